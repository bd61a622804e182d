import { changeOf, type RegisterResult, type Registration, withDossiers } from '../register.ts'
import { takeTurn } from './ask.ts'
import { entriesAmong, putEntries } from './register-entries.ts'
import type { Server } from './server.ts'
import { settleRegistered } from './settle.ts'

/** Adds to the register in one transaction; see `GraphStore.register`. */
export async function registerAll(server: Server, told: readonly Registration[]): Promise<RegisterResult> {
  const all = withDossiers(told)
  const ids = [...new Set(all.map(({ id }) => id))]
  return server.write(async (ask) => {
    const change = async () => changeOf(told, all, await entriesAmong(ask, ids))
    if ((await change()).entries.length === 0) return { added: 0, changed: 0 }
    await takeTurn(ask)
    const { entries, added, changed } = await change()
    await putEntries(ask, entries)
    await settleRegistered(
      ask,
      entries.map((entry) => entry.id),
    )
    return { added, changed }
  })
}
