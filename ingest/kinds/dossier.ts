import { dossierId } from '../../graph/ids.ts'
import type { Document, Mention } from '../document.ts'
import { hitsWithin, kamerstukHits } from '../grammar/kamerstukken/kamerstuk-grammar.ts'
import { countsSomething } from '../grammar/kamerstukken/kamerstuk-numbers.ts'
import { findStray } from '../grammar/kamerstukken/kamerstuk-stray.ts'
import type { Kind } from '../kind.ts'
import { placesOf } from '../pass/pass.ts'
import { numbers } from '../pass/trigger.ts'
import { saidOf } from './kamerstuk.ts'
import { resolved } from './resolution.ts'

/** A dossier without a paper number: `Kamerstuk 32 820` → `dossier:32820`. */
export const dossier: Kind = {
  kind: 'dossier',
  find: (document) => {
    const alone = [...kamerstukHits(document), ...findStray(document)]
      .filter((hit) => hit.ondernummers.length === 0)
      .map(
        (hit): Mention => ({
          start: hit.start,
          end: hit.end,
          kind: 'dossier',
          rule: `dossier/${hit.form}`,
          confidence: 0.9,
          names: [{ said: saidOf(hit, null) }],
        }),
      )
    return [...alone, ...findKnown(document)].sort((a, b) => a.start - b.start)
  },
  resolve: (name, mention) => {
    const { dossier = '', toevoeging = null } = name.said
    return resolved(dossierId(dossier, toevoeging), mention.rule, mention.confidence)
  },
}

/** "de jaarverslagen (⟨99710⟩)": five digits alone in a bracket, of which the text names papers elsewhere. */
function findKnown(document: Document): readonly Mention[] {
  const { text } = document
  const hits = kamerstukHits(document)
  const known = new Set(
    hits.flatMap((hit) => (hit.toevoeging === null && hit.ondernummers.length > 0 ? hit.dossier : [])),
  )
  if (known.size === 0) return []
  return placesOf(text, numbers).flatMap((start): readonly Mention[] => {
    if (text.charAt(start - 1) !== '(' || text.charAt(start + 5) !== ')') return []
    const digits = text.slice(start, start + 5)
    const end = start + digits.length
    if (!known.has(digits) || countsSomething(text, end + 1)) return []
    if (hitsWithin(document, { start: start - 1, end: end + 1 }).length > 0) return []
    const names = [{ said: { dossier: digits } }]
    return [{ start, end, kind: 'dossier', rule: 'dossier/known', confidence: 0.85, names }]
  })
}
