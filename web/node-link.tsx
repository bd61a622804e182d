import type { ComponentChildren, JSX } from 'preact'
import type { View } from './address.ts'
import { focusNetwork } from './focus.ts'
import { nodeOf } from './network/actions.ts'
import type { Node } from './network/network.ts'
import { Unbroken } from './panel/long-words.tsx'
import { paperBeside } from './paper-beside.ts'
import { Glyph } from './picture/glyph.tsx'
import { cutWords } from './titles.ts'
import { addressOf, go, toMiddle, toPanel, view } from './view.ts'

/** A real link to another view: a plain click stays in the page, any other click is the browser's. */
export function ViewLink(props: {
  readonly to: Partial<View>
  readonly class?: string
  readonly current?: boolean
  readonly id?: string
  readonly title?: string
  /** What it is called where what it shows is not enough; begins with that. */
  readonly label?: string
  /** The language of what it says, where that is not the app's. */
  readonly lang?: string
  readonly children: ComponentChildren
}): JSX.Element {
  const follow = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    const fromStart = view.peek().node === null
    go(props.to)
    // The start view goes, and with it what had the focus: who came by key goes on by key. A click by key has no detail.
    if (fromStart && view.peek().node !== null && event.detail === 0) focusNetwork()
  }
  return (
    <a
      href={addressOf(props.to)}
      class={props.class}
      id={props.id}
      title={props.title}
      aria-label={props.label}
      lang={props.lang}
      aria-current={props.current === true ? 'true' : undefined}
      onClick={follow}
    >
      {props.children}
    </a>
  )
}

/** The change that shows a node: in the picture when it is there, else in the middle of a new one. */
export const toNode = (id: string): Partial<View> => (nodeOf(id) !== null ? toPanel(id) : toMiddle(id))

/** A node's shape and name, a part's with its paper when asked; chooses the node. */
export function NodeLink({
  node,
  withPaper = false,
}: {
  readonly node: Node
  readonly withPaper?: boolean
}): JSX.Element {
  const paper = withPaper ? paperBeside(node) : null
  return (
    <ViewLink to={toNode(node.id)} class="node-link" lang="nl">
      <Glyph kind={node.kind} known={node.known} />
      <span>
        <Unbroken of={cutWords(node.label)} />
        {paper !== null && <small class="from"> {paper}</small>}
      </span>
    </ViewLink>
  )
}
