import type { Reference } from './reference.ts'

/** Every node that a reference may mean, the likeliest first: its target, or all candidates; none when unresolved. */
export function endsOf(reference: Pick<Reference, 'target' | 'candidates'>): readonly string[] {
  const { target, candidates } = reference
  return target === null ? [] : [...new Set([target, ...candidates])]
}
