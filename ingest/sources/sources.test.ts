import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { defaultSourceLimits, type SourceLimits } from './limits.ts'
import { makeZip } from './make-zip.ts'
import { type Asked, findSources } from './walk.ts'

const scratch = mkdtempSync(join(tmpdir(), 'kamergraaf-sources-'))
after(() => rmSync(scratch, { recursive: true }))
let made = 0

/** Files of a folder of their own, by path. */
function folder(files: Readonly<Record<string, Uint8Array | string>>): string {
  made += 1
  const root = join(scratch, String(made))
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), bytes)
  }
  return root
}

/** What is found: `name = text`, `name ! rule` or `name - why it is left out`, names below the folder. */
async function found(root: string, asked: Partial<Asked>, limits: Partial<SourceLimits> = {}, input = '') {
  const all: string[] = []
  const given = { sources: [root], from: null, ...asked }
  const chunks = async function* () {
    yield Buffer.from(input, 'latin1')
  }
  for await (const one of findSources(given, { ...defaultSourceLimits, ...limits }, chunks())) {
    const name = one.name.startsWith('/') ? relative(root, one.name) : one.name
    if ('error' in one) assert.ok(one.error.message.startsWith(`${one.name}: `), one.error.message)
    if ('leftOut' in one) all.push(`${name} - ${one.leftOut}`)
    else
      all.push('error' in one ? `${name} ! ${one.error.rule}` : `${name} = ${Buffer.from(one.source.bytes)}`)
  }
  return all
}

test('a folder is read with all below it, by name; what is hidden is left alone', async () => {
  const root = folder({ 'b.txt': 'b', 'a/z.txt': 'z', 'a/y.txt': 'y', '.git/config': 'no', 'c.txt': 'c' })
  assert.deepEqual(await found(root, {}), ['a/y.txt = y', 'a/z.txt = z', 'b.txt = b', 'c.txt = c'])
})

test('what is no paper by its name is left out of folders and archives, and read where it is named', async () => {
  const root = folder({
    'README.md': 'r',
    licence: 'l',
    'queries/chain.graphql': 'q',
    'readme-2.md': 'a',
    'notes.md': 'n',
    'bundle.zip': makeZip([
      { name: 'a.txt', bytes: 'a' },
      { name: 'inner/Readme.txt', bytes: 'r' },
    ]),
    'only.zip': makeZip([{ name: 'README', bytes: 'r' }]),
  })
  assert.deepEqual(await found(root, {}), [
    'README.md - name',
    'bundle.zip/a.txt = a',
    'bundle.zip/inner/Readme.txt - name',
    'licence - name',
    'notes.md = n',
    'only.zip/README - name',
    'queries/chain.graphql - name',
    'readme-2.md = a',
  ])
  const named = [join(root, 'README.md'), join(root, 'queries/chain.graphql')]
  assert.deepEqual(await found(root, { sources: named }), ['README.md = r', 'queries/chain.graphql = q'])
})

test('a database in a folder, and what is kept beside it, is left out; files called so of no database are read', async () => {
  const root = folder({
    'graph.sqlite': `SQLite format 3\0${'\0'.repeat(84)}`,
    'graph.sqlite-shm': '\x18\xe2',
    'graph.sqlite-wal': '',
    'notes-wal': 'w',
    'paper.sqlite': 'p',
    'paper.sqlite-wal': 'v',
  })
  assert.deepEqual(await found(root, {}), [
    'graph.sqlite - database',
    'graph.sqlite-shm - database',
    'graph.sqlite-wal - database',
    'notes-wal = w',
    'paper.sqlite = p',
    'paper.sqlite-wal = v',
  ])
  const [named] = await found(root, { sources: [join(root, 'graph.sqlite')] })
  assert.match(named ?? '', /^graph\.sqlite = SQLite/)
})

test('a pattern gives what it matches, by name; one that matches nothing is told; a file named like one is itself', async () => {
  const root = folder({
    '1/b.xml': 'b',
    '1/a.xml': 'a',
    '1/a.txt': 'no',
    '2/c.xml': 'c',
    'odd[1].txt': 'odd',
  })
  const sources = [join(root, '**/*.xml'), join(root, '*.pdf'), join(root, 'odd[1].txt')]
  assert.deepEqual(await found(root, { sources }), [
    '1/a.xml = a',
    '1/b.xml = b',
    '2/c.xml = c',
    '*.pdf ! read/no-match',
    'odd[1].txt = odd',
  ])
})

test('archives are told by what they hold, whatever they are called, one in another too', async () => {
  const inner = makeZip([{ name: 'deep.txt', bytes: 'deep', stored: true }])
  const outer = makeZip([
    { name: 'in/één.xml', bytes: 'one' },
    { name: 'in/', bytes: '', stored: true },
    { name: 'in/other.dat', bytes: inner },
    { name: '__MACOSX/in/x', bytes: 'no' },
    { name: 'last.gz', bytes: gzipSync('last') },
  ])
  const root = folder({ 'a.dat': outer, 'b.txt': gzipSync('packed'), 'c.gz': 'not packed' })
  assert.deepEqual(await found(root, {}), [
    'a.dat/in/één.xml = one',
    'a.dat/in/other.dat/deep.txt = deep',
    'a.dat/last.gz = last',
    'b.txt = packed',
    'c.gz = not packed',
  ])
})

