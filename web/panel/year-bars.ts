/** A year as a bar; `named` where there is room for its name below it. */
export interface YearBar {
  readonly year: number
  readonly references: number
  readonly named: boolean
}

/** So many names of years fit below the bars. */
const mostNames = 6
/** More bars than this cannot be told apart: earlier years are left to the table. */
const mostBars = 80

/** Every year from the first to the last, those without citations too; what has no date has no bar. */
export function printableYears(
  years: readonly { readonly year: number | null; readonly references: number }[],
): readonly YearBar[] {
  const known = years.flatMap(({ year, references }) => (year === null ? [] : [{ year, references }]))
  const last = Math.max(...known.map(({ year }) => year))
  if (known.length === 0) return []
  const first = Math.max(Math.min(...known.map(({ year }) => year)), last - mostBars + 1)
  const counts = new Map(known.map(({ year, references }) => [year, references]))
  const step = Math.ceil((last - first + 1) / mostNames)
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const year = first + at
    return { year, references: counts.get(year) ?? 0, named: (last - year) % step === 0 }
  })
}
