import type { Part } from '../document.ts'
import { oncePer } from '../once.ts'
import { lastAtOrBefore } from '../rising.ts'

/** Looks parts up: by place, by id, by what they number. Built once a document, in the order of its parts. */
export interface PartIndex {
  /** The innermost part that holds an offset of `document.text`, or null. Logarithmic. */
  at(offset: number): Part | null
  byId(id: string): Part | null
  /** Whether there is any part of a kind. */
  has(kind: Part['kind']): boolean
  /**
   * The first part of a kind that bears a number, grouped parts by any of theirs; of the same series as a part where
   * the document counts anew. Or null.
   */
  byNumber(kind: Part['kind'], number: string, beside?: Part | null): Part | null
  /**
   * The number that stands so many places behind one (or before it, where negative), among those that parts of a kind bear, of the same series as a
   * part, in the order of the text, each once. Or null.
   */
  numberFrom(kind: Part['kind'], number: string, places: number, beside: Part | null): string | null
  /** The last number of the same series, where it stands behind one. Or null. */
  lastBehind(kind: Part['kind'], number: string, beside: Part | null): string | null
}

/** The index of a list of parts; made when first asked for. */
export const indexParts: (parts: readonly Part[]) => PartIndex = oncePer((parts) => build(parts))

/** Each piece of it is made when first needed: few papers are asked for all. */
function build(parts: readonly Part[]): PartIndex {
  let ids: ReadonlyMap<string, Part> | null = null
  let kinds: ReadonlySet<Part['kind']> | null = null
  let numbers: ReadonlyMap<string, Part> | null = null
  let series: ReadonlyMap<string, Series> | null = null
  let swept: ReturnType<typeof sweep> | null = null
  return {
    at: (offset) => {
      swept ??= sweep(parts)
      const cut = lastAtOrBefore(swept.offsets, offset)
      return cut < 0 ? null : (swept.holders[cut] ?? null)
    },
    has: (kind) => {
      kinds ??= new Set(parts.map((part) => part.kind))
      return kinds.has(kind)
    },
    byId: (id) => {
      ids ??= new Map(parts.map((part) => [part.id, part]))
      return ids.get(id) ?? null
    },
    byNumber: (kind, number, beside = null) => {
      numbers ??= numbersOf(parts)
      return numbers.get(`${seriesOf(beside)}${kind} ${number}`) ?? null
    },
    numberFrom: (kind, number, places, beside) => {
      series ??= seriesIn(parts)
      const { order, at } = series.get(`${seriesOf(beside)}${kind}`) ?? empty
      return order[(at.get(number) ?? Number.NaN) + places] ?? null
    },
    lastBehind: (kind, number, beside) => {
      series ??= seriesIn(parts)
      const last = series.get(`${seriesOf(beside)}${kind}`)?.order.at(-1) ?? number
      return last === number ? null : last
    },
  }
}

/** The first part of each number, by series and kind. */
function numbersOf(parts: readonly Part[]): ReadonlyMap<string, Part> {
  const numbers = new Map<string, Part>()
  for (const part of parts)
    for (const number of part.numbers) {
      const key = `${seriesOf(part)}${part.kind} ${number}`
      if (!numbers.has(key)) numbers.set(key, part)
    }
  return numbers
}

/** The numbers of a series and kind, each once, and where each stands among them. */
interface Series {
  readonly order: readonly string[]
  readonly at: ReadonlyMap<string, number>
}

const empty: Series = { order: [], at: new Map() }

function seriesIn(parts: readonly Part[]): ReadonlyMap<string, Series> {
  const places = new Map<string, Map<string, number>>()
  for (const part of parts) {
    const key = `${seriesOf(part)}${part.kind}`
    const at = places.get(key) ?? new Map<string, number>()
    places.set(key, at)
    for (const number of part.numbers) if (!at.has(number)) at.set(number, at.size)
  }
  return new Map([...places].map(([key, at]) => [key, { order: [...at.keys()], at }]))
}

/** A document that counts its questions anew has series: `s2.` begins the ids of the second. */
export const seriesOf = (part: Part | null): string =>
  part?.id.startsWith('s') === true ? (/^s\d+\./.exec(part.id)?.[0] ?? '') : ''

/** Cuts the text at every start and end: which part is innermost from each cut on. Few parts are open at once. */
function sweep(parts: readonly Part[]): {
  readonly offsets: readonly number[]
  readonly holders: readonly (Part | null)[]
} {
  const cuts = parts.flatMap((part) => [
    { at: part.start, part, opens: true },
    { at: part.end, part, opens: false },
  ])
  cuts.sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens))
  const offsets: number[] = []
  const holders: (Part | null)[] = []
  let open: Part[] = []
  for (const { at, part, opens } of cuts) {
    if (opens && part.end > part.start) open.push(part)
    else open = open.filter((other) => other !== part)
    const holder = shortest(open)
    if (offsets.at(-1) === at) holders[holders.length - 1] = holder
    else {
      offsets.push(at)
      holders.push(holder)
    }
  }
  return { offsets, holders }
}

function shortest(parts: readonly Part[]): Part | null {
  let found: Part | null = null
  for (const part of parts)
    if (found === null || part.end - part.start <= found.end - found.start) found = part
  return found
}
