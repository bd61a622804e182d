import type { Scope } from './kind.ts'
import { oncePer } from './once.ts'

type Mentioned = Pick<Scope, 'document' | 'mentions'>

/** Makes something once for a document and its mentions, as `oncePer` does for one key. */
export function oncePerMentions<Value>(make: (of: Mentioned) => Value): (of: Mentioned) => Value {
  const made = oncePer((mentions: Scope['mentions']) =>
    oncePer((document: Scope['document']) => make({ document, mentions })),
  )
  return ({ document, mentions }) => made(mentions)(document)
}

/** The same for a document, its mentions and its parts; no part is the one at hand. */
export function oncePerScope<Value>(make: (scope: Scope) => Value): (scope: Scope) => Value {
  const made = oncePerMentions(({ document, mentions }) =>
    oncePer((parts: Scope['parts']) => make({ document, mentions, parts, part: null })),
  )
  return (scope) => made(scope)(scope.parts)
}
