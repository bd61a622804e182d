import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { analyse } from '../main.ts'

/**
 * One paper, as different readers give it: what it says may not depend on how its lines end. The invented papers of
 * `examples/` stand for all.
 */
const examples = new URL('../../examples/', import.meta.url)
const papers = readdirSync(examples)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => [name, readFileSync(new URL(name, examples), 'utf8')] as const)

const variants: readonly (readonly [string, (text: string) => string])[] = [
  ['carriage returns and line feeds', (text) => text.replaceAll('\n', '\r\n')],
  ['carriage returns', (text) => text.replaceAll('\n', '\r')],
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['spaces at the end of lines', (text) => text.replaceAll('\n', '  \n')],
  ['a blank line behind every line', (text) => text.replaceAll('\n', '\n\n')],
  ['the marks of a mail in front of every line', (text) => text.replace(/^/gm, '> ')],
  ['soft hyphens', (text) => text.replaceAll('winter', 'win\u00adter')],
]

/** The parts of a paper, and what it refers to. */
function gist(text: string): { readonly parts: readonly string[]; readonly references: readonly string[] } {
  const { parts, references } = analyse({ name: 'paper.txt', bytes: new TextEncoder().encode(text) })
  return {
    parts: parts.map(({ id, askedBy }) => `${id} ${askedBy}`),
    references: references.map(
      ({ mention, resolution }) =>
        `${mention.kind} ${resolution.target} ${resolution.reason === null ? '' : 'unresolved'}`,
    ),
  }
}

for (const [name, text] of papers) {
  const printed = gist(text)
  for (const [way, change] of variants) {
    if (way.startsWith('a blank line') && text.split('\n').length < 30) continue
    test(`${name} with ${way} says the same`, () => {
      const changed = gist(change(text))
      assert.deepEqual(changed.parts, printed.parts)
      assert.deepEqual(changed.references, printed.references)
    })
  }
}
