import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { contentsOf } from '../graph/contents.ts'
import { Neo4jSubject } from '../graph/neo4j/subject.ts'
import { openStore } from '../graph/open.ts'
import type { ExtractJson } from '../ingest/extract-json.ts'
import { prepareAgain } from '../ingest/run/prepare.ts'
import { makeZip } from '../ingest/sources/make-zip.ts'
import type { IngestReport } from './report.ts'

const program = fileURLToPath(new URL('../bin/kamergraaf.js', import.meta.url))
const examples = fileURLToPath(new URL('../examples/', import.meta.url))
const papers = readdirSync(examples)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => join(examples, name))
const scratch = mkdtempSync(join(tmpdir(), 'kamergraaf-'))
after(() => rmSync(scratch, { recursive: true }))

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function kamergraaf(...parameters: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], {
    cwd: scratch,
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  return { code: status, out: stdout, err: stderr }
}

/** Runs beside others. */
async function ended(...parameters: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [program, ...parameters], { cwd: scratch, stdio: 'ignore' })
  assert.deepEqual(await once(child, 'close'), [0, null])
}

const main = join(examples, 'kst-99101-XII-8.txt')

test('extract --json prints one object a line, whose spans are the characters of the file', () => {
  const { code, out } = kamergraaf('extract', '--json', ...papers)
  assert.equal(code, 0)
  const lines = out.trimEnd().split('\n')
  assert.equal(lines.length, papers.length)
  lines.forEach((line, index) => {
    const paper = papers[index] ?? ''
    const source = readFileSync(paper, 'utf8')
    const found = JSON.parse(line) as ExtractJson
    assert.equal(found.source, paper)
    assert.ok(paper.endsWith(`/${found.document}.txt`), `${paper} says that it is ${found.document}`)
    assert.ok(found.references.length > 0)
    for (const { start, end, text } of found.references) assert.equal(source.slice(start, end), text)
    for (const { start, end } of found.parts) assert.ok(0 <= start && start < end && end <= source.length)
  })
})

test('a rejected file keeps its line in extract, says why, and the rest is done', () => {
  const { code, out, err } = kamergraaf('extract', '--json', 'nowhere.txt', main)
  assert.equal(code, 1)
  const [rejected, done] = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ExtractJson)
  assert.equal(rejected?.document, null)
  assert.equal(rejected?.messages[0]?.rule, 'read/not-there')
  assert.equal(done?.document, 'kst-99101-XII-8')
  assert.match(err, /nowhere\.txt: there is no such file; check the path/)
})

test('JSON that is no record and a pattern without a match are rejected, each with what to do', () => {
  const settings = join(scratch, 'settings.json')
  for (const text of [
    '{"name": "wilg", "kst": "Kamerstuk 99 101 XII, nr. 8"}',
    '[{"a": 1}]',
    '[1, "b"]',
    '\n{}',
  ]) {
    writeFileSync(settings, text)
    const { code, err } = kamergraaf('ingest', '--store', 'json.sqlite', settings)
    assert.equal(code, 1, text)
    assert.match(
      err,
      /settings\.json: this is JSON, but no record that is known here .*; give the paper's XML/,
    )
  }
  const { code, err } = kamergraaf('ingest', '--store', 'json.sqlite', 'wilgen/*.xml')
  assert.equal(code, 1)
  assert.match(
    err,
    /wilgen\/\*\.xml: no file has this name, and none matches it as a pattern; check the folder/,
  )
})

