import type { Document } from '../../document.ts'
import { hitsWithin, nextHit } from '../kamerstukken/kamerstuk-grammar.ts'
import { idsOf, type KamerstukHit } from '../kamerstukken/kamerstuk-hit.ts'
import { anotherNamed, otherPaperBetween, withoutBrackets } from './proposal-between.ts'
import { sentenceEnd } from './proposal-footnote.ts'
import type { Numbers, Phrase } from './proposal-phrase.ts'

/** Farthest that a number may stand behind its phrase, in UTF-16 code units. */
const reach = 240

const direct =
  /^\s*[,:;–-]?\s*(?:[([]\s*)?(?:zie\s|resp(?:ectievelijk|\.)\s|(?:met|onder)\s(?:de\s|(?:kamerstuk)?nummer\s|nr\.\s)?|motie\s|amendement\s|(?:op|vervat\sin)\s(?:stuk\s)?|krijgt\s(?:de\s)?)?(?:nu\s)?$/
/** "… is uitgevoerd met de brief van 4 maart (": what is in the brackets is the letter, but for "ingediend bij het verslag (". */
const byLetter =
  /(?<!ingediend|voorgesteld|aangenomen|aangehouden)\s(?:(?:met|bij|in|per|door|sinds|na|naar|uit|volgens|conform|blijkens)\s(?:(?:de|het|een|mijn|onze)\s)?(?:[\p{L}-]+\s){0,2}[\p{L}-]*(?:brief|nota|rapport(?:age)?|verslag|reactie)\s[^()]*|afgedaan\s)\($/u
const opened = /\(\s*(?:zie\s(?:ook\s)?|[\p{L}\d-]{2,24},\s)?$/u
/** "(over de zee, ⟨Kamerstuk 99 201, nr. 54⟩)": what it is about stands in the same brackets. */
const aboutInside = /^\s?\((?!zie(?!\p{L}))[^()]{3,200},\s$/u
/** "over de zee op ⟨stuk nr. 54 (Kamerstuk 99 201)⟩" */
const aboutOn = /^\s+(?:over|om|inzake|tot|betreffende)\s.*\sop\s(?:stuk\s)?$/u
/** "over de zee | ⟨99 201, nr. 54⟩": in the next cell of a row. */
const inCell = /^(?:\s+(?:over|om|inzake|tot|betreffende)\s[^|\n()]{2,160})?\s\|\s(?:Kamerstuk\s)?$/u
const spoken = /^\s+(?:over|om|inzake|waarin|tot|met|voor|betreffende)\s.*,\s*$/

/** "99 694, letter T": no row of moties begins so, as it may with "99 694, nr. 6". */
const lettered = /^\d[\d\p{Lu} .-]{3,12},\sletter\s/u

/** The numbers that follow in the same sentence: at once, in brackets, or behind a comma with their label. */
export function bracketed(document: Document, phrase: Phrase): Numbers | null {
  const { end, plural } = phrase
  const hit = nextHit(document, end)
  if (hit === undefined || hit.start - end > reach || hit.ondernummers.length === 0) return null
  const between = withoutBrackets(document.text.slice(end, hit.start))
  if (!direct.test(between)) {
    if (sentenceEnd.test(between) || /\)|\n\n\p{Lu}/u.test(between) || anotherNamed.test(between)) return null
    const labelled =
      (hit.form === 'label' || lettered.test(document.text.slice(hit.start, hit.end))) &&
      spoken.test(between) &&
      !otherPaperBetween.test(between)
    const onStuk = hit.form === 'inverted' && aboutOn.test(between) && !otherPaperBetween.test(between)
    const inside =
      hit.form === 'label' &&
      document.text.charAt(hit.end) === ')' &&
      aboutInside.test(between) &&
      !otherPaperBetween.test(between)
    const near = opened.test(between) && !byLetter.test(between)
    if (!near && !labelled && !onStuk && !inside && !inCell.test(between)) return null
  }
  if (isOfLetter(document, phrase, hit)) return null
  const ids = (plural ? [...allIn(document, hit), ...alsoAbout(document, hit)] : [hit]).flatMap(idsOf)
  return ids.length === 1 || plural ? { by: 'bracket', ids } : null
}

/** How an item of an agenda begins that is a letter. */
const letter = /(?:^|\n)[^\S\n]*(?:[•*–-][^\S\n]*)?(?:de[^\S\n])?[Bb]rief[^\S\n]van[^\S\n][^\n]*$/u
const longestItem = 400

/**
 * "heeft vragen voorgelegd aan de Minister over de brief van 3 mei 2098 over de uitvoering van ⟨de motie⟩": so begins the report of a
 * written consultation, which cites its letter; "de brief van de Minister inzake Reactie op ⟨de motie⟩" gives the title of one.
 */
const consulted =
  /(?<!\p{L})(?:(?:voorgelegd|gesteld)(?:\saan\s[^.;()\n]{3,160})?\sover\s(?:de|zijn|haar)\sbrief\svan\s(?:(?![.?!]\s+\p{Lu})[^()\n]){3,200}(?<!(?:\s(?:en|alsmede)|,)\s(?:(?:over|inzake)\s)?(?:de\s)?)|brief\s(?:[^.;()\n]{3,120}\s)?(?:inzake|over|betreffende)\s[«"“]?(?:Reactie\sop|Uitvoering\svan)\s(?:de\s)?)$/u

/** "het verslag van een schriftelijk overleg met de minister over de uitvoering van ⟨de motie⟩": such a report itself. */
const ofReport =
  /(?<!\p{L})[Vv]erslag\svan\seen\s(?:nader\s)?schriftelijk\soverleg\s(?:[^.;()\n]{3,120}\s)?(?:inzake|over|betreffende)\s(?:de\suitvoering\svan\s)?(?:de\s)?$/u

/**
 * "– de brief van de minister d.d. … inzake de motie Smit over de zee (99 694, nr. 12);": the only number of such an item is the letter's;
 * so is that of a letter that members were consulted about, and of the report of that.
 */
function isOfLetter(document: Document, phrase: Phrase, { start, end: stop }: KamerstukHit): boolean {
  const { text } = document
  const { end } = phrase
  const front = text.slice(Math.max(0, phrase.start - longestItem), phrase.start)
  const alone = /^\)(?!\s?\()/.test(text.slice(stop, stop + 3))
  if (alone && ((front.includes('brief') && consulted.test(front)) || ofReport.test(front))) return true
  if (!/^\)[;.]?\s*(?:\n|$)/.test(text.slice(stop, stop + 8))) return false
  const item = letter.exec(text.slice(Math.max(0, end - longestItem), end))
  return item !== null && hitsWithin(document, { start: end - item[0].length, end: start }).length === 0
}

const inner =
  /^\s(?:over|inzake|om|tot|betreffende)\s[^()\n]{2,200}(?<!\p{L})(?:motie|amendement)[-\s][^()\n]{2,120}\($/u

/** "de motie-Zandstra over het uitvoeren van de motie-Peterink (99 311, nr. 3) (⟨99 311, nr. 9⟩)": the second bracket is the outer one's. */
export function aboutAnother(document: Document, { end, plural }: Phrase): Numbers | null {
  const { text } = document
  const first = plural ? undefined : nextHit(document, end)
  if (first === undefined || first.start - end > reach || !inner.test(text.slice(end, first.start)))
    return null
  const own = nextHit(document, first.end)
  if (own === undefined || !/^\)\s?\($/.test(text.slice(first.end, own.start))) return null
  const ids = idsOf(own)
  return ids.length === 1 && text.charAt(own.end) === ')' ? { by: 'bracket', ids } : null
}

/** The numbers in the same brackets; in no brackets or another cell, none but the first. */
function allIn(document: Document, first: KamerstukHit): readonly KamerstukHit[] {
  const behind = document.text.slice(first.end, first.end + reach)
  const length = behind.search(/[)\n]/)
  return length < 0 || behind.charAt(length) === '\n' || /[(|]/.test(behind.slice(0, length))
    ? [first]
    : [first, ...hitsWithin(document, { start: first.end, end: first.end + length })]
}

const mostAlso = 12
/** "nr. 43 ⟨(Zandstra), ⟩ Kamerstuk 99 694, nr. 44 (Peterink)": who moved the one stands between. */
const movedBy = /^\s?\(\p{Lu}[^()\n\d]{1,60}\)(?:,\s|,?\sen\s)$/u
const alsoOver =
  /^(?:\)\s(?:en\s)?(?:over|inzake|om)\s[^()\n;]{3,200}\(|,\sen\s(?:over|inzake|om)\s[^()\n;.]{3,200},\s)$/u

/** "moties van het lid Achterberg over ijs (99 694, nr. 43) ⟨en over zee (99 694, nr. 44)⟩", "over ijs, 99 694, letter T, ⟨en over zee, 99 694, letter U⟩": the numbers of the others. */
function alsoAbout(document: Document, first: KamerstukHit): readonly KamerstukHit[] {
  const more: KamerstukHit[] = []
  for (let before = first; more.length < mostAlso; ) {
    const hit = nextHit(document, before.end)
    if (hit === undefined || hit.start - before.end > reach || hit.ondernummers.length !== 1) break
    const between = document.text.slice(before.end, hit.start)
    // "en over de brief van …": the number may be the letter's.
    if (!movedBy.test(between) && (!alsoOver.test(between) || otherPaperBetween.test(between))) break
    more.push(hit)
    before = hit
  }
  return more
}
