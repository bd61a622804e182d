import type { JSX } from 'preact'
import { Icon } from '../icon.tsx'
import { kindName } from '../naming.ts'
import { Glyph } from '../picture/glyph.tsx'
import { nameAndTitle } from '../titles.ts'
import { words } from '../words/words.ts'
import { type Choice, type Found, leads, type Section } from './choices.ts'

interface Props {
  /** What the ids of the choices begin with. */
  readonly name: string
  readonly label: string
  readonly found: Found | null
  /** Whether texts were searched too. */
  readonly texts: boolean
  readonly waiting: boolean
  readonly active: number
  readonly choose: (choice: Choice) => void
}

/** The list below the search box: citations first, then names, then papers, then texts. */
export function Results({ name, label, found, texts, waiting, active, choose }: Props): JSX.Element {
  const text = words()
  const choices = found?.choices ?? []
  return (
    <>
      <div class="results" hidden={!waiting}>
        <div id={`${name}-results`} role="listbox" aria-label={label}>
          {sectionsOf(choices).map(({ from, first, choices }) => (
            // biome-ignore lint/a11y/useSemanticElements: a list to choose from has groups of options, as the ARIA pattern has it
            <div key={from} role="group" aria-label={text.searchSections[from]}>
              <div class="heading" aria-hidden="true">
                {text.searchSections[from]}
              </div>
              {choices.map((choice, at) => (
                <Option
                  name={name}
                  key={choice.node?.id ?? choice.label}
                  choice={choice}
                  index={first + at}
                  active={first + at === active}
                  choose={choose}
                />
              ))}
              {found?.more.includes(from) && (
                <div class="capped" role="presentation">
                  {text.searchCapped(listed(choices))}
                </div>
              )}
            </div>
          ))}
        </div>
        {found === null && <p class="loading">{text.loading}</p>}
        {found !== null && choices.length === 0 && (
          <p>
            {found.error === null ? text.searchNothing(found.text, texts) : text.failedTitle}
            <small class="advice">{found.error === null ? text.searchAdvice : text.failedText}</small>
          </p>
        )}
        {choices.length > 0 && <p class="keys-hint">{text.searchHelp}</p>}
      </div>
      <span class="unseen" role="status">
        {found === null ? '' : announce(found)}
      </span>
    </>
  )
}

/** The choices by where they were found, in their order, each section with the place of its first. */
function sectionsOf(choices: readonly Choice[]) {
  const sections: { readonly from: Section; readonly first: number; readonly choices: Choice[] }[] = []
  for (const [first, choice] of choices.entries()) {
    const last = sections.at(-1)
    if (last?.from === choice.from) last.choices.push(choice)
    else sections.push({ from: choice.from, first, choices: [choice] })
  }
  return sections
}

/** How many there are without the way to more. */
const listed = (choices: readonly Choice[]): number => choices.filter(({ asks }) => asks === null).length

function announce({ choices, more, error }: Found): string {
  const text = words()
  if (error !== null) return text.failedTitle
  return more.length > 0 ? text.searchCapped(listed(choices)) : text.searchResults(listed(choices))
}

function Option({
  name,
  choice,
  index,
  active,
  choose,
}: {
  readonly name: string
  readonly choice: Choice
  readonly index: number
  readonly active: boolean
  readonly choose: (choice: Choice) => void
}): JSX.Element {
  const { node, page, asks } = choice
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the box, as the combobox pattern asks
    <div
      id={`${name}-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-disabled={!leads(choice)}
      class="choice"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => choose(choice)}
    >
      {node === null ? (
        <Icon name={asks !== null ? 'plus' : page === null ? 'minus' : 'away'} />
      ) : (
        <Glyph kind={node.kind} known={node.known} />
      )}
      <What choice={choice} />
    </div>
  )
}

/** What a choice is called, and the words that were found; the way to more is called so. */
function What({ choice }: { readonly choice: Choice }): JSX.Element {
  const { label, title, from, snippet, asks } = choice
  const [shown, below] = nameAndTitle(label, title)
  return (
    <>
      <span class="what">
        {asks === null ? <strong lang="nl">{shown}</strong> : <strong>{words().showMore}</strong>}
        {from !== 'text' && below !== null && <span lang="nl">{below}</span>}
        {from === 'text' && (
          <span class="snippet" lang="nl">
            {snippet.map((piece, at) => (piece.marked ? <mark key={at}>{piece.text}</mark> : piece.text))}
          </span>
        )}
      </span>
      {asks === null && <small class={from === 'text' ? 'in-paper' : undefined}>{aside(choice)}</small>}
    </>
  )
}

/** What stands beside a choice: the paper of a passage, else what sort of thing it is. */
function aside({ from, node, page, registered }: Choice): string {
  const text = words()
  if (node === null) {
    const where = page === null ? text.searchUnread : text.searchOutside
    return registered ? `${text.searchRegistered} ${where}` : where
  }
  return from === 'text' && node.__typename === 'Part' ? node.document.label : kindName(node)
}
