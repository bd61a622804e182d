import type { Span } from '../document.ts'

/** An organisation whose form alone says that it is one. */
export interface Shape extends Span {
  readonly name: string
}
