import type { Mention, Name } from '../document.ts'
import { matchAt } from '../matches.ts'
import { placesOf } from '../pass/pass.ts'
import { trigger } from '../pass/trigger.ts'
import { celexMention, matched, standing } from './celex-mention.ts'
import { isYearBehind } from './kamerstukken/kamerstuk-numbers.ts'

/** The series that the Commission and the High Representative number by year. */
const series = trigger('COM', 'JOIN', 'SWD', 'SEC')
const commission =
  /(?:COM|JOIN|SWD|SEC)(?:\s?[([]\s?(?<year>(?:19|20)?\d{2})\s?[)\]],?\s{0,2}|\s?(?<joined>(?:19|20)\d{2})\s?\(|[\s/](?<plain>(?:19|20)\d{2})[\s/,]{1,2})(?:nr\.?\s)?(?<number>\d{1,4})(?!\d)(?:\s?(?:[—–-]\s?)?(?:final|definitief|def\.))?/y
/** "COM(2098) 102⟨, 103 en 104⟩": more of the same year, up to a mark; "(COM(2098) 102⟨, 103⟩)" up to the end of its bracket or line. */
const alsoOfSeries =
  /(?:,\s\d{2,4}){0,4}\sen\s\d{2,4}(?=\s?[().;,]|\s*$|\n)|(?:,\s\d{2,4}){1,5}(?=\s?\)|,?\sen\s(?:COM|JOIN|SWD|SEC)|\s*$|\n(?![ \t]{0,4}[\p{Ll}\d]))/uy

/** Documents of the Commission and the High Representative by the number of their series: `COM(2098) 102`. */
export const findSeries = (text: string): readonly Mention[] =>
  standing(text, placesOf(text, series), commission).map((match) => ofSeries(text, match))

function ofSeries(text: string, match: RegExpExecArray): Mention {
  const said = readSeries(text, match)
  const end = match.index + match[0].length
  const others = matchAt(alsoOfSeries, text, end)?.[0] ?? ''
  const numbers = (others.match(/\d+/g) ?? []).map(Number)
  const goesOn = (number: number, index: number): boolean => {
    const last = numbers[index - 1] ?? Number(said.nummer)
    return number > last && !isYearBehind(String(last), String(number))
  }
  if (others === '' || !numbers.every(goesOn)) return matched(match, 'commission', said)
  const more = numbers.map((number) => ({ ...said, nummer: String(number).padStart(4, '0') }))
  return celexMention(match.index, end + others.length, 'commission', [said, ...more])
}

function readSeries(text: string, match: RegExpExecArray): Name['said'] {
  const { year, joined, plain, number = '' } = match.groups ?? {}
  const series = /^[A-Z]+/.exec(match[0])?.[0] ?? ''
  const short = year ?? joined ?? plain ?? ''
  const full = short.length === 2 ? `${Number(short) > 50 ? '19' : '20'}${short}` : short
  const soort = series === 'COM' ? sortOfPaper(text, match.index, match.index + match[0].length) : ''
  return { reeks: series, jaar: full, nummer: number.padStart(4, '0'), soort }
}

/** Length of the words in front of a COM number, and behind it, that say what it is, in UTF-16 code units. */
const saying = { before: 320, behind: 60 } as const
const proposals = 'voorstel(?:len)?|ontwerp|verordening(?:en)?|richtlijn(?:en)?|besluit(?:en)?'
const others =
  'mededeling(?:en)?|verslag(?:en)?|rapport(?:en)?|witboek|groenboek|werkprogramma|actieplan|evaluatie|strategie|jaarverslag|beoordeling|herstelplan|routekaart|visie'
const sorts = new RegExp(
  String.raw`(?<of>(?:van|over|op|bij|tot|voor|naar)\s(?:(?:de|het|een|deze)\s)?(?:\p{L}{2,20}(?:e|se)\s)?)?(?<![\p{L}])(?:\p{L}{2,20}-?)?(?:(?<proposal>${proposals})|(?<other>${others}))(?!\p{L})`,
  'giu',
)

/** Another document of such a series. */
const other = /(?:COM|JOIN|SWD|SEC)\s?\(/g

/** Nothing but a number stands between this and the one before: "de voorstellen COM(2098) 12 en ⟨COM(2098) 13⟩". */
const listed =
  /^(?:COM|JOIN|SWD|SEC)\s?\(\s?\d{2,4}\s?\)\s?\d{1,4}(?:,\s\d{1,4}){0,5}(?:\s(?:final|definitief|def\.))?(?:,|,?\sen)\s$/
/** One of them only is called so: "de mededeling COM(2098) 12 en COM(2098) 13". */
const singular =
  /(?<!\p{L})\p{L}*(?:voorstel|mededeling|verordening|richtlijn|besluit|verslag|rapport)(?!\p{L})/giu

/** The words in front of the numbers of a list that say what each is: plural, and all of one sort; else none. */
function ofList(clause: string): string {
  const words = clause.split(other).findLast((piece) => piece.search(sorts) >= 0) ?? ''
  const kinds = new Set(Array.from(words.matchAll(sorts), ({ groups }) => groups?.proposal === undefined))
  return kinds.size === 1 ? words.replace(singular, '') : ''
}

/**
 * What the words say a COM document is: `voorstel`, `mededeling` (or a report, a white paper …), or nothing. The last
 * noun in front of the number that no preposition puts below another ("verslag over de verordening"), else the first of
 * them since another such number ("over het voorstel voor …"), else the first behind it.
 */
function sortOfPaper(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - saying.before), start)
  const clause = before.slice(Math.max(...[';', '\n', '.'].map((mark) => before.lastIndexOf(mark))) + 1)
  const own = clause.slice(Math.max(0, ...Array.from(clause.matchAll(other), ({ index }) => index)))
  const said = [...(listed.test(own) ? ofList(clause) : own).matchAll(sorts)]
  const last = said.findLast(({ groups }) => groups?.of === undefined) ?? said[0]
  const behind = /^[^;\n.]*/.exec(text.slice(end, end + saying.behind))?.[0] ?? ''
  const told = last ?? [...behind.matchAll(sorts)][0]
  if (told === undefined) return titleOfFiche(text.slice(Math.max(0, start - fiche), start))
  return told.groups?.proposal === undefined ? 'mededeling' : 'voorstel'
}

/** Length of the head of a fiche in front of its "Nr. Commissiedocument", in UTF-16 code units. */
const fiche = 600

/** A fiche gives a document's title a few lines above its number. */
function titleOfFiche(head: string): string {
  if (!/Nr\.?\sCommissiedocument[:\s]{0,3}$/i.test(head)) return ''
  if (/Titel\svoorstel|Proposal\sfor|Voorstel\svoor/i.test(head)) return 'voorstel'
  return /Titel\smededeling|Communication|Mededeling/i.test(head) ? 'mededeling' : ''
}
