import type { Document, Mention, Name, Resolution } from '../document.ts'
import { findActs, onlyAct } from '../grammar/celex-acts.ts'
import { findCalled } from '../grammar/celex-called.ts'
import { findCouncil } from '../grammar/celex-council.ts'
import { matched, standing } from '../grammar/celex-mention.ts'
import { namesAnother, rule as ofOnly } from '../grammar/celex-only.ts'
import { findSeries } from '../grammar/celex-series.ts'
import type { Kind, Scope } from '../kind.ts'
import { oncePer } from '../once.ts'
import { placesOf } from '../pass/pass.ts'
import { numbers, trigger } from '../pass/trigger.ts'
import { codeAt, isUpper } from '../read/characters.ts'
import { lastOf } from '../rising.ts'
import { ambiguous, resolved, unresolved } from './resolution.ts'

const printed = /CELEX(?:-nummer)?[:\s]{1,3}(?:nr\.?\s)?(?<celex>[1-9]\d{4}[A-Z]{1,2}\d{4})(?!\w)/y
const celexes = trigger('CELEX')
/**
 * Acts (sector 3), papers that prepare them (sector 5) and judgments of the Court (sector 6) say what they are without
 * "CELEX".
 */
const bare =
  /(?:3(?:19[5-9]|20\d)\d[RLDFH]|5(?:19[5-9]|20\d)\d(?:[PDSJX]C|A[EPR]|I[EP]|XG|TA)|6(?:19[5-9]|20\d)\d[CT][CJO])\d{4}(?!\w)/y

/** The numbers that may be of an act, of a paper that prepares one, or of a judgment. */
const ofSector = (text: string): readonly number[] =>
  placesOf(text, numbers).filter(
    (place) => '356'.includes(text.charAt(place)) && isUpper(codeAt(text, place + 5)),
  )

/** `Verordening (EU) 2016/679` → `CELEX:32016R0679`. */
export const celex: Kind = {
  kind: 'celex',
  find: (document) => mentionsIn(document),
  resolve,
}

const mentionsIn: (document: Document) => readonly Mention[] = oncePer(({ text }) => {
  const acts = findActs(text)
  return [
    ...acts,
    ...findAgain(text, acts),
    ...findCalled(text, acts),
    ...standing(text, placesOf(text, celexes), printed).map((match) =>
      matched(match, 'number', { celex: match.groups?.celex ?? '' }),
    ),
    ...standing(text, ofSector(text), bare)
      .filter(
        ({ index }) =>
          !/CELEX(?:-nummer)?[:\s]{1,3}(?:nr\.?\s)?$/.test(text.slice(Math.max(0, index - 20), index)),
      )
      .map((match) => matched(match, 'number', { celex: match[0] })),
    ...findSeries(text),
    ...findCouncil(text),
  ].sort((a, b) => a.start - b.start)
})

const again = trigger('(EU)', '(EU, ')
const numbered = /\(EU(?:, Euratom)?\)\s(?:nr\.\s)?(?<number>\d{1,4}\/\d{1,4})(?![\d/])/y

/** "(EU) 2098/679" without its noun, where the text says once what that act is. `acts` in order. */
function findAgain(text: string, acts: readonly Mention[]): readonly Mention[] {
  if (acts.length === 0) return []
  const places = placesOf(text, again)
  if (places.length === 0) return []
  const named = new Map<string, string | null>()
  for (const act of acts) {
    const celex = onlyAct(act)
    const number = /\d{1,4}\/\d{1,4}(?!\d)/.exec(text.slice(act.start, act.end))?.[0]
    if (number === undefined || celex === null) continue
    named.set(number, (named.get(number) ?? celex) === celex ? celex : null)
  }
  const starts = acts.map(({ start }) => start)
  return standing(text, places, numbered).flatMap((match) => {
    const before = lastOf(acts, starts, match.index)
    const celex = named.get(match.groups?.number ?? '') ?? null
    return celex === null || (before !== undefined && before.end > match.index)
      ? []
      : [matched(match, 'act-again', { celex })]
  })
}

const sectors: Readonly<Record<string, readonly [string, ...string[]]>> = {
  COM: ['DC', 'PC'],
  JOIN: ['JC'],
  SWD: ['SC'],
  SEC: ['SC'],
}

/** The numbers of papers of the Commission that a text prints, often in their addresses: `52098DC0703`. */
const printedPapers = oncePer(
  ({ text }: Document): ReadonlySet<string> =>
    new Set(text.match(/5(?:19|20)\d\d(?:DC|PC)\d{4}(?!\d)/g) ?? []),
)

function resolve({ said }: Name, mention: Mention, { document, mentions }: Scope): Resolution {
  const { rule, confidence } = mention
  if (rule === ofOnly && namesAnother(mention, mentions))
    return unresolved(rule, 'Another act of that sort is named last.', 0.4)
  if (said.raad !== undefined) return resolved(`CONSIL:${said.raad}`, rule, 0.8)
  const { celex, anders, reeks, jaar, nummer, soort } = said
  if (anders !== undefined)
    return ambiguous(
      [`CELEX:${celex}`, `CELEX:${anders}`],
      rule,
      'The mark of a note is glued to the number, and may have one digit or two.',
      0.6,
    )
  if (reeks === undefined) return resolved(`CELEX:${celex}`, rule, confidence)
  const id = (sector: string): string => `CELEX:5${jaar}${sector}${nummer}`
  const [first, second] = sectors[reeks] ?? ['DC']
  if (second === undefined) return resolved(id(first), rule, 0.9)
  const told = [first, second]
    .map(id)
    .filter((one) => printedPapers(document).has(one.slice('CELEX:'.length)))
  if (told.length === 1) return resolved(told[0] ?? id(first), rule, 0.95)
  if (soort === 'voorstel') return resolved(id(second), rule, 0.85)
  if (soort === 'mededeling') return resolved(id(first), rule, 0.85)
  return ambiguous(
    [id(first), id(second)],
    rule,
    'A COM document is a proposal (PC) or another document (DC).',
    0.7,
  )
}
