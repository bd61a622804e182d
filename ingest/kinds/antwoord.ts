import type { Kind } from '../kind.ts'
import { answerMentions } from './answer-grammar.ts'
import { resolveNumbered } from './numbered-parts.ts'

/** A reference to an answer: `Zie het antwoord op vraag 11` → `<document>#antwoord-11`. */
export const antwoord: Kind = {
  kind: 'antwoord',
  find: (document) => answerMentions(document, 'antwoord'),
  resolve: (name, mention, scope) => resolveNumbered('antwoord', name, mention, scope),
}
