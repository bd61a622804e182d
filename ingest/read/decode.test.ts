import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decode, defaultReadLimits, SourceError } from './decode.ts'

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)

test('UTF-8 stays as it is, a byte order mark and carriage returns included', () => {
  const text = '\uFEFFé\r\n'
  assert.equal(decode({ name: 'a', bytes: new TextEncoder().encode(text) }).text, text)
})

test('UTF-16 is read by its mark, Windows-1252 with a warning', () => {
  assert.equal(decode({ name: 'a', bytes: bytes(0xff, 0xfe, 0x41, 0) }).text, '\uFEFFA')
  const latin = decode({ name: 'a', bytes: bytes(0x41, 0xeb) })
  assert.equal(latin.text, 'Aë')
  assert.deepEqual(
    latin.messages.map((message) => message.rule),
    ['read/encoding'],
  )
})

test('what is no readable text is refused with the source, the place and the remedy', () => {
  const refused = (rule: string, words: RegExp, given: Uint8Array, maxBytes = 100): void => {
    assert.throws(
      () => decode({ name: 'stuk.txt', bytes: given }, { ...defaultReadLimits, maxBytes }),
      (error) => error instanceof SourceError && error.rule === rule && words.test(error.message),
    )
  }
  refused('read/empty', /^stuk\.txt: .*give a file/, bytes(0x20, 0x0a))
  refused('read/empty', /^stuk\.txt/, bytes())
  refused('read/not-text', /^stuk\.txt: NUL at character 1/, bytes(0x41, 0, 0x41))
  refused(
    'read/not-text',
    /^stuk\.txt: this is RTF; save it as/,
    new TextEncoder().encode('{\\rtf1\\ansi Zie de pont.}'),
  )
  const word = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0)
  refused('read/not-text', /^stuk\.txt: this is an Office file .*\(DOC\); save it as DOCX/, word)
  refused('read/not-text', /^stuk\.txt: this is an image; have its text/, bytes(0xff, 0xd8, 0xff, 0xe0, 0))
  refused('read/too-large', /--max-bytes/, bytes(0x41, 0x41, 0x41), 2)
  refused('read/encoding', /utf-16le/, bytes(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00))
})
