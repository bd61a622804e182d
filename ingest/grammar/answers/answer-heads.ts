import { placesOf } from '../../pass/pass.ts'
import { trigger } from '../../pass/trigger.ts'

/** A word that a reference to a question or answer is built on: vraag, vragen, antwoord, antwoorden. */
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

/** The words vraag, vragen, antwoord and antwoorden, in order. */
export function headsIn(text: string): readonly Head[] {
  const heads = [
    ...placesOf(text, asks).map((at) => ask(text, at)),
    ...placesOf(text, answers).map((at) => answer(text, at)),
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
