import type { JSX } from 'preact'
import type { Sorting } from '../address.ts'
import { nextSorting } from './sort.ts'

interface Props<Column extends string> {
  readonly name: Column
  readonly label: string
  readonly sorting: Sorting<Column> | null
  /** Whether it holds numbers. */
  readonly numbers?: boolean
  /** What its values mean, where the label does not say all. */
  readonly help?: string | undefined
  readonly sort: (sorting: Sorting<Column> | null) => void
}

/** The head of a column that sorts its table, as the ARIA pattern has it: a button, and the way in `aria-sort`. */
export function ColumnHead<Column extends string>(props: Props<Column>): JSX.Element {
  const { name, label, sorting, numbers = false, help, sort } = props
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
