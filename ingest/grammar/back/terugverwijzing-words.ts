import type { Span } from '../../document.ts'
import { placesOf } from '../../pass/pass.ts'
import { trigger } from '../../pass/trigger.ts'
import { isBlank } from '../../read/characters.ts'

/** A noun by which a text points back: what may be meant by it, and whether "deze" means the paper itself. */
interface Noun {
  readonly noun: string
  /** "deze brief" is the letter that one reads; "deze motie" is another paper. */
  readonly own: boolean
}

/** The nouns that are read, of papers and debates. */
const nouns: readonly Noun[] = [
  { noun: 'motie', own: false },
  { noun: 'amendement', own: false },
  { noun: 'brief', own: true },
  { noun: 'rapport', own: true },
  { noun: 'verslag', own: true },
  { noun: 'nota', own: true },
  { noun: 'notitie', own: true },
  { noun: 'advies', own: true },
  { noun: 'debat', own: true },
  { noun: 'overleg', own: true },
  { noun: 'wetsvoorstel', own: true },
  { noun: 'verordening', own: false },
  { noun: 'richtlijn', own: false },
  { noun: 'arrest', own: false },
  { noun: 'uitspraak', own: false },
  { noun: 'verdrag', own: false },
]

/** Words that point back at something, where they stand. */
export interface Pointer extends Span {
  readonly noun: string
  /** Whether they say "deze" or "dit", which may be the paper itself. */
  readonly here: boolean
}

const adjective = String.raw`(?:(?:hierboven|hiervoor|eerder|reeds|zojuist|boven|laatst|voor)[\s-]?)?(?:genoemde?|vermelde?|aangehaalde?)|voornoemde?|voormelde?`
const lead = new RegExp(
  String.raw`(?:^|[^\p{L}\d-])(?:(?<self>deze|dit)\s+|(?:die|dat)(?:zelfde)?\s+|(?:(?:de|het|deze|dit|die|dat)\s+)?(?:${adjective})\s+|(?:de|het)\s+(?:des)?betreffende\s+)(?:Kamer|kamer|sub|commissie|vragen|evaluatie|onderzoeks|initiatief)?$`,
  'iu',
)
/** None is the beginning or the end of another. */
const anyNoun = trigger(...nouns.map(({ noun }) => noun))
const meansItself: ReadonlySet<string> = new Set(nouns.flatMap(({ noun, own }) => (own ? [noun] : [])))

/** How every such lead ends: tells most nouns that nothing points at them. */
const near =
  /(?:d[ai]t|deze|die|zelfde|oemde?|elde?|aalde?|ffende)\s+(?:Kamer|sub|commissie|vragen|evaluatie|onderzoeks|initiatief)?$/i
const nearReach = 32
/** How far to the left of a noun its pointer may begin, in UTF-16 code units. */
const reach = 48

/** Whether a word that points, or the first half of a compound, may end in front of a noun: by its last letter. */
function mayPoint(text: string, noun: number): boolean {
  let at = noun - 1
  while (at > noun - 4 && isBlank(text.charCodeAt(at))) at--
  return at <= noun - 4 || (at < noun - 1 ? 'etdETD' : 'rbensfRBENSF').includes(text.charAt(at))
}

/** "deze uitspraak van haar leider": what someone said, and no judgment. */
const utterance =
  /^\svan\s(?:haar|zijn|mijn|uw|hun|mevrouw|het\slid|(?:de\s)?(?:heer|minister|staatssecretaris|premier|president|collega))(?!\p{L})/u

/** Every "deze motie", "die brief", "het eerder genoemde rapport" of a text, in order. */
export function findPointers(text: string): readonly Pointer[] {
  const found: Pointer[] = []
  for (const at of placesOf(text, anyNoun)) {
    const noun = anyNoun.pieces.find((one) => text.startsWith(one, at)) ?? ''
    const end = at + noun.length
    if (!mayPoint(text, at) || /^(?:[\p{L}\d-]|\sbene)/u.test(text.slice(end, end + 6))) continue
    if (!near.test(text.slice(Math.max(0, at - nearReach), at))) continue
    const match = lead.exec(text.slice(Math.max(0, at - reach), at))
    const here = match?.groups?.self !== undefined
    if (match === null || (here && meansItself.has(noun))) continue
    if (noun === 'uitspraak' && utterance.test(text.slice(end, end + 24))) continue
    const led = /^[^\p{L}]/u.test(match[0]) ? match[0].slice(1) : match[0]
    found.push({ start: at - led.length, end, noun, here })
  }
  return found
}

const named = new RegExp(
  String.raw`(?<noun>${nouns.map(({ noun }) => noun).join('|')})(?:s|en)?(?!\p{L})`,
  'giu',
)

/** What a text calls the thing that is named right behind it: the last of the nouns in its last sentence; null for none. */
export function calledBehind(left: string): string | null {
  const ends = [...left.matchAll(/[.?!]\s+(?=\p{Lu})|\n/gu)].at(-1)?.index ?? 0
  return [...left.slice(ends).matchAll(named)].at(-1)?.groups?.noun?.toLowerCase() ?? null
}
