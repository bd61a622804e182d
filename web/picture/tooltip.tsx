import type { JSX } from 'preact'
import { kindName, lineName } from '../naming.ts'
import { nameOf, nodeOf } from '../network/actions.ts'
import { shown } from '../network/explore.ts'
import { cutWords, nameAndTitle } from '../titles.ts'
import { words } from '../words/words.ts'
import type { Point } from './plane.ts'

/** What the pointer is over, and where. */
export interface Hovered {
  readonly id: string
  readonly at: Point
}

/** A few words beside the pointer; all of it also stands in the panel and the list. */
export function Tooltip({ id, at }: Hovered): JSX.Element | null {
  const node = nodeOf(id)
  const line = node === null ? shown.value?.lines.find((line) => line.id === id) : undefined
  const style = { left: `${at.x}px`, top: `${at.y}px` }
  if (line !== undefined)
    return (
      <div class="tooltip" style={style} aria-hidden="true">
        <strong>{lineName(line)}</strong>
        <span>
          {nameOf(line.from)} → {nameOf(line.to)}
        </span>
      </div>
    )
  if (node === null) return null
  const [name, below] = nameAndTitle(node.label, node.title)
  return (
    <div class="tooltip" style={style} aria-hidden="true">
      <strong>{cutWords(name)}</strong>
      {below !== null && <span>{below}</span>}
      <small>
        {kindName(node)} · {words().citedTimes(node.degree)}
      </small>
    </div>
  )
}
