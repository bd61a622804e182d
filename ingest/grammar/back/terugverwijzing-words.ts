import type { Span } from '../../document.ts'
import { lastMatch } from '../../matches.ts'
import { monthName } from '../../months.ts'
import { placesOf } from '../../pass/pass.ts'
import { trigger } from '../../pass/trigger.ts'
import { isBlank } from '../../read/characters.ts'
import { lastSentence } from '../last-sentence.ts'
import { numberBehind } from './terugverwijzing-announced.ts'
import { otherLetters } from './terugverwijzing-other.ts'

/** A noun by which a text points back: what may be meant by it, and whether "deze" means the paper itself. */
interface Noun {
  readonly noun: string
  /** "deze brief" is the letter that one reads; "deze motie" is another paper. */
  readonly own: boolean
  /** "dat rapport", not "die": the noun has "het". */
  readonly het?: true
}

/** The nouns that are read, of papers and debates. */
const nouns: readonly Noun[] = [
  { noun: 'motie', own: false },
  { noun: 'amendement', own: false, het: true },
  { noun: 'brief', own: true },
  { noun: 'rapport', own: true, het: true },
  { noun: 'verslag', own: true, het: true },
  { noun: 'nota', own: true },
  { noun: 'notitie', own: true },
  { noun: 'advies', own: true, het: true },
  { noun: 'reactie', own: true },
  { noun: 'debat', own: true, het: true },
  { noun: 'overleg', own: true, het: true },
  { noun: 'wetsvoorstel', own: true, het: true },
  { noun: 'verordening', own: false },
  { noun: 'richtlijn', own: false },
  { noun: 'arrest', own: false, het: true },
  { noun: 'uitspraak', own: false },
  { noun: 'verdrag', own: false, het: true },
  { noun: 'wet', own: true },
]

/** Words that point back at something, where they stand. */
export interface Pointer extends Span {
  readonly noun: string
  /** Whether they say "deze" or "dit", which may be the paper itself. */
  readonly here: boolean
}

const adjective = String.raw`(?:(?:hierboven|hiervoor|eerder|reeds|zojuist|boven|eerst|laatst|voor)[\s-]?)?(?:genoemde?|vermelde?|aangehaalde?)|(?:hierboven|hiervoor|boven)[\s-]?bedoelde?|voornoemde?|voormelde?`
/** "deze ⟨gewijzigde⟩ motie", "dat ⟨nader gewijzigde⟩ amendement" */
const changed = String.raw`(?:nader\s+)?(?:gewijzigde?|aangehouden|aangenomen|verworpen|ingetrokken|ingediende?)`
const lead = new RegExp(
  String.raw`(?:^|[^\p{L}\d-])(?:(?<self>deze|dit)(?:\s+|(?=motie|amendement|Kamer)|$)|(?:die|dat)(?:zelfde)?(?:\s+|(?=Kamer)|$)|(?:(?:de|het|deze|dit|die|dat)\s+)?(?:${adjective})\s+|(?:de|het)\s+(?:des)?betreffende\s+)(?:${changed}\s+)?(?:Kamer|kamer|sub|commissie|vragen|evaluatie|onderzoeks|initiatief|kabinets|beleids)?$`,
  'iu',
)
/** None is the beginning or the end of another; "wet", with which many words begin, has a trigger of its own. */
const anyNoun = trigger(...nouns.flatMap(({ noun }) => (noun === 'wet' ? [] : [noun])))
/** "die wet", "genoemde wet", "deze wet" */
const anyWet = trigger('ie wet', 'de wet', 'ze wet')

/** Where the nouns of a text may stand, in order. */
function nounsIn(text: string): readonly number[] {
  const places = placesOf(text, anyNoun)
  const laws = placesOf(text, anyWet)
  return laws.length === 0
    ? places
    : [...places, ...laws.map((at) => at + 'de '.length)].sort((a, b) => a - b)
}
const meansItself: ReadonlySet<string> = new Set(nouns.flatMap(({ noun, own }) => (own ? [noun] : [])))

/** How every such lead ends: tells most nouns that nothing points at them. */
const near = new RegExp(
  String.raw`(?:d[ai]t|deze|die|zelfde|oemde?|elde?|aalde?|ffende)(?:\s+|(?=Kamer)|$)(?:${changed}\s+)?(?:Kamer|sub|commissie|vragen|evaluatie|onderzoeks|initiatief|kabinets|beleids)?$`,
  'i',
)
const nearReach = 44
/** How far to the left of a noun its pointer may begin, in UTF-16 code units. */
const reach = 64

/** Whether a word that points, or the first half of a compound, may end in front of a noun: by its last letter. */
function mayPoint(text: string, noun: number): boolean {
  let at = noun - 1
  while (at > noun - 4 && isBlank(text.charCodeAt(at))) at--
  return at <= noun - 4 || (at < noun - 1 ? 'etdnETDN' : 'rbensftRBENSFT').includes(text.charAt(at))
}

