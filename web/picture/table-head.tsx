import type { ComponentChildren, JSX } from 'preact'
import type { Sorting } from '../address.ts'
import { printNumber } from '../words/printed.ts'
import { nextSorting } from './sort.ts'

interface Column {
  readonly label: string
  /** Whether it holds numbers. */
  readonly numbers?: boolean
  /** What its values mean, where the label does not say all. */
  readonly help?: string
}

interface Props<Name extends string> {
  readonly caption: string
  /** How many rows there are. */
  readonly count: number
  /** The order that the columns stand in. */
  readonly names: readonly Name[]
  readonly columns: Readonly<Record<Name, Column>>
  readonly sorting: Sorting<Name> | null
  readonly sort: (sorting: Sorting<Name> | null) => void
  /** Heads of columns that do not sort. */
  readonly children?: ComponentChildren
}

/** The head of a table that its columns sort: what it lists, how much of it, and what each column sorts by. */
export function TableHead<Name extends string>(props: Props<Name>): JSX.Element {
  const { caption, count, names, columns, sorting, sort, children } = props
  return (
    <>
      <caption>
        {caption} ({printNumber(count)})
      </caption>
      <thead>
        <tr>
          {names.map((name) => (
            <ColumnHead key={name} name={name} column={columns[name]} sorting={sorting} sort={sort} />
          ))}
          {children}
        </tr>
      </thead>
    </>
  )
}

/** The head of one column, as the ARIA pattern has it: a button, and the way in `aria-sort`. */
function ColumnHead<Name extends string>({
  name,
  column: { label, numbers = false, help },
  sorting,
  sort,
}: Pick<Props<Name>, 'sorting' | 'sort'> & { readonly name: Name; readonly column: Column }): JSX.Element {
  const own = sorting?.by === name ? sorting : null
  return (
    <th
      scope="col"
      class={numbers ? 'number' : undefined}
      aria-sort={own === null ? 'none' : own.down ? 'descending' : 'ascending'}
    >
      <button
        type="button"
        class="sort"
        title={help}
        onClick={() => sort(nextSorting(sorting, name, numbers))}
      >
        {label}
        <span aria-hidden="true">{own === null ? '' : own.down ? '▼' : '▲'}</span>
      </button>
    </th>
  )
}
