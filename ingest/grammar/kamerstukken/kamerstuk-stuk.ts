import type { Document, Mention } from '../../document.ts'
import { matchAt } from '../../matches.ts'
import { oncePer } from '../../once.ts'
import { placesOf } from '../../pass/pass.ts'
import { trigger } from '../../pass/trigger.ts'
import { firstBehind, type KamerstukHit, kamerstukHits } from './kamerstuk-grammar.ts'
import { goesOnAsNumber, readList } from './kamerstuk-numbers.ts'

/**
 * A paper named by its number alone, its dossier understood: "de motie op stuk nr. 153", "(stuk nr. 12, I)", "ter
 * vervanging van het amendement gedrukt onder nr. 14".
 */
const named = /tuk(?:ken)?\s?(?<nr>n(?:rs?\b\.?|ummers?))\s?(?=\d)/y
/** "Kamerstuk ⟨⟩, nr. 226", "Kamerstukken II 1997/98, ⟨⟩, nr. 10": pages lose a dossier that led elsewhere. */
const lost =
  /tuk(?:ken)?(?:\sI{1,2})?(?:\s\d{4}\s?[/–-]\s?\d{2,4},)?(?:\s,|(?<=\d,))\s(?<nr>nrs?\.)\s?(?=\d)/y
/** Of a number whose dossier a page lost. */
export const lostRule = 'kamerstuk/lost-dossier'
const bare = /tuk(?<nr>(?:ken)?)\s(?=\d)/y
// A heading in capitals may be broken into lines.
const printed = /gedrukt\s{1,2}onder\s{1,2}(?<nr>nrs?\.?|nummers?)\s?(?=\d)/iy
/** "gewijzigd amendement van het lid Zandstra ter vervanging van ⟨nr. 45⟩" */
const replacedOne = /(?:nging\svan|\.v\.v\.)\s(?<nr>nrs?\.|nummers?)\s?(?=\d)/iy
/** What is replaced is a motie or amendement, or what stands in front has a number itself. */
const ofProposal =
  /(?:(?:motie|amendement)(?:c\.s\.|[^.;:\n]){0,120}|nr\.\s\d{1,4},?\s)(?:ter\s{1,2}verva|t)$/iu
const longestName = 150
const replaces = /(?:ter\svervanging\svan|t\.v\.v\.)\s(?:dat\s|die\s)?$/i
const letter = / letter(?<nr>s?)\s(?=[A-Z]{1,2}(?![\p{L}\d]))/uy
/** "het verslag (⟨nr. 6⟩)", "het amendement-Zandstra (⟨nr. 12⟩)": in its own dossier, where no other is named. */
const bracketed =
  / \((?<nr>nrs?\.)\s?(?=\d{1,3}(?:(?:,|\sen)\s\d{1,3}){0,4}(?:,\s(?:pp?|blz)\.\s?\d[\d–-]{0,8})?\))/y
const paperInFront =
  /(?<!\p{L})(?:[Mm]emorie\svan\s(?:toelichting|antwoord)|[Nn]ota\s(?:van\s(?:wijziging|verbetering)|naar\saanleiding\svan\shet\s(?:nader\s)?verslag)|het\s(?:nader\s|eind)?verslag|(?:[Ss]ub)?amendement(?:-\p{Lu}[\p{L}/ -]{1,40}(?:\sc\.s\.)?)?|[Mm]otie(?:-|\svan\s(?!(?:de|het|een|onze)\s(?!(?:(?:toen|voor)malige\s)?(?:[\p{L}\d-]+-)?(?:(?:[Kk]amer)?(?:lid|leden)|heer|heren|dames|collega|fracties?)(?!\p{L})|(?:VVD|PvdA|CDA|SP|PVV|SGP|BBB|CU|PvdD|LPF|NSC)(?!\p{L})))|\s(?=\p{Lu}))(?:(?!\s(?:in|bij|uit|en)\s(?!\p{Lu}))[^.;:()\d\n]){2,80}(?:\sc\.s\.(?:\s(?:over|om|inzake|tot)\s[^.;:()\d\n]{2,60})?)?(?<!(?<!\p{L})(?:aanbeveling|actiepunt|punt|resolutie|bijlage|boek|lijn)))$/u
