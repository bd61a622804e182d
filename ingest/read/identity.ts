import { documentOf, parseKamerstuk, withoutSession } from '../../graph/ids.ts'
import type { Identity } from '../document.ts'
import { isSession } from '../grammar/session-year.ts'
import type { Masthead, PageName } from './paper-name.ts'

/**
 * Who the paper is: the id given by the user, else the official id on its pages, else the most frequent page header
 * with a page number, else the whole head of its first page, else the registry number, else a bare head;
 * `ongenummerd:<hash>` when nothing says. The head is only read where the pages say nothing. A header without page number
 * never decides: citations are printed in the same words. One with text around it must come twice, its page number
 * rising.
 */
export function identify(
  names: readonly PageName[],
  sha256: string,
  given: string | null,
  masthead: () => Masthead | null = () => null,
): { readonly identity: Identity; readonly printed: string | null; readonly names: readonly PageName[] } {
  const chosen =
    mostFrequent(names.filter((name) => name.form === 'id')) ??
    mostFrequent(names.filter((name) => name.form === 'header' && name.id !== '')) ??
    mostFrequent(rising(names.filter((name) => name.form === 'within' && name.id !== '')))
  const head = chosen === null ? masthead() : null
  const whole = head?.kamer == null ? null : head
  const printed: Masthead | null =
    chosen ?? whole ?? names.find((name) => name.form === 'registry') ?? head ?? null
  const own = ownNames(names, printed)
  const { vergaderjaar = null, kamer = null } = own.find((name) => name.vergaderjaar !== null) ?? head ?? {}
  const said = printed?.id ?? null
  const identity = knownIdentity(given ?? undefined, said, sha256, { vergaderjaar, kamer })
  return { identity, printed: said, names: own }
}

/**
 * The names of the chosen paper. "Aanhangsel" names no number: with text around it, its session year must head other
 * pages too.
 */
function ownNames(names: readonly PageName[], printed: Masthead | null): readonly PageName[] {
  const years = new Set(
    names.filter((name) => name.form !== 'within').map((name) => name.vergaderjaar ?? printed?.vergaderjaar),
  )
  const glued = printed === null ? new Set() : withGluedPages(names, printed.id)
  return names.filter((name) =>
    name.id === ''
      ? name.form !== 'within' || years.has(name.vergaderjaar)
      : name.id === printed?.id || glued.has(name),
  )
}

/** "35 830 V, nr. 819" at the foot of page 19 of nr. 8: pages whose number lost its space, and lies between those around it. */
function withGluedPages(names: readonly PageName[], id: string): ReadonlySet<PageName> {
  const found = new Set<PageName>()
  let waiting: { readonly name: PageName; readonly page: number }[] = []
  let last = 0
  for (const name of names) {
    if (name.id === id && name.page !== null) {
      last = name.page
      for (const { name: glued, page } of waiting) if (page < last) found.add(glued)
      waiting = []
    } else if (name.form === 'bare' && name.id.startsWith(id)) {
      const page = Number(name.id.slice(id.length))
      if (page > last) waiting.push({ name, page })
    }
  }
  if (last > 0) for (const { name } of waiting) found.add(name)
  return found
}

/** The names of which another of the same id has a lower page number, or a higher one. */
function rising(names: readonly PageName[]): readonly PageName[] {
  const pages = new Map<string, Set<number | null>>()
  for (const { id, page } of names) pages.set(id, (pages.get(id) ?? new Set()).add(page))
  return names.filter(({ id }) => (pages.get(id)?.size ?? 0) > 1)
}

function mostFrequent(names: readonly PageName[]): PageName | null {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name.id, (counts.get(name.id) ?? 0) + 1)
  let best: PageName | null = null
  for (const name of names)
    if (best === null || (counts.get(name.id) ?? 0) > (counts.get(best.id) ?? 0)) best = name
  return best
}

const yearsOf = (id: string): string | null => {
  const years = /^[a-z]+-[te]k-(\d{4})(\d{4})-/.exec(id)
  return years === null ? null : sessionIn(`${years[1]}-${years[2]}`)
}

/** A session as it is kept, `2020-2021`; null for years that do not follow on each other: misprinted, or misread. */
export function sessionIn(printed: string | null | undefined): string | null {
  return printed != null && isSession(printed) ? printed.replace(/\s?[-–]\s?/, '-') : null
}

/** The identity of a paper: its id as given, else as printed, else by its checksum; session and chamber as said, else as the id has them. */
export function knownIdentity(
  given: string | undefined,
  printed: string | null,
  sha256: string,
  { vergaderjaar, kamer }: Pick<Identity, 'vergaderjaar' | 'kamer'>,
): Identity {
  const id = given ?? printed ?? `ongenummerd:${sha256.slice(0, 16)}`
  const kamerstuk = parseKamerstuk(withoutSession(documentOf(id)))
  return {
    id,
    vergaderjaar: sessionIn(vergaderjaar) ?? yearsOf(id),
    kamer: kamer ?? kamerOf(id),
    dossier: kamerstuk?.dossier ?? null,
    toevoeging: kamerstuk?.toevoeging ?? null,
    evidence: given !== undefined ? 'given' : printed === null ? 'none' : 'printed',
  }
}

const kamerOf = (id: string): Identity['kamer'] =>
  /^[a-z]+-tk-/.test(id) ? 'tweede' : /^[a-z]+-ek-/.test(id) ? 'eerste' : null
