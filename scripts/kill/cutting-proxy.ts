import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Stands between a program and a server on the loopback. */
export interface CuttingProxy {
  readonly port: number
  /** Cuts every connection that there is; new ones are let through. Gives how many. */
  cut(): number
  close(): void
}

/** Passes on what comes to a port of its own to another port of the loopback, until it cuts. */
export async function cuttingProxy(port: number): Promise<CuttingProxy> {
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.pipe(other)
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
    cut,
    close: () => {
      cut()
      server.close()
    },
  }
}
