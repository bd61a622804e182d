import { createHash } from 'node:crypto'
import type { Finding } from '../sources/found.ts'

/** One of several shares of the sources: the `part`th, from 1, of `of`. */
export interface Shard {
  readonly part: number
  readonly of: number
}

/** The sources of one share: which it is, is told by the source's name, so every process that is given the same agrees. */
export async function* sharded(finding: Finding, { part, of }: Shard): Finding {
  for await (const found of finding) if (shareOf(found.name, of) === part) yield found
}

function shareOf(name: string, of: number): number {
  return (createHash('sha256').update(name).digest().readUInt32BE(0) % of) + 1
}
