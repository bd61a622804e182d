import { Cues } from './context.ts'
import { isCapitalAt, isLetterAt } from './letters.ts'
import { findMovers } from './movers.ts'
import { type PersonName, readPersonName } from './personname.ts'
import { compile, type Spelling, scan } from './trie.ts'

/** A person named, and by which rule. */
export interface Person {
  readonly start: number
  readonly end: number
  readonly family: string
  readonly rule: 'title' | 'compound' | 'cabinet' | 'initials' | 'mover'
  /** After a word that is not always a title: an ordinary word with a capital is no name. */
  readonly weak?: boolean
}

interface Trigger extends Spelling {
  /** How the name is joined to it: a space, a hyphen, or either. */
  readonly joint: 'space' | 'hyphen' | 'either'
  /** The name stands before the word: "Biden-regering". */
  readonly behind?: true
}

const trigger = (joint: Trigger['joint'], words: string): readonly Trigger[] =>
  words.split('|').map((text) => ({ text, policy: 'any', joint }))

/** Words after which a name with a capital is a person's. */
const triggers: readonly Trigger[] = [
  ...trigger(
    'space',
    'het lid|de leden|door lid|kamerlid|kamerleden|statenlid|raadslid|de heer|de heren|heer|mevrouw|mevr.|mw.|dhr.|meneer|minister|ministers|staatssecretaris|minister-president|premier|vicepremier|vice-premier|president|vicepresident|bondskanselier|kanselier|eurocommissaris|commissaris|burgemeester|wethouder|gedeputeerde|ambassadeur|gezant|secretaris-generaal|directeur-generaal|procureur-generaal|advocaat-generaal|rapporteur|professor|hoogleraar|prof.|informateur|informateurs|formateur|generaal|kolonel|kamervoorzitter|partijleider|fractievoorzitter|lijsttrekker|oppositieleider|dictator|de zaak|van de leden|van het lid|collega|journalist',
  ),
  ...trigger('either', 'motie|moties|amendement|amendementen'),
  ...trigger(
    'hyphen',
    'commissie|regering|kabinet|wet|zaak|initiatiefwet|initiatiefvoorstel|wetsvoorstel|rapport|plan',
  ),
  { text: 'DG', policy: 'exact', joint: 'space' },
  { text: 'SG', policy: 'exact', joint: 'space' },
  { text: 'regering', policy: 'any', joint: 'hyphen', behind: true },
  { text: 'administratie', policy: 'any', joint: 'hyphen', behind: true },
  { text: 'kabinet', policy: 'any', joint: 'hyphen', behind: true },
]
const triggerTrie = compile(triggers)

/** Prime ministers whose cabinets are called by their name and a Roman numeral. */
const premiers = 'Drees|De Quay|Cals|Biesheuvel|Den Uyl|Van Agt|Lubbers|Kok|Balkenende|Rutte|Schoof|Jetten'

