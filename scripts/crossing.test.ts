import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ReferenceKind } from '../graph/reference.ts'
import { findMentions } from '../ingest/find.ts'
import { kinds } from '../ingest/kinds/index.ts'
import { plainDocument } from '../ingest/plain-document.ts'
import { resolveMentions } from '../ingest/resolve.ts'
import { contexts, goingOn } from './crossing/contexts.ts'
import { numbersOfElse, others } from './crossing/others.ts'
import { readId } from './roundtrip/forms.ts'
import { ids } from './roundtrip/ids.ts'
import { styles } from './roundtrip/styles.ts'

/** What has no number of its own, or stands for what was named before. */
const unnumbered: ReadonlySet<ReferenceKind> = new Set([
  'persoon',
  'partij',
  'organisatie',
  'ministerie',
  'terugverwijzing',
  'url',
])
/** Not looked for beside a citation: the sentence names none. */
const numbered = kinds.filter(({ kind }) => !unnumbered.has(kind))

/** What is named where a citation stands in a context; its style may bring others (dossier 99763, number 9998). */
function named(context: string, citation: string): readonly string[] {
  const document = plainDocument(context.replace('@', () => citation))
  return resolveMentions(document, [], findMentions(document, numbered), numbered)
    .map(({ resolution }) => resolution.target ?? 'nothing')
    .filter((target) => !/^kst-99763-2[89]$|-9998$/.test(target))
}

/** Every run crosses the same. */
const fixed = { seed: 20260101, numRuns: 25 }

/** Styles whose number is told by the end of the phrase alone, or whose context is their own. */
const closed = /bare comma|lost spaces|a list of numbers|in a list|two dossiers|numbers in brackets|inverted/

for (const [name, arbitrary] of Object.entries(ids))
  test(`${name} is read in every style and context`, () => {
    fc.assert(
      fc.property(arbitrary, fc.nat(), (id, from) => {
        const printed = readId(id)
        assert.ok(printed !== null)
        styles.forEach((style, index) => {
          const citation = style.print(printed)
          if (citation === null) return
          const all = closed.test(style.name) ? contexts : [...contexts, ...goingOn]
          const context = all[(from + index) % all.length] ?? ''
          assert.deepEqual(named(context, citation), [id], `${style.name}: ${context.replace('@', citation)}`)
        })
      }),
      fixed,
    )
  })

test('gazettes, judgments, acts, numbers of the Tweede Kamer and articles are read in every context', () => {
  fc.assert(
    fc.property(others, ([target, citation]) => {
      for (const context of [...contexts, ...goingOn])
        assert.deepEqual(
          named(context, citation),
          [target, ...pieceBehind(target, context)],
          context.replace('@', citation),
        )
    }),
    fixed,
  )
})

/** An annex that a context names behind an act is one of that act. */
const pieceBehind = (target: string, context: string): readonly string[] =>
  target.startsWith('CELEX:3') && context.includes('@, bijlage 3') ? [`${target}#bijlage-3`] : []

test('amounts, days, addresses and other numbers cite nothing in any context', () => {
  fc.assert(
    fc.property(numbersOfElse, (words) => {
      for (const context of [...contexts, ...goingOn])
        assert.deepEqual(named(context, words), [], context.replace('@', words))
    }),
    fixed,
  )
})
