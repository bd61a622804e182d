import { createReadStream } from 'node:fs'
import { linesOf } from '../../ingest/register/lines.ts'
import { unpacked } from '../../ingest/register/unpack.ts'

/** Ids that are papers with a text. */
const papers = /^(?:kst|ah|h)-[A-Za-z0-9-]{3,60}$/

/**
 * So many ids of papers: those of a list of official ids, as long as it lasts (plain, gzip or xz; one a line), then invented
 * ones, in dossiers from 90 000 up, of which none is in use.
 * @throws {SourceError} when the list cannot be read.
 */
export async function* paperIds(count: number, list: string | null): AsyncGenerator<string> {
  let made = 0
  if (list !== null)
    for await (const lines of linesOf(list, unpacked(list, createReadStream(list))))
      for (const { text } of lines) {
        if (made >= count) return
        if (!papers.test(text)) continue
        made += 1
        yield text
      }
  for (let nummer = 0; made < count; nummer += 1, made += 1) yield inventedId(nummer)
}

/** Papers of a dossier lie together, about a hundred each; every tenth is a set of questions. */
function inventedId(nummer: number): string {
  if (nummer % 10 === 9) return `ah-tk-20902091-${nummer}`
  const dossier = 90_000 + (Math.floor(nummer / 100) % 10_000)
  return `kst-${dossier}-${1 + (nummer % 100) + 100 * Math.floor(nummer / 1_000_000)}`
}
