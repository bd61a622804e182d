/** A number that stays a fraction, also when it is whole. */
export class Float {
  readonly value: number
  constructor(value: number) {
    this.value = value
  }
}
