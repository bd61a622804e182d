import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { Transform, type TransformCallback } from 'node:stream'

/** Stands between a program and a server on the loopback. */
export interface CuttingProxy {
  readonly port: number
  /** Bytes that went to the server since `count` was called last. */
  readonly passed: number
  /** Counts anew; with `at`, `strike` is called when so many bytes went to the server, in the middle of what is on its way. */
  count(at?: number, strike?: () => void): void
  /** Cuts every connection that there is; new ones are let through. Gives how many. */
  cut(): number
  close(): void
}

/** Passes on what comes to a port of its own to another port of the loopback, until it cuts. */
export async function cuttingProxy(port: number): Promise<CuttingProxy> {
  const open = new Set<Socket>()
  let passed = 0
  let waiting: { readonly at: number; readonly strike: () => void } | null = null
  const counted = (): Transform =>
    new Transform({
      transform(this: Transform, data: Buffer, _: BufferEncoding, done: TransformCallback) {
        passed += data.length
        if (waiting === null || passed < waiting.at) return done(null, data)
        const { at, strike } = waiting
        waiting = null
        const before = data.length - (passed - at)
        this.push(data.subarray(0, before))
        strike()
        done(null, data.subarray(before))
      },
    })
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    near.pipe(counted()).pipe(far)
    far.pipe(near)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      // Being cut is what it is for.
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = (): number => {
    const connections = open.size / 2
    for (const socket of open) socket.resetAndDestroy()
    return connections
  }
  const { port: own } = server.address() as AddressInfo
  return {
    port: own,
    get passed() {
      return passed
    },
    count(at, strike) {
      passed = 0
      waiting = at === undefined || strike === undefined ? null : { at, strike }
    },
    cut,
    close: () => {
      cut()
      server.close()
    },
  }
}
