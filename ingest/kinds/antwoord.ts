import { answerMentions } from '../grammar/answers/answer-grammar.ts'
import { resolveNumbered } from '../grammar/answers/numbered-parts.ts'
import type { Kind } from '../kind.ts'

/** A reference to an answer: `Zie het antwoord op vraag 11` → `<document>#antwoord-11`. */
export const antwoord: Kind = {
  kind: 'antwoord',
  find: (document) => answerMentions(document, 'antwoord'),
  resolve: (name, mention, scope) => resolveNumbered('antwoord', name, mention, scope),
}
