import type { Beginnings } from '../pass/beginnings.ts'
import { isBareName } from './bare-names.ts'
import { Cues } from './cues.ts'
import { voornaam } from './data.ts'
import { isConnective } from './fit.ts'
import { type Hit, touches } from './hit.ts'
import { oneLine } from './letters.ts'
import { scan } from './scan.ts'
import type { Spelling } from './spelling.ts'
import { compile } from './trie.ts'

interface OwnName extends Spelling {
  readonly policy: 'exact'
  readonly hit: Hit
}

/** The noun that a name is often said without: "⟨Stichting⟩ Zeezicht", "⟨woningcorporatie⟩ Kustlijn". */
const noun =
  /^(?:stichting|vereniging|coöperatie|woningstichting|woonstichting|woningcorporatie|zorggroep|scholengemeenschap|omroep|museum|platform|bureau|koepelorganisatie|brancheorganisatie|branchevereniging|vakbond|verpleeghuis|zorgcentrum)\s(?=\p{Lu})/iu
/** "Zeewind ⟨B.V.⟩". */
const legalForm = /\s(?:B\.V\.|BV|N\.V\.|NV|GmbH|Ltd\.?|Inc\.?|LLC|plc)$/
/** A name goes on behind it: "Golfslag Zee", "Golfslag-Zuid"; or it is the end of a longer one. */
const goesOn = /^(?:[ \t]\p{Lu}\p{Ll}|[-–]\p{Lu}|&)/u
const ofAnother =
  /(?:\p{Lu}\.\s?|[-–&]\s?|(?<!\p{L})(?:[Mm]evrouw|[Hh]eer|[Ll]id|[Mm]inister|[Ff]amilie)\s)$/u

/** What a word with a capital may be besides: a day, a part of the world. */
const ordinary =
  /^(?:(?:Maan|Dins|Woens|Donder|Vrij|Zater|Zon)dag|Noord|Oost|Zuid|West|Midden|Hoop|Vrede|Morgen|Samen|Wonen|Leven|Zorg|Thuis)$/
/** What stands in front of the name of one who speaks or is spoken of. */
const callsPerson = ['lid', 'leden', 'heer', 'mevrouw', 'collega', 'minister', 'staatssecretaris']

/** Most names that one text is searched for. */
const mostNames = 100

/**
 * Organisations known by their form or with a noun in front, named again without the noun or the legal form: "Stichting Zeezicht" as "Zeezicht",
 * "Zeewind B.V." as "Zeewind"; and what stands behind a noun ("zorgaanbieder ⟨Golfslag⟩"). Of such a name some word is no
 * ordinary one in that text. In order; linear.
 */
export function findOwnNames(text: string, hits: readonly Hit[], beginnings: Beginnings): readonly Hit[] {
  const names = new Map<string, Hit>()
  for (const hit of hits) {
    if (names.size >= mostNames || hit.kind !== 'organisatie') continue
    const whole = oneLine(text.slice(hit.start, hit.end))
    if (!(hit.rule === 'form' || (hit.rule === 'name' && noun.test(whole)))) continue
    const name = whole.replace(legalForm, '').replace(noun, '')
    if (!names.has(name)) names.set(name, hit)
  }
  if (names.size === 0) return []
  const words = new Cues(text, beginnings)
  const own = [...names].flatMap(([name, hit]): readonly OwnName[] =>
    isProper(name, words) ? [{ text: name, policy: 'exact', hit }] : [],
  )
  if (own.length === 0) return []
  const found: Hit[] = []
  const visit = (start: number, end: number, [one]: readonly OwnName[]): void => {
    if (one === undefined || touches(hits, start, end) || goesOn.test(text.slice(end, end + 4))) return
    const before = text.slice(Math.max(0, start - 12), start)
    if (ofAnother.test(before) || voornaam.has(/(?<!\p{L})\p{Lu}\p{Ll}+(?=\s$)/u.exec(before)?.[0] ?? ''))
      return
    const reason = `Short for "${oneLine(text.slice(one.hit.start, one.hit.end))}", named elsewhere in the document.`
    found.push({ ...one.hit, start, end, rule: 'again', confidence: 0.8, reason })
  }
  scan(text, compile(own), visit, beginnings)
  return found
}

/** Whether a name says by itself what it names: a word of it is not written small in the text, nor a first name or a place. */
function isProper(name: string, words: Cues): boolean {
  const parts = name.split(' ').filter((part) => !isConnective(part))
  if (name.length < 4 || isBareName(name) || voornaam.has(name) || ordinary.test(name)) return false
  if (words.any(callsPerson.map((noun) => `${noun} ${name}`))) return false
  return parts.some(
    (part) =>
      /^\p{Lu}\p{L}{2}/u.test(part) && !isBareName(part) && !words.small(part.toLowerCase(), ' ,.;:?)-'),
  )
}
