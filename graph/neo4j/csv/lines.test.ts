import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { DocumentBatch } from '../../batch.ts'
import { contributionOf } from '../../change.ts'
import { anyLoads, lastOf } from '../../conformance/laws.ts'
import { anyRegistration } from '../../conformance/registering.ts'
import { query } from '../../conformance/subject.ts'
import { cite, entity, moved, paper } from '../../fixture.ts'
import { asTold, keptProposal, toldBeside } from '../../match.ts'
import { openStore } from '../../open.ts'
import { quickPrint } from '../../print.ts'
import { endsOf } from '../../reference-ends.ts'
import type { Registration } from '../../register.ts'
import type { GraphStore } from '../../store.ts'
import type { Row } from '../ask.ts'
import { Float } from '../float.ts'
import { claimOfRow } from '../held-claims.ts'
import { passageRows } from '../passages.ts'
import { propertiesOfCandidate, propertiesOfNode, propertiesOfReference } from '../properties.ts'
import { propertiesOfEntry } from '../register-entries.ts'
import { structureTypes } from '../schema.ts'
import { listDelimiter, quote } from './cells.ts'
import { exportCsv } from './export.ts'

/** A row by its heads; what is not there is left out. */
type Cells = Readonly<Record<string, string>>

/** The rows of a file, as the import tool reads them. */
function rowsOf(text: string): readonly Cells[] {
  const rows: (string | null)[][] = [[]]
  const cell = new RegExp(`(?:${quote}((?:[^${quote}]|${quote}${quote})*)${quote}|([^,\n]*))([,\n])`, 'y')
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    const [, quoted, plain = '', end] = match
    rows.at(-1)?.push(quoted?.replaceAll(quote + quote, quote) ?? (plain === '' ? null : plain))
    if (end === '\n') rows.push([])
  }
  assert.deepEqual(rows.pop(), [], 'all of it is read')
  const [heads = [], ...others] = rows
  return others.map((cells) => {
    assert.equal(cells.length, heads.length)
    return Object.fromEntries(heads.flatMap((head, i) => (cells[i] === null ? [] : [[head, cells[i]]])))
  })
}

/** The same of what loading would write. */
function cellsOf(properties: Row): Cells {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => {
      if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return []
      const text = Array.isArray(value)
        ? value.join(listDelimiter)
        : value instanceof Float
          ? value.value
          : value
      return [[name, String(text)]]
    }),
  )
}

/** Rows without the keys that join them, and without the types of their columns. */
const propertiesIn = (rows: readonly Cells[]): readonly Cells[] =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([head, value]) => {
        const [name = '', type] = head.split(':')
        return name === '' ? [] : [[name, type === 'double' ? String(Number(value)) : value]]
      }),
    ),
  )

const inOrder = (rows: readonly unknown[]): readonly string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row as object).sort())).sort()

/** Exports what was loaded, and holds each file to what loading would write into a server. */
async function check(loads: readonly DocumentBatch[], registrations: readonly Registration[]): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'kamergraaf-lines-'))
  const store = await openStore(join(scratch, 'graph.sqlite'))
  try {
    for (const load of loads) await store.load(load)
    await store.register(registrations)
    const folder = join(scratch, 'csv')
    await exportCsv(store, folder)
    const files = new Map(
      readdirSync(folder)
        .filter((file) => file.endsWith('.csv'))
        .map((file) => [file.replace('.csv', ''), rowsOf(readFileSync(join(folder, file), 'utf8'))]),
    )
    await compare(store, lastOf(loads), files)
  } finally {
    await store.close()
    rmSync(scratch, { recursive: true })
  }
}

