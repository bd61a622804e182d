/** A node to arrange: where it is, whether it must stay there, and the room it needs as a radius. */
export interface Place {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly fixed: boolean
  readonly size: number
}

/** What the worker is asked: nodes and lines, and which node is drawn to the middle. */
export interface ToArrange {
  readonly turn: number
  readonly middle: string
  readonly nodes: readonly Place[]
  readonly lines: readonly { readonly from: string; readonly to: string; readonly tight: boolean }[]
}

/** What it answers, with the turn of the question. */
export interface Arrangement {
  readonly turn: number
  readonly positions: readonly { readonly id: string; readonly x: number; readonly y: number }[]
}

/** Arranges networks in a worker, so that the page stays quick. */
export class Layout {
  readonly #worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })
  #turn = 0

  /** The places that the forces find. */
  arrange(request: Omit<ToArrange, 'turn'>): Promise<Arrangement['positions']> {
    this.#turn += 1
    const turn = this.#turn
    return new Promise((resolve) => {
      const listen = ({ data }: MessageEvent<Arrangement>): void => {
        if (data.turn !== turn) return
        this.#worker.removeEventListener('message', listen)
        resolve(data.positions)
      }
      this.#worker.addEventListener('message', listen)
      this.#worker.postMessage({ ...request, turn } satisfies ToArrange)
    })
  }

  /** Ends the worker. */
  close(): void {
    this.#worker.terminate()
  }
}
