import { readFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { extract } from '../../ingest/main.ts'
import { decode } from '../../ingest/read/decode.ts'
import { type KindChoice, readGold, scoredKinds } from './gold.ts'
import { evaluateSentences } from './official.ts'
import { scoreParts } from './parts.ts'
import type { Result } from './run.ts'
import { scoreReferences } from './score.ts'
import { findSource } from './sources.ts'

/** Where to look for source texts, and which kinds to score (null: by what the gold file annotates). */
export interface EvaluateOptions {
  readonly texts: readonly string[]
  readonly kinds: KindChoice | null
}

/**
 * Extracts the source of one gold file and compares; a `.jsonl` file holds officially marked sentences instead. Throws
 * GoldError when gold or source cannot be used.
 */
export function evaluateGold(path: string, options: EvaluateOptions): Result {
  const name = `${basename(dirname(resolve(path)))}/${basename(path)}`
  const file = readFileSync(path, 'utf8')
  if (path.endsWith('.jsonl')) return evaluateSentences(name, file)
  const gold = readGold(file)
  const source = findSource(path, gold, options.texts)
  const predicted = extract({ name: basename(source.path), bytes: source.bytes })
  const { text } = decode({ name: source.path, bytes: source.bytes })
  return {
    gold: name,
    text,
    score: scoreReferences(gold, predicted, scoredKinds(gold, options.kinds)),
    parts: scoreParts(gold.parts, predicted.parts, text),
  }
}
