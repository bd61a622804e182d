import type { JSX } from 'preact'
import { cutWords } from '../titles.ts'
import { words } from '../words/words.ts'

/** All of a name that is shown cut, behind a button; nothing where it was not too long. */
export function WholeWords({ of }: { readonly of: string }): JSX.Element | null {
  if (cutWords(of) === of) return null
  return (
    <details class="whole">
      <summary>{words().fullName}</summary>
      <p lang="nl">{of}</p>
    </details>
  )
}
