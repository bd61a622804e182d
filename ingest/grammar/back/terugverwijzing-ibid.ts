import type { Document, Footnote, Mention, Resolution, Span } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { ambiguous, resolved, unresolved } from '../../kinds/resolution.ts'
import { mentionsIn, noteIndexAt, notesOf } from '../notes.ts'
import { resolutionsOf } from './terugverwijzing-antecedents.ts'

const rule = 'terugverwijzing/ibid'
/** "Idem, nr. 44" is a number of its own. Source of the forms: Leidraad voor juridische auteurs, and what papers print. */
const ibid =
  /^[\s\d⁰¹²³⁴-⁹.)\]*]{0,6}(?:[Zz]ie\s)?(?<word>[Ii]bid(?:em)?\b\.?|[Ii]dem\b|[Ii]d\.|[Aa]ldaar\b|[Tt]\.a\.p\.|[Aa]\.w\.)(?!,?\snrs?\.\s?\d)/

/** How much of a note is looked at, in UTF-16 code units. */
const ibidReach = 32

/** A footnote that begins so, and the word itself. */
export interface Ibid extends Span {
  readonly word: string
}

/** Every footnote that says it is as the one before: `Ibid., p. 3`, `Idem`. */
export function findIbids(document: Document): readonly Ibid[] {
  return notesOf(document).flatMap((note) => {
    const match = ibid.exec(document.text.slice(note.start, Math.min(note.end, note.start + ibidReach)))
    const word = match?.groups?.word
    if (match === null || word === undefined) return []
    const end = note.start + match[0].length
    return [{ start: end - word.length, end, word: word.toLowerCase().replace(/\.$/, '') }]
  })
}

/** What the footnote before names; of notes that say "ibid." too, the first one before them that names something itself. */
export function resolveIbid(mention: Mention, scope: Scope): Resolution {
  const { document } = scope
  const notes = notesOf(document)
  let index = noteIndexAt(document, mention.start) - 1
  for (let count = 0; count < longestRun && index >= 0 && isIbid(document, notes[index]); count++) index -= 1
  const note = notes[index]
  const targets = note === undefined ? [] : targetsIn(note, scope)
  const [target, ...more] = targets
  if (target === undefined)
    return unresolved(rule, 'The footnote before it names no paper that is known here.', 0.4)
  if (more.length > 0) return ambiguous([target, ...more], rule, 'The footnote before it names several.', 0.6)
  return { ...resolved(target, rule, 0.9), filled: { voetnoot: note?.number ?? '' } }
}

/** Longest run of such footnotes that is followed back. */
const longestRun = 20

const isIbid = ({ text }: Document, note: Footnote | undefined): boolean =>
  note !== undefined && ibid.test(text.slice(note.start, note.start + ibidReach))

/** The papers, not laws, that a footnote names, each once. */
export function targetsIn(note: Footnote, scope: Scope): readonly string[] {
  const papers = mentionsIn(note, scope).filter(({ kind }) => kind !== 'wet')
  const targets = papers.flatMap((mention) =>
    resolutionsOf(mention, scope).flatMap(({ target }) => (target === null ? [] : [target])),
  )
  return [...new Set(targets)]
}
