import type { Document, Span } from '../document.ts'
import { matchAt } from '../matches.ts'
import { oncePer } from '../once.ts'
import type { Beginnings } from '../pass/beginnings.ts'
import { passOver, placesOf } from '../pass/pass.ts'
import { trigger } from '../pass/trigger.ts'
import { findPlaces, type Places } from './places.ts'

/** What every search by name in one text begins with. */
export interface Survey {
  /** Web addresses: names inside them are no mentions. */
  readonly addresses: readonly Span[]
  readonly beginnings: Beginnings
  readonly places: Places
}

/** The survey of a text. */
export function survey(text: string): Survey {
  const addresses = addressSpans(text)
  const { beginnings } = passOver(text)
  return { addresses, beginnings, places: findPlaces(text, addresses, beginnings) }
}

/** The survey of a document's text; made once a document, for entities and laws together. */
export const surveyOf: (document: Document) => Survey = oncePer(({ text }) => survey(text))

const address = /(?:https?:\/\/|www\.)[^\s<>«»"]+/y

const addresses = trigger('http://', 'https://', 'www.')

/** Web addresses: names inside them are not mentions. In order. */
function addressSpans(text: string): readonly Span[] {
  const spans: Span[] = []
  for (const start of placesOf(text, addresses)) {
    if (start >= (spans.at(-1)?.end ?? 0) && matchAt(address, text, start) !== null)
      spans.push({ start, end: address.lastIndex })
  }
  return spans
}
