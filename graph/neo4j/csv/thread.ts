/** A thread of an export: opens the store for itself, writes its portion, and tells what that was. */
import { parentPort, workerData } from 'node:worker_threads'
import { openStore } from '../../open.ts'
import { type Task, writePortion } from './portion.ts'

const { address, task } = workerData as { readonly address: string; readonly task: Task }
const store = await openStore(address, { create: false })
try {
  parentPort?.postMessage(await writePortion(store, task))
} finally {
  await store.close()
}