test('ingest reports every source; a second run changes nothing; a binary and a path to nowhere are rejected', () => {
  const binary = join(scratch, 'binary.txt')
  writeFileSync(binary, Buffer.from([0x41, 0, 0x42]))
  const run = (...sources: readonly string[]): readonly [Ended, IngestReport] => {
    const ended = kamergraaf('ingest', '--store', 'graph.sqlite', '--report', 'report.json', ...sources)
    return [ended, JSON.parse(readFileSync(join(scratch, 'report.json'), 'utf8')) as IngestReport]
  }
  const [first, report] = run(...papers, binary, 'nowhere')
  assert.equal(first.code, 1)
  assert.equal(report.totals.ingested, papers.length)
  for (const { status, format, parts, bytes } of report.sources)
    if (status === 'ingested') assert.ok(format === 'text dump' && parts !== null && bytes > 0)
  assert.equal(report.totals.rejected, 2)
  assert.deepEqual(
    report.sources.slice(-2).map(({ status, messages }) => [status, messages[0]?.rule]),
    [
      ['rejected', 'read/not-text'],
      ['rejected', 'read/not-there'],
    ],
  )
  const { resolved, ambiguous, unresolved } = report.totals.references
  assert.equal(resolved + ambiguous + unresolved, report.totals.gained)
  const [second, again] = run(...papers)
  assert.equal(second.code, 0)
  assert.deepEqual(
    again.sources.map(({ status }) => status),
    papers.map(() => 'unchanged'),
  )
  assert.equal(again.totals.gained + again.totals.lost, 0)
})

test('extract --store reads with the register of a store, and never makes one', () => {
  writeFileSync(join(scratch, 'ids.txt'), 'kst-99302-3\nkst-99302-F\nkst-99303-F-2\n')
  writeFileSync(
    join(scratch, 'letter.txt'),
    'De Minister schrijft: zie Kamerstuk 99302-F en Kamerstuk 99303-F.\n',
  )
  kamergraaf('register', 'add', '--store', 'decides.sqlite', 'ids.txt')
  const read = (...parameters: readonly string[]): readonly string[] => {
    const { out } = kamergraaf('extract', '--json', 'letter.txt', ...parameters)
    return (JSON.parse(out) as ExtractJson).references.map(({ status, targets }) => `${status} ${targets}`)
  }
  assert.deepEqual(read(), ['ambiguous kst-99302-F', 'ambiguous kst-99303-F'])
  assert.deepEqual(read('--store', 'decides.sqlite'), ['resolved kst-99302-F', 'resolved 99303-F'])
  const none = kamergraaf('extract', '--json', 'letter.txt', '--store', 'nowhere.sqlite')
  assert.notEqual(none.code, 0)
  assert.match(none.err, /nowhere\.sqlite/)
})

test('register add takes lists by what they hold; the graph then knows what exists, and its titles', async () => {
  const lists = {
    'ids.dat': gzipSync('kst-99088-21\nkst-77777-9\nkapot\n'),
    'dossiers.dat': 'Titel,Nummer,Toevoeging,HoogsteVolgnummer\nHet Zeewezen in de lijst,99101,XII,40\n',
    'other.dat': 'a,b\n',
  }
  for (const [name, list] of Object.entries(lists)) writeFileSync(join(scratch, name), list)
  const add = () =>
    kamergraaf('register', 'add', '--store', 'known.sqlite', ...Object.keys(lists), 'nowhere.dat')
  const first = add()
  assert.equal(first.code, 1)
  assert.match(
    first.err,
    /ids\.dat: list of ids; 2 lines read, 2 ids new, 0 changed; 1 bad line\n.*line 3: "kapot"/,
  )
  assert.match(first.err, /dossiers\.dat: list of dossiers; 1 line read, 1 id new/)
  assert.match(first.err, /other\.dat: rejected\n {2}error: other\.dat: this is no list/)
  assert.match(first.err, /nowhere\.dat: there is no such file/)
  assert.match(add().err, /2 lines read, 0 ids new, 0 changed/)
  assert.equal(kamergraaf('ingest', '--store', 'known.sqlite', main).code, 0)
  const store = await openStore(join(scratch, 'known.sqlite'), { create: false })
  const [paper, dossier, nobody] = await store.nodes(['kst-99088-21', 'dossier:99101-XII', 'kst-77777-9'])
  await store.close()
  assert.equal(paper?.known, 'registered')
  assert.deepEqual([dossier?.known, dossier?.title], ['registered', 'Het Zeewezen in de lijst'])
  assert.equal(nobody, null)
})

