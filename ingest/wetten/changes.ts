import type { Place } from '../entities/place.ts'
import { matchAt } from '../matches.ts'
import { placesOf } from '../pass/pass.ts'
import { trigger } from '../pass/trigger.ts'
import { piecesBefore } from './articles.ts'
import { curatedTexts, type WetForm } from './forms.ts'
import { isSentence, noTitle, severalWords } from './sentence.ts'
import { titled, type WetTitle } from './title.ts'

/** What says that a law is changed, behind its title. */
const aims = String.raw`\sin\sverband\smet|\steneinde|\ster\s(?:implementatie|uitvoering)|(?:,|\sen)\s(?:van\s)?(?:de|het)\s(?:\p{Lu}\p{L}*)?(?:[Ww]et|[Bb]esluit|[Rr]egeling)`
const wished = String.raw`\s(?:te\s(?:wijzigen|vervangen|herzien)|in\ste\strekken)`
const done = String.raw`\swordt\s(?:als\svolgt\sgewijzigd|gewijzigd\sals\svolgt)|\sword(?:t|en)\singetrokken|\skomt\ste\sluiden`
const someWords = String.raw`(?:\s[\p{L}’'-]+)`
/** Words up to those with which a law changes another. */
const upToChange = new RegExp(
  String.raw`^${someWords}{1,9}?(?=(?<aim>${aims})(?!\p{L})|(?<wish>${wished})(?!\p{L})|(?:${done})(?!\p{L}))`,
  'u',
)
/** Where a law that is changed stands: "wijziging van het ⟨Besluit⟩", "Het ⟨Besluit⟩" on a line of its own or behind the article of the bill. */
const aimed =
  /(?:wijziging|aanpassing|intrekking)\svan\s(?:[^.;:«»“”\n]{0,150}(?:,|\sen)\s(?:van\s)?)?(?:de|het)\s$/iu
const opens =
  /(?:^|\n|(?:ARTIKEL|Artikel)\s[IVXLC]{1,7}[A-Z]?[.:]?\s)\s?(?:(?:\p{Lu}|\d{1,2})\.?\s)?(?:De|Het)\s$/u
/** "het wenselijk is ⟨het Besluit⟩ te vervangen". */
const wishes = /\swenselijk\sis(?:\som)?,?\s(?:de|het)\s$/u
/** Words that say in what respect: "wijziging van de Wet op het punt van de termijnen". */
const respect = /^\s(?:op\shet\spunt|ten\s|met\s|tot\s|voor\szover|na(?:ar)?\s|als\s|wat\s|vanwege)/u

const isTitle = (words: string): boolean =>
  severalWords.test(words) && !respect.test(words) && !noTitle.test(words) && !isSentence(words)

/** The title whose first word stands between two places, up to the words with which it is changed; null where none is. */
export function withChange(text: string, start: number, end: number, rest: string): WetTitle | null {
  const match = upToChange.exec(rest)
  if (match === null || !isTitle(match[0])) return null
  const { aim, wish } = match.groups ?? {}
  const before = text.slice(Math.max(0, start - 190), start)
  const said =
    aim !== undefined
      ? aimed.test(before)
      : wish !== undefined
        ? wishes.test(before)
        : opens.test(before) || piecesBefore(text, start, 0) !== null
  return said ? titled(text, start, end + match[0].length, 'title-changed') : null
}

