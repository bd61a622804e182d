import type { Document, Mention, Name, Resolution, Span } from '../document.ts'
import type { Kind, Scope } from '../kind.ts'
import { amendement } from './amendement.ts'
import { nextHit } from './kamerstuk-grammar.ts'
import { motie } from './motie.ts'
import { findIbids, resolveIbid } from './terugverwijzing-ibid.ts'
import { lastNamed } from './terugverwijzing-last.ts'
import { findPointers, nouns } from './terugverwijzing-words.ts'

/**
 * Words that point back to what was named before: `deze motie`, `die brief`, `het eerder genoemde rapport`; in a footnote
 * `ibid.` and `idem`. They mean the last thing so called in the same part, if it is near and no other is spoken of in between.
 */
export const terugverwijzing: Kind = {
  kind: 'terugverwijzing',
  triggers: [...nouns.map(({ noun }) => noun), 'bid', 'dem', 'ldaar', 't.a.p', 'a.w.'],
  find,
  resolve,
}

function find(document: Document): readonly Mention[] {
  const named: readonly Span[] = [...motie.find(document), ...amendement.find(document)].sort(
    (a, b) => a.start - b.start,
  )
  let next = 0
  const pointers = findPointers(document.text).filter((pointer) => {
    while ((named[next]?.end ?? Number.POSITIVE_INFINITY) <= pointer.start) next += 1
    return (named[next]?.start ?? Number.POSITIVE_INFINITY) >= pointer.end && !numbered(document, pointer)
  })
  const found = pointers.map(({ start, end, noun }) =>
    toMention(start, end, 'terugverwijzing/last-named', noun),
  )
  const ibids = findIbids(document).map(({ start, end, word }) =>
    toMention(start, end, 'terugverwijzing/ibid', word),
  )
  return [...found, ...ibids].sort((a, b) => a.start - b.start)
}

const toMention = (start: number, end: number, rule: string, noun: string): Mention => ({
  ...{ start, end, kind: 'terugverwijzing', rule, confidence: 0.8 },
  names: [{ said: { naar: noun } }],
})

/** "die brief (Kamerstuk …)": it names its paper itself. */
function numbered(document: Document, { end }: Span): boolean {
  const hit = nextHit(document, end)
  return (
    hit !== undefined &&
    /^[\s(,]*$/.test(document.text.slice(end, Math.min(hit.start, end + 6))) &&
    hit.start <= end + 6
  )
}

function resolve(name: Name, mention: Mention, scope: Scope): Resolution {
  return mention.rule === 'terugverwijzing/ibid'
    ? resolveIbid(mention, scope)
    : lastNamed(name.said.naar ?? '', mention, scope)
}
