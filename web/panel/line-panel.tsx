import type { JSX } from 'preact'
import { Icon } from '../icon.tsx'
import { lineName } from '../naming.ts'
import { nodeOf } from '../network/actions.ts'
import { explored, lineBetween } from '../network/explore.ts'
import { NodeLink } from '../node-link.tsx'
import { cutWords } from '../titles.ts'
import { go } from '../view.ts'
import { words } from '../words/words.ts'
import { Merged } from './merged.tsx'

interface Ends {
  readonly from: string
  readonly to: string
}

/** The panel of a line: its two ends, and every reference that was merged into it. */
export function LinePanel({ from, to }: Ends): JSX.Element {
  const text = words()
  const line = lineBetween(from, to)
  const source = nodeOf(from)
  const target = nodeOf(to)
  const references = line?.count ?? 0
  return (
    <>
      <div class="panel-head">
        <p class="kind">
          {text.lineTitle}
          <button type="button" class="quiet" aria-label={text.close} onClick={() => go({ line: null })}>
            <Icon name="close" />
          </button>
        </p>
        <h2>{line === undefined ? text.lineTitle : lineName(line)}</h2>
        <p class="ends">
          {source === null ? cutWords(from) : <NodeLink node={source} withPaper />}
          <span class="to">→</span>
          {target === null ? cutWords(to) : <NodeLink node={target} withPaper />}
        </p>
        {references > 0 && <p class="muted">{text.merged(references)}</p>}
        {line === undefined && explored.value.state === 'ready' && <p class="muted">{text.lineGone}</p>}
      </div>
      {line !== undefined && references > 0 && <Merged key={line.id} line={line} />}
    </>
  )
}
