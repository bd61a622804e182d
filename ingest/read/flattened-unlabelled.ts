import { asksOrBids, listsAnswers, putsQuestions, speaksOfAnswers } from '../asking.ts'
import type { Span } from '../document.ts'
import { numberList, readNumbers, themeForm } from '../labels.ts'
import { headingNumbers, type Item, shortestList } from '../numbering.ts'
import { longestQuestion } from './flattened-rising.ts'

/**
 * Labels in a flattened line of a paper that prints no "Vraag 1": bare numbers in a list, headings that name the
 * questions they answer, or bare numbers in front of questions with "Antwoord" behind them.
 * @param head Gives the head of the paper, which tells whether it is a list.
 */
export function unlabelledIn(text: string, head: () => string): readonly Span[] {
  if (listsAnswers(head())) return listedIn(text)
  if (text.includes(bracket)) return themesIn(text)
  const numbered = text.includes('Antwoord') ? numberedIn(text) : []
  if (numbered.length > 0) return numbered
  return putsQuestions(head()) ? listedIn(text) : speaksOfAnswers(head()) ? answeredIn(text) : []
}

const spanOf = ({ 0: words, index }: RegExpExecArray): Span => ({ start: index, end: index + words.length })

const themed = new RegExp(String.raw`(?<=^|\s)${themeForm}`, 'u')
/** More than what may stand in front of the bracket of such a heading and behind it, in UTF-16 code units. */
const themeReach = { before: 93, behind: 1_000 }

/** Fewest headings with questions in brackets that cut a letter: one may be a remark. */
const fewestThemes = 2

/** The headings in a text that name the questions they answer in brackets; one alone is none. */
export function themesIn(text: string): readonly Span[] {
  const themes: Span[] = []
  let end = 0
  for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
    const from = Math.max(0, end - 1, at - themeReach.before)
    const match = themed.exec(text.slice(from, at + themeReach.behind))
    if (match === null || from + match.index > at) continue
    end = from + match.index + match[0].length
    themes.push({ start: from + match.index, end })
  }
  return themes.length < fewestThemes ? [] : themes
}

const bracket = '(antwoord'

const bareNumber =
  /(?<=(?:[.?!)»”:]|ANTWOORDEN|[Vv]ragen\sen\santwoorden|Vraag\sAntwoord|[Ll]ijst\svan\svragen)\s{1,4})(?<!nrs?\.\s{1,4})(?<number>\d{1,3})[.)]?(?=\s{1,4}\p{Lu})/gu

/** The numbers 1, 2, 3 … in front of the questions of a list that labels nothing else. */
const listedIn = (text: string): readonly Span[] => countedIn(text, asksOrBids, 0)

/**
 * The numbers in front of the questions of a letter that answers them one by one and labels nothing: they count up, and may leave out one that
 * another answers. Each stands in front of a sentence that asks, with something behind it: an enumeration in an answer tells.
 */
const answeredIn = (text: string): readonly Span[] => countedIn(text, (behind) => asksFirst.test(behind), 1)

/**
 * The bare numbers from 1 that count up.
 * @param isQuestion Whether what stands behind a number makes it one that counts.
 * @param mayLeaveOut How many numbers may be left out between two.
 */
function countedIn(
  text: string,
  isQuestion: (behind: string) => boolean,
  mayLeaveOut: number,
): readonly Span[] {
  const spans: Span[] = []
  let last = 0
  for (const match of text.matchAll(bareNumber)) {
    const number = Number(match.groups?.number)
    const leftOut = number - last - 1
    if (leftOut < 0 || leftOut > (last === 0 ? 0 : mayLeaveOut)) continue
    const span = spanOf(match)
    if (!isQuestion(text.slice(span.end, span.end + longestQuestion).trimStart())) continue
    spans.push(span)
    last = number
  }
  return spans.length < shortestList ? [] : spans
}

/** A sentence that asks, and the next one. */
const asksFirst = /^[^.?!]{6,}(?:\.(?! \p{Lu})[^.?!]*){0,4}\?[»”"’']?\s\S/u

const numberOrAnswer = new RegExp(
  String.raw`(?<=^|[.?!)»”:\d]\s{1,4})(?:(?<number>\d{1,3})[.)]?(?=\s{1,4}\p{Lu})|Antwoord(?:\s(?:op\s)?(?:de\s)?vra(?:ag|gen)\s(?<answered>${numberList}))?[:.]?(?=\s{1,4}[\p{Lu}«“]))`,
  'gu',
)

/** The numbers that count up to each "Antwoord" or "Antwoord op vraag 3:" behind a question, and these. */
function numberedIn(text: string): readonly Span[] {
  const matches = Array.from(text.matchAll(numberOrAnswer)).filter(
    (match) =>
      match.groups?.number !== undefined || /\?\S{0,2}\s*$/.test(text.slice(match.index - 8, match.index)),
  )
  const items = matches.map(
    ({ groups }): Item =>
      groups?.number === undefined
        ? { role: 'answer', numbers: readNumbers(groups?.answered ?? '') }
        : { role: 'number', number: Number(groups.number) },
  )
  const heads = headingNumbers(items)
  if (heads.size === 0) return []
  return matches.filter((_, index) => heads.has(index) || items[index]?.role === 'answer').map(spanOf)
}
