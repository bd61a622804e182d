import { argumentsFile } from '../../graph/neo4j/csv/export.ts'
import { type Fill, type JavaServer, type Life, startFromJars } from './from-jars.ts'
import { provideSoftware } from './software.ts'

/** A server of ours whose database was made by the import tool, and how long the tool took. */
export interface Imported {
  readonly server: JavaServer
  readonly seconds: number
}

/**
 * Starts a server of ours, made from jars, with what an export holds; it ends with this process. Gives why not where the software
 * is missing. Throws what the tool says.
 */
export async function startImported(
  folder: string,
  { brief }: Pick<Life, 'brief'>,
): Promise<Imported | { readonly missing: string }> {
  const software = provideSoftware()
  if ('missing' in software) return software
  let seconds = 0
  const filled: Fill = (admin) => {
    const began = performance.now()
    admin(['database', 'import', 'full', 'neo4j', `@${argumentsFile}`], folder)
    seconds = (performance.now() - began) / 1000
  }
  const server = await startFromJars(software, { tied: true, brief, filled })
  return { server, seconds }
}
