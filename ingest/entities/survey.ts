import type { Document } from '../document.ts'
import { oncePer } from '../once.ts'
import type { Beginnings } from '../pass/beginnings.ts'
import { passOver } from '../pass/pass.ts'
import { addressSpans } from './context.ts'
import { findPlaces, type Places } from './places.ts'

/** What every search by name in one text begins with. */
export interface Survey {
  /** Web addresses: names inside them are no mentions. */
  readonly addresses: ReturnType<typeof addressSpans>
  readonly beginnings: Beginnings
  readonly places: Places
}

/** The survey of a text; its beginnings are passed over again where another text was in between, whose they would be. */
export function survey(text: string): Survey {
  const addresses = addressSpans(text)
  return {
    addresses,
    places: findPlaces(text, addresses, passOver(text).beginnings),
    get beginnings() {
      return passOver(text).beginnings
    },
  }
}

/** The survey of a document's text; made once a document, for entities and laws together. */
export const surveyOf: (document: Document) => Survey = oncePer(({ text }) => survey(text))