const ofHet: ReadonlySet<string> = new Set(nouns.flatMap(({ noun, het }) => (het ? [noun] : [])))
/** "die richtlijn", not "dat richtlijn", where a sentence begins with the noun. */
function agrees(led: string, noun: string): boolean {
  const first = /d(?<vowel>i[et]|at|eze)(?:zelfde)?\s/i.exec(led)?.groups?.vowel?.toLowerCase()
  return first === undefined || ofHet.has(noun) === (first === 'at' || first === 'it')
}

/** "deze uitspraak van haar leider": what someone said, and no judgment. */
const utterance =
  /^\svan\s(?:haar|zijn|mijn|uw|hun|mevrouw|het\slid|(?:de\s)?(?:heer|minister|staatssecretaris|premier|president|collega))(?!\p{L})/u

/** What questions and answers, or a debate, are not themselves. */
const letters: ReadonlySet<string> = new Set(['brief', 'rapport', 'nota', 'notitie', 'advies'])

/**
 * Every "deze motie", "die brief", "het eerder genoemde rapport" of a text, in order.
 * @param isNoLetter Whether the text is of written questions, or of a debate: "deze brief" is another paper there.
 * @param isLawBefore Whether "deze wet" at a place is one that was named before it.
 */
export function findPointers(
  text: string,
  isNoLetter: boolean,
  isLawBefore: (at: number) => boolean,
): readonly Pointer[] {
  const found: Pointer[] = []
  const isOther = otherLetters(text)
  for (const at of nounsIn(text)) {
    const noun = anyNoun.pieces.find((one) => text.startsWith(one, at)) ?? 'wet'
    const end = at + noun.length
    if (!mayPoint(text, at) || /^(?:[\p{L}\d-]|\sbene)/u.test(text.slice(end, end + 6))) continue
    if (!near.test(text.slice(Math.max(0, at - nearReach), at))) continue
    const match = lead.exec(text.slice(Math.max(0, at - reach), at))
    const here = match?.groups?.self !== undefined
    if (match === null || !agrees(match[0], noun)) continue
    // "deze brief" is what one reads, where that is a letter; "deze wet" and "dit debat" may be it anywhere.
    if (
      here &&
      meansItself.has(noun) &&
      !(isNoLetter && letters.has(noun)) &&
      !isOther(at) &&
      !numberBehind.test(text.slice(end, end + 40)) &&
      !(noun === 'wet' && isLawBefore(at))
    )
      continue
    // "die reactie" may be what anyone said.
    if (noun === 'reactie' && !/s$/.test(match[0])) continue
    if (noun === 'uitspraak' && utterance.test(text.slice(end, end + 24))) continue
    const led = /^[^\p{L}]/u.test(match[0]) ? match[0].slice(1) : match[0]
    found.push({ start: at - led.length, end, noun, here })
  }
  return found
}

const named = new RegExp(
  String.raw`(?<noun>${nouns.map(({ noun }) => noun).join('|')}|briev|adviez)(?:s|en)?(?!\p{L})`,
  'giu',
)
/** Nouns that are spelt otherwise in the plural. */
const plurals: Readonly<Record<string, string>> = { briev: 'brief', adviez: 'advies' }

/** "de kabinetsreactie op het rapport": the reaction, whatever it is about; what one says "in reactie op het rapport", or asks for, is none. */
const reactionTo =
  /(?<!(?<!\p{L})(?:in\s|(?:als|een)\s(?:\p{Ll}{2,14}\s)?))(?<!\p{L})(?:kabinets|beleids)?reactie\sop\s(?:de|het|een|dit|deze)\s[^()]{0,80}\(?$/iu

/** Tells most sentences that they speak of none. */
const reaction = /reactie\sop\s/iu

const aboutBehindDay = new RegExp(
  String.raw`brief\s(?:van|d\.d\.|aan)\s[^()\n]{0,110}?(?<!\d)\d{1,2}\s(?:${monthName})(?:\s\d{4})?,?\s(?:inzake|over|betreffende|met|ter|houdende|waarin|t\.g\.v\.)\s(?<subject>[^()\n]{0,160})\(?$`,
  'u',
)
/** What may have the number itself, where a letter is about it. */
const numberedItself = /(?<!\p{L})(?:moties?|amendement(?:en)?|brie[fv]|wetsvoorstel|nota)|[.?!;]\s+\p{Lu}/iu

/** "de brief van 3 mei 2098 over het rapport van de Zeeraad (": the number is that of the letter, whatever it is about. */
export function isLetterAbout(left: string): boolean {
  if (!left.includes('brief ')) return false
  const subject = aboutBehindDay.exec(left)?.groups?.subject
  return subject !== undefined && !numberedItself.test(subject)
}

/** What a text calls the thing that is named right behind it: the last of the nouns in its last sentence; null for none. */
export function calledBehind(left: string): string | null {
  const sentence = lastSentence(left)
  if (reaction.test(sentence) && reactionTo.test(sentence)) return 'reactie'
  const noun = lastMatch(named, sentence)?.groups?.noun?.toLowerCase() ?? null
  return noun === null ? null : (plurals[noun] ?? noun)
}
