import { language } from './words.ts'

const locale = (): string => (language.value === 'nl' ? 'nl-NL' : 'en-GB')

/** `12.345` or `12,345`. */
export const printNumber = (number: number): string => number.toLocaleString(locale())

/** `2021-06-22` in words. */
export const printDate = (date: string): string =>
  new Date(`${date}T12:00:00`).toLocaleDateString(locale(), { dateStyle: 'long' })