test('register add takes a folder of lists, all in it and below it, and tells what is none', async () => {
  const folder = join(scratch, 'lists')
  mkdirSync(join(folder, 'more', 'none'), { recursive: true })
  writeFileSync(join(folder, 'b.txt'), 'kst-99305-2\n')
  writeFileSync(join(folder, '.hidden.txt'), 'kst-99305-3\n')
  writeFileSync(join(folder, 'README.md'), 'kst-99305-5\n')
  writeFileSync(join(folder, 'more', 'a.dat'), gzipSync('kst-99305-4\n'))
  writeFileSync(join(folder, 'letter.txt'), 'Geachte voorzitter,\n')
  symlinkSync('..', join(folder, 'more', 'up'))
  const { code, err } = kamergraaf('register', 'add', '--store', 'folder.sqlite', 'lists')
  assert.equal(code, 1)
  assert.deepEqual(
    err.split('\n').filter((line) => /^lists/.test(line)),
    [
      'lists/README.md: left out: by its name no list; to have it read, name the file itself',
      'lists/b.txt: list of ids; 1 line read, 1 id new, 0 changed',
      'lists/letter.txt: rejected',
      'lists/more/a.dat: list of ids; 1 line read, 1 id new, 0 changed',
      'lists/more/none: rejected',
      'lists/more/up: rejected',
    ],
  )
  const matched = kamergraaf('register', 'add', '--store', 'folder.sqlite', 'lists/b*.txt', 'lists/*.csv')
  assert.match(matched.err, /^lists\/b\.txt: list of ids; 1 line read, 0 ids new/)
  const named = kamergraaf('register', 'add', '--store', 'folder.sqlite', 'lists/README.md')
  assert.match(named.err, /^lists\/README\.md: list of ids; 1 line read, 1 id new/)
  assert.match(matched.err, /lists\/\*\.csv: no file has this name, and none matches it as a pattern/)
  const store = await openStore(join(scratch, 'folder.sqlite'), { create: false })
  const held = await store.registered(['kst-99305-2', 'kst-99305-3', 'kst-99305-4'])
  await store.close()
  assert.deepEqual(
    held.map((entry) => entry?.id ?? null),
    ['kst-99305-2', null, 'kst-99305-4'],
  )
})

test('wrong use ends with code 2 and says what to do', () => {
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [['bogus'], /unknown command/],
    [['ingest'], /Give a source: a file, a folder/],
    [['ingest', '--id', 'kst-1-2', '--from', 'list'], /a list of sources is given/],
    [['ingest', '--max-ratio', '0', main], /whole number from 1/],
    [['ingest', '--id', 'kst-1-2', main, main], /--id names one paper, but 2 sources are given/],
    [['extract', '--json', '--id', '!', main], /--id ! is no id; give one like/],
    [['register'], /Usage: kamergraaf register/],
    [['register', 'add'], /missing required argument/],
    [['ingest', '--shard', '5/4', main], /such as 2\/4/],
    [['remove'], /Give the official id of a paper, such as kst-35830-V-8; or --from FILE/],
    [['remove', 'kst-1-2', '--store', 'nowhere.sqlite'], /There is no store at nowhere\.sqlite/],
    [['diff', 'nowhere.sqlite', 'nowhere.sqlite'], /There is no store at nowhere\.sqlite/],
    [
      ['export', '--format', 'neo4j-admin', '--store', 'nowhere.sqlite', 'csv'],
      /There is no store at nowhere/,
    ],
    [['export', '--format', 'dance', 'csv'], /Allowed choices are neo4j-admin/],
    [['export', 'csv'], /required option '--format/],
    [['serve', '--port', '70000'], /whole number from 0 to 65535/],
    [['serve', '--allow-host', 'https://example.org'], /Give a name alone, such as/],
    [['serve', '--allow-origin', 'https://example.org/app'], /scheme, host and port alone/],
    [['serve', '--store', 'not-there.sqlite'], /not-there\.sqlite/],
    [['ingest', '--store', 'http://localhost', main], /is no store/],
    [['ingest', '--store', '', main], /store has no name/],
    [['ingest', '--store', 'bolt://127.0.0.1:1', main], /127\.0\.0\.1:1/],
    [
      ['ingest', '--report', 'nowhere/report.json', main],
      /report cannot be written to nowhere\/report\.json/,
    ],
  ]
  for (const [parameters, message] of wrong) {
    const { code, err } = kamergraaf(...parameters)
    assert.equal(code, 2, `${parameters.join(' ')}: ${err}`)
    assert.match(err, message)
    assert.doesNotMatch(err, /\n\s+at /, 'no stack trace for a user')
  }
})

