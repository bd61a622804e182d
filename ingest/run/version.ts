import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checksumOf } from '../read/checksum.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Folders whose files decide what is read from a source. */
const deciding = ['ingest', 'data', 'graph'] as const

let print: string | null = null

/**
 * Names this very version of the extraction: SHA-256 over the program and the data that make it, 16 hex digits. Nobody has to
 * remember to raise it.
 */
function extractionVersion(): string {
  print ??= printOf(deciding.flatMap(filesBelow))
  return print
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter(
      (path) =>
        /\.(?:ts|js|json|csv|txt)$/.test(path) && !/\.test\.[jt]s$|\.cases\.txt$|^conformance\b/.test(path),
    )
    .map((path) => `${folder}/${path}`)
    .sort()
}

function printOf(files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of files) {
    const bytes = readFileSync(`${root}${file}`)
    hash.update(`${file} ${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex').slice(0, 16)
}

/**
 * Names a source's bytes and all that reading them depends on: what has the same receipt gives the same document. `id` is the
 * one that the user gave, or null.
 */
export function receiptOf(sha256: string, id: string | null): string {
  return [sha256, extractionVersion(), ...(id === null ? [] : [id])].join(' ')
}

/** Names a source by its name too: under another name the same bytes may be what is kept. */
export const passedReceiptOf = (name: string, receipt: string): string =>
  checksumOf(Buffer.from(`${receipt} ${name}`))
