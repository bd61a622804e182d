import type { Document, Span } from '../document.ts'
import { oncePer } from '../once.ts'
import type { Beginnings } from '../pass/beginnings.ts'
import { passOver } from '../pass/pass.ts'
import { addressSpans } from './context.ts'
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
