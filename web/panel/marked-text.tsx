import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { ask } from '../api.ts'
import { type CitedFragment, marksQuery } from '../gql/queries.ts'
import { ViewLink } from '../node-link.tsx'
import { otherPaper } from '../paper-beside.ts'
import { view } from '../view.ts'
import { words } from '../words/words.ts'
import { nextMark, type Segment, segments } from './segments.ts'

interface Props {
  readonly node: string
  readonly text: string
  /** Where the text begins in the document's text. */
  readonly start: number
  /** Where to scroll to, in the document's text. */
  readonly at?: number | null
}

/** A text with every mention marked; a mark leads to its evidence, and the chosen one is scrolled into view. */
export function MarkedText({ node, text, start, at = null }: Props): JSX.Element {
  const { marks, counted } = useMarks(node)
  const cut = useMemo(() => withAnchor(segments(text, start, marks), start, at), [text, start, marks, at])
  const element = useRef<HTMLDivElement>(null)
  const { reference } = view.value
  useEffect(() => {
    const place =
      element.current?.querySelector('mark.chosen') ?? element.current?.querySelector('.anchor') ?? null
    place?.scrollIntoView({ block: place.matches('.anchor') ? 'start' : 'center' })
    const scrolled = element.current?.closest('.tabpanel')
    if (!place?.matches('mark') || !scrolled) return undefined
    // The evidence, which grows when its answer comes, takes its room from the text.
    const resized = new ResizeObserver(() => place.scrollIntoView({ block: 'nearest' }))
    resized.observe(scrolled)
    return () => resized.disconnect()
  }, [cut, reference])
  return (
    <>
      <p class="muted" aria-busy={counted === null}>
        {counted === null ? words().loading : words().marks(counted)}
      </p>
      <div ref={element} class="words" lang="nl">
        {cut.map((segment, index) =>
          segment === anchor ? (
            <span key="anchor" class="anchor" />
          ) : (
            <Piece key={index} segment={segment} reference={reference} />
          ),
        )}
      </div>
    </>
  )
}

function Piece({
  segment,
  reference,
}: {
  readonly segment: Segment<CitedFragment>
  /** The reference that is chosen, here or elsewhere. */
  readonly reference: string | null
}): JSX.Element {
  const [first] = segment.marks
  const next = nextMark(segment.marks, reference)
  if (first === undefined || next === undefined) return <>{segment.text}</>
  const chosen = segment.marks.some(({ id }) => id === reference)
  const name = `${first.kind.toLowerCase()} ${first.status.toLowerCase()} ${chosen ? 'chosen' : ''}`
  const targets = segment.marks.map(targetName).join(', ')
  return (
    <ViewLink to={{ reference: next.id }} title={`→ ${targets}`} current={chosen}>
      <mark class={name}>{segment.text}</mark>
    </ViewLink>
  )
}

/** What a mark leads to; of one that may mean several things the likeliest, and that it is not the only one. */
function targetName({ from, target, status }: CitedFragment): string {
  const text = words()
  if (target === null) return text.notResolvedTo
  const paper = otherPaper(from, target)
  const name = paper === null ? target.label : `${target.label}, ${paper}`
  return status === 'AMBIGUOUS' ? `${name} (${text.status.AMBIGUOUS})` : name
}

/** All references made in a node, page after page, and how many there are once all are there. */
function useMarks(node: string): {
  readonly marks: readonly CitedFragment[]
  readonly counted: number | null
} {
  const marks = useSignal<readonly CitedFragment[]>([])
  const all = useSignal(false)
  useEffect(() => {
    let stale = false
    const load = async (): Promise<void> => {
      let after: string | null = null
      do {
        const { references }: Awaited<ReturnType<typeof page>> = await page(node, after)
        if (stale) return
        marks.value = after === null ? references.nodes : [...marks.peek(), ...references.nodes]
        after = references.pageInfo.hasNextPage ? references.pageInfo.endCursor : null
      } while (after !== null)
    }
    // Without its marks the text can still be read; what is wrong the rest of the panel says.
    load()
      .catch(() => undefined)
      .finally(() => {
        if (!stale) all.value = true
      })
    return () => {
      stale = true
    }
  }, [node])
  const shown = marks.value.filter(({ kind }) => kind !== 'SELF')
  return { marks: shown, counted: all.value ? shown.length : null }
}

const page = (node: string, after: string | null) => ask(marksQuery, { node, after })

const anchor: Segment<CitedFragment> = { text: '', marks: [] }

/** Puts the place to scroll to between the pieces, cutting a plain piece when it lies inside one. */
function withAnchor(
  pieces: readonly Segment<CitedFragment>[],
  start: number,
  at: number | null,
): readonly Segment<CitedFragment>[] {
  if (at === null) return pieces
  let here = start
  return pieces.flatMap((piece) => {
    const from = here
    here += piece.text.length
    if (at < from || at >= here) return [piece]
    if (at === from || piece.marks.length > 0) return [anchor, piece]
    return [
      { text: piece.text.slice(0, at - from), marks: [] },
      anchor,
      { text: piece.text.slice(at - from), marks: [] },
    ]
  })
}
