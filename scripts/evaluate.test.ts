import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { extract } from '../ingest/main.ts'

const examples = fileURLToPath(new URL('../examples/', import.meta.url))
const name = 'kst-99101-XII-8.txt'
const bytes = readFileSync(join(examples, name))
const folder = mkdtempSync(join(tmpdir(), 'kamergraaf-evaluate-'))
after(() => rmSync(folder, { recursive: true }))

const evaluate = (...args: readonly string[]) =>
  spawnSync(process.execPath, [fileURLToPath(new URL('evaluate.ts', import.meta.url)), ...args], {
    encoding: 'utf8',
  })

/** What is extracted, taken for gold after a change. */
function put(file: string, change: (gold: ReturnType<typeof extract>) => unknown): string {
  const path = join(folder, file)
  writeFileSync(path, JSON.stringify(change(extract({ name, bytes }))))
  return path
}

const perfect = put('perfect.json', (gold) => gold)
// One target that is really another: a miss and an extra.
const wrong = put('wrong.json', (gold) => ({
  ...gold,
  references: gold.references.map((reference) =>
    reference.targets[0] === 'stb-2097-311' ? { ...reference, targets: ['stb-2097-312'] } : reference,
  ),
}))

test('an extraction scores itself as complete, with every part in place', () => {
  const json = join(folder, 'figures.json')
  const { status, stdout, stderr } = evaluate(perfect, '--texts', examples, '--json', json)
  assert.deepEqual([status, stderr], [0, ''])
  assert.match(stdout, /staatsblad +1 +1 +0 +0 +1\.000 +1\.000 +1\.000\n/)
  const figures = JSON.parse(readFileSync(json, 'utf8'))
  assert.equal(figures.total.f1, 1)
  assert.ok(figures.total.expected > 30)
  const questions = figures.parts.find((part: { kind: string }) => part.kind === 'question')
  assert.deepEqual([questions.expected, questions.inPlace, questions.askedRight], [20, 20, 20])
})

test('a wrong target is listed as missed and as extra, with line and text', () => {
  const { status, stdout } = evaluate(wrong, '--texts', examples)
  assert.equal(status, 0)
  assert.match(
    stdout,
    /wrong\.json line \d+ \(\d+-\d+\) {2}missed {2}staatsblad {2}«Stb\. 2097, 311» → stb-2097-312\n/,
  )
  assert.match(
    stdout,
    /wrong\.json line \d+ \(\d+-\d+\) {2}extra {3}staatsblad {2}«Stb\. 2097, 311» → stb-2097-311(?:\n|$)/,
  )
})

test('a run is compared with a kept one', () => {
  const kept = join(folder, 'kept.json')
  assert.equal(evaluate(wrong, '--texts', examples, '--save', kept).status, 0)
  writeFileSync(join(folder, 'wrong.json'), readFileSync(perfect))
  const { stdout } = evaluate(wrong, '--texts', examples, '--compare', kept)
  assert.match(stdout, /gained 1, lost 0; extras: 0 new, 1 gone/)
  assert.match(stdout, /gained +\S+wrong\.json:\d+-\d+ staatsblad → stb-2097-311/)
})

test('a gold file without its text ends with 1, wrong use with 2 and a line of help', () => {
  const lone = put('lone.json', (gold) => ({ ...gold, source: 'nowhere.txt', sha256: '0'.repeat(64) }))
  const without = evaluate(lone)
  assert.equal(without.status, 1)
  assert.match(without.stderr, /"nowhere\.txt" was not found; name its folder with --texts/)
  for (const args of [[], ['--kinds', 'kamerstukken', perfect], ['nowhere'], ['--nothing']]) {
    const { status, stderr } = evaluate(...args)
    assert.equal(status, 2, args.join(' '))
    assert.match(stderr, /Usage: npm run evaluate/)
  }
})
