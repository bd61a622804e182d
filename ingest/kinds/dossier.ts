import { dossierId } from '../../graph/ids.ts'
import { kamerstukHits } from '../grammar/kamerstukken/kamerstuk-grammar.ts'
import type { Kind } from '../kind.ts'
import { saidOf } from './kamerstuk.ts'
import { resolved } from './resolution.ts'

/** A dossier without a paper number: `Kamerstuk 32 820` → `dossier:32820`. */
export const dossier: Kind = {
  kind: 'dossier',
  find: (document) =>
    kamerstukHits(document)
      .filter((hit) => hit.ondernummers.length === 0)
      .map((hit) => ({
        start: hit.start,
        end: hit.end,
        kind: 'dossier',
        rule: `dossier/${hit.form}`,
        confidence: 0.9,
        names: [{ said: saidOf(hit, null) }],
      })),
  resolve: (name, mention) => {
    const { dossier = '', toevoeging = null } = name.said
    return resolved(dossierId(dossier, toevoeging), mention.rule, mention.confidence)
  },
}
