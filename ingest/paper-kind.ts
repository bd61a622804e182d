import type { ReferenceKind } from '../graph/reference.ts'

const kinds: readonly (readonly [beginning: string, kind: ReferenceKind])[] = [
  ['kst-', 'kamerstuk'],
  ['ah-', 'aanhangsel'],
  ['h-', 'handelingen'],
  ['stb-', 'staatsblad'],
  ['stcrt-', 'staatscourant'],
  ['trb-', 'tractatenblad'],
  ['ECLI:', 'ecli'],
]

/** The kind of reference that names a paper, by how its id begins; null where papers of its sort are not cited by number. */
export const paperKind = (id: string): ReferenceKind | null =>
  kinds.find(([beginning]) => id.startsWith(beginning))?.[1] ?? null
