import { type Signal, useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { focusNetwork } from '../focus.ts'
import { limits } from '../gql/queries.ts'
import { Icon } from '../icon.tsx'
import { go, toMiddle } from '../view.ts'
import { words } from '../words/words.ts'
import { askable, type Choice, type Found, findChoices, leads, meant, passages } from './choices.ts'
import { Results } from './results.tsx'

/** Pause after the last key before the server is asked, in milliseconds. */
const pause = 120

/** The search box of the header: leads to what is chosen, or to its official page. */
export function SearchBox(): JSX.Element {
  const text = words()
  const choose = ({ from, node, page }: Choice, byKey: boolean): void => {
    if (node !== null) {
      go({ ...toMiddle(node.id), ...(from === 'text' && { tab: 'text' }) })
      if (byKey) focusNetwork()
    }
    if (node === null && page !== null) window.open(page, '_blank', 'noopener')
  }
  return (
    <search class="search">
      <Finder name="choice" label={text.search} hint={text.searchHint} slash texts choose={choose} />
    </search>
  )
}

interface FinderProps {
  /** What the ids of its choices begin with. */
  readonly name: string
  readonly label: string
  readonly hint: string
  /** Whether the slash key leads to it. */
  readonly slash: boolean
  /** Whether it also finds words that stand in texts. */
  readonly texts: boolean
  readonly choose: (choice: Choice, byKey: boolean) => void
}

/** Finds names while typing, printed citations, and texts. A combobox with a list, as the ARIA pattern has it. */
export function Finder(props: FinderProps): JSX.Element {
  const { name, label, hint, slash, texts } = props
  const input = useRef<HTMLInputElement>(null)
  const typed = useSignal('')
  const open = useSignal(false)
  const { found, active, show } = useFound(typed.value, texts)
  useEffect(() => (slash ? focusOnSlash(input) : undefined), [slash])
  /** What was the way to more gives its place to the first of them. */
  const askMore = async (text: string, first: number): Promise<void> => {
    const result = await findChoices(text, first)
    if (text === askable(typed.value)) found.value = result
  }
  const choose = (choice: Choice, byKey: boolean): void => {
    if (!leads(choice)) return
    if (choice.asks !== null) {
      void askMore(askable(typed.value), choice.asks)
      return
    }
    open.value = false
    typed.value = ''
    input.current?.blur()
    props.choose(choice, byKey)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const choices = found.value?.text === askable(typed.value) ? found.value.choices : []
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && choices.length > 0) {
      active.value = (active.value + (open.value ? step : 0) + choices.length) % choices.length
      open.value = true
    } else if (event.key === 'Enter') void enter()
    else if (event.key === 'Escape' && (open.value || typed.value !== '')) {
      if (!open.value) typed.value = ''
      open.value = false
    } else return
    event.preventDefault()
  }
  /** Enter may come before the answer: then no choice of it has been pointed at. */
  const enter = async (): Promise<void> => {
    const text = askable(typed.value)
    if (text === '') return
    if (found.value?.text !== text) show(await firstChoices(text, texts))
    const choice = found.value?.choices[active.value]
    if (choice === undefined) open.value = true
    else choose(choice, true)
  }

  const expanded = open.value && askable(typed.value) !== ''
  const chosen = expanded && found.value?.choices.length ? `${name}-${active.value}` : undefined
  useEffect(() => {
    if (chosen !== undefined) document.getElementById(chosen)?.scrollIntoView({ block: 'nearest' })
  }, [chosen, found.value])
  return (
    <>
      <Icon name="search" />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={expanded}
        aria-controls={`${name}-results`}
        aria-autocomplete="list"
        aria-activedescendant={chosen}
        placeholder={hint}
        autoComplete="off"
        spellcheck={false}
        maxLength={limits.search.text}
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value
          open.value = true
        }}
        onFocus={() => {
          open.value = true
        }}
        onBlur={() => {
          open.value = false
        }}
        onKeyDown={onKeyDown}
      />
      {slash && (
        <span class="slash" aria-hidden="true">
          /
        </span>
      )}
      <Results
        name={name}
        label={label}
        found={expanded ? found.value : null}
        texts={texts}
        waiting={expanded}
        active={active.value}
        choose={(choice) => choose(choice, false)}
      />
    </>
  )
}

const firstChoices = (text: string, texts: boolean): Promise<Found> =>
  findChoices(text, texts ? passages[0] : 0)

/** What is found of what is typed, and which choice of it is pointed at; `show` puts another answer there, and points at what is likely meant. */
function useFound(
  typed: string,
  texts: boolean,
): {
  readonly found: Signal<Found | null>
  readonly active: Signal<number>
  readonly show: (result: Found) => void
} {
  const found = useSignal<Found | null>(null)
  const active = useSignal(0)
  const show = (result: Found): void => {
    found.value = result
    active.value = meant(result.choices)
  }
  useEffect(() => {
    const text = askable(typed)
    if (text === '') {
      found.value = null
      return
    }
    let stale = false
    const timer = setTimeout(() => {
      firstChoices(text, texts).then((result) => {
        if (!stale) show(result)
      })
    }, pause)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [typed, texts])
  return { found, active, show }
}

function focusOnSlash(input: { readonly current: HTMLInputElement | null }): () => void {
  const listen = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement
    if (event.key !== '/' || event.ctrlKey || event.metaKey || target.matches('input, textarea, select'))
      return
    event.preventDefault()
    input.current?.focus()
    input.current?.select()
  }
  document.addEventListener('keydown', listen)
  return () => document.removeEventListener('keydown', listen)
}
