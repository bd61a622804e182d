import { defaultReadLimits, type ReadLimits } from '../read/decode.ts'

/** Limits of looking for sources and unpacking them; each has a flag of its name. */
export interface SourceLimits extends ReadLimits {
  /** Most bytes that one archive may unpack to, the archives in it included; `--max-archive-bytes`. */
  readonly maxArchiveBytes: number
  /** How many times larger than packed an entry of over a megabyte may be; `--max-ratio`. */
  readonly maxRatio: number
  /** Most entries of one archive, those of the archives in it included; `--max-entries`. */
  readonly maxEntries: number
  /** How deep archives may lie in archives: 1 takes a zip of papers, 2 a zip of such zips; `--max-archives`. */
  readonly maxArchives: number
}

/** What holds where the user says nothing. */
export const defaultSourceLimits: SourceLimits = {
  ...defaultReadLimits,
  maxArchiveBytes: 16 * 1024 ** 3,
  maxRatio: 200,
  maxEntries: 1_000_000,
  maxArchives: 3,
}

/** What the archive in hand has used of its limits, and how deep we are in it. */
export interface Budget {
  bytes: number
  entries: number
  readonly depth: number
}
