import { type Figures, perKind, total, totalParts } from './figures.ts'
import { lineOf } from './lines.ts'
import type { PartScore } from './parts.ts'
import type { Difference, Result } from './run.ts'
import type { Pair } from './score.ts'

const decimal = (value: number | null): string => (value === null ? '–' : value.toFixed(3))

type Row = readonly (string | number)[]

/** Lines up the columns: the first to the left, the others to the right. */
function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => row.map(String))
  const widths = cells.reduce<readonly number[]>(
    (widths, row) => row.map((cell, column) => Math.max(cell.length, widths[column] ?? 0)),
    [],
  )
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
  return cells.map(line).join('\n')
}

const figureRow = (name: string, of: Figures): Row => [
  name,
  of.expected,
  of.found,
  of.missed,
  of.extra,
  decimal(of.precision),
  decimal(of.recall),
  decimal(of.f1),
]

const figureHead: Row = ['', 'expected', 'found', 'missed', 'extra', 'precision', 'recall', 'F1']

/** The figures per kind and over all of them. */
export function kindTable(results: readonly Result[]): string {
  const scores = results.map((result) => result.score)
  const out = scores.reduce((sum, score) => sum + score.leftOut.length, 0)
  const rows = perKind(scores).map(([kind, of]) => figureRow(kind, of))
  const note = out === 0 ? '' : `\n${out} predicted that match only what the rules leave out; not counted`
  return table([figureHead, ...rows, figureRow('total without self', total(scores))]) + note
}

/** One line a file. */
export function fileTable(results: readonly Result[]): string {
  return table([figureHead, ...results.map(({ gold, score }) => figureRow(gold, total([score])))])
}

/** The parts, added up over the files. */
export function partTable(results: readonly Result[]): string {
  const asked = (score: PartScore): string => (score.asked === 0 ? '–' : `${score.askedRight}/${score.asked}`)
  const rows = totalParts(results.map((result) => result.parts)).map((score) => [
    score.kind,
    score.expected,
    score.found,
    score.inPlace,
    score.extra.length,
    asked(score),
  ])
  return table([['parts', 'expected', 'found', 'within a line', 'extra', 'asked by'], ...rows])
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ')

const pairLine = ({ gold, text }: Result, word: string, pair: Pair): string =>
  `${gold} line ${lineOf(text, pair.start)} (${pair.start}-${pair.end})  ${word}  ${pair.kind}  «${onOneLine(pair.text)}» → ${pair.target ?? 'nothing'}`

const partLines = ({ gold, parts }: Result): readonly string[] =>
  parts.flatMap(({ kind, missed, displaced, extra }) => [
    ...missed.map((id) => `${gold}  missed  ${kind}  ${id}`),
    ...displaced.map((id) => `${gold}  elsewhere  ${kind}  ${id}`),
    ...extra.map((id) => `${gold}  extra  ${kind}  ${id}`),
  ])

/** Every miss and every extra, by file and place: references, then parts. */
export function faultList(results: readonly Result[]): readonly string[] {
  const lines = (result: Result): readonly string[] => {
    const missed = result.score.missed.map((pair) => ({ pair, word: 'missed' }))
    const extra = result.score.extra.map((pair) => ({ pair, word: 'extra ' }))
    return [...missed, ...extra]
      .toSorted((one, other) => one.pair.start - other.pair.start)
      .map(({ pair, word }) => pairLine(result, word, pair))
  }
  return [...results.flatMap(lines), ...results.flatMap(partLines)]
}

/** What was gained and lost against a saved run. */
export function differenceList(difference: Difference): readonly string[] {
  const { gained, lost, newExtra, goneExtra } = difference
  return [
    `gained ${gained.length}, lost ${lost.length}; extras: ${newExtra.length} new, ${goneExtra.length} gone`,
    ...gained.map((key) => `gained     ${key}`),
    ...lost.map((key) => `lost       ${key}`),
    ...newExtra.map((key) => `new extra  ${key}`),
    ...goneExtra.map((key) => `gone extra ${key}`),
  ]
}
