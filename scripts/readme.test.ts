import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { test } from 'node:test'
import { buildSchema, parse, validate } from 'graphql'
import { referenceKinds } from '../graph/reference.ts'

const root = new URL('../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const adrs = readdirSync(new URL('docs/adr/', root))
const pages = [
  'README.md',
  'CONTEXT.md',
  'CHANGELOG.md',
  'examples/README.md',
  ...readdirSync(new URL('docs/', root), { withFileTypes: true }).flatMap(({ name }) =>
    name.endsWith('.md') ? [`docs/${name}`] : [],
  ),
  ...adrs.map((name) => `docs/adr/${name}`),
]

test('every file that a page links to exists', () => {
  let links = 0
  for (const page of pages) {
    for (const [, target = ''] of read(page).matchAll(/\]\(([^)#\s]+)\)/g)) {
      if (/^https?:/.test(target)) continue
      links += 1
      assert.ok(existsSync(new URL(target, new URL(page, root))), `${page}: ${target}`)
    }
  }
  assert.ok(links >= 5)
})

test('the README lists every kind of reference, in order', () => {
  const listed = /The kinds are now: ([^.]+)\./.exec(read('README.md'))?.[1]?.split(/,\s+/)
  assert.deepEqual(listed, [...referenceKinds])
})

test('the figures of the README are those of the page of accuracy', () => {
  const readme = read('README.md')
  const sections = read('docs/accuracy.md').split('\n## ')
  for (const title of [
    'Report of a written consultation',
    'Kamervragen',
    'Letters of the Algemene Rekenkamer',
  ]) {
    const section = sections.find((one) => one.startsWith(title)) ?? ''
    const total = /^\| \*\*all but self\*\* \| (\d+) \| \d+ \| \d+ \| \d+ (\|.*\|)$/m.exec(section)
    const places = [...section.matchAll(/(\d+) of (\d+) (?:question|answer)s/g)]
    const [inPlace, all] = [1, 2].map((at) => places.reduce((sum, place) => sum + Number(place[at]), 0))
    assert.ok(readme.includes(`| ${total?.[1]} ${total?.[2]} ${inPlace} of ${all} |`), title)
  }
})

test('every folder that the README names exists, and every script is one of package.json', () => {
  const readme = read('README.md')
  const folders = [...readme.matchAll(/^\| ((?:`[a-z]+\/(?:adr\/)?`(?:, )?)+) \|/gm)].flatMap(
    ([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, folder = '']) => folder),
  )
  assert.ok(folders.includes('ingest/') && folders.includes('docs/adr/'))
  for (const folder of folders) assert.ok(statSync(new URL(folder, root)).isDirectory(), folder)
  const scripts: Record<string, string> = JSON.parse(read('package.json')).scripts
  for (const [, script = ''] of readme.matchAll(/npm run ([a-z-]+)/g)) assert.ok(script in scripts, script)
})

test('the screenshot is small enough to load with the page', () => {
  assert.ok(statSync(new URL('docs/screenshot.png', root)).size < 300_000)
})

test('a decision has a number of its own, the four sections, and at most a hundred lines', () => {
  const numbers = adrs.map((name) => /^(\d{4})-[a-z0-9-]+\.md$/.exec(name)?.[1])
  assert.equal(new Set(numbers).size, adrs.length)
  for (const name of adrs) {
    const text = read(`docs/adr/${name}`)
    const sections = [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title)
    assert.deepEqual(sections, ['Context', 'Decision', 'Options rejected', 'Consequences'], name)
    assert.ok(text.split('\n').length <= 101, name)
    assert.match(text, new RegExp(`^# ${name.slice(0, 4)} `), name)
  }
})

test('the queries in the README fit the schema', () => {
  const schema = buildSchema(read('schema.graphql'))
  const queries = [...read('README.md').matchAll(/^```graphql\n(.+?)^```/gms)].map(([, query = '']) => query)
  assert.ok(queries.length > 0)
  for (const query of queries) assert.deepEqual(validate(schema, parse(query)), [])
})

test('every way to start the program keeps the memory of its first thread small, and compiles a pattern once', () => {
  const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Record<string, string> }
  const flags = ['--max-semi-space-size=8', '--no-regexp-tier-up']
  for (const name of ['start', 'kamergraaf'])
    assert.ok(scripts[name]?.startsWith(`node ${flags.join(' ')} `), name)
  assert.ok(read('bin/kamergraaf.js').startsWith(`#!/usr/bin/env -S node ${flags.join(' ')}\n`))
  assert.ok(
    read('Dockerfile').includes(`ENTRYPOINT ["node", ${flags.map((flag) => `"${flag}"`).join(', ')}, `),
  )
})
