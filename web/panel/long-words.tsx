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

/** What a line is not broken within: "35 830 V,", "35830 V,", "2020-2021,", "2020/21," and "nr. 8". */
const numbers = /(\b\d{2} ?\d{3}(?: [A-Z]{1,5}\b)?,?|\b\d{4}[-/]\d{2,4}\b,?|\bnr\. \d[^\s,]{0,8})/

/** A name or a citation whose numbers are broken over lines between their pieces only. */
export function Unbroken({ of }: { readonly of: string }): JSX.Element {
  const pieces = of.split(numbers)
  return (
    <>
      {pieces.map((piece, at) =>
        at % 2 === 0 ? (
          piece
        ) : (
          <span key={at} class="unbroken">
            {piece}
          </span>
        ),
      )}
    </>
  )
}
