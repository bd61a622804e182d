import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { mostPortions } from './address.ts'
import { Failure } from './answer.tsx'
import { focusNetwork } from './focus.ts'
import { kindName, lineSentence } from './naming.ts'
import { nodeOf, notice } from './network/actions.ts'
import { explored, lineBetween, shown } from './network/explore.ts'
import type { Extent, Node } from './network/network.ts'
import { NoticeBar } from './notice.tsx'
import { Panel } from './panel/panel.tsx'
import { Legend } from './picture/legend.tsx'
import { PictureView } from './picture/picture-view.tsx'
import { Toolbar } from './picture/toolbar.tsx'
import { Twin } from './picture/twin.tsx'
import { go, noPath, view } from './view.ts'
import { words } from './words/words.ts'

/** The network in the middle, its legend and its panel. */
export function Explorer(): JSX.Element {
  const { state, error } = explored.value
  useEffect(() => listenForKeys(), [])
  const text = words()
  return (
    <div class="explorer">
      <main id="stage" class="stage" tabIndex={-1} aria-label={text.network} aria-busy={state === 'loading'}>
        <h1 class="unseen">
          {view.value.path === null
            ? `${text.network}: ${name(view.value.node)}`
            : text.pathBetween(name(view.value.node), name(view.value.path))}
        </h1>
        <Chosen />
        <Toolbar />
        <div class="field">
          <Legend />
          {view.value.list ? <Twin /> : <PictureView />}
          {state === 'failed' && error !== null && <Trouble />}
          {state === 'loading' && <p class="loading over">{text.loading}</p>}
        </div>
        {/* biome-ignore lint/a11y: its buttons take the keys; what they were pressed for is in the network, and they are gone */}
        <div
          class="foot"
          onClick={({ target }) => target instanceof Element && target.closest('button') && focusNetwork()}
        >
          <NoticeBar />
          {state === 'ready' && notice.value === null && <Remarks />}
        </div>
      </main>
      <Panel />
    </div>
  )
}

/** Tells who does not see the panel change what it shows now, in the picture and in the list: the node, or the line. */
function Chosen(): JSX.Element {
  const { node, selected, line, path } = view.value
  const about = nodeOf(selected ?? (path === null ? node : null))
  const drawn = line === null ? undefined : lineBetween(line.from, line.to)
  return (
    <p class="unseen" role="status">
      {drawn !== undefined && words().chosen(lineSentence(drawn))}
      {line === null && about !== null && words().chosen(described(about))}
    </p>
  )
}

/** A node in the words that the mouse is told beside it. */
const described = (node: Node): string =>
  `${node.label}, ${kindName(node)}, ${words().citedTimes(node.degree)}`

const name = (id: string | null): string => nodeOf(id)?.label ?? id ?? ''

/** What went wrong; that there is no such node the panel says. */
function Trouble(): JSX.Element | null {
  const { error } = explored.value
  return error === null || error.code === 'NOT_FOUND' ? null : <Failure error={error} />
}

/** What one should know about the picture: that it was cut, why it is so empty, or else what a click does. */
function Remarks(): JSX.Element | null {
  const text = words()
  const { network } = explored.value
  const { node, hiddenLinks, hiddenNodes } = view.value
  if (network === null || node === null) return null
  if (view.value.path !== null) return <PathRemark />
  const { period } = view.value
  if (network.nodes.size === 1 && period !== null)
    return (
      <p class="remark">
        {text.periodAlone(text.periodName(period))}
        <button type="button" onClick={() => go({ period: null })}>
          {text.periodAll}
        </button>
      </p>
    )
  if (shown.value?.nodes.length === 1) {
    const filtered = hiddenLinks.length + hiddenNodes.length > 0 && network.nodes.size > 1
    return (
      <p class="remark">
        {filtered ? text.allHidden : text.alone}
        {filtered && <ResetFilter />}
      </p>
    )
  }
  if (!network.cut.has(node))
    return <p class="remark muted">{view.value.list ? text.listHint : text.pictureHint}</p>
  return <CutRemark {...network.extent} />
}

function ResetFilter(): JSX.Element {
  return (
    <button type="button" onClick={() => go({ hiddenLinks: [], hiddenNodes: [] })}>
      {words().resetFilter}
    </button>
  )
}

/** How many of how many nodes there are round the middle, which steps found no room, and how to see more. */
function CutRemark({ given, met, steps }: Extent): JSX.Element {
  const text = words()
  const { depth, portions, hiddenLinks, hiddenNodes } = view.value
  // What a filter hides is not shown; what was expanded may be drawn besides, and the toolbar counts it.
  const drawn = shown.value?.nodes.length ?? given
  const seen = hiddenLinks.length + hiddenNodes.length > 0 ? Math.min(given, drawn) : given
  if (given === met) return <p class="remark">{text.cutAtHubs}</p>
  const full = portions >= mostPortions.middle
  return (
    <p class="remark">
      <span>
        {drawn > seen ? text.cutRound(seen, met) : text.cut(seen, met)}{' '}
        {steps < depth && text.cutSteps(steps + 1)} {full && text.cutFull}
      </span>
      {!full && (
        <button type="button" onClick={() => go({ portions: portions + 1 })}>
          {text.showMore}
        </button>
      )}
    </p>
  )
}

/** What the picture of paths shows, and the ways back: to their words, to the network. */
function PathRemark(): JSX.Element {
  const text = words()
  const { node, path, selected, line, tab, period } = view.value
  const read = selected === null && line === null && tab === 'path'
  const years = period === null ? null : text.periodName(period)
  const none = explored.value.network?.links.length === 0
  const hidden = !none && shown.value?.lines.length === 0
  return (
    <p class="remark">
      <span class="two-lines">
        {none ? text.pathNone : hidden ? text.allHidden : text.pathBetween(name(node), name(path))}
        {none && years !== null && ` ${text.periodOnly(years)}`}
      </span>
      {none && years !== null && (
        <button type="button" onClick={() => go({ period: null })}>
          {text.periodAll}
        </button>
      )}
      {hidden && <ResetFilter />}
      {!read && !(none && years !== null) && (
        <button
          type="button"
          onClick={() => go({ selected: null, line: null, reference: null, tab: 'path' })}
        >
          {none ? text.pathOtherwise : text.pathShow}
        </button>
      )}
      <button type="button" onClick={() => go(noPath)}>
        {text.pathClose}
      </button>
    </p>
  )
}

/**
 * Escape closes the innermost thing that is open; L switches between picture and list while either has the focus, or
 * nothing has it; an arrow goes to them where nothing has it.
 */
function listenForKeys(): () => void {
  const listen = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (target.matches('input[type=text], textarea, select') || target.closest('dialog') !== null) return
    const isNowhere = target === document.body
    if (event.key === 'Escape') {
      const { reference, line } = view.value
      if (reference !== null) go({ reference: null })
      else if (line !== null) go({ line: null })
      else go({ selected: null })
    } else if (event.key.toLowerCase() === 'l' && (isNowhere || target.closest('.stage') !== null)) {
      go({ list: !view.value.list })
      focusNetwork()
    } else if (isNowhere && event.key.startsWith('Arrow')) arrowInto(event)
  }
  document.addEventListener('keydown', listen)
  return () => document.removeEventListener('keydown', listen)
}

/** The arrow counts for the picture; the list scrolls by it of itself. */
function arrowInto(event: KeyboardEvent): void {
  const network = document.getElementById('network')
  network?.focus({ preventScroll: true })
  if (view.value.list) return
  event.preventDefault()
  network?.dispatchEvent(new KeyboardEvent('keydown', { key: event.key, bubbles: true, cancelable: true }))
}