const begins = trigger(
  'stuk',
  'Stuk',
  'gedrukt',
  'GEDRUKT',
  ' letter',
  ' (nr',
  'nging van n',
  'NGING VAN N',
  '.v.v. n',
)
/** "de moties met de letters F en G", "de motie, van de heer Zandstra, met letter P": letters number the papers of the Eerste Kamer. */
const lettered =
  /(?<!\p{L})(?:(?:[Ss]ub)?amendement(?:en)?(?=[^\n]{0,80}\smet(?:\sde)?$)|[Mm]oties?)(?![\p{L}\d])(?:c\.s\.(?!\s\p{Lu})|(?!\s(?:over|om|die|dat|voor|vraagt|verzoekt|wijzigt|wordt|is|gaat)\s)[^.;:()\n\d]){0,70}?\s(?:met|onder)(?:\sde)?$/u
/** Longest text from the noun to its letter, in UTF-16 code units. */
const letterReach = 96
/** Without "nr." only where something is moved: "de motie op stuk 12". */
const moved = /(?:motie|amendement)\p{Ll}{0,2}\sop\ss$/u

/** Every such mention that is no piece of a whole number ("Kamerstuk 99 628, stuk nr. 12", "stuk nr. 12 (99311)"). */
export const findStukken: (document: Document) => readonly Mention[] = oncePer((document) => {
  const { text } = document
  const whole = kamerstukHits(document)
  const found: Mention[] = []
  for (const place of placesOf(text, begins)) {
    const match = nounAt(text, place)
    for (const mention of match === null ? [] : read(text, match)) {
      const next = firstBehind(whole, mention.start)
      const [hit, before] = [whole[next], whole[next - 1]]
      if (hit !== undefined && hit.start < mention.end) continue
      const told = hit === undefined ? mention : ofNext(text, mention, hit)
      const front =
        told === mention &&
        before !== undefined &&
        (isReplacedBy(text, before, mention) || isOfSentence(text, before, mention))
      found.push(front ? within(mention, before) : told === mention ? ofClerks(text, mention) : told)
    }
  }
  const own = placesOf(text, ownDossier).flatMap((place) => ofOwnDossier(text, place) ?? [])
  const heads = headsOf(text)
  return own.length + heads.length === 0
    ? found
    : [...found, ...own, ...heads].sort((a, b) => a.start - b.start)
})

const nrOfHead = trigger('Nr. ', 'Nummer ')
const head =
  /(?:Nr\.|Nummer)\s(?<nummer>\d{1,4})(?=:?\s(?:(?:Nader\sg|G)ewijzigde?\s(?:motie|(?:sub)?amendement)|Motie|(?:Suba|A)mendement)(?:-\p{Lu}|\s(?:van\s|\p{Lu})))/uy
