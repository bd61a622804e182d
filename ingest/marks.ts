import { documentOf, isOfficialId } from '../graph/ids.ts'
import { citationKinds, type ReferenceKind } from '../graph/reference.ts'
import type { Document, Mark, Message, Part } from './document.ts'
import { orItself, resolved } from './kinds/resolution.ts'
import { paperKind } from './paper-kind.ts'
import { indexParts } from './parts/part-index.ts'
import type { ResolvedName } from './resolve.ts'

/**
 * Holds what a source marks officially (`extref`, `intref`) against what its words say. Where the words name the same
 * paper, nothing changes. Where they left it open, the mark decides. Where they name nothing, the mark is a reference of its
 * own rule, `<kind>/marked`. Where they name another paper, the words stand and the difference is told: official marks are
 * themselves not always right.
 */
export function compareMarks(
  document: Document,
  parts: readonly Part[],
  found: readonly ResolvedName[],
): { readonly references: readonly ResolvedName[]; readonly messages: readonly Message[] } {
  const marks = joined(document.marks.filter((mark) => kindOfTarget(mark.target) !== null))
  if (marks.length === 0) return { references: found, messages: [] }
  const references = [...found]
  const messages: Message[] = []
  const index = indexParts(parts)
  let from = 0
  for (const mark of marks) {
    while (from < found.length && (found[from]?.mention.end ?? 0) <= mark.start) from += 1
    const there = overlapping(found, from, mark)
    const open = there.find(({ name }) => name.resolution.status !== 'resolved' && fits(name, mark))
    if (there.some(({ name }) => says(name, nodeOf(mark)))) continue
    if (open !== undefined) references[open.at] = decided(open.name, mark)
    else if (there.length === 0) references.push(markedOnly(document, mark, index.at(mark.start)))
    else
      messages.push(
        difference(
          document,
          mark,
          there.map(({ name }) => name),
        ),
      )
  }
  references.sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)
  return { references, messages }
}

/** How far apart two marks of one paper may be to be pieces of one citation: "nr. [31] ([99088])". */
const nearest = 12

/** A number and its dossier are often marked apart. */
function joined(marks: readonly Mark[]): readonly Mark[] {
  const all: Mark[] = []
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1)
    if (last !== undefined && last.target === mark.target && mark.start - last.end <= nearest)
      all[all.length - 1] = { ...last, end: Math.max(last.end, mark.end) }
    else all.push(mark)
  }
  return all
}

/** The kind of reference that a mark is; null when it names nothing that the graph knows. */
function kindOfTarget(target: string): ReferenceKind | null {
  if (/^https?:\/\/[^\s]{3,1300}$/i.test(target)) return 'url'
  if (/^dossier:\d{4,5}/.test(target)) return 'dossier'
  return isOfficialId(target) ? paperKind(target) : null
}

/** The node that a mark names. */
const nodeOf = ({ target }: Mark): string => (/^https?:/i.test(target) ? `url:${target}` : target)

interface Found {
  readonly name: ResolvedName
  readonly at: number
}

const comparable: ReadonlySet<ReferenceKind> = new Set([...citationKinds, 'url'])

function overlapping(found: readonly ResolvedName[], from: number, mark: Mark): readonly Found[] {
  const there: Found[] = []
  for (let at = from; at < found.length; at += 1) {
    const name = found[at]
    if (name === undefined || name.mention.start >= mark.end) break
    if (name.mention.end > mark.start && comparable.has(name.mention.kind)) there.push({ name, at })
  }
  return there
}

/** Whether a reference names the paper, or a part of it. */
const says = ({ resolution }: ResolvedName, node: string): boolean =>
  resolution.status === 'resolved' &&
  [resolution.target, resolution.printed].some(
    (id) => id !== null && (id === node || documentOf(id) === node),
  )

/** An open reading may be the mark's: among its candidates, or without any. */
const fits = ({ mention, resolution }: ResolvedName, mark: Mark): boolean =>
  resolution.candidates.includes(nodeOf(mark)) ||
  (resolution.status === 'unresolved' &&
    (mention.kind === kindOfTarget(mark.target) || mention.kind === 'motie'))

const reason = 'The source marks it officially.'

function decided(name: ResolvedName, mark: Mark): ResolvedName {
  const { rule, flags, filled } = name.resolution
  const resolution = {
    ...resolved(nodeOf(mark), rule, 0.97, reason),
    flags,
    filled: { ...filled, mark: mark.target },
  }
  return { ...name, resolution }
}

function markedOnly(document: Document, mark: Mark, part: Part | null): ResolvedName {
  const kind = kindOfTarget(mark.target) ?? 'url'
  const rule = `${kind}/marked`
  const name = { said: { words: document.text.slice(mark.start, mark.end) } }
  const { start, end, target } = mark
  const mention = { start, end, kind, rule, confidence: 0.97, names: [name] }
  const resolution = { ...resolved(nodeOf(mark), rule, 0.97, reason), filled: { mark: target } }
  return { mention, name, ordinal: 0, part, resolution: orItself(resolution, document) }
}

function difference(document: Document, mark: Mark, there: readonly ResolvedName[]): Message {
  const words = document.text.slice(mark.start, mark.end)
  const said = there.map(({ resolution }) => resolution.target ?? resolution.status).join(', ')
  return {
    level: 'warning',
    rule: 'marks/differ',
    text: `At character ${mark.start} of the text "${words}" is marked as ${mark.target}, but its words say ${said}; the words are kept. Check the source at that place if it matters.`,
    line: null,
  }
}
