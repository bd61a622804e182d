import type { JSX } from 'preact'
import { kindName, lineName } from '../naming.ts'
import { collapse, expand, isOpen, nodeOf } from '../network/actions.ts'
import { shown } from '../network/explore.ts'
import type { Line, Node } from '../network/network.ts'
import { NodeLink, ViewLink } from '../node-link.tsx'
import { view } from '../view.ts'
import { language, words } from '../words/words.ts'

/** The picture in words: the same nodes and lines, the same choice, as two tables. */
export function Twin(): JSX.Element {
  const text = words()
  const nodes = shown.value?.nodes ?? []
  const lines = shown.value?.lines ?? []
  const chosen = view.value.selected ?? view.value.node
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <div id="network" class="twin" tabIndex={0}>
      <table>
        <caption>
          {text.nodes} ({nodes.length.toLocaleString(language.value)})
        </caption>
        <thead>
          <tr>
            <th scope="col">{text.columnName}</th>
            <th scope="col">{text.columnKind}</th>
            <th scope="col">{text.columnKnown}</th>
            <th scope="col" class="number">
              {text.columnCited}
            </th>
            <th scope="col">
              <span class="unseen">{text.columnAction}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((node) => (
            <NodeRow key={node.id} node={node} chosen={node.id === chosen} />
          ))}
        </tbody>
      </table>
      <table>
        <caption>
          {text.links} ({lines.length.toLocaleString(language.value)})
        </caption>
        <thead>
          <tr>
            <th scope="col">{text.columnFrom}</th>
            <th scope="col">{text.columnKind}</th>
            <th scope="col">{text.columnTo}</th>
            <th scope="col">{text.columnStatus}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LineRow key={line.id} line={line} />
          ))}
        </tbody>
      </table>
    </div>
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
        {node.degree.toLocaleString(language.value)}
      </td>
      <td>
        {node.id !== view.value.node && (
          <button
            type="button"
            class="small"
            aria-expanded={open}
            aria-label={open ? text.collapseOf(node.label) : text.expandOf(node.label)}
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
  const text = words()
  const chosen = view.value.line?.from === line.from && view.value.line.to === line.to
  const status = line.links.find((link) => link.status !== null && link.status !== 'RESOLVED')?.status
  return (
    <tr class={chosen ? 'chosen' : ''} aria-current={chosen}>
      <td>{nodeOf(line.from)?.label}</td>
      <td class="kind">
        <ViewLink to={{ line: { from: line.from, to: line.to }, reference: null }}>{lineName(line)}</ViewLink>
      </td>
      <td class="to">{nodeOf(line.to)?.label}</td>
      <td>{line.count === 0 ? '–' : text.status[status ?? 'RESOLVED']}</td>
    </tr>
  )
}

/** What is known of a node, in words; an entity in the curated data was never "ingested". */
export function knownName(node: Node): string {
  const text = words()
  const isPaper = node.kind === 'DOCUMENT' || node.kind === 'PART' || node.kind === 'DOSSIER'
  return node.known === 'INGESTED' && !isPaper ? text.curated : text.known[node.known]
}
