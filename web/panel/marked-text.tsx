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

/** Where a part begins, in the document's text: what it is called, and how deep it lies. */
export interface Head {
  readonly id: string
  readonly start: number
  readonly name: string
  readonly level: 3 | 4 | 5 | 6
}

const none: readonly Head[] = []

interface Props {
  readonly node: string
  readonly text: string
  /** Where the text begins in the document's text. */
  readonly start: number
  /** The parts that begin in it, in the order of the text. */
  readonly heads?: readonly Head[]
  /** The part to scroll to. */
  readonly at?: string | null
}

/** A text with every mention marked; a mark leads to its evidence, and the chosen one is scrolled into view. Parts are headings to who hears it. */
export function MarkedText({ node, text, start, heads = none, at = null }: Props): JSX.Element {
  const { marks, counted } = useMarks(node)
  const cut = useMemo(
    () => withHeads(segments(text, start, marks), start, heads),
    [text, start, marks, heads],
  )
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
  }, [cut, at, reference])
  return (
    <>
      <p class="muted" aria-busy={counted === null}>
        {counted === null ? words().loading : words().marks(counted)}
      </p>
      <div ref={element} class="words" lang="nl">
        {cut.map((piece, index) =>
          'level' in piece ? (
            <Heading key={piece.id} head={piece} chosen={piece.id === at} />
          ) : (
            <Piece key={index} segment={piece} reference={reference} />
          ),
        )}
      </div>
    </>
  )
}

/** Its words stand in the text already, in print; who hears it goes from one to the next, and by the tab key to the chosen one. */
function Heading({ head, chosen }: { readonly head: Head; readonly chosen: boolean }): JSX.Element {
  const Level = `h${head.level}` as const
  return (
    <Level class={chosen ? 'head anchor' : 'head'} tabIndex={chosen ? -1 : undefined}>
      <span class="unseen">{head.name}</span>
    </Level>
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

/** Puts the heads between the pieces, cutting a plain piece where one lies inside it; one inside a mark stands in front of it. */
function withHeads(
  pieces: readonly Segment<CitedFragment>[],
  start: number,
  heads: readonly Head[],
): readonly (Segment<CitedFragment> | Head)[] {
  const all: (Segment<CitedFragment> | Head)[] = []
  let next = 0
  let here = start
  for (const piece of pieces) {
    const end = here + piece.text.length
    let from = here
    for (let head = heads[next]; head !== undefined && head.start < end; head = heads[++next]) {
      if (piece.marks.length === 0 && head.start > from) {
        all.push({ text: piece.text.slice(from - here, head.start - here), marks: [] })
        from = head.start
      }
      all.push(head)
    }
    all.push(from === here ? piece : { text: piece.text.slice(from - here), marks: [] })
    here = end
  }
  return all
}
