import { answerMentions } from '../grammar/answers/answer-grammar.ts'
import { resolveNumbered } from '../grammar/answers/numbered-parts.ts'
import type { Kind } from '../kind.ts'

/** A reference to a question, not to its answer: `zoals gevraagd in vraag 3` → `<document>#vraag-3`. */
export const vraag: Kind = {
  kind: 'vraag',
  find: (document) => answerMentions(document, 'vraag'),
  resolve: (name, mention, scope) => resolveNumbered('vraag', name, mention, scope),
}
