/** A thread of an export: opens the store for itself, writes its portion, and tells what that was. */
import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '../../sqlite/file.ts'
import { type Task, writePortion } from './portion.ts'

const { address, task } = workerData as { readonly address: string; readonly task: Task }
const database = openDatabase(address, false)
try {
  parentPort?.postMessage(await writePortion(database, task))
} finally {
  database.close()
}
