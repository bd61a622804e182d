import type { JSX } from 'preact'
import { Icon } from '../icon.tsx'
import { kindName } from '../naming.ts'
import { Glyph } from '../picture/glyph.tsx'
import { words } from '../words/words.ts'
import type { Choice, Found } from './choices.ts'

interface Props {
  /** What the ids of the choices begin with. */
  readonly name: string
  readonly label: string
  readonly found: Found | null
  readonly waiting: boolean
  readonly active: number
  readonly choose: (choice: Choice) => void
}

/** The list below the search box: citations first, then names. */
export function Results({ name, label, found, waiting, active, choose }: Props): JSX.Element {
  const text = words()
  const choices = found?.choices ?? []
  return (
    <>
      <div class="results" hidden={!waiting}>
        <div id={`${name}-results`} role="listbox" aria-label={label}>
          {choices.map((choice, index) => (
            <Option
              name={name}
              key={`${choice.from}-${choice.node?.id ?? choice.quote}`}
              choice={choice}
              heading={choices[index - 1]?.from !== choice.from}
              index={index}
              active={index === active}
              choose={choose}
            />
          ))}
        </div>
        {found === null && <p class="loading">{text.loading}</p>}
        {found !== null && choices.length === 0 && (
          <p>
            {found.error === null ? text.searchNothing(found.text) : text.failedTitle}
            <small class="advice">{found.error === null ? text.searchAdvice : text.failedText}</small>
          </p>
        )}
        {found?.more === true && <p class="capped">{text.searchCapped(choices.length)}</p>}
        {choices.length > 0 && <p class="keys-hint">{text.searchHelp}</p>}
      </div>
      <span class="unseen" role="status">
        {found === null ? '' : announce(found)}
      </span>
    </>
  )
}

function announce({ choices, more }: Found): string {
  const text = words()
  return more ? text.searchCapped(choices.length) : text.searchResults(choices.length)
}

function Option({
  name,
  choice,
  heading,
  index,
  active,
  choose,
}: {
  readonly name: string
  readonly choice: Choice
  readonly heading: boolean
  readonly index: number
  readonly active: boolean
  readonly choose: (choice: Choice) => void
}): JSX.Element {
  const text = words()
  const { node, quote, page, from } = choice
  return (
    <>
      {heading && (
        <div class="heading" role="presentation">
          {from === 'citation' ? text.searchCitation : text.searchNames}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the box, as the combobox pattern asks */}
      <div
        id={`${name}-${index}`}
        role="option"
        tabIndex={-1}
        aria-selected={active}
        class="choice"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => choose(choice)}
      >
        {node === null ? (
          <Icon name={page === null ? 'minus' : 'away'} />
        ) : (
          <Glyph kind={node.kind} known={node.known} />
        )}
        <span class="what">
          <strong>{node?.label ?? quote}</strong>
          {node?.title != null && node.title !== node.label && <span>{node.title}</span>}
        </span>
        <small>
          {node === null ? (page === null ? text.searchUnread : text.searchOutside) : kindName(node)}
        </small>
      </div>
    </>
  )
}
