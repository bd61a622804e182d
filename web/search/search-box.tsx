import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../icon.tsx'
import { go, toMiddle } from '../view.ts'
import { words } from '../words/words.ts'
import { askable, type Choice, type Found, findChoices, longest } from './choices.ts'
import { Results } from './results.tsx'

/** Pause after the last key before the server is asked, in milliseconds. */
const pause = 120

/** The search box: names while typing, and printed citations. A combobox with a list, as the ARIA pattern has it. */
export function SearchBox(): JSX.Element {
  const input = useRef<HTMLInputElement>(null)
  const typed = useSignal('')
  const found = useSignal<Found | null>(null)
  const open = useSignal(false)
  const active = useSignal(0)
  useEffect(() => focusOnSlash(input), [])
  useEffect(() => {
    const text = askable(typed.value)
    if (text === '') {
      found.value = null
      return
    }
    let stale = false
    const timer = setTimeout(() => {
      findChoices(text).then((result) => {
        if (stale) return
        found.value = result
        active.value = 0
      })
    }, pause)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [typed.value])

  const choose = (choice: Choice): void => {
    if (choice.node === null && choice.page === null) return
    open.value = false
    typed.value = ''
    input.current?.blur()
    if (choice.node !== null) go(toMiddle(choice.node.id))
    else if (choice.page !== null) window.open(choice.page, '_blank', 'noopener')
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
  /** Enter may come before the answer: then the answer's first is meant. */
  const enter = async (): Promise<void> => {
    const text = askable(typed.value)
    if (text === '') return
    const result = found.value?.text === text ? found.value : await findChoices(text)
    found.value = result
    const choice = result.choices[Math.min(active.value, result.choices.length - 1)]
    if (choice === undefined) open.value = true
    else choose(choice)
  }

  const text = words()
  const expanded = open.value && askable(typed.value) !== ''
  return (
    <search class="search">
      <Icon name="search" />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={text.search}
        aria-expanded={expanded}
        aria-controls="search-results"
        aria-autocomplete="list"
        aria-activedescendant={expanded && found.value?.choices.length ? `choice-${active.value}` : undefined}
        placeholder={text.searchHint}
        autoComplete="off"
        spellcheck={false}
        maxLength={longest}
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
      <span class="slash" aria-hidden="true">
        /
      </span>
      <Results
        found={expanded ? found.value : null}
        waiting={expanded}
        active={active.value}
        choose={choose}
      />
    </search>
  )
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
