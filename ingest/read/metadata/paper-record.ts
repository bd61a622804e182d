import { dossierId, isOfficialId } from '../../../graph/ids.ts'
import { blankRecord, type PaperRecord, type Submitter } from '../../../graph/record.ts'
import { partijen } from '../../entities/data.ts'
import { entityId } from '../../entities/entity.ts'
import { readPersonName } from '../../entities/person-name.ts'
import { dayIn, type Facts, kamerIn, vergaderjaarIn } from './facts.ts'

/** What a record says of a paper besides its id and title; source of the names as of `Facts`. */
export function recordOf(facts: Facts): PaperRecord {
  return {
    ...blankRecord,
    date: dayIn(facts),
    type: typeIn(facts),
    vergaderjaar: vergaderjaarIn(facts),
    kamer: kamerIn(facts),
    submitters: facts.all('indiener').map(submitterOf),
    dossiers: sorted(
      ['dossiernummer', 'behandelddossier'].flatMap((name) => facts.all(name)).flatMap(dossierIn),
    ),
    attachments: sorted(
      [...facts.all('bijlage'), ...facts.all('relation').filter(isAttachment)].filter(isPaper),
    ),
    attachedTo: facts.all('hoofddocument').find(isPaper) ?? null,
  }
}

const sorted = (ids: readonly string[]): readonly string[] => [...new Set(ids)].sort()

/** Older records name what was sent with a paper among all that it is related to. */
const isAttachment = (id: string): boolean => id.startsWith('blg-')

/** An official id, or the number of a document of the Tweede Kamer. */
export const isPaper = (id: string): boolean => isOfficialId(id) || /^\d{4}[DZ]\d{5}$/.test(id)

/** What sort of paper it is: the narrowest word that the record has for it. */
function typeIn(facts: Facts): string | null {
  const types = facts.all('type').filter((type) => !/^offici[eë]le publicatie$/i.test(type))
  return (
    facts.first('soort', 'subrubriek') ?? types.at(-1) ?? facts.first('publicatienaam', 'publicationname')
  )
}

/** "35830-V", "35 830 V" or "21501-02"; what is none of these is no dossier. */
function dossierIn(printed: string): readonly string[] {
  const [, number, toevoeging] = /^(\d{4,5})-?([A-Z]{1,6}|\d{2})?$/.exec(printed.replace(/\s/g, '')) ?? []
  return number === undefined ? [] : [dossierId(number, toevoeging ?? null)]
}

/** "A.B. Zeegras", "Zeegras (VVD)". */
function submitterOf(printed: string): Submitter {
  const [, name = printed, fractie] = /^(.{1,200}?)\s*\(([^()]{1,60})\)$/.exec(printed) ?? []
  const family = readPersonName(name, 0)?.family
  return {
    name,
    persoon: family === undefined ? null : entityId('persoon', family),
    partij: fractie === undefined ? null : partijOf(fractie),
  }
}

function partijOf(fractie: string): string | null {
  const found = partijen.find(({ id, name, abbreviations, aliases }) =>
    [id, name, ...abbreviations, ...aliases].includes(fractie),
  )
  return found === undefined ? null : entityId('partij', found.id)
}
