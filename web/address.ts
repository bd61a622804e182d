import type { NodeKind, ReferenceKind, Status } from './gql/queries.ts'
import type { LinkKind } from './network/network.ts'

/** The tabs of a node's panel: the papers of a dossier, its text, what it refers to, what names it, where its chain leads, a path to another, its years. */
export const tabs = ['papers', 'text', 'out', 'in', 'chain', 'path', 'years'] as const
/** One of them. */
export type Tab = (typeof tabs)[number]

/** The columns by which the list sorts its nodes, and its links. */
export const nodeColumns = ['name', 'kind', 'known', 'cited'] as const
export const linkColumns = ['from', 'kind', 'to', 'status'] as const

/** By which column a table is sorted, and whether the largest, or Z, comes first. */
export interface Sorting<Column extends string> {
  readonly by: Column
  readonly down: boolean
}

/** A node that was expanded, and how many portions of neighbours were asked. */
export interface Opened {
  readonly id: string
  readonly portions: number
}

/** Years of papers, both included; null: no bound. */
export interface Period {
  readonly from: number | null
  readonly to: number | null
}

/** All that the address bar holds: with it the same screen comes back. */
export interface View {
  /** The node in the middle; null for the start view. */
  readonly node: string | null
  /** Steps from the middle, 1 to 4. */
  readonly depth: number
  /** Portions of nodes round the middle. */
  readonly portions: number
  readonly open: readonly Opened[]
  /** The node in the panel when it is not the middle. */
  readonly selected: string | null
  /** The line in the panel. */
  readonly line: { readonly from: string; readonly to: string } | null
  /** The reference whose evidence is shown. */
  readonly reference: string | null
  readonly tab: Tab | null
  /** The part to scroll to in a document's text. */
  readonly at: string | null
  /** The one kind, and the one status, of the references that the panel lists; null for all. */
  readonly only: ReferenceKind | null
  readonly status: Status | null
  /** The one kind of what the years tell of beside the node; null for all. */
  readonly beside: NodeKind | null
  readonly hiddenNodes: readonly NodeKind[]
  readonly hiddenLinks: readonly LinkKind[]
  /** Only what papers of these years refer to; null: all of it. */
  readonly period: Period | null
  readonly list: boolean
  /** The order of the list's nodes and of its links; null for that of the server: nearest first. */
  readonly sort: Sorting<(typeof nodeColumns)[number]> | null
  readonly sortLinks: Sorting<(typeof linkColumns)[number]> | null
  /** The node that paths are drawn to, from the middle; null for the network round the middle. */
  readonly path: string | null
  /** Nodes that no path may lead through. */
  readonly avoid: readonly string[]
  /** No path leads through a node with more references to it than this. */
  readonly most: number
  /** The one kind of reference that paths lead along; null for all. */
  readonly along: ReferenceKind | null
}

/** The most portions of nodes that an address asks for: round the middle, and of an expanded node. */
export const mostPortions = { middle: 10, open: 20 } as const

/** The largest number that the server takes for a limit: as good as none. */
export const noLimit = 1_000_000_000

/** The view of an address without a query. */
export const start: View = {
  node: null,
  depth: 1,
  portions: 1,
  open: [],
  selected: null,
  line: null,
  reference: null,
  tab: null,
  at: null,
  only: null,
  status: null,
  beside: null,
  hiddenNodes: [],
  hiddenLinks: [],
  period: null,
  list: false,
  sort: null,
  sortLinks: null,
  path: null,
  avoid: [],
  most: 500,
  along: null,
}

/** The query of the address of a view, `?node=kst-35830-V-8`; what is as in {@link start} is left out. */
export function printAddress(view: View): string {
  const query = new URLSearchParams()
  const put = (name: string, value: string | null): void => {
    if (value !== null && value !== '') query.append(name, value)
  }
  put('node', view.node)
  if (view.depth !== start.depth) put('depth', String(view.depth))
  if (view.portions > 1) put('portions', String(view.portions))
  for (const { id, portions } of view.open)
    put('open', portions > 1 || /^\d{1,2}~/.test(id) ? `${portions}~${id}` : id)
  put('select', view.selected)
  if (view.line !== null) put('from', view.line.from)
  if (view.line !== null) put('to', view.line.to)
  put('tab', view.tab)
  put('at', view.at)
  put('only', view.only?.toLowerCase() ?? null)
  put('status', view.status?.toLowerCase() ?? null)
  put('beside', view.beside?.toLowerCase() ?? null)
  put('reference', view.reference)
  put('hide', view.hiddenNodes.join('.').toLowerCase())
  put('hidelinks', view.hiddenLinks.join('.').toLowerCase())
  put('period', view.period === null ? null : `${view.period.from ?? ''}-${view.period.to ?? ''}`)
  if (view.list) put('list', '1')
  put('sort', printSorting(view.sort))
  put('sortlinks', printSorting(view.sortLinks))
  put('path', view.path)
  for (const id of view.avoid) put('avoid', id)
  if (view.most !== start.most) put('most', String(view.most))
  put('along', view.along?.toLowerCase() ?? null)
  // These signs may stand in a query as they are, and addresses are read by people too.
  const printed = query.toString().replace(/%(?:3A|2C|40|7E)/g, decodeURIComponent)
  return printed === '' ? '/' : `/?${printed}`
}

