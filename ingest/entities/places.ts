import type { Beginnings } from './beginnings.ts'
import type { addressSpans } from './context.ts'
import { scan } from './scan.ts'
import { type Head, heads } from './shapes.ts'
import type { Spelling } from './spelling.ts'
import { curatedForms, type Form } from './spellings.ts'
import { type Title, titles } from './titles.ts'
import { compile } from './trie.ts'

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
}

const trie = compile<Form | Head | Title>([...curatedForms, ...heads, ...titles])

/** The one pass: curated names, heads of organisations' names and titles of persons, outside web addresses. */
export function findPlaces(
  text: string,
  addresses: ReturnType<typeof addressSpans>,
  beginnings: Beginnings,
): Places {
  const forms: Place<Form>[] = []
  const begun: Place<Head>[] = []
  const titled: Place<Title>[] = []
  let next = 0
  const visit = (start: number, end: number, here: readonly (Form | Head | Title)[]): void => {
    while ((addresses[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    if ((addresses[next]?.start ?? Number.POSITIVE_INFINITY) <= start) return
    addPlace(forms, start, end, here, 'form')
    addPlace(begun, start, end, here, 'head')
    addPlace(titled, start, end, here, 'title')
  }
  scan(text, trie, visit, beginnings)
  return { forms, heads: begun, titles: titled }
}

type Used = Form | Head | Title

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
