import type { JSX } from 'preact'
import { linkColumns, nodeColumns } from '../address.ts'
import { fullName, kindName, knownName, lineName, lineSentence, paperElsewhere } from '../naming.ts'
import { collapse, expand, isOpen, nameOf, nodeOf } from '../network/actions.ts'
import { shown } from '../network/explore.ts'
import type { Line, Node } from '../network/network.ts'
import { NodeLink, ViewLink } from '../node-link.tsx'
import { go, view } from '../view.ts'
import { printNumber } from '../words/printed.ts'
import { words } from '../words/words.ts'
import { type Keys, sortRows } from './sort.ts'
import { TableHead } from './table-head.tsx'

/** The picture in words: the same nodes and lines, the same choice, as two tables that sort by their columns. */
export function Twin(): JSX.Element {
  const { nodes, lines } = shown.value ?? { nodes: [], lines: [] }
  return (
    <section
      id="network"
      class="twin"
      aria-label={words().pictureLabel(nodes.length, lines.length)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
      tabIndex={0}
    >
      <Nodes />
      <Lines />
    </section>
  )
}

const nodeKeys: Keys<(typeof nodeColumns)[number], Node> = {
  name: ({ label }) => label,
  kind: kindName,
  known: knownName,
  cited: ({ degree }) => degree,
}

function Nodes(): JSX.Element {
  const text = words()
  const { sort, selected, node: middle } = view.value
  const nodes = sortRows(shown.value?.nodes ?? [], sort, nodeKeys)
  const chosen = selected ?? middle
  return (
    <table>
      <TableHead
        caption={text.nodes}
        count={nodes.length}
        names={nodeColumns}
        columns={{
          name: { label: text.columnName },
          kind: { label: text.columnKind },
          known: { label: text.columnKnown },
          cited: { label: text.columnCited, numbers: true, help: text.columnCitedHelp },
        }}
        sorting={sort}
        sort={(sort) => go({ sort }, 'replace')}
      >
        <th scope="col" class="action">
          <span class="unseen">{text.columnAction}</span>
        </th>
      </TableHead>
      <tbody>
        {nodes.map((node) => (
          <NodeRow key={node.id} node={node} chosen={node.id === chosen} />
        ))}
      </tbody>
    </table>
  )
}

const lineKeys: Keys<(typeof linkColumns)[number], Line> = {
  from: ({ from }) => nodeOf(from)?.label ?? '',
  kind: lineName,
  to: ({ to }) => nodeOf(to)?.label ?? '',
  status: statusName,
}

function Lines(): JSX.Element {
  const text = words()
  const { sortLinks } = view.value
  const lines = sortRows(shown.value?.lines ?? [], sortLinks, lineKeys)
  return (
    <table>
      <TableHead
        caption={text.links}
        count={lines.length}
        names={linkColumns}
        columns={{
          from: { label: text.columnFrom },
          kind: { label: text.columnKind },
          to: { label: text.columnTo },
          status: { label: text.columnStatus },
        }}
        sorting={sortLinks}
        sort={(sortLinks) => go({ sortLinks }, 'replace')}
      />
      <tbody>
        {lines.map((line) => (
          <LineRow key={line.id} line={line} />
        ))}
      </tbody>
    </table>
  )
}

function NodeRow({ node, chosen }: { readonly node: Node; readonly chosen: boolean }): JSX.Element {
  const text = words()
  const open = isOpen(node.id)
  return (
    <tr class={chosen ? 'chosen' : ''} aria-current={chosen}>
      <th scope="row">
        <NodeLink node={node} />
      </th>
      <td>{kindName(node)}</td>
      <td>{knownName(node)}</td>
      <td class="number" data-name={text.columnCited}>
        {printNumber(node.degree)}
      </td>
      <td>
        {node.id !== view.value.node && (
          <button
            type="button"
            class="small"
            aria-expanded={open}
            aria-label={open ? text.collapseOf(fullName(node.id)) : text.expandOf(fullName(node.id))}
            onClick={() => (open ? collapse(node.id) : void expand(node))}
          >
            {open ? text.collapse : text.expand}
          </button>
        )}
      </td>
    </tr>
  )
}

function LineRow({ line }: { readonly line: Line }): JSX.Element {
  const chosen = view.value.line?.from === line.from && view.value.line.to === line.to
  return (
    <tr class={chosen ? 'chosen' : ''} aria-current={chosen}>
      <td>
        <End id={line.from} />
      </td>
      <td class="kind">
        <ViewLink to={{ line: { from: line.from, to: line.to }, reference: null }} label={lineSentence(line)}>
          {lineName(line)}
        </ViewLink>
      </td>
      <td class="to">
        <End id={line.to} />
      </td>
      <td>{statusName(line)}</td>
    </tr>
  )
}

/** The end of a line; of a part with its paper, unless that is the middle's. */
function End({ id }: { readonly id: string }): JSX.Element {
  const paper = paperElsewhere(id)
  return (
    <span lang="nl">
      {nameOf(id)}
      {paper !== null && <small class="from"> {paper}</small>}
    </span>
  )
}

/** The weakest status on a line, in words. */
function statusName({ links, count }: Line): string {
  const status = links.find((link) => link.status !== null && link.status !== 'RESOLVED')?.status
  return count === 0 ? '–' : words().status[status ?? 'RESOLVED']
}
