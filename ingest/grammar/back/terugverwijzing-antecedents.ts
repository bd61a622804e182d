import type { Document, Mention, Resolution, Span } from '../../document.ts'
import type { Kind, Scope } from '../../kind.ts'
import { aanhangsel } from '../../kinds/aanhangsel.ts'
import { amendement } from '../../kinds/amendement.ts'
import { celex } from '../../kinds/celex.ts'
import { dossier } from '../../kinds/dossier.ts'
import { ecli } from '../../kinds/ecli.ts'
import { handelingen } from '../../kinds/handelingen.ts'
import { kamerstuk } from '../../kinds/kamerstuk.ts'
import { motie } from '../../kinds/motie.ts'
import { staatsblad } from '../../kinds/staatsblad.ts'
import { staatscourant } from '../../kinds/staatscourant.ts'
import { tknummer } from '../../kinds/tknummer.ts'
import { tractatenblad } from '../../kinds/tractatenblad.ts'
import { url } from '../../kinds/url.ts'
import { wet } from '../../kinds/wet.ts'
import { oncePer } from '../../once.ts'
import { oncePerMentions } from '../../once-per-scope.ts'
import { indexParts } from '../../parts/part-index.ts'
import { curatedWet } from '../../wetten/data.ts'
import { noteHolding } from '../notes.ts'
import { calledBehind, isLetterAbout } from './terugverwijzing-words.ts'

/** A mention that words further on may point back to. */
export interface Antecedent {
  readonly mention: Mention
  /** Where it is read: its own place, or for one in a footnote that of the marker. */
  readonly at: number
  /** Where reading goes on behind it. */
  readonly until: number
  /** What it is called: "brief" for "de brief van 3 mei (Kamerstuk …)"; null where nothing says. */
  readonly called: string | null
}

/** The kinds that can be pointed back to; of some, their own name says what they are. */
const kinds: readonly (readonly [Kind, string | null])[] = [
  [motie, 'motie'],
  [amendement, 'amendement'],
  [kamerstuk, null],
  [tknummer, null],
  [handelingen, 'debat'],
  [dossier, null],
  [celex, null],
  [ecli, null],
  [tractatenblad, null],
  [staatsblad, null],
  [staatscourant, null],
  [aanhangsel, null],
  [url, null],
  [wet, null],
]
const byKind = new Map(kinds.map(([kind, called]) => [kind.kind, { kind, called }]))

/** How far to the left a thing's name is looked for, in UTF-16 code units. */
const reach = 140
/** The title of a letter may stand between it and its number. */
const letterReach = 260
/** A debate numbers a motie when it has been moved: "Zij krijgt ⟨nr. 12 (99 694)⟩". */
const moved = /[Zz]ij\skrijgt\s$/

/** In order of `places`, the `at` of each. */
export interface Antecedents {
  readonly list: readonly Antecedent[]
  readonly places: readonly number[]
}

/** All of a document in the order in which they are read, and where each is. */
export const antecedentsOf = oncePerMentions(({ mentions, document }): Antecedents => {
  const list = inReadingOrder(mentions, document).filter(
    (one, index, all) => index === 0 || !isPlaceOfLaw(one, all[index - 1], document),
  )
  return { list, places: list.map(({ at }) => at) }
})

/** What some mentions of a document are called, in the order in which they are read. */
export const inReadingOrder = (mentions: readonly Mention[], document: Document): readonly Antecedent[] =>
  mentions
    .filter(({ kind }) => byKind.has(kind))
    .flatMap((mention) =>
      mention.kind === wet.kind ? ofLaw(mention, document) : [toAntecedent(mention, document)],
    )
    .sort((a, b) => a.at - b.at)

