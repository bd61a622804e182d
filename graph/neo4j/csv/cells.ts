import type { Column } from '../columns.ts'

/** Stands between the elements of a list: a character that no text of ours holds. */
export const listDelimiter = '\u001F'

/** Stands round texts. The usual one would be doubled within JSON, which takes a sixth of an export; this one hardly any text holds. */
export const quote = '\u001E'

/** The heads of columns, as the tool reads them. */
export function headsOf(columns: readonly Column[]): readonly string[] {
  return columns.map(([name, type]) => (type === 'string' ? name : `${name}:${type}`))
}

/**
 * What SQLite makes a cell of: arguments for `concat`, in which NULL is nothing. To put them together before, by `||`, takes half as long again.
 */
export type Cell = readonly string[]
/** Cells by column. */
export type Cells = Readonly<Record<string, Cell>>

/** A line: what stands before, then the cells of the columns. Throws a TypeError for a column that has none. */
export function lineOf(
  before: readonly Cell[],
  columns: readonly Column[],
  cells: Cells,
  end: Cell = ["'\n'"],
): string {
  const each = columns.map(([name]) => {
    const cell = cells[name]
    if (cell === undefined) throw new TypeError(`The column ${name} has no cell`)
    return cell
  })
  const line = [...before, ...each].flatMap((cell, i) => (i === 0 ? cell : ["','", ...cell]))
  return concat([...line, ...end])
}

/** Puts values together. Constants that stand together become one: each costs SQLite as much as a short value. */
export function concat(cell: Cell): string {
  const values: string[] = []
  for (const one of cell) {
    const last = values.at(-1)
    if (last !== undefined && isConstant(last) && isConstant(one))
      values.splice(-1, 1, `${last.slice(0, -1)}${one.slice(1)}`)
    else values.push(one)
  }
  return `concat(${values.join(', ')})`
}

const isConstant = (value: string): boolean => /^'[^']*'$/.test(value)

const mark = `'${quote}'`
const doubled = (value: string): string => `replace(${value}, ${mark}, '${quote}${quote}')`

/** To look first takes half as long as to write each anew. */
const escaped = (column: string): string =>
  `CASE WHEN instr(${column}, ${mark}) THEN ${doubled(column)} ELSE ${column} END`

/** The cell of values, one behind the other, that hold nothing that would end it. */
export const plain = (...values: readonly string[]): Cell => [mark, ...values, mark]

/** The cell of a column of texts that is never NULL. */
export const text = (column: string): Cell => plain(escaped(column))

/** The cell of a column of texts; of NULL, which most have and which so costs nothing, a property that is not there. */
export const perhaps = (column: string): Cell => [unless(column, 'NULL', concat(text(column)))]

/** The cell of a column of JSON, in which the mark never stands; of NULL, as of `perhaps`, or what is given. */
export const json = (column: string, otherwise = 'NULL'): Cell => [
  unless(column, otherwise, concat(plain(column))),
]

/** The cell of a column of JSON lists; of a list of nothing, as of NULL, a property that is not there. */
export const list = (column: string, otherwise = 'NULL'): Cell =>
  unlessNull(column, `(SELECT group_concat(value, '${listDelimiter}') FROM json_each(${column}))`, otherwise)

/** The cell of a text that is worked out where a column is not NULL; where it is NULL then, a property that is not there. */
export const unlessNull = (column: string, value: string, otherwise = 'NULL'): Cell => [
  unless(column, otherwise, `${mark} || ${doubled(value)} || ${mark}`),
]

const unless = (column: string, otherwise: string, value: string): string =>
  `CASE WHEN ${column} IS NULL THEN ${otherwise} ELSE ${value} END`

/** What `text` makes, in JavaScript. */
export const quoted = (value: string): string =>
  `${quote}${value.includes(quote) ? value.replaceAll(quote, quote + quote) : value}${quote}`
