import type { SQLInputValue } from 'node:sqlite'
import type { Asked } from './asked.ts'
import { HeldVariants } from './held-variants.ts'

/** What loading needs to know of a node that is there. */
export interface HeldNode {
  readonly key: number
  /** Key of the document that is the node or whose part it is; null where no such document was loaded. */
  origin: number | null
  /** The variant that is shown, or null. */
  variant: number | null
}

/** A node that is not written yet, and its names: the values of the two rows. */
export interface WaitingNode {
  readonly row: SQLInputValue[]
  readonly names: SQLInputValue[]
}

/** So many nodes are remembered: the ones that everything names are among them. */
const most = 100_000

/** The nodes that loading met lately, so that each need not be looked up for every paper that names it. */
export class HeldNodes {
  readonly #database: Asked
  readonly #nodes = new Map<string, HeldNode>()
  readonly variants = new HeldVariants()
  /** Nodes that wait to be written, by key. */
  readonly waiting = new Map<number, WaitingNode>()
  #version = -1
  #last = 0
  #lastReference = 0
  #lastPassage = 0
  #lastVariant = 0

  constructor(database: Asked) {
    this.#database = database
  }

  /** At the start of each write transaction: what another connection wrote since is not known here. */
  refresh(): void {
    const version = Number(this.#database.first('PRAGMA data_version')?.data_version)
    // Never in the midst of a transaction: nodes that are made and not yet written are found nowhere else.
    if (version !== this.#version || this.#nodes.size + this.variants.size > most) this.forget()
    this.#version = version
    this.#last = Number(this.#database.first('SELECT max(key) AS last FROM node')?.last ?? 0)
    const last = this.#database.first('SELECT max(key) AS last FROM reference')?.last
    this.#lastReference = Number(last ?? 0)
    const passage = this.#database.first('SELECT max(key) AS last FROM passage')?.last
    this.#lastPassage = Number(passage ?? 0)
    const variant = this.#database.first('SELECT max(key) AS last FROM variant')?.last
    this.#lastVariant = Number(variant ?? 0)
  }

  /** Keys for so many references that follow each other; gives the first. */
  reserve(references: number): number {
    const first = this.#lastReference + 1
    this.#lastReference += references
    return first
  }

  /** The same for passages. */
  reservePassages(passages: number): number {
    const first = this.#lastPassage + 1
    this.#lastPassage += passages
    return first
  }

  /** A key for a variant. */
  reserveVariant(): number {
    this.#lastVariant += 1
    return this.#lastVariant
  }

  find(id: string): HeldNode | undefined {
    const held = this.#nodes.get(id)
    if (held !== undefined) return held
    // Those that wait are all remembered.
    const row = this.#database.glance('SELECT key, origin, variant FROM node WHERE id = ?', id)
    return row === undefined ? undefined : this.#remember(id, row as unknown as HeldNode)
  }

  /** A node that is about to be written for the first time, with a key of its own. */
  make(id: string): HeldNode {
    this.#last += 1
    return this.#remember(id, { key: this.#last, origin: null, variant: null })
  }

  remove(id: string): void {
    this.#nodes.delete(id)
  }

  forget(): void {
    this.#nodes.clear()
    this.variants.clear()
  }

  #remember(id: string, { key, origin, variant }: HeldNode): HeldNode {
    const held = { key, origin, variant }
    this.#nodes.set(id, held)
    return held
  }
}
