import type { Beginnings } from '../pass/beginnings.ts'
import { type WetForm, type WetHead, wetForms, wetHeads } from '../wetten/forms.ts'
import type { addressSpans } from './context.ts'
import { scan } from './scan.ts'
import { type Head, heads } from './shapes.ts'
import type { Spelling } from './spelling.ts'
import { curatedForms, type Form } from './spellings.ts'
import { type Title, titles } from './titles.ts'
import { compileMany } from './trie.ts'

/** Where spellings stand in a text, all of them over the same span. */
export interface Place<S extends Spelling> {
  readonly start: number
  readonly end: number
  readonly spellings: readonly S[]
}

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
export function findPlaces(
  text: string,
  addresses: ReturnType<typeof addressSpans>,
  beginnings: Beginnings,
): Places {
  const forms: Place<Form>[] = []
  const begun: Place<Head>[] = []
  const titled: Place<Title>[] = []
  const wetten: Place<WetForm>[] = []
  const wetBegun: Place<WetHead>[] = []
  let next = 0
  const visit = (start: number, end: number, here: readonly Used[]): void => {
    while ((addresses[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    if ((addresses[next]?.start ?? Number.POSITIVE_INFINITY) <= start) return
    addPlace(forms, start, end, here, 'form')
    addPlace(begun, start, end, here, 'head')
    addPlace(titled, start, end, here, 'title')
    addPlace(wetten, start, end, here, 'wet')
    addPlace(wetBegun, start, end, here, 'wet-head')
  }
  scan(text, trie, visit, beginnings)
  return { forms, heads: begun, titles: titled, wetten, wetHeads: wetBegun }
}

/** Adds a place with those of the spellings that are of one use, if any are. */
function addPlace<Use extends Used['use']>(
  places: Place<Extract<Used, { readonly use: Use }>>[],
  start: number,
  end: number,
  here: readonly Used[],
  use: Use,
): void {
  const isOfUse = (one: Used): one is Extract<Used, { readonly use: Use }> => one.use === use
  if (here.some(isOfUse)) places.push({ start, end, spellings: here.filter(isOfUse) })
}
