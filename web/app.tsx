import { useSignalEffect } from '@preact/signals'
import type { JSX } from 'preact'
import { Explorer } from './explorer.tsx'
import { Header } from './header.tsx'
import { nodeOf } from './network/actions.ts'
import { Start } from './start.tsx'
import { view } from './view.ts'
import { words } from './words/words.ts'

/** The whole page: the header, and below it the start view or the network with its panel. */
export function App(): JSX.Element {
  useSignalEffect(() => {
    const { node, selected } = view.value
    const label = nodeOf(selected ?? node)?.label ?? node
    document.title = label === null ? words().name : `${label} · ${words().name}`
  })
  const started = view.value.node !== null
  return (
    <>
      {started && (
        <>
          <SkipLink to="network">{words().toPicture}</SkipLink>
          <SkipLink to="panel">{words().toPanel}</SkipLink>
        </>
      )}
      <Header />
      {started ? <Explorer /> : <Start />}
    </>
  )
}

/** Leads past the header to what takes keys itself; the address stays what it is, for it holds the view. */
function SkipLink({ to, children }: { readonly to: string; readonly children: string }): JSX.Element {
  const follow = (event: MouseEvent): void => {
    event.preventDefault()
    document.getElementById(to)?.focus()
  }
  return (
    <a class="skip" href={`#${to}`} onClick={follow}>
      {children}
    </a>
  )
}
