import type { JSX } from 'preact'
import type { Known, NodeKind } from '../gql/queries.ts'
import { shapes } from './shapes.ts'

/** The shape of a node in the running text: the same shape and colour as in the picture, hollow when only cited. */
export function Glyph({ kind, known }: { readonly kind: NodeKind; readonly known?: Known }): JSX.Element {
  const { points, width, height } = shapes[kind]
  const scale = 7.2 / Math.max(width, height)
  const at = ([x, y]: readonly [number, number]): string =>
    `${8 + x * width * scale},${8 + y * height * scale}`
  const name = `glyph ${kind.toLowerCase()}${known !== undefined && known !== 'INGESTED' ? ' stub' : ''}`
  return (
    <svg class={name} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {points === 'circle' ? <circle cx="8" cy="8" r="6.4" /> : <polygon points={points.map(at).join(' ')} />}
    </svg>
  )
}