test('an id that the paper contradicts is taken, with a warning; several sources end with their totals', () => {
  const other = kamergraaf('ingest', '--store', 'other.sqlite', '--id', 'kst-99101-XII-99', main)
  assert.equal(other.code, 0)
  assert.match(
    other.err,
    /says that it is kst-99101-XII-8, but goes by the id that was given, kst-99101-XII-99/,
  )
  const several = kamergraaf('ingest', '--store', 'other.sqlite', main, 'nowhere.txt')
  assert.match(several.err, /\n1 ingested, 0 unchanged, 1 rejected in [\d.]+ s; references: \d+ resolved/)
})

test('an archive, a folder and a list are read by any command that takes papers, and --id is for one paper', () => {
  writeFileSync(
    join(scratch, 'papers.zip'),
    makeZip(papers.map((path) => ({ name: basename(path), bytes: readFileSync(path) }))),
  )
  const { code, out } = kamergraaf('extract', '--json', 'papers.zip')
  assert.equal(code, 0)
  const sources = out
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as ExtractJson).source)
  assert.deepEqual(
    sources,
    papers.map((path) => `papers.zip/${basename(path)}`),
  )
  const many = kamergraaf('ingest', '--store', 'zipped.sqlite', '--id', 'kst-99101-XII-98', 'papers.zip')
  assert.equal(many.code, 1)
  assert.match(many.err, /--id kst-99101-XII-98 is already given to papers\.zip/)
  writeFileSync(join(scratch, 'list'), 'papers.zip\nnowhere.txt\n')
  assert.match(
    kamergraaf('ingest', '--store', 'zipped.sqlite', '--from', 'list').err,
    /nowhere\.txt: rejected/,
  )
})

test('a changed extraction is seen before it is made, and then made, without the sources', async () => {
  const text = readFileSync(main, 'utf8')
  writeFileSync(join(scratch, 'one.txt'), text)
  assert.equal(kamergraaf('ingest', '--store', 'before.sqlite', 'one.txt').code, 0)
  writeFileSync(join(scratch, 'one.txt'), `${text}\nZie ook Kamerstuk 99 088, nr. 77.\n`)
  assert.equal(kamergraaf('ingest', '--store', 'after.sqlite', 'one.txt').code, 0)
  rmSync(join(scratch, 'one.txt'))
  const changed = kamergraaf('diff', 'before.sqlite', 'after.sqlite')
  assert.equal(changed.code, 0)
  assert.match(changed.out, /^kst-99101-XII-8: 1 gained, 0 lost\n {2}\+ .*\tkst-99088-77\t/)
  assert.match(changed.err, /^1 paper differs: 1 reference gained, 0 lost$/m)
  assert.match(kamergraaf('diff', 'after.sqlite', 'before.sqlite').out, /: 0 gained, 1 lost\n {2}- /)
  assert.match(kamergraaf('diff', 'after.sqlite', 'after.sqlite').err, /^0 papers differ/)
  // As an older version would have left it.
  const store = await openStore(join(scratch, 'after.sqlite'), { create: false })
  const [reading = null] = await store.readings(['kst-99101-XII-8'])
  const body = await store.text('kst-99101-XII-8')
  assert.ok(reading !== null && body !== null)
  const { batch } = await prepareAgain(body, reading, (ids) => store.registered(ids))
  await store.load({ ...batch, references: batch.references.slice(1) })
  await store.close()
  const dry = kamergraaf('reextract', '--store', 'after.sqlite', '--dry-run')
  assert.match(dry.err, /^1 of 1 papers would change: 1 references gained, 0 lost; 0 failed/)
  assert.match(dry.out, /^kst-99101-XII-8: 1 gained, 0 lost\n {2}\+ /)
  assert.equal(kamergraaf('reextract', '--store', 'after.sqlite').out, '')
  assert.match(kamergraaf('reextract', '--store', 'after.sqlite', '--changes').err, /^0 of 1 papers changed/)
})

