import assert from 'node:assert/strict'
import { test } from 'node:test'
import { organisatie } from '../kinds/organisatie.ts'
import { plainDocument } from '../plain-document.ts'
import { entitiesIn, entityAt } from './analyse.ts'
import type { Hit } from './hit.ts'

const analyse = (text: string): readonly Hit[] => entitiesIn(plainDocument(text))

const named = (text: string): readonly string[] =>
  analyse(text).map((hit) => `${text.slice(hit.start, hit.end)}=${hit.kind}:${hit.id}`)

test('hits are in order, do not overlap, and lie in the text', () => {
  const text =
    'De VVD-fractie en het lid Van der Zwaluw (SP) vroegen het Ministerie van BZK naar de Raad van State (RvS). De RvS zweeg.'
  let end = 0
  for (const hit of analyse(text)) {
    assert.ok(hit.start >= end && hit.end > hit.start && hit.end <= text.length)
    end = hit.end
  }
})

test('a definition in the document overrides the data', () => {
  assert.deepEqual(named('De Bijzondere Bijstand Buitenland (BBB) helpt. De BBB helpt.'), [])
  assert.deepEqual(named('De Boeren Belangen Bond (BBB) helpt. De BBB helpt.'), [
    'Boeren Belangen Bond=organisatie:bbb',
    'BBB=organisatie:bbb',
    'BBB=organisatie:bbb',
  ])
  assert.deepEqual(named('De BBB helpt.'), ['BBB=partij:BBB'])
})

test('an ambiguous abbreviation counts only beside what makes it clear', () => {
  assert.deepEqual(named('De AP bericht dat het regent.'), [])
  assert.deepEqual(named('De AP bewaakt persoonsgegevens.'), ['AP=organisatie:ap'])
  assert.deepEqual(
    named('De Autoriteit Persoonsgegevens is klein. De AP groeit.').at(-1),
    'AP=organisatie:ap',
  )
})

test('a short form with several bearers stays ambiguous, the last named first', () => {
  const text =
    'Het Internationaal Strafhof en het Europees Hof voor de Rechten van de Mens. Later zei het Hof niets.'
  const document = plainDocument(text)
  const at = text.lastIndexOf('Hof')
  assert.deepEqual(entityAt(document, at)?.others, ['icc'])
  const mention = organisatie.find(document).at(-1)
  const name = mention?.names[0]
  assert.ok(mention !== undefined && name !== undefined)
  const scope = { document, parts: [], part: null, mentions: [mention] }
  const resolution = organisatie.resolve(name, mention, scope)
  assert.equal(resolution.status, 'ambiguous')
  assert.deepEqual(resolution.candidates, ['org:ehrm', 'org:icc'])
  assert.equal(resolution.target, 'org:ehrm')
})

test('an analysis is made once a document', () => {
  const document = plainDocument('De IOM en de UNHCR.')
  assert.equal(entitiesIn(document), entitiesIn(document))
})

function time(text: string): number {
  const start = performance.now()
  analyse(text)
  return performance.now() - start
}

test('hostile text takes no longer than in proportion', () => {
  const units = [
    'A ',
    'VN-',
    '(',
    '(AB) ',
    'X Y Z (XYZ) ',
    'Stichting A ',
    'Aa University ',
    'het lid Van ',
    'motie-Jansen/',
    'A.',
    'BZ, VWS en ',
    'https://a ',
    '\n',
    'a',
  ]
  for (const unit of units) {
    const whole = unit.repeat(Math.ceil(600_000 / unit.length))
    const part = whole.slice(0, 37_500)
    assert.ok(
      [1, 2, 3].some(() => time(whole) < 16 * 5 * Math.max(time(part), 8)),
      `${JSON.stringify(unit)}: 600 kB take more than 80 times as long as a sixteenth of it`,
    )
  }
})

test('far from any other committee, "de Commissie" is the European one', () => {
  const filler = 'Dat is zo. '.repeat(60)
  const text = `De Europese Commissie en de Commissie Genetische Modificatie adviseren. ${filler}De Commissie komt terug.`
  const short = analyse(text).find(({ rule }) => rule === 'short-form')
  assert.equal(short?.id, 'europese-commissie')
  assert.deepEqual(short?.others, ['cogem'])
})

test('in a judgment a court by its noun alone is a part in the case', () => {
  const text = 'De rechtbank Zeeland-West-Brabant wees af. De rechtbank ging daarin te ver.'
  const of = (id: string): readonly string[] => {
    const document = plainDocument(text)
    const hits = entitiesIn({ ...document, identity: { ...document.identity, id } })
    return hits.map(({ start, end }) => text.slice(start, end))
  }
  assert.deepEqual(of('kst-99104-8'), ['rechtbank Zeeland-West-Brabant', 'rechtbank'])
  assert.deepEqual(of('ECLI:NL:GHZZZ:2098:12'), ['rechtbank Zeeland-West-Brabant'])
})
