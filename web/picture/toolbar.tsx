import { signal } from '@preact/signals'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { Icon } from '../icon.tsx'
import { linkName } from '../naming.ts'
import { notice } from '../network/actions.ts'
import { shown } from '../network/explore.ts'
import type { Link } from '../network/network.ts'
import { go, view } from '../view.ts'
import { language, words } from '../words/words.ts'
import { PeriodMenu } from './period-menu.tsx'
import type { Studio } from './studio.ts'
import { tableOf } from './table.ts'

/** The picture's studio while the picture is on the screen. */
export const studio = signal<Studio | null>(null)

/** How the network is shown: picture or list, how far it reaches, zoom, arrangement, saving. */
export function Toolbar(): JSX.Element {
  const text = words()
  const { list, path } = view.value
  const nodes = shown.value?.nodes.length ?? 0
  return (
    <div class="toolbar" role="toolbar" aria-label={text.network}>
      <fieldset class="segments">
        <legend class="unseen">{text.showAs}</legend>
        <button
          type="button"
          aria-label={text.picture}
          aria-pressed={!list}
          onClick={() => go({ list: false })}
        >
          <Icon name="picture" />
          <span>{text.picture}</span>
        </button>
        <button type="button" aria-label={text.list} aria-pressed={list} onClick={() => go({ list: true })}>
          <Icon name="list" />
          <span>{text.list}</span>
        </button>
      </fieldset>
      {path === null && <Depth />}
      <PeriodMenu />
      <span class="amount" role="status">
        {nodes > 0 && text.shown(nodes)}
      </span>
      <span class="gap" />
      {!list && <PictureTools />}
      <Download />
    </div>
  )
}

function Depth(): JSX.Element {
  const text = words()
  return (
    <label class="depth" title={text.depthHelp}>
      <span>{text.depth}</span>
      <select
        value={view.value.depth}
        onChange={(event) => {
          // What an expansion brought is old news, and what the steps bring may have something to say.
          notice.value = null
          go({ depth: Number(event.currentTarget.value) })
        }}
      >
        {[1, 2, 3, 4].map((steps) => (
          <option key={steps} value={steps}>
            {steps}
          </option>
        ))}
      </select>
    </label>
  )
}

function PictureTools(): JSX.Element {
  const text = words()
  const tools = [
    ['minus', text.zoomOut, () => studio.value?.picture.zoom(0.75)],
    ['plus', text.zoomIn, () => studio.value?.picture.zoom(1.33)],
    ['fit', text.fit, () => studio.value?.picture.fit()],
    ['arrange', text.relayout, () => void studio.value?.relayout()],
  ] as const
  return (
    <>
      {tools.map(([icon, label, act]) => (
        <button key={icon} type="button" class={`quiet ${icon}`} title={label} onClick={act}>
          <Icon name={icon} />
        </button>
      ))}
    </>
  )
}

function Download(): JSX.Element {
  const text = words()
  const menu = useRef<HTMLDetailsElement>(null)
  const close = (): void => {
    if (menu.current !== null) menu.current.open = false
  }
  const item = (name: string, save: () => void): JSX.Element => (
    <button
      type="button"
      class="item"
      // What is on its way cannot be saved yet.
      disabled={shown.value === null}
      onClick={() => {
        save()
        close()
      }}
    >
      {name}
    </button>
  )
  return (
    <details
      ref={menu}
      class="menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || menu.current?.open !== true) return
        event.preventDefault()
        close()
        menu.current.querySelector('summary')?.focus()
      }}
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Element | null)) close()
      }}
    >
      <summary class="quiet" title={text.download}>
        <Icon name="download" />
      </summary>
      <div>
        {!view.value.list && item(text.downloadPng, savePng)}
        {item(text.downloadCsv, saveCsv)}
        {item(text.downloadJson, saveJson)}
      </div>
    </details>
  )
}

function savePng(): void {
  const image = studio.value?.picture.png()
  if (image !== undefined) save(image, 'png')
}

/** Dutch spreadsheets part columns at semicolons, for commas stand in their numbers. */
function saveCsv(): void {
  const text = words()
  const { lines, nodes } = shown.value ?? { lines: [], nodes: [] }
  const print = {
    head: text.downloadHead,
    kind: linkName,
    status: ({ status }: Link) => (status === null ? '' : text.status[status]),
  }
  const table = tableOf(lines, nodes, print, language.value === 'nl' ? ';' : ',')
  save(new Blob([table], { type: 'text/csv' }), 'csv')
}

function saveJson(): void {
  save(new Blob([JSON.stringify(shown.value, null, 2)], { type: 'application/json' }), 'json')
}

function save(blob: Blob, ending: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = `kamergraaf-${(view.value.node ?? '').replace(/[^\w.-]+/g, '_')}.${ending}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
