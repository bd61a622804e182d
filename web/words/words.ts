import { effect, signal } from '@preact/signals'
import { en } from './en.ts'
import { nl, type Words } from './nl.ts'

/** The languages of the app. */
export type Language = 'nl' | 'en'

const place = 'kamergraaf.language'
const dictionaries: Readonly<Record<Language, Words>> = { nl, en }

/** The language in use: chosen before, else English for a browser that prefers it to Dutch, else Dutch. */
export const language = signal<Language>(firstLanguage())

/** The strings in the language in use; read it while rendering. */
export const words = (): Words => dictionaries[language.value]

/** Switches to the other language, and keeps it for the next visit. */
export function switchLanguage(): void {
  language.value = language.value === 'nl' ? 'en' : 'nl'
  localStorage.setItem(place, language.value)
}

function firstLanguage(): Language {
  const kept = localStorage.getItem(place)
  if (kept === 'nl' || kept === 'en') return kept
  const preferred = navigator.languages.find((tag) => /^(nl|en)\b/.test(tag))
  return preferred?.startsWith('en') === true ? 'en' : 'nl'
}

effect(() => {
  document.documentElement.lang = language.value
})