test('what is removed is told before it goes, then gone, and read again when it is ingested again', async () => {
  const ingest = () => kamergraaf('ingest', '--store', 'removed.sqlite', ...papers)
  const contents = async () => {
    const store = await openStore(join(scratch, 'removed.sqlite'), { create: false })
    try {
      return await contentsOf(store)
    } finally {
      await store.close()
    }
  }
  assert.equal(ingest().code, 0)
  const before = await contents()
  const ids = [...before.documents.keys()]
  const [first = '', second = '', ...others] = ids
  writeFileSync(join(scratch, 'go.txt'), `${second}\r\n\n ${first}\nkst-é😀\n`)
  const strange = [
    'kst-99101-XII-8#antwoord-11',
    'dossier:99101-XII',
    'kst-99088-19',
    first,
    '--from',
    'go.txt',
  ]
  const remove = (...more: readonly string[]) =>
    kamergraaf('remove', '--store', 'removed.sqlite', ...strange, ...more)
  const dry = remove('--dry-run')
  assert.equal(dry.code, 1)
  assert.match(dry.out, new RegExp(`^${first}: \\d+ parts?, \\d+ references?\n${second}: .*\n$`))
  assert.match(dry.err, /antwoord-11: this is a part of a paper; give the paper: kst-99101-XII-8\./)
  assert.match(dry.err, /dossier:99101-XII: this is no paper; give the id of one/)
  assert.match(dry.err, /kst-99088-19: it is only cited, and was never read/)
  assert.match(dry.err, /kst-é😀: there is no such paper in the store; check the id/)
  assert.match(dry.err, /\n2 of 6 papers would be removed, with \d+ references\n$/)
  assert.deepEqual(await contents(), before)
  const removed = remove()
  assert.deepEqual([removed.code, removed.out], [1, ''])
  assert.equal(removed.err, dry.err.replace('would be removed', 'removed'))
  assert.deepEqual([...(await contents()).documents.keys()], others)
  assert.match(kamergraaf('check', '--store', 'removed.sqlite').err, /all is well/)
  const again = kamergraaf('remove', '--store', 'removed.sqlite', second, '--from', 'no-list')
  assert.equal(again.code, 1)
  assert.match(again.err, /no-list: there is no such file; check the path\.\n/)
  assert.match(again.err, /0 of 1 paper removed, with 0 references/)
  assert.match(ingest().err, new RegExp(`2 ingested, ${others.length} unchanged, 0 rejected`))
  assert.deepEqual(await contents(), before)
  const piped = spawnSync(process.execPath, [program, 'remove', '--store', 'removed.sqlite', '--from', '-'], {
    cwd: scratch,
    encoding: 'utf8',
    input: ids.join('\n'),
  })
  assert.equal(piped.status, 0)
  assert.match(piped.stderr, new RegExp(`^${ids.length} of ${ids.length} papers removed`))
})

