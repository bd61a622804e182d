import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { toExtractJson } from './extract-json.ts'
import { analyse, analyseAll } from './main.ts'
import { type Source, SourceError } from './read/decode.ts'
import { Failure, onlyOne, stage, turn } from './turn.ts'

const examples = fileURLToPath(new URL('../examples/', import.meta.url))
const invented: readonly Source[] = readdirSync(examples)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, bytes: readFileSync(join(examples, name)) }))
const page: Source = {
  name: 'brief.html',
  bytes: Buffer.from('<html><body><p>Zie Kamerstuk 99 570, nr. 24, over de veerboot.</p></body></html>'),
}
const broken: Source = { name: 'nul.txt', bytes: Buffer.from('a\0b') }

const told = (source: Source): string => JSON.stringify(toExtractJson(analyse(source)))

test('papers in hand together are read as each is alone, in whatever order they come', () => {
  const alone = new Map([page, ...invented].map((source) => [source.name, told(source)]))
  for (const sources of [invented, invented.toReversed(), [...invented, page, ...invented]])
    for (const [index, analysis] of analyseAll(sources).entries()) {
      assert.ok(!(analysis instanceof Failure))
      assert.equal(JSON.stringify(toExtractJson(analysis)), alone.get(sources[index]?.name ?? ''))
    }
})

test('one that cannot be read costs the others nothing', () => {
  const [first, ...others] = invented
  assert.ok(first !== undefined)
  const made = analyseAll([first, broken, page, ...others])
  assert.deepEqual(
    made.map((one) => one instanceof Failure),
    [false, true, false, ...others.map(() => false)],
  )
  const failed = made[1]
  assert.ok(failed instanceof Failure && failed.error instanceof SourceError)
  assert.match(failed.error.message, /^nul\.txt/)
})

test('a stage has a turn for each, leaves out what has failed, and ends at the first turn', () => {
  const odd = stage([1, 2, 3], (number) => {
    if (number === 2) throw new RangeError('two')
    return turn
  })
  assert.equal(turn, 0)
  const seen: number[] = []
  stage(odd, (number) => seen.push(number))
  assert.deepEqual(seen, [0, 2])
  assert.throws(() => onlyOne([odd[1] ?? 0]), /^RangeError: two$/)
})

test('a stage within a turn gives the turn back', () => {
  const turns = stage([1, 2], () => {
    stage([1, 2, 3], () => turn)
    return turn
  })
  assert.deepEqual(turns, [0, 1])
})