async function compare(
  store: GraphStore,
  batches: readonly DocumentBatch[],
  files: ReadonlyMap<string, readonly Cells[]>,
): Promise<void> {
  const held = (...names: readonly string[]) => names.flatMap((name) => files.get(name) ?? [])
  const same = (name: string, rows: readonly Cells[], wanted: readonly Row[]) =>
    assert.deepEqual(inOrder(propertiesIn(rows)), inOrder(wanted.map(cellsOf)), name)

  const nodes = [...files.values()].flat().filter((row) => ':ID(node)' in row)
  const ids = new Map(nodes.map((row) => [row[':ID(node)'], row.id ?? '']))
  const shown = (await store.nodes([...ids.values()])).filter((node) => node !== null)
  assert.equal(shown.length, (await store.counts()).nodes)
  same('nodes', nodes, shown.map(propertiesOfNode))
  const ends = (rows: readonly Cells[]) =>
    rows.map((row) => [ids.get(row[':START_ID(node)']), ids.get(row[':END_ID(node)'])].join(' ')).sort()
  const drawn = (to: (node: (typeof shown)[number]) => string | null) =>
    shown.flatMap((node) => (to(node) === null ? [] : [`${node.id} ${to(node)}`])).sort()
  assert.deepEqual(
    ends(held('within')),
    drawn(({ within }) => within),
  )
  assert.deepEqual(
    ends(held('parent')),
    drawn(({ part }) => part?.parent ?? null),
  )

  const claims = held('claims-own', 'claims-plain', 'claims-told').map((row) => {
    const { precedence = null, facts = null } = row
    const node = ids.get(row[':END_ID(node)'])
    const own = facts === null && precedence !== null
    const properties = propertiesOfNode(shown.find(({ id }) => id === node) ?? assert.fail(node))
    return {
      document: ids.get(row[':START_ID(node)']),
      ...claimOfRow({ node, precedence, facts, shown: own ? properties : null }),
    }
  })
  const wantedClaims = batches.flatMap((batch) =>
    [...contributionOf(batch).claims.values()].map(({ node, precedence, facts }) => ({
      ...{ document: batch.document.id, node, precedence, facts },
    })),
  )
  assert.deepEqual(inOrder(claims), inOrder(wantedClaims))

  const references = (
    await Promise.all(batches.map(({ document }) => store.references(query(document.id))))
  ).flatMap(({ items }) => items)
  const told = new Map(batches.flatMap((batch) => batch.references.map((one) => [one.id, one])))
  const rows = held('refers-to', 'refers-to-unresolved')
  const kept = new Map(rows.map(({ id = '', told: beside = null }) => [id, beside]))
  for (const one of references) {
    const first = told.get(one.id) ?? assert.fail(one.id)
    const beside = kept.get(one.id) ?? null
    assert.equal(beside, one.rule === first.rule ? null : toldBeside(first, one))
    assert.deepEqual(asTold(one, beside), first)
  }
  same(
    'references',
    rows,
    references.map((one) => propertiesOfReference(one, kept.get(one.id) ?? null)),
  )
  assert.deepEqual(
    ends(held('refers-to')),
    references.flatMap(({ from, target }) => (target === null ? [] : [`${from} ${target}`])).sort(),
  )
  const unresolved = references.filter(({ target }) => target === null)
  same(
    'unresolved',
    held('unresolved'),
    unresolved.map(({ id, quote, kind, reason }) => ({ id, quote, kind, reason })),
  )
  const others = references.flatMap((one) =>
    endsOf(one)
      .slice(1)
      .map((to, i) => ({ to, from: one.from, ...propertiesOfCandidate(one, to, i + 1) })),
  )
  same(
    'candidates',
    held('candidate'),
    others.map(({ to: _, from: __, ...properties }) => properties),
  )
  assert.deepEqual(ends(held('candidate')), others.map(({ from, to }) => `${from} ${to}`).sort())

  const texts = batches.map(({ document, text, source, extractor, made = null }, i) => ({
    ...{ document: document.id, text, source: source.name, sha256: source.sha256, extractor, ...made },
    fingerprint: quickPrint(batches[i] ?? assert.fail()),
  }))
  same('texts', held('text'), texts)
  const cuts = batches.map(({ document, text, parts }) => ({ document: document.id, text, parts }))
  same('passages', held('passage'), cuts.flatMap(passageRows))
  same(
    'proposals',
    held('proposal'),
    batches.flatMap((batch) => keptProposal(batch) ?? []) as readonly object[] as readonly Row[],
  )
  for (const [kind, type] of Object.entries(structureTypes))
    assert.deepEqual(
      held(kind)
        .map((row) => `${row.document} ${ends([row])}`)
        .sort(),
      batches
        .flatMap(({ document, structure }) =>
          [
            ...new Set(structure.filter((edge) => edge.kind === kind).map(({ from, to }) => `${from} ${to}`)),
          ].map((edge) => `${document.id} ${edge}`),
        )
        .sort(),
      type,
    )
  const entries = await store.registered(held('registered').map(({ id = '' }) => id))
  same(
    'register',
    held('registered'),
    entries.map((entry) => propertiesOfEntry(entry ?? assert.fail())),
  )
}

test('lines hold what loading would write, whatever stands in texts', () =>
  check(
    [
      paper('kst-90001-1', {
        receipt: 'abc 1',
        title: 'Over "schepen", \\ en;\nhavens, \u001E met\u001E\u001E tekens',
        cites: [
          moved('Aa'),
          cite('motie'),
          cite('kamerstuk', 'kst-90001-2', 'kst-90001-3'),
          cite('url', 'url:https://a.example/😀?q="1,2"'),
        ],
        pieces: [
          { id: 'vraag-1', askedBy: 'XYZ' },
          { id: 'antwoord-1', answers: 'vraag-1' },
          { id: 'antwoord-é😀', parent: 'antwoord-1', cites: [cite('self', 'kst-90001-1')] },
        ],
        nodes: [
          entity('org:ĳsselzee', 'Ĳsselzee', {
            aliases: ['ĲZ', 'Zee,wezen', 'Zee\u001E'],
            provisional: true,
          }),
        ],
      }),
      paper('kst-90001-9', { movers: ['aa', 'bb'], date: '2025-12-01' }),
      paper('kst-90001-8', { movers: ['aa'], date: '2025-12-01' }),
    ],
    [],
  ))

test('whatever was loaded and registered, so do its lines', { timeout: 600_000 }, () =>
  fc.assert(fc.asyncProperty(anyLoads, fc.array(anyRegistration), check), { numRuns: 60 }),
)
