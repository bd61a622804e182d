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
export function findPlaces(text: string, addresses: ReturnType<typeof addressSpans>): Places {
  const found = { forms: [] as Place<Form>[], heads: [] as Place<Head>[], titles: [] as Place<Title>[] }
  let next = 0
  scan(text, trie, (start, end, here) => {
    while ((addresses[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    if ((addresses[next]?.start ?? Number.POSITIVE_INFINITY) <= start) return
    const forms = here.filter((one) => one.use === 'form')
    const begun = here.filter((one) => one.use === 'head')
    const titled = here.filter((one) => one.use === 'title')
    if (forms.length > 0) found.forms.push({ start, end, spellings: forms })
    if (begun.length > 0) found.heads.push({ start, end, spellings: begun })
    if (titled.length > 0) found.titles.push({ start, end, spellings: titled })
  })
  return found
}
