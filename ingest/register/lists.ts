import { fieldsOf } from './csv.ts'
import { dossiersList } from './dossiers-list.ts'
import type { ListForm } from './form.ts'
import { idsList } from './ids-list.ts'
import { papersList } from './papers-list.ts'

/** The forms, in the order in which they are tried. */
export const forms: readonly ListForm[] = [idsList, dossiersList, papersList]
/** What may part the fields of a list, in the order in which they are tried. */
export const separators = [',', ';', '\t'] as const

/** How many bytes of a source are looked at to tell a list. */
const head = 4_096
/** A list without a heading is told by so many lines: a paper may have its own id on the first. */
const linesToTell = 3

/** What a source that is a list for the register, and no paper, is called: "list of ids". Null when it is none. */
export function listName(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes.subarray(0, head))
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const [first] = lines
  if (first === undefined) return null
  for (const separator of separators)
    for (const form of forms) {
      const begins = (line: string) => form.begin(fieldsOf(line, separator) ?? [])
      const begun = begins(first)
      if (begun === null) continue
      const more = lines.slice(1, linesToTell)
      if (begun.heads || (more.length === linesToTell - 1 && more.every((line) => begins(line) !== null)))
        return form.name
    }
  return null
}