/** Every person named by a title, a compound or a cabinet, in order of place; may overlap. Linear. */
export function findPersons(text: string): readonly Person[] {
  const found: Person[] = []
  scan(text, triggerTrie, (start, end, here) => {
    for (const { joint, behind } of here)
      if (behind === true) found.push(...nameBehind(text, start))
      else found.push(...namesAfter(text, start, end, joint))
  })
  const words = new Cues(text)
  const sure = found.filter(({ family, weak }) => weak !== true || !words.any([` ${family.toLowerCase()} `]))
  sure.push(...cabinets(text), ...withInitials(text), ...movers(text))
  return sure.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** One name, or a list of them, after a trigger. */
function namesAfter(text: string, start: number, end: number, joint: Trigger['joint']): readonly Person[] {
  const next = text.charAt(end)
  const hyphen = next === '-' || next === '–'
  if (joint === 'hyphen' ? !hyphen : hyphen ? joint === 'space' : !/\s/.test(next)) return []
  const word = text.slice(start, end)
  if (/[-–]/.test(text.charAt(start - 1))) return []
  const heading = /^\P{Ll}{5,}$/u.test(word)
  if (heading && !/(?:LID|LEDEN|HEER|MEVROUW)$/.test(word)) return []
  const rule = hyphen ? 'compound' : 'title'
  const found: Person[] = []
  const weak = !/^(?:de |het |door )?(?:lid|leden|heer|heren|mevrouw|kamerlid|kamerleden)$/i.test(word)
  let at = end + (/^\s+|^[-–]\s*/.exec(text.slice(end, end + 8))?.[0].length ?? 0)
  for (;;) {
    const name = readPersonName(text, at, heading)
    if (name === null || !isPerson(text, name, word, at)) break
    found.push({ start: name.start, end: name.end, family: name.family, rule, weak })
    const more =
      /^(?:\s+[cC]\.[sS]\.)?(?:\s*\([^()\n]{1,24}\))?(?:\s*,\s*(?:en\s+)?|\s+(?:en|EN)\s+|\s*\/\s*)(?=[\p{Lu}'’])/u.exec(
        text.slice(name.after, name.after + 48),
      )
    if (more === null || found.length >= 24) break
    const listed =
      /leden|heren|ministers|motie|amendement|kamerleden|collega|informateurs|[-]/i.test(word) || hyphen
    if (!listed && found.length > 0) break
    at = name.after + more[0].length
  }
  return found
}

/**
 * Refuses what the name reader cannot: too short a name, a number behind it, and "ministers van IenW", where a small
 * particle belongs to the title.
 */
function isPerson(text: string, name: PersonName, trigger: string, at: number): boolean {
  if (name.family.length < 3) return false
  if (/^(?:president|commissaris|generaal|wet|plan|rapport)$/i.test(trigger) && name.family.length < 4)
    return false
  const small = /^\p{Ll}/u.test(text.charAt(name.start))
  if (
    small &&
    !/(?:heer|mevrouw|mevr\.|mw\.|dhr\.|lid|prof\.|professor)$/i.test(trigger) &&
    name.start === at
  )
    return false
  return !/^\s*-?\s*\d/.test(text.slice(name.end, name.end + 3))
}

/** "Biden-regering": one word with a capital, directly before the hyphen. */
function nameBehind(text: string, start: number): readonly Person[] {
  const match = /(\p{Lu}[\p{L}'’]{2,30})[-–]\n?$/u.exec(text.slice(Math.max(0, start - 36), start))
  if (match === null || match[1] === undefined || !/\p{Ll}/u.test(match[1])) return []
  const from = start - match[0].length
  return [{ start: from, end: from + match[1].length, family: match[1], rule: 'compound' }]
}

/** "Rutte III", "Kok II". */
function cabinets(text: string): readonly Person[] {
  const form = new RegExp(
    `(${premiers})[\\s-]+(?:I{1,3}|IV|V)(?![\\p{L}\\d])|(?<=\\b[Kk]abinet(?:ten)?\\s)(${premiers})(?![\\p{L}])`,
    'gu',
  )
  const found: Person[] = []
  for (const match of text.matchAll(form)) {
    const family = match[1] ?? match[2] ?? ''
    if (isLetterAt(text, match.index - 1)) continue
    found.push({ start: match.index, end: match.index + family.length, family, rule: 'cabinet' })
  }
  return found
}

/** "S.A.M. Kaag": two initials or more. */
function withInitials(text: string): readonly Person[] {
  const found: Person[] = []
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
    if (!isCapitalAt(text, dot - 1) || isLetterAt(text, dot - 2) || text.charAt(dot - 2) === '.') continue
    const form = /(?:[A-Z]\.){2,6}(?=\s?(?:\p{Lu}\p{Ll}|van |de |den |der |ter |ten ))/uy
    form.lastIndex = dot - 1
    const match = form.exec(text)
    if (match === null || /^(?:U\.S|C\.S|N\.V|B\.V|V\.S|E\.U|U\.K|V\.N|V\.O\.F|A\.B)\./.test(match[0]))
      continue
    const name = readPersonName(text, form.lastIndex + (/\s/.test(text.charAt(form.lastIndex)) ? 1 : 0))
    if (name !== null) found.push({ start: name.start, end: name.end, family: name.family, rule: 'initials' })
  }
  return found
}

/** The movers below a motion. */
const movers = (text: string): readonly Person[] =>
  findMovers(text).map((name) => ({ ...name, rule: 'mover' }))
