import { isOfficialId, printDossier, wetId } from '../../graph/ids.ts'
import { labelOf } from '../../graph/labels.ts'
import type { Reference, ReferenceKind } from '../../graph/reference.ts'
import type { Context } from '../context.ts'

/** One fact that a reference carries; `ids` are the nodes that its value stands for. */
interface Fact {
  readonly name: string
  readonly value: string
  readonly ids: readonly string[]
}

/** The facts of a reference of some kind, by name. */
export const factsOf = (kind: ReferenceKind, facts: Reference['said']): readonly Fact[] =>
  Object.entries(facts).map(([name, value]) => ({ name, value, ids: idsOf(kind, name, value) }))

/** A fact as people read it: ids give way to names. */
export const fact = {
  async label({ name, value, ids }: Fact, _: unknown, { nodes }: Context): Promise<string> {
    if (name === 'lid') return value.replaceAll(',', ', ')
    if (ids.length === 0) return name === 'dossier' && /^\d+$/.test(value) ? printDossier(value, null) : value
    const labels = await Promise.all(ids.map(async (id) => (await nodes.load(id))?.label ?? labelOf(id)))
    return labels.join(', ')
  },
}

const entities: Readonly<Partial<Record<ReferenceKind, string>>> = {
  organisatie: 'org:',
  ministerie: 'ministerie:',
  partij: 'partij:',
  persoon: 'persoon:',
}

function idsOf(kind: ReferenceKind, name: string, value: string): readonly string[] {
  const prefix = entities[kind]
  if (name === 'id' && prefix !== undefined) return [prefix + value]
  if (name === 'wet') return value.split(' ').map((slug) => wetId(slug, null))
  // The name of a piece is the same in every law.
  if (name === 'deel') return [wetId('', value)]
  return isOfficialId(value) || value.startsWith('ongenummerd:') ? [value] : []
}
