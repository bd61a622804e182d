import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Done } from '../ingest/run/run.ts'
import { progressOn, stateOf } from './progress.ts'
import { Tally } from './totals.ts'

const done = (wish: Partial<Done> = {}): Done => ({
  source: 'a.txt',
  document: 'kst-99088-1',
  status: 'ingested',
  messages: [],
  format: 'text dump',
  parts: 0,
  references: { resolved: 2, ambiguous: 1, unresolved: 0 },
  gained: 3,
  lost: 0,
  bytes: 1000,
  ...wish,
})

function shown(isTTY: boolean, all: readonly Done[]): string {
  let text = ''
  const screen = { isTTY, columns: 60, write: (more: string) => (text += more) }
  const progress = progressOn(screen, () => 4)
  const tally = new Tally()
  for (const one of all) {
    tally.add(one)
    progress.tell(one, tally.totals)
  }
  progress.end(tally.totals)
  return text
}

const warning = { level: 'warning', rule: 'read/identity', text: 'odd \u001b[2J', line: null } as const

test('where no terminal is, each source has its line, and nothing steers a terminal', () => {
  const text = shown(false, [done(), done({ messages: [warning] })])
  assert.match(
    text,
    /^a\.txt: ingested as kst-99088-1, 3 references\na\.txt: .*\n {2}warning: odd �\[2J\n2 ingested/,
  )
  assert.ok(!text.includes('\u001b'))
})

test('sources that were passed over are counted, whether they came before the one that is kept or behind it', () => {
  const reason = 'XML tells more than PDF'
  const samePaper = { kept: 'b.xml', passedOver: 'a.txt', by: 'format', reason, earlier: null } as const
  const text = shown(false, [
    done(),
    done({ source: 'b.xml', samePaper, messages: [warning] }),
    done({
      source: 'c.pdf',
      status: 'passed over',
      references: null,
      samePaper: { ...samePaper, passedOver: 'c.pdf' },
    }),
    done({
      source: 'd.xml',
      status: 'passed over',
      references: null,
      samePaper: { ...samePaper, passedOver: 'd.xml', by: 'name', reason: 'its name comes first' },
      messages: [warning],
    }),
    // What replaces the source of an earlier run passes over none of this one.
    done({ source: 'e.xml', samePaper: { ...samePaper, earlier: 'passedOver' } }),
  ])
  assert.match(
    text,
    /\nc\.pdf: passed over as kst-99088-1; b\.xml is kept, for XML tells more than PDF\nd\.xml: passed over as kst-99088-1\n {2}warning: odd/,
  )
  assert.match(
    text,
    /\n3 ingested, 0 unchanged, 3 passed over \(2 for a better format, 1 for another of the same format\), 0 rejected/,
  )
})

test('what was left out is told in a line each where no terminal is, and once how it may be read', () => {
  const aside = { status: 'left out', document: null, references: null } as const
  const all = [done(), done({ source: 'README.md', ...aside, leftOut: 'name' })]
  const remedy =
    /, 1 left out, 0 rejected in .*\nLeft out as no papers by their names: 1 file \(.*name the file itself\.\n$/
  const plain = shown(false, [...all, done({ source: 'g.sqlite', ...aside, leftOut: 'database' })])
  assert.match(plain, /\nREADME\.md: left out: by its name no paper\ng\.sqlite: left out: a database\n/)
  assert.match(plain, /2 left out, 0 rejected in .*\nLeft out .* 1 file /)
  assert.match(shown(true, all), remedy)
  assert.match(shown(false, all.slice(1)), /^README\.md: left out: .*\nLeft out as .*\n$/)
  assert.doesNotMatch(shown(false, [done(), done({ ...aside, leftOut: 'database' })]), /Left out as/)
})

test('on a terminal one line is written over, what is odd stays, and the totals come last', () => {
  const text = shown(true, [done(), done({ messages: [warning], source: 'b.txt' })])
  const seen = text.split('\n').map((line) => line.split('\r\u001b[2K').at(-1))
  assert.match(seen[0] ?? '', /^b\.txt: ingested/)
  assert.match(seen[1] ?? '', /warning/)
  assert.match(seen[2] ?? '', /^2 ingested, 0 unchanged/)
  assert.match(text, /2 of 4 sources, 0 rejected; /)
})

test('the state says how many, how fast and how long', () => {
  const totals = { ...new Tally().totals, sources: 1200, rejected: 3, bytes: 4_000_000, seconds: 10 }
  assert.equal(stateOf(totals, 8000), '1,200 of 8,000 sources, 3 rejected; 120/s, 0.4 MB/s; 57 s left')
  assert.equal(stateOf(totals, null), '1,200 sources, 3 rejected; 120/s, 0.4 MB/s')
  assert.equal(
    stateOf({ ...totals, seconds: 0 }, 8000),
    '1,200 of 8,000 sources, 3 rejected; 0.0/s, 0.0 MB/s',
  )
})
