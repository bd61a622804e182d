/**
 * Whether a file is no paper by its name: what tells of the files beside it, or asks the API. It is left out of folders and archives, and
 * read where it is named itself.
 */
export const isAside = (name: string): boolean =>
  /^(?:readme|licen[cs]e)(?:\.(?:md|markdown|rst|txt))?$|\.(?:graphql|gql)$/i.test(name)

const signature = Buffer.from('SQLite format 3\0', 'latin1')

/** Whether a file that begins so is a database of SQLite: a store, as a rule, that lies among its papers. */
export const isDatabase = (head: Uint8Array): boolean => signature.equals(head.subarray(0, signature.length))

/** The database that SQLite keeps a file beside (`graph.sqlite-wal`), by the name of that file; null: it is none of these. */
export const databaseOf = (path: string): string | null =>
  /^(.+)-(?:wal|shm|journal)$/s.exec(path)?.[1] ?? null
