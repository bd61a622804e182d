import type { JSX } from 'preact'
import { noLimit } from '../address.ts'
import type { ReferenceKind } from '../gql/queries.ts'
import { Icon } from '../icon.tsx'
import type { PathsAnswer } from '../network/pathway.ts'
import { cutWords } from '../titles.ts'
import { go, view } from '../view.ts'
import { words } from '../words/words.ts'

const degrees = [10, 100, 500, 5000, noLimit]

interface Props {
  /** What is avoided, with its names, as far as the answer is there. */
  readonly avoided: PathsAnswer['avoided']
}

/** What no path leads through: by how often it is cited, by the kind of reference, and by name. */
export function PathLimits({ avoided }: Props): JSX.Element {
  const text = words()
  const { avoid, most, along } = view.value
  const offered = degrees.includes(most) ? degrees : [...degrees, most].sort((a, b) => a - b)
  const labels = new Map(avoided.map(({ id, label }) => [id, label]))
  return (
    <>
      <label class="path-most">
        {text.pathMost}
        <select value={most} onChange={(event) => go({ most: Number(event.currentTarget.value) })}>
          {offered.map((degree) => (
            <option key={degree} value={degree}>
              {degree === noLimit ? text.pathAnyDegree : text.times(degree)}
            </option>
          ))}
        </select>
      </label>
      <label class="path-most">
        {text.pathAlong}
        <select
          value={along ?? ''}
          onChange={(event) => go({ along: (event.currentTarget.value || null) as ReferenceKind | null })}
        >
          <option value="">{text.allKinds}</option>
          {Object.entries(text.referenceKind)
            .filter(([kind]) => kind !== 'SELF')
            .map(([kind, name]) => (
              <option key={kind} value={kind}>
                {name}
              </option>
            ))}
        </select>
      </label>
      {avoid.length > 0 && (
        <ul class="avoided" aria-label={text.avoided}>
          {avoid.map((id) => (
            <li key={id}>
              <button
                type="button"
                class="small"
                aria-label={text.allowOf(labels.get(id) ?? id)}
                onClick={() => go({ avoid: avoid.filter((other) => other !== id) })}
              >
                <s>{cutWords(labels.get(id) ?? id)}</s> <Icon name="undo" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
