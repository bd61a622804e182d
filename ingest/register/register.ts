import { dossierId } from '../../graph/ids.ts'
import type { RegisterEntry } from '../../graph/register.ts'

/** What the register knows of a dossier. */
export interface RegisteredDossier {
  readonly title: string | null
  /** The highest ondernummer known, letters left out; null where none is. */
  readonly highest: number | null
}

/**
 * What official lists know, as far as it can help to read a reference. An id that is not in it may still be one: lists end
 * on some day, and papers go on.
 */
export interface Register {
  /** True for the id of a paper (`kst-35830-V-8`) or dossier (`dossier:35830-V`) in the register. */
  has(id: string): boolean
  /** A dossier by its number and toevoeging, null where it is not in the register. */
  dossier(dossier: string, toevoeging: string | null): RegisteredDossier | null
}

/** A register of these entries. */
export function registerOf(entries: Iterable<RegisterEntry>): Register {
  const held = new Map<string, RegisterEntry>()
  for (const entry of entries) held.set(entry.id, entry)
  return {
    has: (id) => held.has(id),
    dossier: (dossier, toevoeging) => held.get(dossierId(dossier, toevoeging)) ?? null,
  }
}
