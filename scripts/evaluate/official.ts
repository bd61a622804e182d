import { extract } from '../../ingest/main.ts'
import { paperKind } from '../../ingest/paper-kind.ts'
import { GoldError, type MarkedReference } from './gold.ts'
import type { Result } from './run.ts'
import { type Pair, scoreReferences } from './score.ts'

/**
 * Gold that official mark-up gives: one JSON object a line, `{doc, text, refs: [{text, target, start?, end?}]}`, a
 * sentence with the references marked in it. A paper marked in two halves (number and dossier) has one target.
 */
interface Sentence {
  readonly doc: string
  readonly text: string
  readonly refs: readonly { readonly text: string; readonly target: string; readonly start?: number }[]
}

/** The kinds that official mark-up marks. */
const kinds = ['kamerstuk', 'handelingen', 'aanhangsel', 'staatsblad', 'staatscourant', 'tractatenblad']

/** Scores a file of marked sentences as one result: each sentence is extracted by itself. Throws GoldError. */
export function evaluateSentences(name: string, file: string): Result {
  const sentences = file
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readSentence(line, index + 1)]))
  const found: Pair[] = []
  const missed: Pair[] = []
  const extra: Pair[] = []
  let offset = 0
  for (const sentence of sentences) {
    const score = scoreSentence(sentence)
    const moved = (pairs: readonly Pair[]): readonly Pair[] =>
      pairs.map((pair) => ({ ...pair, start: pair.start + offset, end: pair.end + offset }))
    found.push(...moved(score.found))
    missed.push(...moved(score.missed))
    extra.push(...moved(score.extra))
    offset += sentence.text.length + 1
  }
  const text = sentences.map((sentence) => sentence.text).join('\n')
  return { gold: name, text, score: { found, missed, extra, leftOut: [] }, parts: [] }
}

function scoreSentence({ doc, text, refs }: Sentence) {
  const references = [...new Set(refs.map((ref) => ref.target))].map((target): MarkedReference => {
    const halves = refs.filter((ref) => ref.target === target)
    const spans = halves.map((half) => {
      const start = half.start ?? Math.max(0, text.indexOf(half.text))
      return { start, end: start + half.text.length }
    })
    const start = Math.min(...spans.map((span) => span.start))
    const end = Math.max(...spans.map((span) => span.end))
    return {
      start,
      end,
      text: text.slice(start, end),
      kind: paperKind(target) ?? 'kamerstuk',
      targets: [target],
    }
  })
  const gold = {
    document: doc,
    id: null,
    source: '',
    sha256: '',
    parts: [],
    references,
    labels: [],
    kinds: null,
  }
  const predicted = extract({ name: doc, bytes: new TextEncoder().encode(text) }, { id: doc })
  return scoreReferences(gold, predicted, kinds)
}

function readSentence(line: string, number: number): Sentence {
  const value: unknown = JSON.parse(line)
  const sentence = value as Partial<Sentence>
  if (typeof sentence.doc !== 'string' || typeof sentence.text !== 'string' || !Array.isArray(sentence.refs))
    throw new GoldError(`line ${number}: no marked sentence`)
  const { doc, refs } = sentence
  return { doc, text: sentence.text, refs }
}
