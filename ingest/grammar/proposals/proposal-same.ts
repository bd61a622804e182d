import { moversAgree, moversOf } from '../../../graph/movers.ts'
import type { Document } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { contentBehind, isAboutAnother, subjectBehind } from './proposal-about.ts'
import { announcedProposals } from './proposal-announced.ts'
import type { ProposalNoun } from './proposal-noun.ts'
import { numberedAs } from './proposal-own.ts'
import { ownedProposals } from './proposal-owner.ts'

/** A motie or amendement to which the document gives a number, at a place. */
interface Numbered {
  readonly movers: readonly string[]
  /** Null: a new one that has no number yet. */
  readonly id: string | null
  readonly start: number
  /** What is said behind it of what it is about: its telling words; empty where nothing is. */
  readonly about: readonly string[]
  /** Announced in a debate, or called a member's own, where the first mover's name stands for all. */
  readonly announced: boolean
  /** The one whose place it takes from there on. */
  readonly replaces: string | null
}

/** Most of one first mover that are told apart in a document. */
const longestGroup = 100

const made = new WeakMap<Document, Map<string, ReadonlyMap<string, readonly Numbered[]>>>()

/** How a motie is named where its number is looked for. */
export interface Named {
  readonly movers: readonly string[]
  /** "van de heer Achterberg": by him alone, where the text does not speak in short forms. */
  readonly alone: boolean
  /** "van de leden Achterberg en Zandstra": what is called "van het lid Achterberg c.s." is another. */
  readonly all: boolean
  readonly start: number
  readonly end: number
}

/**
 * The numbers that the document gives to moties (or amendementen) of the same movers, each once: the last one named
 * before a place first, for it is the likeliest.
 */
export function sameMovers(named: Named, scope: Scope, noun: ProposalNoun): readonly string[] {
  const groups = groupsOf(scope, noun)
  const about = subjectBehind(scope.document.text, named.end)
  const all = [...new Set(keysOf(named.movers).flatMap((key) => groups.get(key) ?? []))]
    .filter((one) => fits(named, one) && !isAboutAnother(about, one.about))
    .sort((a, b) => a.start - b.start)
  // Of several who are named, all moved it: it is none of the first one's own.
  const whole = named.movers.length > 1 ? all.filter((one) => one.movers.length >= named.movers.length) : []
  const fitting = whole.length > 0 ? whole : all
  const before = fitting.filter(({ start }) => start < named.start).reverse()
  if (before[0]?.id === null) return []
  const replaced = new Set(before.map(({ replaces }) => replaces))
  const ids = new Set([...before, ...fitting].flatMap(({ id }) => id ?? []))
  return [...ids].filter((id) => !replaced.has(id))
}

/** "de nieuwe en aangehouden ⟨motie-Achterberg⟩": none that is named elsewhere. */
export const isNew = (text: string, { start }: { readonly start: number }): boolean =>
  /(?<!\p{L})nieuwe\s(?:(?:en\s)?\p{Ll}{4,20}\s){0,2}$/u.test(text.slice(Math.max(0, start - 60), start))

function fits({ movers, alone, all }: Named, numbered: Numbered): boolean {
  if (all && numbered.movers.length < movers.length) return false
  if (alone && numbered.movers.length > 1 && !numbered.announced) return false
  return moversAgree(movers, numbered.movers)
}

/** By their first mover, by all as one word ("Van Baarle-Dassen" may be two, and so may "Baarleen Dassen"), and by all in any order. */
const keysOf = (movers: readonly string[]): readonly string[] => [
  ...new Set([movers[0] ?? '', movers.join(''), movers.join('en'), movers.toSorted().join(' ')]),
]

function groupsOf(scope: Scope, noun: ProposalNoun): ReadonlyMap<string, readonly Numbered[]> {
  const { document } = scope
  const known = made.get(document) ?? new Map<string, ReadonlyMap<string, readonly Numbered[]>>()
  made.set(document, known)
  const groups = known.get(noun.kind) ?? grouped(numberedIn(scope, noun))
  known.set(noun.kind, groups)
  return groups
}

function grouped(all: readonly Numbered[]): ReadonlyMap<string, readonly Numbered[]> {
  const groups = new Map<string, Numbered[]>()
  for (const one of all)
    for (const key of keysOf(one.movers)) {
      const group = groups.get(key) ?? []
      if (group.length < longestGroup) group.push(one)
      groups.set(key, group)
    }
  return groups
}

/** Each of them where it is numbered, in order. */
function numberedIn(scope: Scope, noun: ProposalNoun): readonly Numbered[] {
  const found: Numbered[] = []
  for (const mention of scope.mentions) {
    if (mention.kind !== noun.kind) continue
    const movers = moversOf(mention.names[0]?.said.movers)
    const id = movers.length === 0 ? null : numberedAs(mention, scope)
    const fresh = id === null && movers.length > 0 && isNew(scope.document.text, mention)
    if (id !== null || fresh)
      found.push({
        ...{ movers, id, start: mention.start, announced: false, replaces: null },
        about: contentBehind(scope.document.text, mention.end),
      })
  }
  if (noun.kind === 'motie')
    for (const { movers, id, start, replaces } of announcedProposals(scope.document))
      found.push({ movers: moversOf(movers), id, start, about: [], announced: true, replaces })
  for (const { mover, id, start } of ownedProposals(scope, noun))
    found.push({ movers: moversOf(mover), id, start, about: [], announced: true, replaces: null })
  return found.filter(({ movers }) => movers.length > 0).sort((a, b) => a.start - b.start)
}
