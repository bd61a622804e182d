import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { nl } from 'chrono-node'
import { LinkifyIt } from 'linkify-it'
import { analyseAll } from '../../ingest/main.ts'
import type { Source } from '../../ingest/read/decode.ts'
import { countTogether } from '../../ingest/run/together.ts'
import { Failure } from '../../ingest/turn.ts'
import { benchHostile } from './hostile.ts'
import { absolute, against, type Measurement } from './record.ts'

/** How many bytes are timed. */
export interface BenchSizes {
  /** Of ordinary text, by the extractor in a process that has just started: what a user meets who reads a few papers. */
  readonly cold: number
  /** Of ordinary text, by the extractor. */
  readonly ours: number
  /** Of ordinary text, by the peers, which are slower or do less. */
  readonly theirs: number
  /** Of each hostile text. */
  readonly hostile: number
}

const whole: BenchSizes = { cold: 5_000_000, ours: 50_000_000, theirs: 2_000_000, hostile: 10_000_000 }

/**
 * Megabytes a second of reading, finding and resolving all kinds on one core, over the text papers of a folder, as many
 * together as a thread of an ingest takes, again and again; beside it, on the same texts in the same run, a parser of Dutch dates and a finder of addresses.
 * Then the first megabytes of the process, before anything is compiled, held against those later; and what hostile texts cost, held
 * against ordinary ones.
 * @throws {Error} when the folder holds no text.
 */
export function benchExtract(folder: string, sizes: BenchSizes = whole): readonly Measurement[] {
  const papers = textsBelow(folder)
  if (papers.length === 0)
    throw new Error(`${folder} holds no .txt file to measure on; give another with --corpus`)
  const linkify = new LinkifyIt()
  const texts = papers.map((paper) => ({ bytes: paper.bytes, text: new TextDecoder().decode(paper.bytes) }))
  const groups = inGroups(papers)
  const extract = ({ papers: some }: Group): void => {
    for (const one of analyseAll(some)) if (one instanceof Failure) throw one.error
  }
  const cold = timed(groups, sizes.cold, extract)
  const extraction = rate(groups, sizes.ours, extract)
  const dates = rate(texts, sizes.theirs, ({ text }) => nl.parse(text))
  const addresses = rate(texts, sizes.theirs * 4, ({ text }) => linkify.match(text))
  return [
    absolute('extract, all kinds', extraction, 'MB/s', 40),
    against(
      'extract, all kinds',
      extraction,
      'MB/s',
      { name: 'chrono-node (Dutch dates only)', value: dates },
      12,
    ),
    against(
      'extract, all kinds',
      extraction,
      'MB/s',
      { name: 'linkify-it (addresses only)', value: addresses },
      3,
    ),
    against(
      `extract, first ${sizes.cold / 1e6} MB of a process`,
      cold,
      'MB/s',
      { name: 'the same when it is warm', value: extraction },
      0.5,
    ),
    ...benchHostile(sizes.hostile, 1000 / extraction),
  ]
}

function textsBelow(folder: string): readonly Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({ name: path, bytes: readFileSync(path) }))
}

interface Group {
  readonly papers: readonly Source[]
  readonly bytes: { readonly length: number }
}

/** Papers as a thread of an ingest takes them: several small ones together. */
function inGroups(papers: readonly Source[]): readonly Group[] {
  const groups: Group[] = []
  const waiting = papers.map((source) => ({ source }))
  while (waiting.length > 0) {
    const some = waiting.splice(0, countTogether(waiting)).map(({ source }) => source)
    groups.push({ papers: some, bytes: { length: some.reduce((sum, { bytes }) => sum + bytes.length, 0) } })
  }
  return groups
}

/**
 * Runs work over the papers in turn until so many bytes are done; in MB/s. Half as many are done before, untimed: a program
 * that has just started runs uncompiled, and ours is larger than its peers.
 */
function rate<Paper extends { readonly bytes: { readonly length: number } }>(
  papers: readonly Paper[],
  bytes: number,
  work: (paper: Paper) => unknown,
): number {
  runOver(papers, bytes / 2, work)
  return timed(papers, bytes, work)
}

/** The same without anything done before. */
function timed<Paper extends { readonly bytes: { readonly length: number } }>(
  papers: readonly Paper[],
  bytes: number,
  work: (paper: Paper) => unknown,
): number {
  const began = performance.now()
  return runOver(papers, bytes, work) / 1e6 / ((performance.now() - began) / 1000)
}

/** Runs work over the papers, again and again, until so many bytes are done; says how many were. */
function runOver<Paper extends { readonly bytes: { readonly length: number } }>(
  papers: readonly Paper[],
  bytes: number,
  work: (paper: Paper) => unknown,
): number {
  let done = 0
  while (done < bytes)
    for (const paper of papers) {
      work(paper)
      done += paper.bytes.length
    }
  return done
}
