import type { Hit } from './hit.ts'
import type { Person } from './person.ts'
import { readPersonName } from './person-name.ts'

/** Longest name that is read before its party, in UTF-16 code units. */
const reach = 48

/** The words with a capital, the particles and initials right before the bracket. */
const before =
  /(?:(?<![\p{L}\p{M}'’.-])(?:\p{Lu}[\p{L}\p{M}'’-]*|(?:\p{Lu}\.){1,4}|van|de|den|der|ten|ter|te|het|el|al|ben|’t|'t)[^\S\n]){1,6}\($/u
/** A word that says the bracket holds the party of something else: "de Tweede Kamerfractie (VVD)". */
const noMember =
  /(?:lid|leden|fractie|partij|beweging|regering|kabinet|kamer|unie|lijst|groep|motie|amendement|minister|secretaris|voorzitter|wethouder|burgemeester|gedeputeerde|programma|akkoord)$/iu

/** "Motie-Zeegras (VVD)": the name is read behind its hyphen. */
const proposal = /^(?:motie|amendement)-/i

/** The bracket stands behind an office: "minister van Zee en Wind (VVD)". */
const office = /(?:minister|staatssecretaris)\s(?:van|voor)\s[^(),.;\n]{2,70}\($/iu

/** Members with their party in brackets: "Zeegras (VVD), ondervoorzitter, Van der Zwaluw (D66)". In order. */
export function findMembers(text: string, hits: readonly Hit[]): readonly Person[] {
  const found: Person[] = []
  for (const { kind, start, end } of hits) {
    if (kind !== 'partij' || text.charAt(start - 1) !== '(' || text.charAt(end) !== ')') continue
    const words = before.exec(text.slice(Math.max(0, start - reach), start))?.[0]
    if (words === undefined || proposal.test(words)) continue
    const from = start - words.length
    const name = readPersonName(text.slice(from, start - 1).trimEnd(), 0)
    if (name === null || from + name.after !== start - 2 || noMember.test(name.family)) continue
    if (office.test(text.slice(Math.max(0, start - 100), start))) continue
    found.push({
      start: from + name.start,
      end: from + name.end,
      family: name.family,
      rule: 'member',
      sure: true,
    })
  }
  return found
}
