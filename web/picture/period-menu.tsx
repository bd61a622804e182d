import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { periodOf } from '../address.ts'
import { Icon } from '../icon.tsx'
import { notice } from '../network/actions.ts'
import { go, view } from '../view.ts'
import { words } from '../words/words.ts'

/** Which years of papers count: in the picture, the list, the paths and the panel. */
export function PeriodMenu(): JSX.Element {
  const text = words()
  const { period } = view.value
  const menu = useRef<HTMLDetailsElement>(null)
  const wrong = useSignal(false)
  const choose = (chosen: typeof period): void => {
    // What an expansion brought is old news.
    notice.value = null
    go({ period: chosen })
    close()
  }
  const close = (): void => {
    if (menu.current !== null) menu.current.open = false
    menu.current?.querySelector('summary')?.focus()
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget as HTMLFormElement)
    const years = ['first', 'last'].map((name) => String(fields.get(name)).trim())
    const chosen = periodOf(years[0], years[1])
    const isSaid = years.join('') !== ''
    wrong.value = years.some((year) => !/^(?:\d{4})?$/.test(year)) || (isSaid && chosen === null)
    if (!wrong.value) choose(chosen)
  }
  const name = period === null ? text.periodAll : text.periodName(period)
  return (
    <details
      ref={menu}
      class={period === null ? 'menu period' : 'menu period narrowed'}
      onToggle={(event) => {
        wrong.value = false
        if (event.currentTarget.open) event.currentTarget.querySelector('input')?.select()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || menu.current?.open !== true) return
        event.preventDefault()
        close()
      }}
      onFocusOut={(event) => {
        const next = event.relatedTarget as Element | null
        if (menu.current !== null && next !== null && !event.currentTarget.contains(next))
          menu.current.open = false
      }}
    >
      <summary class="quiet period-button" title={text.periodHelp} aria-label={`${text.period}: ${name}`}>
        <Icon name="calendar" />
        <span class="period-name">{name}</span>
      </summary>
      <form onSubmit={submit} aria-label={text.period}>
        <p>{text.periodHelp}</p>
        <Year name="first" label={text.periodFrom} value={period?.from ?? null} wrong={wrong.value} />
        <Year name="last" label={text.periodTo} value={period?.to ?? null} wrong={wrong.value} />
        {wrong.value && (
          <p id="period-wrong" class="wrong" role="alert">
            {text.periodWrong}
          </p>
        )}
        <div class="actions">
          <button type="submit">{text.periodApply}</button>
          {period !== null && (
            <button type="button" onClick={() => choose(null)}>
              {text.periodAll}
            </button>
          )}
        </div>
      </form>
    </details>
  )
}

function Year(props: {
  readonly name: string
  readonly label: string
  readonly value: number | null
  readonly wrong: boolean
}): JSX.Element {
  return (
    <label>
      <span>{props.label}</span>
      <input
        key={props.value}
        type="text"
        inputMode="numeric"
        maxLength={4}
        size={5}
        autoComplete="off"
        name={props.name}
        defaultValue={props.value === null ? '' : String(props.value)}
        aria-invalid={props.wrong}
        {...(props.wrong && { 'aria-describedby': 'period-wrong' })}
      />
    </label>
  )
}
