import type { Kind } from '../kind.ts'
import { answerHits } from './answer-grammar.ts'
import { resolveNumbered } from './numbered-parts.ts'

/** A reference to a question, not to its answer: `zoals gevraagd in vraag 3` → `<document>#vraag-3`. */
export const vraag: Kind = {
  kind: 'vraag',
  find: (document) =>
    answerHits(document)
      .filter((hit) => hit.names === 'vraag')
      .map((hit) => ({
        start: hit.start,
        end: hit.end,
        kind: 'vraag',
        rule: hit.rule,
        confidence: 0.85,
        names: hit.numbers.map((number) => ({
          said: { nummer: number, ...(hit.set === null ? {} : { set: hit.set }) },
        })),
      })),
  resolve: (name, mention, scope) => resolveNumbered('vraag', name, mention, scope),
}
