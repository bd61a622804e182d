import { readFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { extract } from '../../ingest/main.ts'
import { decode } from '../../ingest/read/decode.ts'
import type { Distorted, Distortion } from '../distort/distorted.ts'
import { type Gold, type KindChoice, type MarkedReference, readGold, scoredKinds } from './gold.ts'
import { evaluateSentences } from './official.ts'
import { scoreParts } from './parts.ts'
import type { Result } from './run.ts'
import { scoreReferences } from './score.ts'
import { findSource } from './sources.ts'

/** Where to look for source texts, which kinds to score (null: by what the gold file annotates), and how to print the text otherwise first. */
export interface EvaluateOptions {
  readonly texts: readonly string[]
  readonly kinds: KindChoice | null
  readonly distortion?: Distortion | undefined
}

/**
 * Extracts the source of one gold file and compares; a `.jsonl` file holds officially marked sentences instead. Throws
 * GoldError when gold or source cannot be used.
 */
export function evaluateGold(path: string, options: EvaluateOptions): Result {
  const name = `${basename(dirname(resolve(path)))}/${basename(path)}`
  const file = readFileSync(path, 'utf8')
  if (path.endsWith('.jsonl')) return evaluateSentences(name, file)
  const marked = readGold(file)
  const source = findSource(path, marked, options.texts)
  const printed = decode({ name: source.path, bytes: source.bytes }).text
  const distorted = options.distortion?.change(printed)
  const gold = distorted === undefined ? marked : moved(marked, distorted)
  const text = distorted?.text ?? printed
  const bytes = distorted === undefined ? source.bytes : new TextEncoder().encode(text)
  const predicted = extract({ name: basename(source.path), bytes })
  return {
    gold: name,
    text,
    score: scoreReferences(gold, predicted, scoredKinds(gold, options.kinds)),
    parts: scoreParts(gold.parts, predicted.parts, text),
  }
}

/** What is marked, where it stands in the text as it is printed otherwise. */
function moved(gold: Gold, { text, placeOf }: Distorted): Gold {
  const at = <One extends { readonly start: number; readonly end: number }>(one: One): One => ({
    ...one,
    start: placeOf(one.start),
    end: placeOf(one.end),
  })
  const words = (reference: MarkedReference): MarkedReference => {
    const { start, end, ...rest } = at(reference)
    return { ...rest, start, end, text: text.slice(start, end) }
  }
  return {
    ...gold,
    parts: gold.parts.map(at),
    references: gold.references.map(words),
    labels: gold.labels.map(words),
  }
}
