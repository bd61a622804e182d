import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { type ApiError, asApiError, ask, type Query, retries, retry } from './api.ts'
import { cutWords } from './titles.ts'
import { words } from './words/words.ts'

/** How far an answer of the server is. */
export type Answered<Answer> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly answer: Answer }
  | { readonly state: 'failed'; readonly error: ApiError }

/** Asks the server while a component is on the screen, and again whenever the variables change. */
export function useAnswer<Answer, Variables>(
  query: Query<Answer, Variables>,
  variables: Variables,
): Answered<Answer> {
  return usePromise(() => ask(query, variables), JSON.stringify(variables))
}

/** Follows what a function promises while a component is on the screen, and calls it again whenever the key changes. */
export function usePromise<Answer>(promise: () => Promise<Answer>, name = ''): Answered<Answer> {
  const latest = useRef(promise)
  latest.current = promise
  const key = useSignal(name)
  const result = useSignal<{ readonly for: string; readonly is: Answered<Answer> } | null>(null)
  if (key.peek() !== name) key.value = name
  useSignalEffect(() => {
    const asked = key.value
    void retries.value
    if (result.peek()?.is.state === 'failed') result.value = null
    let stale = false
    const settle = (is: Answered<Answer>): void => {
      if (!stale) result.value = { for: asked, is }
    }
    latest.current().then(
      (answer) => settle({ state: 'ready', answer }),
      (error: unknown) => settle({ state: 'failed', error: asApiError(error) }),
    )
    return () => {
      stale = true
    }
  })
  const current = useComputed(() => result.value)
  return current.value?.for === name ? current.value.is : { state: 'loading' }
}

/** Shows an answer, or that it is on its way, or what went wrong and a way to try again. */
export function Answering<Answer>({
  of,
  children,
}: {
  readonly of: Answered<Answer>
  readonly children: (answer: Answer) => ComponentChildren
}): JSX.Element {
  if (of.state === 'loading') return <p class="loading">{words().loading}</p>
  if (of.state === 'failed') return <Failure error={of.error} />
  return <>{children(of.answer)}</>
}

/** What went wrong, in words, with a way to try again. */
export function Failure({ error }: { readonly error: ApiError }): JSX.Element {
  const [title, told] = inWords(error)
  return (
    <div class="failure" role="alert">
      <h2>{title}</h2>
      <p>{told}</p>
      <button type="button" onClick={retry}>
        {words().retry}
      </button>
    </div>
  )
}

/** The title and the text of what went wrong; what is a bug stays as the server says it. */
function inWords({ code, id, message }: ApiError): readonly [title: string, text: string] {
  const text = words()
  if (code === 'UNREACHABLE' || code === 'STORE_UNAVAILABLE') return [text.failedTitle, text.failedText]
  if (code === 'NOT_FOUND' && id !== undefined) return [text.notFoundTitle, text.notFoundText(cutWords(id))]
  return [text.refusedTitle, message]
}
