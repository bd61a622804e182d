import type { Document, Mention, Name, Resolution } from '../document.ts'
import { surveyOf } from '../entities/survey.ts'
import { onlyAct } from '../grammar/celex-acts.ts'
import type { Kind } from '../kind.ts'
import { monthName } from '../months.ts'
import { oncePer } from '../once.ts'
import { countBefore, lastAtOrBefore } from '../rising.ts'
import { type ActPieces, findActPieces } from '../wetten/act-pieces.ts'
import { curatedWet } from '../wetten/data.ts'
import { findWetten, isShared, ofChambers } from '../wetten/find.ts'
import type { WetHit } from '../wetten/hit.ts'
import { saidOfPiece } from '../wetten/pieces.ts'
import { findThereof } from '../wetten/thereof.ts'
import { celex } from './celex.ts'
import { ambiguous, resolved, unresolved } from './resolution.ts'

/** A law or a piece of one: "artikel 3:4, tweede lid, van de Algemene wet bestuursrecht" → `wet:awb#artikel-3:4`. */
export const wet: Kind = {
  kind: 'wet',
  find: (document) => mentionsIn(document),
  resolve: (name, mention, { document }) => resolve(name, mention, document),
}

const mentionsIn: (document: Document) => readonly Mention[] = oncePer((document) => {
  const hits = findWetten(document.text, surveyOf(document)).filter(
    ({ ids, pieces }) => pieces.length > 0 || !isShared(ids) || chamberOf(document) !== null,
  )
  const others = hits.filter(({ ids }) => ofChambers(ids).length === 0)
  const laws = others.length < hits.length && isOfCouncil(document) ? others : hits
  const numbered = celex.find(document)
  const acts = findActPieces(document.text, numbered)
  const named = laws
    .filter((hit) => hit.pieces.length > 0 || (!runsInto(hit, numbered) && !isOwnTitle(document.text, hit)))
    .map(toMention)
  const more = [...beside(named, acts.map(ofAct)), ...thereof(document.text, laws, numbered)]
  return more.length === 0 ? named : [...named, ...more].sort((a, b) => a.start - b.start)
})

/** Without those that stand within a law's own articles: "⟨artikel 6⟩ van de Habitatrichtlijn (92/43/EEG)". `laws` in order. */
function beside(laws: readonly Mention[], pieces: readonly Mention[]): readonly Mention[] {
  if (pieces.length === 0) return pieces
  const starts = laws.map(({ start }) => start)
  return pieces.filter(({ start, end }) => (laws[lastAtOrBefore(starts, start)]?.end ?? 0) < end)
}

/** "Zesde ⟨richtlijn (77/388/EEG⟩)": the act by its number takes in the end of its name. `acts` in order. */
function runsInto({ ids, end }: WetHit, acts: readonly Mention[]): boolean {
  if (curatedWet(ids[0])?.celex === undefined) return false
  const index = countBefore(acts.length, (index) => (acts[index]?.start ?? 0) < end) - 1
  const before = index < 0 ? undefined : acts[index]
  return before !== undefined && before.end > end
}

/** What a decree begins with below its title. */
const begins =
  /^\)\.?\s{1,4}(?:Gelet\sop|Wij[,\s]{1,2}\p{Lu}|Alzo\sWij|De\s[^.;\n]{3,120},\s{1,4}(?:Gelet\sop|Handelende?\s|Overwegende|Gezien\s|Na\soverleg|Besluit|In\sovereenstemming))/u
/** How far from its beginning a decree gives its title, in UTF-16 code units. */
const longestTitle = 1_500

/** "Regeling van 3 mei 2098, houdende regels over zeilen ⟨(Regeling zeilen)⟩ De Minister, Gelet op": the title of the text itself. */
const isOwnTitle = (text: string, { start, end }: WetHit): boolean =>
  start < longestTitle && text.charAt(start - 1) === '(' && begins.test(text.slice(end, end + 160))