/** A motie or amendement with nothing but what it is about behind it: the number that follows is its own. */
const headBefore =
  /(?<!\p{L})(?:[Mm]otie|[Aa]mendement)(?:-\p{Lu}|\s(?:van\s|\p{Lu}))[^.;:()\n]{2,150}[\s,(]{1,2}$/u
/** The first papers of a dossier are its bill: a list that begins with these numbers what it lists itself. */
const leastHead = 3

/** "⟨Nr. 32⟩ Motie-Zandstra over ijs", in a list of the moties of one dossier; none where the numbers stand behind their moties. */
function headsOf(text: string): readonly Mention[] {
  const found = placesOf(text, nrOfHead).flatMap((start): readonly Mention[] => {
    const nummer = matchAt(head, text, start)?.groups?.nummer
    if (nummer === undefined || /\p{L}/u.test(text.charAt(start - 1))) return []
    return [
      {
        ...{ start, end: head.lastIndex, kind: 'kamerstuk', rule: 'kamerstuk/stuk', confidence: 0.9 },
        names: [{ said: { nummer } }],
      },
    ]
  })
  const [first] = found
  const before = first === undefined ? '' : text.slice(Math.max(0, first.start - longestName), first.start)
  const serial = found.some(({ names }) => Number(names[0]?.said.nummer) < leastHead)
  return serial || headBefore.test(before) ? [] : found
}

/** "de stemming bij 99565, de motie op ⟨stuk nr. 70⟩": a dossier without a space is the clerks' own. */
const byClerks =
  /(?<!\p{L})(?:bij|onder|over)\s(?<dossier>\d{5})(?:-(?<toevoeging>[IVXLC]{1,6}|[A-Z]))?,\s(?:de|het)\s(?:(?:nader\s)?gewijzigde?\s|aangehouden\s)?(?:motie|(?:sub)?amendement)\sop\s$/u
/** Longest such words in front of "stuk nr.", in UTF-16 code units. */
const clerksReach = 70

function ofClerks(text: string, mention: Mention): Mention {
  const { start } = mention
  if (!text.startsWith('op ', start - 3)) return mention
  const { dossier, toevoeging } =
    byClerks.exec(text.slice(Math.max(0, start - clerksReach), start))?.groups ?? {}
  return dossier === undefined ? mention : within(mention, { dossier, toevoeging: toevoeging ?? null })
}

/** "(99 012, nr. 21, ter vervanging van ⟨nr. 20⟩)", "99 012, nr. 21 Gewijzigde motie van het lid Zandstra t.v.v. ⟨nr. 20⟩": both are of one bill. */
const isReplacedBy = (text: string, { end }: KamerstukHit, { start }: Mention): boolean =>
  start - end < longestName &&
  /^\)?(?:c\.s\.|[^.;:()\d\n]){0,120}?,?\s(?:ter\svervanging\svan|t\.v\.v\.)\s(?:dat\s|die\s)?$/i.test(
    text.slice(end, start),
  )

/** How far on a sentence is read, in UTF-16 code units. */
const sentenceReach = 200

/** "de memorie van toelichting (99 012, nr. 3, blz. 14) en het verslag (⟨nr. 6⟩, blz. 20)": of the dossier that the sentence named last. */
const isOfSentence = (
  text: string,
  { end, toevoeging, ondernummers }: KamerstukHit,
  { start }: Mention,
): boolean =>
  text.startsWith('(nr', start - 1) &&
  start - end < sentenceReach &&
  (toevoeging !== null || ondernummers.length > 0) &&
  !/[.?!;]\s+\p{Lu}|\n|(?:wetsvoorstel|voorstel\svan|dossier)/u.test(text.slice(end, start))

const joins =
  /^\)?\s(?:van|bij|op|in|uit)\s(?<bill>(?:het\s)?(?:wetsvoorstel|voorstel\svan\swet|dossier)\s)?$/
/**
 * "nr. 14 ⟨van het lid Zandstra bij wetsvoorstel⟩ 99 202", "nr. 9 ⟨(Peterink) bij het wetsvoorstel Zeewet (⟩99 202)": who moved it,
 * and the title of the bill.
 */
