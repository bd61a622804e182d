import { isOfficialId, parseKamerstuk } from '../../../graph/ids.ts'
import type { Told } from '../composed-reading.ts'
import { knownIdentity, sessionIn } from '../identity.ts'
import { titleWithin } from '../title.ts'

/** Most values of one name that are kept. */
const mostValues = 100

/**
 * What a record says of a paper, by the names of the official vocabularies without their prefix and in lower case:
 * `DC.identifier`, `dcterms:identifier` and `identifier` are one. Source of the names: OWMS (DCMI terms) and the metadata of
 * officiële publicaties (OVERHEIDop).
 */
export class Facts {
  readonly #values = new Map<string, string[]>()

  /** Takes down a fact; an empty one, or one that is there already, is left out. */
  add(name: string, value: string): void {
    const key = name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf(':')) + 1).toLowerCase()
    const said = value.replace(/\s+/g, ' ').trim()
    const values = this.#values.get(key) ?? []
    if (said !== '' && values.length < mostValues && !values.includes(said))
      this.#values.set(key, [...values, said])
  }

  /** The first value of the first of the names that has one. */
  first(...names: readonly string[]): string | null {
    for (const name of names) {
      const [value] = this.all(name)
      if (value !== undefined) return value
    }
    return null
  }

  /** Every value of a name, in order. */
  all(name: string): readonly string[] {
    return this.#values.get(name) ?? []
  }
}

/** Names of days that a record gives, the one that a paper itself prints first. */
const days = 'datumvergadering datumontvangst datumindiening datumbrief issued datum date available'.split(
  ' ',
)

/** Who the paper is, what it is called and of what day it is, as a record says. */
export function toldBy(facts: Facts, given: string | undefined, sha256: string): Told {
  return {
    identity: knownIdentity(given, officialId(facts), sha256, {
      vergaderjaar: vergaderjaarIn(facts),
      kamer: kamerIn(facts),
    }),
    title: titleIn(facts),
    dossierTitle: facts.first('dossiertitel'),
    date: dayIn(facts),
  }
}

/** What the paper is called by its record; null when that says nothing. */
export const titleIn = (facts: Facts): string | null =>
  facts.first('title') ?? titleWithin(facts.first('dossiertitel'), facts.first('documenttitel'))

/** The official id that a record gives, else the one that its dossier and number make; null when it says neither. */
export function officialId(facts: Facts): string | null {
  const identifier = facts.all('identifier').find(isOfficialId)
  if (identifier !== undefined) return identifier
  const made = `kst-${(facts.first('dossiernummer') ?? '').replace(/\s/g, '')}-${facts.first('ondernummer') ?? ''}`
  return parseKamerstuk(made) === null ? null : made
}

/** `2098-2099`; null where the record prints years that are no session. */
export const vergaderjaarIn = (facts: Facts): string | null =>
  sessionIn(/^\d{4}\s?[-–]\s?\d{4}/.exec(facts.first('vergaderjaar') ?? '')?.[0])

/** The chamber whose paper it is. */
export function kamerIn(facts: Facts): 'tweede' | 'eerste' | null {
  const creator = facts.first('creator') ?? ''
  if (/^Tweede Kamer/.test(creator)) return 'tweede'
  return /^Eerste Kamer/.test(creator) ? 'eerste' : null
}

/** The day of the paper, `YYYY-MM-DD`. */
export function dayIn(facts: Facts): string | null {
  for (const name of days) {
    const day = /^\d{4}-\d{2}-\d{2}/.exec(facts.first(name) ?? '')?.[0]
    if (day !== undefined) return day
  }
  return null
}
