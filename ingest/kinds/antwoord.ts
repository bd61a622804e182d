import type { Kind } from '../kind.ts'
import { answerHits } from './answer-grammar.ts'
import { resolveNumbered } from './numbered-parts.ts'

/** A reference to an answer: `Zie het antwoord op vraag 11` → `<document>#antwoord-11`. */
export const antwoord: Kind = {
  kind: 'antwoord',
  find: (document) =>
    answerHits(document)
      .filter((hit) => hit.names === 'antwoord')
      .map((hit) => ({
        start: hit.start,
        end: hit.end,
        kind: 'antwoord',
        rule: hit.rule,
        confidence: hit.rule === 'antwoord/op-vraag' ? 0.98 : 0.9,
        names: hit.numbers.map((number) => ({
          said: { nummer: number, ...(hit.set === null ? {} : { set: hit.set }) },
        })),
      })),
  resolve: (name, mention, scope) => resolveNumbered('antwoord', name, mention, scope),
}
