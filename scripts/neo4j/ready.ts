import { setTimeout as pause } from 'node:timers/promises'
import neo4j, { Neo4jError } from 'neo4j-driver'

/** Who may use a server, and where it is. */
export interface Access {
  readonly uri: string
  readonly user: string
  readonly password: string
}

/** Resolves when the server answers these credentials; throws the last error when it does not within `seconds`, or `alive` says no. */
export async function untilReady(access: Access, seconds: number, alive: () => boolean): Promise<void> {
  const end = Date.now() + seconds * 1000
  for (;;) {
    try {
      return await tryOnce(access)
    } catch (error) {
      if (!alive()) throw new Error('the server ended by itself', { cause: error })
      if (Date.now() > end || !(error instanceof Neo4jError) || error.code !== 'ServiceUnavailable')
        throw error
      await pause(250)
    }
  }
}

/** Connects once. Throws the driver's error. */
export async function tryOnce({ uri, user, password }: Access): Promise<void> {
  const driver = neo4j.driver(uri, user === '' ? undefined : neo4j.auth.basic(user, password), {
    connectionTimeout: 5000,
  })
  try {
    await driver.getServerInfo()
  } finally {
    await driver.close()
  }
}
