import type { Span } from '../document.ts'
import type { Beginnings } from '../pass/beginnings.ts'
import { type WetForm, type WetHead, wetForms, wetHeads } from '../wetten/forms.ts'
import type { Place } from './place.ts'
import { scan } from './scan.ts'
import { type Head, heads } from './shape-heads.ts'
import type { Spelling } from './spelling.ts'
import { curatedForms, type Form } from './spellings.ts'
import { type Title, titles } from './titles.ts'
import { compileMany } from './trie.ts'

/** What one pass over a text finds, sorted by what it is good for; each in order. */
export interface Places {
  readonly forms: readonly Place<Form>[]
  readonly heads: readonly Place<Head>[]
  readonly titles: readonly Place<Title>[]
  readonly wetten: readonly Place<WetForm>[]
  readonly wetHeads: readonly Place<WetHead>[]
}

type Used = Form | Head | Title | WetForm | WetHead

const trie = compileMany<Used>([...curatedForms, ...heads, ...titles, ...wetForms, ...wetHeads])

/**
 * The one pass: curated names of entities and laws, the words that begin other names of organisations and laws, and
 * titles of persons, outside web addresses.
 */
export function findPlaces(text: string, addresses: readonly Span[], beginnings: Beginnings): Places {
  const found: Sorted = { form: [], head: [], title: [], wet: [], 'wet-head': [] }
  let next = 0
  const visit = (start: number, end: number, here: readonly Used[]): void => {
    while ((addresses[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    if ((addresses[next]?.start ?? Number.POSITIVE_INFINITY) <= start) return
    for (const one of here) add(found, one, start, end)
  }
  scan(text, trie, visit, beginnings)
  const { form, head, title, wet } = found
  return { forms: form, heads: head, titles: title, wetten: wet, wetHeads: found['wet-head'] }
}

/** Places by the use of their spellings. */
type Sorted = { readonly [Use in Used['use']]: Collected<Extract<Used, { readonly use: Use }>>[] }

/** A place whose spellings are still being collected. */
interface Collected<S extends Spelling> extends Place<S> {
  readonly spellings: S[]
}

/** Adds a spelling to the place that it stands at, the last of its use or a new one. */
function add(found: Sorted, one: Used, start: number, end: number): void {
  const places = found[one.use] as Collected<Used>[]
  const last = places.at(-1)
  if (last?.start === start) last.spellings.push(one)
  else places.push({ start, end, spellings: [one] })
}
