import { placesOf } from '../../pass/pass.ts'
import { trigger } from '../../pass/trigger.ts'

/** A word that a reference to a question or answer is built on: vraag, vragen, antwoord, antwoorden, antw. */
export interface Head {
  readonly word: 'vraag' | 'antwoord'
  /** Vragen, antwoorden. */
  readonly plural: boolean
  /** Where the word begins, and what follows it begins. */
  readonly start: number
  readonly end: number
}

const asks = trigger('vraag', 'vragen', 'Vraag', 'Vragen', 'VRAAG', 'VRAGEN', 'vRAAG', 'vRAGEN')
const answers = trigger('antwoord', 'Antwoord', 'ANTWOORD', 'aNTWOORD')
const short = trigger('antw. ', 'Antw. ')
const shortAsks = trigger('vr. ', 'Vr. ')

/** The words vraag, vragen, antwoord, antwoorden, and short antw. and vr., in order. */
export function headsIn(text: string): readonly Head[] {
  const heads = [
    ...placesOf(text, asks).map((at) => ask(text, at)),
    ...placesOf(text, answers).map((at) => answer(text, at)),
    ...placesOf(text, shortAsks).map(
      (at): Head => ({ word: 'vraag', plural: false, start: at, end: at + 3 }),
    ),
    ...placesOf(text, short).map((at): Head => ({ word: 'antwoord', plural: false, start: at, end: at + 5 })),
  ]
  return heads.sort((a, b) => a.start - b.start)
}

function ask(text: string, start: number): Head {
  const plural = (text.charCodeAt(start + 3) | 32) === smallG
  return { word: 'vraag', plural, start, end: start + (plural ? 6 : 5) }
}

const smallG = 103

function answer(text: string, start: number): Head {
  const end = start + 8
  const plural = text.startsWith(text.charAt(end - 1) === 'd' ? 'en' : 'EN', end)
  return { word: 'antwoord', plural, start, end: plural ? end + 2 : end }
}
