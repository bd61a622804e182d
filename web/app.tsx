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
      <a class="skip" href={started ? '#stage' : '#start'}>
        {words().toPicture}
      </a>
      {started && (
        <a class="skip" href="#panel">
          {words().toPanel}
        </a>
      )}
      <Header />
      {started ? <Explorer /> : <Start />}
    </>
  )
}
