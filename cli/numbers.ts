import { InvalidArgumentError } from 'commander'

/** Parses a whole number within bounds. */
export function wholeNumber(low: number, high: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (!/^\d+$/.test(value) || number < low || number > high)
      throw new InvalidArgumentError(`Give a whole number from ${low} to ${high}.`)
    return number
  }
}

/** Parses a number within bounds, with decimals or without. */
export function numberWithin(low: number, high: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (!/^\d+(?:\.\d+)?$/.test(value) || number < low || number > high)
      throw new InvalidArgumentError(`Give a number from ${low} to ${high}.`)
    return number
  }
}

/** A number of things, in English: `1 line`, `2 lines`. */
export const counted = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`