/** "artikel 178 daarvan", of the law or the act by its number that is named last. */
function thereof(text: string, laws: readonly WetHit[], acts: readonly Mention[]): readonly Mention[] {
  const named = [...laws, ...acts].sort((a, b) => a.end - b.end)
  return findThereof(text, named).flatMap(({ start, end, pieces, of }): readonly Mention[] => {
    const law = named[of]
    if (law === undefined) return []
    if ('ids' in law) return [toMention({ ...law, start, end, pieces, rule: 'thereof' })]
    const celex = onlyAct(law)
    return celex === null ? [] : [ofAct({ start, end, pieces, celex })]
  })
}

/** "artikel 5 van Verordening (EG) nr. 1/2003" */
const ofAct = ({ start, end, celex, pieces }: ActPieces): Mention => ({
  ...{ start, end, kind: 'wet', rule: 'wet/of-act', confidence: 0.93 },
  names: pieces.map((piece) => ({ said: { celex, ...saidOfPiece(piece) } })),
})

/** A text of a gemeente or a province, that names no chamber: its "Reglement van Orde" is of its own council. */
const isOfCouncil = ({ identity, text }: Document): boolean =>
  identity.evidence === 'none' &&
  /(?<!\p{L})(?:gemeenteraad|raadslid|raadsleden|[Pp]rovinciale [Ss]taten|statenleden)(?!\p{L})/u.test(
    text,
  ) &&
  !/(?:Eerste|Tweede) Kamer/.test(text)

const confidences: Readonly<Record<WetHit['rule'], number>> = {
  name: 0.98,
  abbreviation: 0.95,
  learnt: 0.92,
  amended: 0.75,
  again: 0.75,
  'by-article': 0.9,
  thereof: 0.8,
  'title-abbreviation': 0.8,
  'title-quoted': 0.75,
  'title-bracketed': 0.75,
  'title-dated': 0.85,
  'title-published': 0.75,
  'title-year': 0.75,
  'title-article': 0.7,
  'title-subject': 0.65,
  'title-changed': 0.75,
  'title-treaty': 0.75,
  'title-law': 0.75,
}

function toMention({ start, end, ids, name, pieces, rule }: WetHit): Mention {
  const said = { wet: ids.join(' '), ...(name === null ? {} : { titel: name }) }
  const names = pieces.map((piece): Name => ({ said: { ...said, ...saidOfPiece(piece) } }))
  return {
    start,
    end,
    kind: 'wet',
    rule: `wet/${rule}`,
    confidence: confidences[rule],
    names: names.length === 0 ? [{ said }] : names,
  }
}

function resolve({ said }: Name, { rule, confidence }: Mention, document: Document): Resolution {
  if (said.celex !== undefined) return resolved(`CELEX:${said.celex}#${said.deel}`, rule, confidence)
  const ids = (said.wet ?? '').split(' ')
  const written = document.date ?? document.identity.vergaderjaar
  const year = written === null ? null : Number(written.slice(0, 4))
  if (year !== null && ids.every((id) => yearOfAct(id) > year + longestTalks))
    return unresolved(rule, 'The act that is called so now is of later years.', 0.6)
  const meant = ids.length > 1 ? inForceThen(ids, year, document) : ids
  const here = chosen(meant.length > 0 ? meant : ids, document)
  const then = here.length < 2 ? 0 : (year ?? (lastYear(document) || 9999))
  const likeliest = here.toSorted(
    (a, b) => Number(inForce(b, then)) - Number(inForce(a, then)) || sinceOf(b) - sinceOf(a),
  )
  const [first = '', ...rest] = likeliest.map((id) => targetOf(id, said.deel))
  const filled = filledBy(rule, said)
  if (rest.length === 0) return { ...resolved(first, rule, confidence, elsewhere[rule] ?? null), filled }
  const sure = Math.min(confidence, 0.6)
  return { ...ambiguous([first, ...rest], rule, 'Several laws are called so.', sure), filled }
}

/** Why an article that stands without its law is one of that law, by rule. */
const elsewhere: Readonly<Record<string, string>> = {
  'wet/amended': 'The words leave out the law: it is the one that the text in front says to be changed.',
  'wet/again': 'The words leave out the law: shortly before, the same article is named with it.',
  'wet/thereof': 'The words leave out the law: it is the one that is named last.',
  'wet/by-article': 'The words leave out the law: what is called by this article is known by it.',
}

const nothing = {}