test('a store is exported with the arguments of the import tool, into an empty folder alone', () => {
  assert.equal(kamergraaf('ingest', '--store', 'exported.sqlite', main).code, 0)
  const first = kamergraaf('export', '--format', 'neo4j-admin', '--store', 'exported.sqlite', 'csv')
  assert.equal(first.code, 0)
  assert.match(first.err, /^\d+ nodes, 1 papers, \d+ references, 0 entries/)
  assert.match(first.out, /^cd csv && neo4j-admin database import full .* @import\.args\n$/)
  const files = readFileSync(join(scratch, 'csv/import.args'), 'utf8').matchAll(/=([a-z-]+\.csv)$/gm)
  for (const [, name = ''] of files)
    assert.match(readFileSync(join(scratch, 'csv', name), 'utf8'), /\n.*\n/, name)
  const again = kamergraaf('export', '--format', 'neo4j-admin', '--store', 'exported.sqlite', 'csv')
  assert.equal(again.code, 2)
  assert.match(again.err, /csv is not empty; give a new folder/)
})

test('--version prints the version of package.json alone', () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  for (const asked of ['--version', '-V'])
    assert.deepEqual(kamergraaf(asked), { code: 0, out: `${version}\n`, err: '' })
})

test('every command has its help', () => {
  for (const command of [
    [],
    ['ingest'],
    ['extract'],
    ['register', 'add'],
    ['reextract'],
    ['remove'],
    ['diff'],
    ['export'],
    ['serve'],
    ['start'],
  ]) {
    const { code, out } = kamergraaf(...command, '--help')
    assert.equal(code, 0)
    assert.match(out, /^Usage: kamergraaf/)
  }
})

test('--id names a paper that does not say who it is', () => {
  writeFileSync(join(scratch, 'silent.txt'), 'De Minister verwijst naar Kamerstuk 99 088, nr. 24.')
  const { out } = kamergraaf('extract', '--json', '--id', 'kst-99088-30', 'silent.txt')
  assert.equal((JSON.parse(out) as ExtractJson).document, 'kst-99088-30')
})

test('start with an empty store serves the invented dossier, and stops when asked', async () => {
  const child = spawn(process.execPath, [program, 'start', '--port', '0', '--store', 'started.sqlite'], {
    cwd: scratch,
  })
  const address = await new Promise<string>((found, fail) => {
    let out = ''
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString()
      const match = /Kamergraaf is at (\S+)/.exec(out)
      if (match?.[1] !== undefined) found(match[1])
    })
    child.on('exit', (code) => fail(new Error(`ended with ${code} before it served: ${out}`)))
  })
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ chain(id: "kst-99101-XII-8#antwoord-18") { steps { to { id } } } }' }),
  })
  const { data } = (await answer.json()) as { data: { chain: { steps: { to: { id: string } }[] } } }
  assert.equal(data.chain.steps[0]?.to.id, 'kst-99101-XII-8#antwoord-11')
  assert.match(await (await fetch(address)).text(), /<title>Kamergraaf/)
  child.kill('SIGTERM')
  const [code] = (await once(child, 'exit')) as [number]
  assert.equal(code, 0)
})

const server = process.env.KAMERGRAAF_TEST_NEO4J
test('two processes at once, a share each, put into a real Neo4j what one puts into SQLite', {
  skip: server === undefined && 'no Neo4j server',
}, async () => {
  if (server === undefined) return
  const subject = new Neo4jSubject(server, process.env)
  await (await subject.open()).close()
  const into = (store: string): Ended => kamergraaf('ingest', '--store', store, ...papers)
  assert.equal(into('compare.sqlite').code, 0)
  await Promise.all(
    [1, 2].map((part) => ended('ingest', '--store', server, '--shard', `${part}/2`, ...papers)),
  )
  const stores = [await openStore(join(scratch, 'compare.sqlite')), await openStore(server)] as const
  try {
    const [embedded, remote] = await Promise.all(
      stores.map(async (store) => ({
        counts: await store.counts(),
        coverage: await store.coverage(null),
        contents: await contentsOf(store),
        cited: await store.references({
          node: 'kst-99088-24',
          direction: 'in',
          kinds: [],
          statuses: [],
          first: 500,
          after: null,
        }),
      })),
    )
    assert.deepEqual(remote, embedded)
    assert.ok((embedded?.cited.items.length ?? 0) > 0)
  } finally {
    for (const store of stores) await store.close()
    await subject.close()
  }
})
