import { beginsAsking, tellsQuestion } from '../../asking.ts'
import type { Document } from '../../document.ts'
import { matches, matchesAt } from '../../matches.ts'
import { oncePer } from '../../once.ts'

/** The end of a line or of a question, behind which an item may begin. */
const opening = /\n|\?\d{0,2}\)?(?=\s)/g
/** "3. Deelt u …", "(3) Deelt u …", "3 Deelt u …", and "3" alone on a line in front of its question. */
const item = /\s{0,3}\(?(?<number>\d{1,3})(?:[.)]|\s\|)?\s{1,4}(?=[\p{Lu}«“])/uy

/** Longest text behind a number that is looked at, in UTF-16 code units. */
const longestItem = 800

/** Fewest items that tell a set of questions. */
const fewest = 2

/** Items of a document that ask, by the numbers in front of them. */
interface Items {
  /** The numbers that one item bears. */
  readonly once: ReadonlySet<number>
  /** The first of all; infinite where there are too few. */
  readonly first: number
}

const none: Items = { once: new Set(), first: Number.POSITIVE_INFINITY }

/**
 * The questions that a document numbers, each at the head of a line, where they count up: also those that are no parts of it. None of a
 * court, whose questions are put to another.
 */
const itemsIn: (document: Document) => Items = oncePer(({ text, identity }) => {
  if (identity.id.startsWith('ECLI:') || text.includes('prejudici')) return none
  const places = matches(opening, text).map(({ 0: mark, index }) => index + mark.length)
  const found = matchesAt(item, text, [0, ...places])
  const numbers = found.flatMap(({ 0: words, index, groups }, at) => {
    const start = index + words.length
    const asked = text.slice(start, Math.min(found[at + 1]?.index ?? text.length, start + longestItem))
    return asked.includes('?') || beginsAsking(asked) || tellsQuestion(asked) ? [Number(groups?.number)] : []
  })
  const rising = numbers.filter(
    (number, at) => number - 1 === numbers[at - 1] || number + 1 === numbers[at + 1],
  )
  const seen = new Set<number>()
  const twice = new Set(numbers.filter((number) => seen.size === seen.add(number).size))
  const once = new Set(rising.filter((number) => !twice.has(number)))
  return {
    once,
    first: rising.length < fewest ? Number.POSITIVE_INFINITY : rising.reduce((a, b) => Math.min(a, b)),
  }
})

/** Whether a document numbers questions of its own at the heads of lines. */
export const numbersItems = (document: Document): boolean => Number.isFinite(itemsIn(document).first)

/** Whether a document numbers one question so, or begins behind it, as a page of a paper does. */
export function isItem(number: string, document: Document): boolean {
  const { once, first } = itemsIn(document)
  return (
    /^\d+$/.test(number) && (once.has(Number(number)) || Number(number) < first) && Number.isFinite(first)
  )
}
