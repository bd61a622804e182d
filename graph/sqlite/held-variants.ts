import type { GraphNode } from '../node.ts'

/** What documents tell of a node, as loading met it. */
export interface HeldVariant {
  readonly key: number
  readonly precedence: string
  readonly told: GraphNode
}

/** The variants that loading met lately, by the key of their node. */
export class HeldVariants {
  readonly #variants = new Map<number, HeldVariant[]>()
  #size = 0

  get size(): number {
    return this.#size
  }

  of(node: number): readonly HeldVariant[] {
    return this.#variants.get(node) ?? none
  }

  add(node: number, variant: HeldVariant): void {
    const held = this.#variants.get(node)
    if (held === undefined) this.#variants.set(node, [variant])
    else held.push(variant)
    this.#size += 1
  }

  /** What is known of one node. */
  forget(node: number): void {
    this.#size -= this.of(node).length
    this.#variants.delete(node)
  }

  clear(): void {
    this.#variants.clear()
    this.#size = 0
  }
}

const none: readonly HeldVariant[] = []