const joinsBill =
  /^\)?(?:\s\(\p{Lu}[^()\n\d]{0,60}\)|\svan\s(?:het\slid|de\sleden|de\sheer|mevrouw)\s[^.;:()\n\d]{2,60})?\s(?:van|bij|op|in|uit)\s(?:(?:het|dit|dat)\s)?(?:(?<bill>(?:rijks|initiatief)?wetsvoorstel|voorstel\svan\s(?:rijks)?wet)\s(?:[^.;:()\n\d]{2,120}\s\()?)?$/u
/** Farthest that a dossier may stand behind its number, in UTF-16 code units. */
const joinReach = 200

/** What stands between the number of one that is replaced and that of the new one: what it is about. */
const ofNew = /^(?:\s(?:over|om|inzake|tot|betreffende)\s[^.;()\n]{2,160})?\s\($/

/**
 * "stuk nr. 12 van Kamerstuk 99 202", "(stuk nr. 12) bij wetsvoorstel 99 202, nr. 4": the dossier stands behind, and
 * what paper of it the bill is matters not.
 */
export function ofNext(text: string, mention: Mention, hit: KamerstukHit): Mention {
  if (hit.start > mention.end + joinReach) return mention
  const between = text.slice(mention.end, hit.start)
  // "ter vervanging van dat gedrukt onder nr. 20 (99 012, nr. 21)": both are of one bill.
  const isOld = replaces.test(text.slice(Math.max(0, mention.start - 28), mention.start))
  if (isOld && ofNew.test(between)) return within(mention, hit)
  // "stuk nr. 12 uit het vorige debat (99 668, nr. 12)": the number stands twice.
  const [one, two] = [mention.names[0]?.said.nummer, hit.ondernummers[0]]
  const twice = mention.names.length === 1 && hit.ondernummers.length === 1 && one === two
  if (twice && /^[^.?!;:()\n]{0,80}\($/.test(between)) return within(mention, hit)
  const join = joins.exec(between) ?? joinsBill.exec(between)
  if (join === null || (hit.ondernummers.length > 0 && join.groups?.bill === undefined)) return mention
  return within(mention, hit)
}

function within(
  mention: Mention,
  { dossier, toevoeging }: Pick<KamerstukHit, 'dossier' | 'toevoeging'>,
): Mention {
  const of = toevoeging === null ? { dossier } : { dossier, toevoeging }
  return { ...mention, names: mention.names.map(({ said }) => ({ said: { ...said, ...of } })) }
}

const ownDossier = trigger('dit dossier', 'ditzelfde dossier')
const beforeOwn = /(?<![\p{L}\d])(?<nr>nr\.?|nummer)\s(?<nummer>\d{1,4})\s(?:van|in|uit)\s$/u
/** Of a number in the dossier of its own paper. */
export const ownRule = 'kamerstuk/own-dossier'

/** "nr. 18 van dit dossier". */
function ofOwnDossier(text: string, place: number): Mention | null {
  const match = beforeOwn.exec(text.slice(Math.max(0, place - 24), place))
  const nummer = match?.groups?.nummer
  if (match === null || nummer === undefined) return null
  const start = place - match[0].length
  const end = start + match[0].trimEnd().replace(/\s\p{L}+$/u, '').length
  return { start, end, kind: 'kamerstuk', rule: ownRule, confidence: 0.9, names: [{ said: { nummer } }] }
}

function nounAt(text: string, place: number): RegExpExecArray | null {
  if (/[gG]/.test(text.charAt(place))) return matchAt(printed, text, place)
  if (/[nN.]/.test(text.charAt(place)))
    return ofProposal.test(text.slice(Math.max(0, place - longestName), place))
      ? matchAt(replacedOne, text, place)
      : null
  if (text.startsWith(' (', place))
    return paperInFront.test(text.slice(Math.max(0, place - letterReach), place))
      ? matchAt(bracketed, text, place)
      : null
  if (text.charAt(place) === ' ')
    return lettered.test(text.slice(Math.max(0, place - letterReach), place))
      ? matchAt(letter, text, place)
      : null
  const tuk = place + 1
  const match = matchAt(named, text, tuk) ?? matchAt(lost, text, tuk)
  if (match !== null) return match
  const alone = matchAt(bare, text, tuk)
  return alone !== null && moved.test(text.slice(Math.max(0, tuk - 23), tuk)) ? alone : null
}

function read(text: string, match: RegExpExecArray): readonly Mention[] {
  const begin = match.index + match[0].length
  const [first = ''] = match[0]
  const start =
    first === 't'
      ? startOf(text, match.index)
      : match.index +
        (/[nN.]/.test(first)
          ? match[0].search(/n(?:r|umm)/i)
          : match[0].startsWith(' (')
            ? 2
            : first === ' '
              ? 1
              : 0)
  const plural = /s|ken/.test(match.groups?.nr ?? '')
  const list = readList(text, begin, { plural, nr: true, digits: !match[0].startsWith(' l') })
  if (start === null || list === null || goesOnAsNumber(text, list.end)) return []
  return [
    {
      start,
      end: list.end,
      kind: 'kamerstuk',
      rule: match[0].includes(',') ? lostRule : 'kamerstuk/stuk',
      confidence: 0.9,
      names: list.numbers.map((nummer) => ({ said: { nummer } })),
    },
  ]
}

/** "stuk" alone or "Kamerstuk", but no other word that ends so ("bewijsstuk nr. 3"). */
function startOf(text: string, tuk: number): number | null {
  const word = /(?:(?<!\p{L}|stuk\svoor\s)|(?<!\p{L})kamer)s$/iu.exec(text.slice(Math.max(0, tuk - 12), tuk))
  return word === null ? null : tuk - word[0].length
}
