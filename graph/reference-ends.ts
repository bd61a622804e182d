import type { Reference } from './reference.ts'

/** Every node that a reference may mean, the likeliest first: its target, or all candidates; none when unresolved. */
export function endsOf(reference: Pick<Reference, 'target' | 'candidates'>): readonly string[] {
  const { target, candidates } = reference
  if (target === null) return []
  return candidates.length === 0 ? [target] : [...new Set([target, ...candidates])]
}