/** "(wet van 3 mei 2098, ⟨Stb. 12⟩)": its day may stand in front. */
const upToPlace = /^\s?\((?:[Ww]et\svan\s\d{1,2}\s\p{Ll}+\s\d{4},\s)?$/u
/** "de Wegenwet (⟨Stb. 2098, 12⟩)": where a law was published, which is itself the one that is meant. */
const isPlaceOfLaw = (one: Antecedent, before: Antecedent | undefined, { text }: Document): boolean =>
  one.called === 'wet' &&
  one.mention.kind !== wet.kind &&
  before?.mention.kind === wet.kind &&
  one.at - before.until < 40 &&
  upToPlace.test(text.slice(before.until, one.at))

/** Where a mention is read: its own place, or for one in a footnote that of the marker. */
export const readAt = (mention: Mention, document: Document): Span =>
  noteHolding(document, mention.start)?.marker ?? mention

/** What each mention is called is asked by several: of all, of those near a letter, of those that have a day. */
const antecedentsIn = oncePer((_document: Document) => new Map<Mention, Antecedent>())

function toAntecedent(mention: Mention, document: Document): Antecedent {
  const held = antecedentsIn(document)
  const known = held.get(mention)
  if (known !== undefined) return known
  const made = readAntecedent(mention, document)
  held.set(mention, made)
  return made
}

function readAntecedent(mention: Mention, document: Document): Antecedent {
  const { text } = document
  const { start: at, end: until } = readAt(mention, document)
  const before = text.slice(Math.max(0, at - reach), at)
  const left = moved.test(before)
    ? 'motie'
    : isLetterAbout(text.slice(Math.max(0, at - letterReach), at))
      ? 'brief'
      : calledBehind(before)
  const itself = /^\p{L}{0,16}?(?<noun>verordening|richtlijn)/iu.exec(
    text.slice(mention.start, mention.start + 28),
  )?.groups?.noun
  const called = byKind.get(mention.kind)?.called ?? itself?.toLowerCase() ?? left
  return { mention, at, until, called: mention.kind === url.kind && isNumbered(called) ? null : called }
}

/** What has a number of its own: no address stands for it. */
const isNumbered = (called: string | null): boolean => called === 'motie' || called === 'amendement'

/** "het Vrouwenverdrag", "de Habitatrichtlijn", "de Awb": laws and treaties whose names say what they are called. */
function ofLaw(mention: Mention, document: Document): readonly Antecedent[] {
  const words = document.text.slice(mention.start, mention.end)
  const { wet: slug = '', titel } = mention.names[0]?.said ?? {}
  const [first = ''] = slug.split(' ')
  const name = titel ?? curatedWet(first)?.name ?? ''
  const itself = (lawNoun.exec(words) ?? lawNoun.exec(name))?.[0].toLowerCase()
  return itself === undefined ? [] : [{ ...toAntecedent(mention, document), called: itself }]
}

const lawNoun = /verdrag|richtlijn|verordening|wet(?!\p{L})/iu

/** Resolved once a mention: many words may point back to one. */
const resolvedOf = oncePerMentions(() => new Map<Mention, readonly Resolution[]>())

/** What a mention stands for, by its own kind, one for each of its names. */
export function resolutionsOf(mention: Mention, scope: Scope): readonly Resolution[] {
  const held = resolvedOf(scope)
  const known = held.get(mention)
  if (known !== undefined) return known
  const made = resolve(mention, scope)
  held.set(mention, made)
  return made
}

/** What may be meant by it: the target of each name, with its other candidates. */
export const targetsOf = ({ mention }: Antecedent, scope: Scope): readonly string[] =>
  resolutionsOf(mention, scope).flatMap(({ target, candidates }) =>
    target === null ? [] : [target, ...candidates.slice(1)],
  )

function resolve(mention: Mention, scope: Scope): readonly Resolution[] {
  const kind = byKind.get(mention.kind)?.kind
  if (kind === undefined) return []
  const within = { ...scope, part: indexParts(scope.parts).at(mention.start) }
  const all = mention.names.map((name) => kind.resolve(name, mention, within))
  return mention.kind === wet.kind ? all.map(whole) : all
}

/** "artikel 3 van het Vrouwenverdrag": what is pointed back to is the treaty. */
function whole(resolution: Resolution): Resolution {
  const { target, candidates } = resolution
  const law = (id: string): string => id.replace(/#.*$/, '')
  return { ...resolution, target: target === null ? null : law(target), candidates: candidates.map(law) }
}