/** The law, where it stands elsewhere. */
function filledBy(rule: string, { wet = '', titel }: Name['said']): Resolution['filled'] {
  if (elsewhere[rule] === undefined) return nothing
  return titel === undefined ? { wet } : { wet, titel }
}

/** Of the rules of both chambers those of the chamber whose paper it is, or that alone is named; else the Tweede's are likelier. */
function chosen(ids: readonly string[], document: Document): readonly string[] {
  const own = ofChambers(ids)
  if (own.length < 2) return ids
  const chamber = chamberOf(document)
  return chamber === null ? own.toSorted().reverse() : own.filter((id) => id.includes(`-${chamber}-kamer-`))
}

/** Null: both are named, or neither in a text that is no paper of a chamber. */
const chamberOf = oncePer(({ identity, text }: Document): 'eerste' | 'tweede' | null => {
  if (identity.kamer !== null) return identity.kamer === 'eerste' ? 'eerste' : 'tweede'
  if (numbered.test(identity.id)) return 'tweede'
  const [first, second] = [text.includes('Eerste Kamer'), text.includes('Tweede Kamer')]
  if (first !== second) return first ? 'eerste' : 'tweede'
  return first || (identity.evidence === 'none' && !ofCommittee.test(text)) ? null : 'tweede'
})

/** What a committee of the Tweede Kamer writes for itself, and names no chamber in. */
const ofCommittee = /(?<!\p{L})(?:commissie voor de Werkwijze|(?:vaste|algemene) commissie voor \p{Lu})/u

/** Papers of the Tweede Kamer have numbers, those of the Eerste letters, or a session in front. */
const numbered = /^kst-\d{5}(?:-[A-Z\d]{1,8})?-\d{1,4}$/

/** For how many years an act of the Union is spoken of by its name before it is there. */
const longestTalks = 5

/** The year in the number of an act of the Union; 0 for a law. */
const yearOfAct = (id: string): number => Number(curatedWet(id)?.celex?.slice(1, 5) ?? 0)

/** The laws that a shared name may mean: that of a number which the text has too, else those of the year of the paper. */
function inForceThen(ids: readonly string[], year: number | null, document: Document): readonly string[] {
  const numbers = actsIn(document)
  const numbered = ids.filter((id) => numbers.has(curatedWet(id)?.celex ?? ''))
  if (numbered.length === 1) return numbered
  if (year !== null) return ids.filter((id) => inForce(id, year))
  const told = lastYear(document)
  return ids.filter((id) => (curatedWet(id)?.until ?? 9999) >= told)
}

/** The numbers of the acts of the Union that a text cites. */
const actsIn = oncePer(
  (document: Document): ReadonlySet<string> =>
    new Set(celex.find(document).flatMap(({ names }) => names.map(({ said }) => said.celex ?? ''))),
)

const fullDate = new RegExp(String.raw`\d\s(?:${monthName})\s(?<year>(?:19|20)\d\d)(?!\d)`, 'gu')

/** "in 2098", "het jaar 2098", where a text tells of no day. */
const bareYear =
  /(?<!\p{L})(?:in|sinds|vanaf|begin|medio|eind|per|tot|voor|over|jaar|januari|juni)\s(?<year>(?:19|20)\d\d)(?!\d|[/–.-]\d)/giu

/** The year of the latest day, or else the latest year, that a text without a date of its own tells of; 0 for none. */
const lastYear = oncePer(({ text }: Document): number => latest(text, fullDate) || latest(text, bareYear))

const latest = (text: string, year: RegExp): number =>
  Array.from(text.matchAll(year)).reduce((last, { groups }) => Math.max(last, Number(groups?.year)), 0)

/** Whether the name that several laws share meant this one in that year. */
function inForce(id: string, year: number): boolean {
  const { since = 0, until = 9999 } = curatedWet(id) ?? {}
  return since <= year && year <= until
}

const sinceOf = (id: string): number => curatedWet(id)?.since ?? 0

function targetOf(id: string, piece: string | undefined): string {
  const celex = curatedWet(id)?.celex
  const law = celex === undefined ? `wet:${id}` : `CELEX:${celex}`
  return piece === undefined ? law : `${law}#${piece}`
}
