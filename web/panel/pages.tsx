import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { listingMore } from '../focus.ts'
import { words } from '../words/words.ts'

/** A page of a listing; without a cursor it is the last. */
interface Page<Item> {
  readonly nodes: readonly Item[]
  readonly pageInfo: { readonly endCursor: string | null }
  readonly totalCount: number
}

/** What is listed so far, and the way to more of it. */
interface Listed<Item> {
  readonly items: readonly Item[]
  readonly more: JSX.Element
}

/** A listing page by page: the first page is there, `next` asks for the one behind a cursor; null: it is gone. */
export function usePages<Item>(
  first: Page<Item>,
  next: (after: string) => Promise<Page<Item> | null>,
): Listed<Item> {
  const pages = useSignal<readonly Page<Item>[]>([first])
  const failed = useSignal(false)
  useEffect(() => {
    pages.value = [first]
  }, [first])
  const items = pages.value.flatMap(({ nodes }) => nodes)
  const after = endOf(pages.value)
  const ask = async (button: HTMLElement): Promise<void> => {
    const listed = listingMore(button)
    failed.value = false
    try {
      const page = after === null ? null : await next(after)
      // Who clicks twice asks twice.
      const isNext = endOf(pages.value) === after
      if (!isNext || page === null) return
      pages.value = [...pages.value, page]
      listed()
    } catch {
      failed.value = true
    }
  }
  const more = (
    <>
      {failed.value && <p role="alert">{words().failedTitle}</p>}
      {after !== null && (
        <button type="button" class="more" onClick={(event) => void ask(event.currentTarget)}>
          {words().more(first.totalCount - items.length)}
        </button>
      )}
    </>
  )
  return { items, more }
}

const endOf = (pages: readonly Page<unknown>[]): string | null => pages.at(-1)?.pageInfo.endCursor ?? null
