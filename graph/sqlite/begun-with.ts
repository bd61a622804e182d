import type { Database } from './database.ts'

/** So many of the words that begin with one asked for are looked for each for itself. */
const mostWords = 64

/**
 * What to ask a word index for what begins with a word of letters and digits: its longer words, each for itself. All together they take the index five
 * times as long to put together as to count; so that is left for where they are many, and mostly rare.
 */
export function begunWith(database: Database, word: string, terms: 'name_term' | 'passage_term'): string {
  // The index may fold other letters than we do.
  if (!/^[a-z0-9]+$/.test(word)) return `"${word}"*`
  // No letter or digit comes before 0.
  const longer = termsBetween(database, terms, `${word}0`, `${word}\u{10FFFF}`)
  return longer === null ? `"${word}"*` : `(${[word, ...longer].map((term) => `"${term}"`).join(' OR ')})`
}

/** The words of an index from one on, up to another; null: they are very many. */
export function termsBetween(
  database: Database,
  terms: 'name_term' | 'passage_term',
  from: string,
  to: string,
): readonly string[] | null {
  const sql = `SELECT term FROM temp.${terms} WHERE term >= ? AND term < ? LIMIT ${mostWords + 1}`
  const rows = database.list(sql, from, to)
  return rows.length > mostWords ? null : rows.map(({ term }) => String(term))
}
