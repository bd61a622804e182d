import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { NodeKind, ReferenceKind } from '../gql/queries.ts'
import { Icon } from '../icon.tsx'
import { explored } from '../network/explore.ts'
import { countKinds, type LinkKind } from '../network/network.ts'
import { go, view } from '../view.ts'
import { printNumber } from '../words/printed.ts'
import { words } from '../words/words.ts'
import { Glyph } from './glyph.tsx'
import { shapes } from './shapes.ts'

/** What the shapes and lines mean; and, with a click, which of them are shown. */
export function Legend(): JSX.Element | null {
  const text = words()
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    // Where it lies over the picture it is opened when it is asked for.
    const beside = matchMedia('(min-width: 1100px)')
    const follow = (): void => {
      if (details.current !== null) details.current.open = beside.matches
    }
    follow()
    beside.addEventListener('change', follow)
    return () => beside.removeEventListener('change', follow)
  }, [])
  const { hiddenNodes, hiddenLinks } = view.value
  const filtered = hiddenNodes.length + hiddenLinks.length > 0
  const counts = explored.value.network === null ? null : countKinds(explored.value.network)
  return (
    <details ref={details} class="legend">
      <summary>
        <Icon name="filter" />
        {text.legend}
      </summary>
      <Nodes counts={counts?.nodes} />
      <Links counts={counts?.links} />
      {filtered && (
        <button
          type="button"
          onClick={() => {
            go({ hiddenNodes: [], hiddenLinks: [] })
            details.current?.querySelector('summary')?.focus()
          }}
        >
          {text.resetFilter}
        </button>
      )}
    </details>
  )
}

interface Counts<Kind> {
  /** How many the picture has of each kind; undefined without a picture. */
  readonly counts: ReadonlyMap<Kind, number> | undefined
}

function Nodes({ counts }: Counts<NodeKind>): JSX.Element {
  const text = words()
  const { hiddenNodes } = view.value
  const kinds = (Object.keys(shapes) as readonly NodeKind[]).filter(
    (kind) => counts?.has(kind) === true || hiddenNodes.includes(kind),
  )
  return (
    <fieldset>
      <legend>{text.legendNodes}</legend>
      {kinds.map((kind) => (
        <Switch
          key={kind}
          label={text.nodeKinds[kind]}
          count={counts?.get(kind) ?? 0}
          on={!hiddenNodes.includes(kind)}
          toggle={() => go({ hiddenNodes: toggled(hiddenNodes, kind) })}
        >
          <Glyph kind={kind} />
        </Switch>
      ))}
      <p class="key">
        <Glyph kind="DOCUMENT" known="INGESTED" /> {text.solid}
      </p>
      <p class="key">
        <Glyph kind="DOCUMENT" known="UNKNOWN" /> {text.hollow}
      </p>
    </fieldset>
  )
}

/** Nothing where no line is drawn, and none hidden. */
function Links({ counts }: Counts<LinkKind>): JSX.Element | null {
  const text = words()
  const { hiddenLinks } = view.value
  const kinds = (['STRUCTURE', ...Object.keys(text.referenceKind)] as readonly LinkKind[]).filter(
    (kind) => counts?.has(kind) === true || hiddenLinks.includes(kind),
  )
  if (counts !== undefined && kinds.length === 0) return null
  return (
    <fieldset>
      <legend>{text.legendLinks}</legend>
      {kinds.map((kind) => (
        <Switch
          key={kind}
          label={kind === 'STRUCTURE' ? text.structureLinks : text.referenceKind[kind as ReferenceKind]}
          count={counts?.get(kind) ?? 0}
          on={!hiddenLinks.includes(kind)}
          toggle={() => go({ hiddenLinks: toggled(hiddenLinks, kind) })}
        />
      ))}
      <p class="key">
        <Stroke style="resolved" /> {text.lineResolved}
      </p>
      <p class="key">
        <Stroke style="ambiguous" /> {text.lineAmbiguous}
      </p>
      <p class="key">
        <Stroke style="structure" /> {text.lineStructure}
      </p>
    </fieldset>
  )
}

function Switch(props: {
  readonly label: string
  readonly count: number
  readonly on: boolean
  readonly toggle: () => void
  readonly children?: JSX.Element
}): JSX.Element {
  return (
    <label class={props.on ? 'switch' : 'switch off'}>
      <input type="checkbox" checked={props.on} onChange={props.toggle} />
      {props.children}
      <span>{props.label}</span>
      <small>{printNumber(props.count)}</small>
    </label>
  )
}

/** A sample of a line, drawn as in the picture. */
function Stroke({ style }: { readonly style: 'resolved' | 'ambiguous' | 'structure' }): JSX.Element {
  return (
    <svg class={`stroke ${style}`} viewBox="0 0 28 10" width="28" height="10" aria-hidden="true">
      <path d="M1 5h20" />
      {style !== 'structure' && <path class="head" d="M20 1.5l7 3.5l-7 3.5z" />}
    </svg>
  )
}

function toggled<Kind>(hidden: readonly Kind[], kind: Kind): readonly Kind[] {
  return hidden.includes(kind) ? hidden.filter((other) => other !== kind) : [...hidden, kind]
}