const changing = trigger('ijziging van de ', 'ijziging van het ', 'ijziging in de ', 'ijziging in het ')
const changingWords = /ijziging (?:van|in) (?:de|het) /y
const changed = trigger('als volgt gewijzigd', 'gewijzigd als volgt')
/** "⟨Warenwetregeling⟩ kosten", "⟨Kentekenreglement⟩": a word for what is changed, with one in front of it; a house, a club and a game have rules too. */
const compound = String.raw`(?!(?:Raads|College|Kabinets|Bestuurs)besluit|(?:Dienst|Spel|Huis|Club|Verlof|Vakantie|Bonus|Thuiswerk|Kleding)regeling|(?:Huis|Huishoud|Club|Spel|Wedstrijd|Toernooi|Bad|Kamer)reglement)\p{Lu}\p{Ll}{3,}(?:wet|besluit|regeling|reglement)(?!\p{L}|-\p{Ll})`
const year = String.raw`(?:\s(?:19|20)\d\d(?!\d))?`
/** What follows such a title besides: other laws, in what respect, a mark. */
const onwards = String.raw`\sen\s(?:enkele|enige|andere|diverse|verschillende)\s|\s(?:op|met|voor|om|tot|wat|naar|alsmede|houdende)\s|\sper\s\d|\s?[.;)\]\n]|$`
/** "wijziging van de ⟨Warenwetregeling kosten⟩ in verband met". */
const compoundAimed = new RegExp(
  String.raw`(?<word>${compound})(?<words>${someWords}{0,9}?${year})(?=(?:${aims})(?!\p{L})|${onwards})`,
  'uy',
)
/** "De ⟨Warenwetregeling kosten⟩ wordt als volgt". */
const compoundDone = new RegExp(
  String.raw`(?:De|Het)\s(?<title>(?<word>${compound})(?<words>${someWords}{0,9}?${year}))\d{0,2}\swordt\s(?:als\svolgt\s)?$`,
  'u',
)
const reach = 190

/**
 * Titles whose first word is one for a law with another word in front of it, where the text says that it is changed: "wijziging van de
 * Warenwetregeling kosten in verband met". In order.
 */
export function compoundTitles(text: string): readonly WetTitle[] {
  const aimedAt = placesOf(text, changing).flatMap((place): readonly WetTitle[] => {
    const start = place + (matchAt(changingWords, text, place)?.[0].length ?? 0)
    const window = text.slice(start, start + reach).split('\n\n', 1)[0] ?? ''
    return compoundOf(text, start, matchAt(compoundAimed, window, 0))
  })
  const done = placesOf(text, changed).flatMap((place): readonly WetTitle[] => {
    const end = text.startsWith('als', place) ? place + 'als volgt '.length : place
    const from = Math.max(0, end - reach)
    const match = compoundDone.exec(text.slice(from, end))
    return match === null ? [] : compoundOf(text, from + match.index + match[0].indexOf(' ') + 1, match)
  })
  return [...aimedAt, ...done]
}

/** The title that a match has, at a place of the text. */
function compoundOf(text: string, start: number, match: RegExpExecArray | null): readonly WetTitle[] {
  const { word = '', words = '' } = match?.groups ?? {}
  const own = words.replace(/\s\d{4}$/, '')
  if (match === null || (words === '' && curatedTexts.has(word)) || (own !== '' && !isTitle(own))) return []
  return [titled(text, start, start + word.length + words.length, 'title-changed')]
}

/** "het ⟨Bekostigingsbesluit⟩ WHW". */
const beforeLaw =
  /(?<![\p{L}])(?:[Dd]e|[Hh]et|DE|HET)\s(?<word>(?!(?:Raads|College|Kabinets|Bestuurs)besluit)\p{Lu}\p{Ll}{3,}(?:besluit|regeling))\s$/u
const yearBehind = /\s(?:19|20)\d\d(?![\d/–-])/y

/** Titles that are a word for a decree and the abbreviation of the law that it rests on: "het Bekostigingsbesluit WHW 2098". In order. */
export function lawTitles(text: string, places: readonly Place<WetForm>[]): readonly WetTitle[] {
  return places.flatMap(({ start, end, spellings }): readonly WetTitle[] => {
    if (spellings[0]?.role !== 'abbreviation' || !isDecree(text, start)) return []
    const word = beforeLaw.exec(text.slice(Math.max(0, start - 60), start))?.groups?.word
    if (word === undefined) return []
    const stop = end + (matchAt(yearBehind, text, end)?.[0].length ?? 0)
    return [titled(text, start - word.length - 1, stop, 'title-law')]
  })
}

const isDecree = (text: string, start: number): boolean =>
  text.startsWith('besluit', start - 8) || text.startsWith('regeling', start - 9)