test('a zip that is a text document is one source', async () => {
  const odt = makeZip([{ name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text', stored: true }])
  const docx = makeZip([{ name: '[Content_Types].xml', bytes: '<Types/>' }])
  const names = (await found(folder({ 'a.odt': odt, 'b.docx': docx }), {})).map((line) => line.slice(0, 6))
  assert.deepEqual(names, ['a.odt ', 'b.docx'])
})

test('standard input is a source, plain or packed, once', async () => {
  const packed = gzipSync('paper').toString('latin1')
  assert.deepEqual(await found('', { sources: ['-'] }, {}, 'paper'), ['stdin = paper'])
  assert.deepEqual(await found('', { sources: ['-', '-'] }, {}, packed), [
    'stdin = paper',
    'stdin ! read/stdin-twice',
  ])
})

test('a list names files, folders and archives; its lines are no patterns', async () => {
  const root = folder({ 'a/1.txt': 'one', 'b.txt': 'two' })
  const list = `${root}/b.txt\r\n\n${root}/a\n${root}/*.txt\n`
  const expected = ['b.txt = two', 'a/1.txt = one', '*.txt ! read/not-there']
  assert.deepEqual(await found(root, { sources: [], from: '-' }, {}, list), expected)
  const listed = folder({ list })
  assert.deepEqual(await found(root, { sources: [], from: join(listed, 'list') }), expected)
  const gone = join(root, 'gone')
  assert.deepEqual(await found(root, { sources: [], from: gone }), ['gone ! read/not-there'])
})

test('every limit turns away what is above it, and the rest is read', async () => {
  const root = folder({
    'a.txt': 'x'.repeat(11),
    'b.gz': gzipSync('x'.repeat(11)),
    'c.zip': makeZip([
      { name: 'big', bytes: 'x'.repeat(11) },
      { name: 'small', bytes: 'y' },
    ]),
    'd.txt': 'z',
  })
  assert.deepEqual(await found(root, {}, { maxBytes: 10 }), [
    'a.txt ! read/too-large',
    'b.gz ! read/too-large',
    'c.zip/big ! read/too-large',
    'c.zip/small = y',
    'd.txt = z',
  ])
})

test('bombs are stopped by ratio, by total, by number and by depth', async () => {
  const zeros = Buffer.alloc(3 << 20)
  const many = makeZip(['1', '2', '3'].map((name) => ({ name, bytes: name })))
  const nested = makeZip([{ name: 'n', bytes: makeZip([{ name: 'm', bytes: 'deep' }]) }])
  const lying = makeZip([{ name: 'lies', bytes: zeros, size: 5 }])
  const root = folder({ a: gzipSync(zeros), b: lying, c: many, d: nested })
  assert.deepEqual(await found(root, {}, { maxEntries: 2, maxArchives: 1 }), [
    'a ! read/too-tight',
    'b/lies ! read/too-tight',
    'c/1 = 1',
    'c/2 = 2',
    'c ! read/too-many-entries',
    'd/n ! read/archives-too-deep',
  ])
  assert.deepEqual(await found(join(root, 'c'), {}, { maxArchiveBytes: 1 }), [
    '1 = 1',
    '2 = 2',
    ' ! read/archive-too-large',
  ])
})

test('tricks with the paths of entries come to nothing', async () => {
  const names = ['../../etc/passwd', '/abs/a', 'C:\\win\\b', 'a\u001b[2Jb', './x/./y']
  const root = folder({ 'z.zip': makeZip(names.map((name) => ({ name, bytes: 'x' }))) })
  assert.deepEqual(await found(root, {}), [
    'z.zip/etc/passwd = x',
    'z.zip/abs/a = x',
    'z.zip/C:/win/b = x',
    'z.zip/a�[2Jb = x',
    'z.zip/x/y = x',
  ])
})

test('damaged, cut off, locked and oddly packed archives are told, and the rest is read', async () => {
  const zip = makeZip([
    { name: 'crc', bytes: 'abc', crc: 1 },
    { name: 'locked', bytes: 'abc', flags: 1 },
    { name: 'odd', bytes: 'abc', method: 99 },
    { name: 'good', bytes: 'abc' },
  ])
  const root = folder({
    'a.zip': zip,
    'b.zip': zip.subarray(0, 60),
    'c.gz': gzipSync('a paper that goes on').subarray(0, 25),
    'd.xz': Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0]),
    'e.zip': makeZip([]),
    f: 'f',
  })
  assert.deepEqual(await found(root, {}), [
    'a.zip/crc ! read/damaged',
    'a.zip/locked ! read/encrypted',
    'a.zip/odd ! read/packed',
    'a.zip/good = abc',
    'b.zip ! read/damaged',
    'c.gz ! read/damaged',
    'd.xz ! read/packed',
    'e.zip ! read/empty',
    'f = f',
  ])
})

test('links that lead round are told once each, links that lead nowhere too; an empty folder is told', async () => {
  const root = folder({ 'a/1.txt': 'one', 'b/2.txt': 'two' })
  symlinkSync('..', join(root, 'a/up'))
  symlinkSync('../b', join(root, 'a/b'))
  symlinkSync('self', join(root, 'b/self'))
  mkdirSync(join(root, 'empty'))
  assert.deepEqual(await found(root, {}), [
    'a/1.txt = one',
    'a/b/2.txt = two',
    'a/b/self ! read/not-readable',
    'a/up ! read/same-folder',
    'b ! read/same-folder',
    'empty ! read/empty',
  ])
})

test('a gigabyte in one file is turned away by its size, without being read', async () => {
  const root = folder({ 'huge.txt': '', 'z.txt': 'z' })
  truncateSync(join(root, 'huge.txt'), 1e9)
  const before = process.memoryUsage().rss
  assert.deepEqual(await found(root, {}), ['huge.txt ! read/too-large', 'z.txt = z'])
  assert.ok(process.memoryUsage().rss - before < 100e6)
})
