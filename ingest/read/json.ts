import { type Source, SourceError } from './decode.ts'
import type { Reading } from './reading.ts'

/** How many bytes of a source are looked at to tell an object of JSON. */
const head = 4_096
/** An object with a first name, or an empty one; also as the first of an array. */
const begins = /^(?:\u00EF\u00BB\u00BF)?\s*(?:\[\s*)*\{\s*(?:"[^"\n]{0,200}"\s*:|\})/
const blank = new Set([0x20, 0x09, 0x0a, 0x0d])

/** Whether a source is JSON: no paper begins as an object does, and none is an array from its first sign to its last. */
export function isJson({ bytes }: Source): boolean {
  const first = bytes[bytes[0] === 0xef ? 3 : 0] ?? 0
  if (first !== 0x7b && first !== 0x5b && !blank.has(first)) return false
  if (begins.test(new TextDecoder('latin1').decode(bytes.subarray(0, head)))) return true
  return first === 0x5b && parses(bytes)
}

function parses(bytes: Uint8Array): boolean {
  try {
    return Array.isArray(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    return false
  }
}

/** @throws {SourceError} `read/unknown-json`, always: records are read before, and nothing else in JSON is a paper. */
export function refuseJson({ name }: Source): Reading {
  throw new SourceError(
    'read/unknown-json',
    `${name}: this is JSON, but no record that is known here (the Tweede Kamer's open data, with DocumentNummer or Volgnummer); give the paper's XML, HTML, PDF or text.`,
  )
}
