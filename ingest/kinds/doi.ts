import type { Mention } from '../document.ts'
import { trimAddress } from '../grammar/address-end.ts'
import type { Kind } from '../kind.ts'
import { matchAt } from '../matches.ts'
import { placesOf } from '../pass/pass.ts'
import { numbers } from '../pass/trigger.ts'
import { resolved } from './resolution.ts'

/** Source of the form: DOI Handbook, 2.2: `10.`, the registrant, a stroke, any printed characters. */
const form = /10\.[1-9]\d{3,8}(?:\.\d{1,5}){0,3}\/[^\s<>«»"“”‘’…#|]{1,200}/y
/** What says in front that it is one: the words, or the address of the foundation. */
const front = /(?<!\p{L})(?:(?:https?:\/\/\s?)?(?:www\.|dx\.)?doi\.org\/|doi(?:-nummer)?\s?:?\s?)$/iu
const foundation = /^(?:https?:\/\/)?(?:www\.|dx\.)?doi\.org\/10\.\d{4,9}/i

/** Whether an address is one of doi.org that names a publication: it is a DOI, and no reference of kind url. */
export const isDoiAddress = (address: string): boolean => foundation.test(address)

/** A publication by its digital object identifier, also printed as an address: `doi:10.1234/abc`. Capitals are the same. */
export const doi: Kind = {
  kind: 'doi',
  find: ({ text }) => {
    const found: Mention[] = []
    for (const index of placesOf(text, numbers)) {
      if (!text.startsWith('10.', index) || index < (found.at(-1)?.end ?? 0)) continue
      const mention = readDoi(text, index)
      if (mention !== null) found.push(mention)
    }
    return found
  },
  resolve: ({ said }, mention) => resolved(`doi:${said.doi}`, mention.rule, mention.confidence),
}

function readDoi(text: string, start: number): Mention | null {
  const whole = matchAt(form, text, start)?.[0]
  if (whole === undefined) return null
  const name = trimAddress(whole)
  const said = front.exec(text.slice(Math.max(0, start - 28), start))?.[0]
  if (said === undefined && !standsAlone(text, start, name)) return null
  return {
    start: start - (said?.length ?? 0),
    end: start + name.length,
    kind: 'doi',
    rule: said === undefined ? 'doi/bare' : 'doi/name',
    confidence: said === undefined ? 0.9 : 0.99,
    names: [{ said: { doi: name.toLowerCase() } }],
  }
}

/** Without "doi" in front, "10.2020/21" may be any number: its second half must hold a letter, and nothing precede it. */
const standsAlone = (text: string, start: number, name: string): boolean =>
  !/[\p{L}\d./=€-]/u.test(text.charAt(start - 1)) && /\/.*[A-Za-z]/.test(name)
