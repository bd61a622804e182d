import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { analyse } from '../../main.ts'
import { defaultReadLimits, SourceError } from '../decode.ts'
import { readAny } from '../readers.ts'

const packed = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
const source = (files: Readonly<Record<string, string>>, name: string) => ({ name, bytes: packed(files) })

const odt = (body: string) =>
  source(
    {
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:xlink="x"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
    'stuk.odt',
  )

const docx = (body: string, notes = '', links = '') =>
  source(
    {
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="w" xmlns:r="r"><w:body>${body}</w:body></w:document>`,
      'word/footnotes.xml': `<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>-</w:t></w:r></w:p></w:footnote>${notes}</w:footnotes>`,
      'word/_rels/document.xml.rels': `<Relationships>${links}</Relationships>`,
    },
    'stuk.docx',
  )

const said =
  'Vraag 1\n\nVaart de pont?\n\nAntwoord 1\n\nZie Kamerstuk 99 088, nr. 21, en het besluit.\n\nEn nr. 23.'

test('an ODT: paragraphs, notes behind the body, links, nothing that was struck out', () => {
  const { document } = readAny(
    odt(`<text:tracked-changes><text:p>weg</text:p></text:tracked-changes><text:h>Vraag<text:s/>1</text:h><text:p>Vaart de <text:span>pont</text:span>?</text:p>
    <text:list><text:list-item><text:p>Antwoord 1</text:p></text:list-item></text:list>
    <text:p>Zie Kamerstuk<text:tab/>99 088, nr. 21<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>En nr. 23.</text:p></text:note-body></text:note>, en <text:a xlink:href="https://zoek.officielebekendmakingen.nl/stb-2097-311.html">het besluit</text:a>.</text:p>`),
  )
  assert.equal(document.text, said)
  assert.deepEqual(
    document.marks.map(({ target }) => target),
    ['stb-2097-311'],
  )
  assert.equal(document.footnotes[0]?.marker?.start, document.text.indexOf(', en het'))
})

test('a DOCX that its words identify', () => {
  const { identity, text } = readAny(
    docx(
      '<w:p><w:r><w:t>AH 712</w:t></w:r></w:p><w:p><w:r><w:t>Antwoord van minister Golfslag (ontvangen 9 december 2098)</w:t></w:r></w:p>',
    ),
  ).document
  assert.equal(identity.id, 'ah-tk-20982099-712')
  assert.match(text, /^AH 712/)
})

test('an id that is given takes nothing from what the pages say of session and chamber', () => {
  const page = '<w:p><w:r><w:t>Tweede Kamer, vergaderjaar 2098–2099, 99 830 V, nr. 8 2</w:t></w:r></w:p>'
  const { identity } = readAny(docx(page), { id: 'kst-99830-V-8' }).document
  assert.deepEqual(
    [identity.evidence, identity.vergaderjaar, identity.kamer],
    ['given', '2098-2099', 'tweede'],
  )
})

test('a DOCX: the same', () => {
  const p = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
  const given = docx(
    `${p('Vraag 1')}<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>Vaart de</w:t><w:tab/><w:t>pont?</w:t></w:r><w:del><w:r><w:delText>weg</w:delText></w:r></w:del></w:p>${p('Antwoord 1')}
    <w:p><w:r><w:t xml:space="preserve">Zie Kamerstuk </w:t><w:t>99 088, nr. 21</w:t><w:footnoteReference w:id="2"/><w:t>, en </w:t></w:r><w:hyperlink r:id="r1"><w:r><w:t>het besluit</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>`,
    '<w:footnote w:id="2"><w:p><w:r><w:t>En nr. 23.</w:t></w:r></w:p></w:footnote>',
    '<Relationship Id="r1" TargetMode="External" Target="https://zoek.officielebekendmakingen.nl/stb-2097-311.html"/>',
  )
  const { document, parts, references } = analyse(given, { id: 'ah-tk-20982099-12' })
  assert.equal(document.text, said)
  assert.deepEqual(
    parts.map(({ id }) => id),
    ['vraag-1', 'antwoord-1', 'voetnoot-1'],
  )
  assert.deepEqual(
    references.flatMap(({ resolution }) =>
      resolution.target?.startsWith('kst') || resolution.target?.startsWith('stb') ? [resolution.target] : [],
    ),
    ['kst-99088-21', 'stb-2097-311'],
  )
})

test('a DOCX: the numbers that its lists give, which are nowhere in its words', () => {
  const level = (ilvl: number, format: string, pattern: string, start = 1) =>
    `<w:lvl w:ilvl="${ilvl}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`
  const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7">${level(0, 'decimal', 'Vraag %1')}${level(1, 'lowerLetter', '%2)')}${level(2, 'upperRoman', '%1.%3')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride><w:lvlOverride w:ilvl="1"><w:startOverride w:val="4"/></w:lvlOverride></w:num></w:numbering>`
  const styles =
    '<w:styles xmlns:w="w"><w:style w:styleId="Vraag"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>'
  const p = (list: number, ilvl: number, words: string) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${list}"/></w:numPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:pPrChange></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`
  const body = [
    '<w:p><w:pPr><w:pStyle w:val="Vraag"/></w:pPr><w:r><w:t>Vaart</w:t></w:r><w:r><w:t> de pont?</w:t></w:r></w:p>',
    ...[
      p(1, 1, 'en'),
      p(1, 1, 'of'),
      p(1, 2, 'diep'),
      p(2, 0, 'streep'),
      p(1, 0, ''),
      p(1, 0, 'Wanneer?'),
      p(1, 1, 'dan'),
    ],
    ...[p(3, 0, 'Verder?'), p(3, 1, 'of later'), p(9, 0, 'geen'), p(0, 0, 'niets')],
  ]
  const { document } = readAny({
    name: 'a.docx',
    bytes: packed({
      '[Content_Types].xml': '<Types/>',
      'word/numbering.xml': numbering,
      'word/styles.xml': styles,
      'word/document.xml': `<w:document xmlns:w="w"><w:body>${body.join('')}</w:body></w:document>`,
    }),
  })
  assert.deepEqual(document.text.split('\n\n'), [
    ...['Vraag 1 Vaart de pont?', 'a) en', 'b) of', '1.I diep', 'streep', 'Vraag 3 Wanneer?', 'a) dan'],
    ...['Vraag 5 Verder?', 'd) of later', 'geen', 'niets'],
  ])
})

test('an ODT: the numbers that its lists give, on and on', () => {
  const style = (name: string, ...levels: readonly string[]) =>
    `<text:list-style style:name="${name}">${levels.map((level, at) => `<text:list-level-style-number text:level="${at + 1}" ${level}/>`).join('')}</text:list-style>`
  const item = (inner: string, more = '') => `<text:list-item ${more}>${inner}</text:list-item>`
  const p = (words: string) => `<text:p>${words}</text:p>`
  const list = (more: string, ...items: readonly string[]) =>
    `<text:list ${more}>${items.join('')}</text:list>`
  const body = [
    list(
      'text:style-name="L"',
      item(p('Vaart<text:span> de pont</text:span>?') + p('Of niet?')),
      item(list('', item(p('diep')), item(p('dieper')))),
    ),
    list('text:style-name="Named"', item(p('streep'))),
    list(
      'text:style-name="L" text:continue-numbering="true"',
      item(p('verder')),
      item(p('vijf'), 'text:start-value="5"'),
    ),
    list('text:style-name="L"', item(p('opnieuw')), `<text:list-header>${p('kop')}</text:list-header>`),
    list('', item(p('zonder'))),
  ]
  const styles = style(
    'L',
    'style:num-format="1" style:num-suffix="."',
    'style:num-format="a" text:display-levels="2" style:num-prefix="("',
  )
  const { document } = readAny(
    source(
      {
        mimetype: 'application/vnd.oasis.opendocument.text',
        'styles.xml': `<office:document-styles xmlns:office="o" xmlns:text="t" xmlns:style="s">${style('Named', 'style:num-format="I" style:num-suffix=")"')}</office:document-styles>`,
        'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body.join('')}</office:text></office:body></office:document-content>`,
      },
      'stuk.odt',
    ),
  )
  assert.deepEqual(document.text.split('\n\n'), [
    ...['1. Vaart de pont?', 'Of niet?', '(2.a diep', '(2.b dieper', 'I) streep', '3. verder', '5. vijf'],
    ...['1. opnieuw', 'kop', 'zonder'],
  ])
})

test('hostile documents are refused with file, limit and flag', () => {
  const refused = (given: { readonly name: string; readonly bytes: Uint8Array }, limits = {}): string => {
    try {
      readAny(given, { limits: { ...defaultReadLimits, ...limits } })
    } catch (error) {
      assert.ok(error instanceof SourceError, `${error}`)
      return error.message
    }
    return ''
  }
  const bomb = odt(`<text:p>${' '.repeat(5_000_000)}x</text:p>`)
  assert.ok(bomb.bytes.length < 20_000)
  assert.match(
    refused(bomb, { maxBytes: 1e6 }),
    /^stuk\.odt: content\.xml in it unpacks to \d+ bytes, .* 1000000; raise --max-bytes/,
  )
  assert.match(refused(bomb, { maxUnpacked: 1e6 }), /raise --max-unpacked/)
  assert.match(
    refused(odt('<text:span>'.repeat(100_000))),
    /^stuk\.odt\/content\.xml: line 1: .*raise --max-depth/,
  )
  assert.match(refused(odt('<text:p>half')), /content\.xml: line 1, column \d+/)
  assert.match(refused(odt('')), /there is no text in it/)
  const whole = docx('<w:p/>').bytes
  assert.match(
    refused({ name: 'a.docx', bytes: whole.slice(0, whole.length >> 1) }),
    /^a\.docx: its zip is damaged or cut off/,
  )
  assert.match(
    refused(
      source({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }, 'a.ods'),
    ),
    /^a\.ods: this is no text document .*spreadsheet; save it as one/,
  )
})

test('a directory that lies about a size unpacks to no more than it says', () => {
  const { bytes } = odt(`<text:p>${'woord '.repeat(1_000_000)}</text:p>`)
  const lying = Uint8Array.from(bytes)
  const view = new DataView(lying.buffer)
  for (let at = 0; at < lying.length - 4; at += 1)
    if (
      view.getUint32(at, true) === 0x02014b50 &&
      new TextDecoder().decode(lying.subarray(at + 46, at + 57)) === 'content.xml'
    )
      view.setUint32(at + 24, 1000, true)
  assert.throws(() => readAny({ name: 'a.odt', bytes: lying }), SourceError)
})

test('a paragraph of millions of words', () => {
  const words = 'a '.repeat(8_000_000).trim()
  assert.equal(readAny(docx(`<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`)).document.text, words)
})