/** Reads the query of an address; what it does not understand is as in {@link start}. */
export function readAddress(search: string): View {
  const query = new URLSearchParams(search)
  const from = query.get('from')
  const to = query.get('to')
  const tab = query.get('tab')
  return {
    node: query.get('node') || null,
    depth: whole(query.get('depth'), start.depth, 4),
    portions: whole(query.get('portions'), 1, mostPortions.middle),
    open: query.getAll('open').map(readOpened),
    selected: query.get('select') || null,
    line: from && to ? { from, to } : null,
    reference: query.get('reference') || null,
    tab: tabs.find((known) => known === tab) ?? null,
    at: query.get('at') || null,
    only: readKind(query.get('only')) as ReferenceKind | null,
    status: readKind(query.get('status')) as Status | null,
    beside: readKind(query.get('beside')) as NodeKind | null,
    hiddenNodes: readKinds(query.get('hide')) as readonly NodeKind[],
    hiddenLinks: readKinds(query.get('hidelinks')) as readonly LinkKind[],
    period: readPeriod(query.get('period')),
    list: query.get('list') === '1',
    sort: readSorting(query.get('sort'), nodeColumns),
    sortLinks: readSorting(query.get('sortlinks'), linkColumns),
    path: query.get('path') || null,
    avoid: query.getAll('avoid').filter((id) => id !== ''),
    most: whole(query.get('most'), start.most, noLimit),
    along: readKind(query.get('along')) as ReferenceKind | null,
  }
}

function readOpened(text: string): Opened {
  // An id may hold any sign, line ends and U+2028 among them, which the dot alone would not match.
  const [, portions, id] = /^(\d{1,2})~(.+)$/s.exec(text) ?? []
  return id === undefined
    ? { id: text, portions: 1 }
    : { id, portions: whole(portions ?? null, 1, mostPortions.open) }
}

/** `-cited`: by that column, the largest first. */
const printSorting = (sorting: Sorting<string> | null): string | null =>
  sorting === null ? null : `${sorting.down ? '-' : ''}${sorting.by}`

function readSorting<Column extends string>(
  text: string | null,
  columns: readonly Column[],
): Sorting<Column> | null {
  const by = columns.find((column) => column === text?.replace(/^-/, ''))
  return by === undefined ? null : { by, down: text?.startsWith('-') === true }
}

/** `2019-2022`, `2019-` or `-2022`; `2019` is that year alone. */
function readPeriod(text: string | null): Period | null {
  if (text !== null && /^\d{4}$/.test(text)) return periodOf(text, text)
  const [, first, last] = /^(\d{4})?-(\d{4})?$/.exec(text ?? '') ?? []
  return periodOf(first, last)
}

/** The period between two years of four digits, each of which may be left out; null where both are, or where it ends before it begins. */
export function periodOf(first: string | undefined, last: string | undefined): Period | null {
  const [from, to] = [first, last].map((year) => (year ? Number(year) : null)) as [
    number | null,
    number | null,
  ]
  const isNone = (from === null && to === null) || from === 0 || to === 0
  return isNone || (from ?? 1) > (to ?? 9999) ? null : { from, to }
}

function readKinds(text: string | null): readonly string[] {
  return text === null || text === '' ? [] : text.toUpperCase().split('.')
}

const readKind = (text: string | null): string | null => readKinds(text)[0] ?? null

function whole(text: string | null, otherwise: number, most: number): number {
  const number = text !== null && /^\d+$/.test(text) ? Number(text) : otherwise
  return Math.min(Math.max(number, 1), most)
}
