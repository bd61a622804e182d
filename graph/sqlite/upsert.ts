/** A statement that writes a row over the one of its key, or anew; a parameter for each column. */
export function upsert(table: string, columns: readonly string[], key: string): string {
  const updates = columns.filter((column) => column !== key).map((column) => `${column} = excluded.${column}`)
  const values = columns.map((column) => `:${column}`)
  return `INSERT INTO ${table} (${columns}) VALUES (${values}) ON CONFLICT (${key}) DO UPDATE SET ${updates}`
}
