import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyse, extract } from '../../main.ts'
import { defaultReadLimits, SourceError } from '../decode.ts'
import { readAny } from '../readers.ts'
import { targetOf } from './links.ts'

const source = (html: string, name = 'stuk.html') => ({ name, bytes: new TextEncoder().encode(html) })
const page = (body: string, head = '') =>
  source(
    `<!DOCTYPE html><html lang="nl"><head><title>Pagina</title>${head}</head><body>${body}</body></html>`,
  )
const textOf = (body: string): string => readAny(page(body)).document.text

const brief = page(
  `<header><p>Overheid.nl</p></header><nav><a href="/kst-99001-1.html">Vorige</a></nav>
<main><div class="publicatie"><p>Kamerstuk 99 830 nr. 12</p>
<article>
 <h1 class="dossiertitel"><span class="dossiernummer">99 830 V</span> Staat van de veren</h1>
 <div class="stuk"><h1 class="stuktitel"><span class="stuknummer">Nr. 12</span> BRIEF VAN DE MINISTER</h1>
 <p class="kamerstukdatum">Ontvangen 5 maart 2099</p>
 <p>Eerder schreef ik u over de pont.<sup><a class="nootnum supernote-click-ID-1" href="#ID-1">1</a></sup> De dienst&shy;regeling (<em class="cur">voorlopig</em>) volgt.</p>
 <ul class="expliciet"><li class="li"><p class="labeled"><span class="ol">a. </span>Zie <a href="/stb-2097-311.html">het besluit</a>.</p></li></ul>
 <p>Meer op <a href="https://example.org/pont">de site</a> &amp; in <a href="https://zoek.officielebekendmakingen.nl/kst-99088-23.html">Kamerstuk 99 088, nr. 22</a>.</p></div>
 <div id="noten"><hr><div class="voet noot snp-mouseoffset" id="supernote-note-ID-1"><h5 class="note-close"><a href="#close-ID-1">X</a> Noot</h5><sup><span class="nootnum" id="ID-1">1</span></sup><p><a href="/kst-99088-21.html">Kamerstuk 99 088, nr. 21</a>.</p></div></div>
</article></div></main><footer>Contact</footer><script>var x = "Kamerstuk 99 002, nr. 3"</script>`,
  '<meta name="OVERHEIDop.vergaderjaar" content="2098-2099"><meta name="DC.creator" content="Tweede Kamer der Staten-Generaal">',
)

test('a page of the official site: identity, titles, date, text, notes behind the body', () => {
  const { document, printed } = readAny(brief)
  const { identity, title, dossierTitle, date, text, footnotes } = document
  assert.deepEqual(
    [identity.id, identity.vergaderjaar, identity.kamer, identity.dossier, identity.toevoeging],
    ['kst-99830-V-12', '2098-2099', 'tweede', '99830', 'V'],
  )
  assert.deepEqual(
    [title, dossierTitle, date],
    ['Staat van de veren; Brief van de minister', 'Staat van de veren', '2099-03-05'],
  )
  assert.equal(printed, text)
  assert.equal(
    text,
    '99 830 V Staat van de veren\n\nNr. 12 BRIEF VAN DE MINISTER\n\nOntvangen 5 maart 2099\n\nEerder schreef ik u over de pont. De dienstregeling (voorlopig) volgt.\n\na. Zie het besluit.\n\nMeer op de site & in Kamerstuk 99 088, nr. 22.\n\nKamerstuk 99 088, nr. 21.',
  )
  const [note] = footnotes
  assert.equal(note?.number, '1')
  assert.equal(text.slice(note?.start, note?.end), 'Kamerstuk 99 088, nr. 21.')
  assert.equal(text.slice((note?.marker?.start ?? 0) - 5, note?.marker?.start), 'pont.')
})

test('links are official marks, held against the words', () => {
  const { references, messages } = extract(brief)
  const found = (rule: string) =>
    references.filter((reference) => reference.rule === rule).map(({ targets }) => targets[0])
  assert.deepEqual(found('staatsblad/marked'), ['stb-2097-311'])
  assert.deepEqual(found('url/marked'), ['https://example.org/pont'])
  assert.deepEqual(
    messages.map(({ rule }) => rule),
    ['marks/differ'],
  )
})

test('questions and answers under headings are parts', () => {
  const { parts, references } = analyse(
    page(
      '<article><h1 class="kamervraagomschrijving">Vragen over de pont</h1><h2 class="stuktitel">Vraag 1</h2><p>Vaart hij?</p><h2 class="stuktitel">Antwoord 1</h2><p>Ja.</p><h2 class="stuktitel">Vraag 2</h2><p>Hoe vaak?</p><h2 class="stuktitel">Antwoord 2</h2><p>Zie het antwoord op vraag 1.</p></article>',
      '<meta name="dcterms.identifier" content="ah-tk-20982099-12">',
    ),
  )
  assert.deepEqual(
    parts.map(({ id }) => id),
    ['vraag-1', 'antwoord-1', 'vraag-2', 'antwoord-2'],
  )
  assert.ok(references.some(({ resolution }) => resolution.target === 'ah-tk-20982099-12#antwoord-1'))
})

test('pages of others: the article is read, line breaks keep labels apart, lists keep their numbers', () => {
  assert.equal(textOf('<div>Menu</div><main><p>Een.</p></main><p>Colofon</p>'), 'Een.')
  assert.equal(
    textOf('<p>Vraag 1<br>Vaart de<br>pont?<br>Antwoord 1<br>Ja.</p>'),
    'Vraag 1\n\nVaart de pont?\n\nAntwoord 1\n\nJa.',
  )
  assert.equal(
    textOf('<ol start="2"><li>Twee</li><li><p>Drie</p></li></ol><ul><li>Punt</li></ul>'),
    '2. Twee\n\n3. Drie\n\nPunt',
  )
  assert.equal(
    textOf('<p>Woord<span hidden>weg</span> m<sup>2</sup> en nr. 12<sup>3</sup>.</p>'),
    'Woord m2 en nr. 12.',
  )
  assert.equal(textOf('<p>Zie <a href="#boven">boven</a> en <a href="#h2">2</a>.</p>'), 'Zie boven en 2.')
  assert.equal(readAny(source('<p>Los stukje')).document.text, 'Los stukje')
})

const dump = [
  'Vragen van het lid Zeegras (VVD) aan de minister van Waterbeheer over de pont (ingezonden 2 mei 2098).',
  'Antwoord van minister Golfslag (Waterbeheer) (ontvangen 9 december 2098).',
  'Vraag 1 Vaart de pont in de winter?',
  'Antwoord 1 Ja, zie Kamerstuk 99 088, nr. 21, en wat daarover aan de',
  'ah-tk-20982099-12 ISSN 0921 - 7398 ’s-Gravenhage 2098 Tweede Kamer, vergaderjaar 2098–2099, Aanhangsel 1',
  'leden is geschreven.',
  'Vraag 2 Hoe vaak vaart zij?',
  'Antwoord 2 Zie het antwoord op vraag 1.',
]

for (const [name, body] of [
  ['paragraphs', dump.map((line) => `<p>${line}</p>`).join('\n')],
  ['cells', `<table>${dump.map((line) => `<tr><td>${line}</td></tr>`).join('')}</table>`],
  ['preformatted lines', `<pre>${dump.join('\n')}</pre>`],
  ['broken lines', `<p>${dump.join('<br>')}</p>`],
] as const)
  test(`a dump on a page of another site, as ${name}, is read as the dump is`, () => {
    const { document, parts, references } = analyse(page(body))
    assert.equal(document.identity.id, 'ah-tk-20982099-12')
    assert.equal(document.date, '2098-12-09')
    assert.doesNotMatch(document.text, /ISSN/)
    assert.deepEqual(
      parts.map(({ id }) => id),
      ['vraag-1', 'antwoord-1', 'vraag-2', 'antwoord-2'],
    )
    const cited = references.flatMap(({ mention: { kind }, resolution: { target } }) =>
      kind === 'kamerstuk' || kind === 'antwoord' ? [target] : [],
    )
    assert.deepEqual(cited, ['kst-99088-21', 'ah-tk-20982099-12#antwoord-1'])
  })

test('a page that does not say which paper it is keeps its notes', () => {
  const { identity, footnotes } = readAny(
    page(
      '<p>Een<sup><a href="#fn1" id="r1">[1]</a></sup> woord.</p><p>Tweede Kamer, vergaderjaar 2098–2099, 99 830 V, nr. 12 3</p><ol><li id="fn1">Noot een. <a href="#r1">↩</a></li></ol>',
    ),
  ).document
  assert.equal(identity.id, 'kst-99830-V-12')
  assert.equal(footnotes.length, 1)
})

test('a page that does not say which paper it is is bound by the limits of its source alone', () => {
  assert.equal(textOf('<p>{\\rtf begint een bestand.</p>'), '{\\rtf begint een bestand.')
  const bytes = Buffer.from(`<html><meta charset="iso-8859-1"><p>${'é'.repeat(300)}`, 'latin1')
  const limits = { ...defaultReadLimits, maxBytes: bytes.length }
  assert.equal(readAny({ name: 'a', bytes }, { limits }).document.text, 'é'.repeat(300))
})

test('notes of other sites: a list at the end with links back', () => {
  const { text, footnotes } = readAny(
    page(
      '<p>Een<sup><a href="#fn1" id="r1">[1]</a></sup> woord.</p><ol><li id="fn1">Noot een. <a href="#r1">↩</a></li></ol>',
    ),
  ).document
  assert.equal(text, 'Een woord.\n\nNoot een.')
  assert.deepEqual(footnotes, [{ number: '1', start: 12, end: 21, marker: { start: 3, end: 3 } }])
})

test('what links name', () => {
  for (const [href, target] of [
    ['/kst-99830-V-12.html', 'kst-99830-V-12'],
    ['https://zoek.officielebekendmakingen.nl/ah-tk-20982099-12.html#ID-4', 'ah-tk-20982099-12'],
    ['//zoek.officielebekendmakingen.nl/kst-99830-12', 'kst-99830-12'],
    ['/dossier/99830-V', 'dossier:99830-V'],
    ['/dossier/99830?a=b', 'dossier:99830'],
    ['https://wetten.overheid.nl/BWBR0099999', 'https://wetten.overheid.nl/BWBR0099999'],
    ['/uitgebreidzoeken', null],
    ['#ID-1', null],
    ['mailto:a@example.org', null],
    [`https://example.org/${'a'.repeat(2000)}`, null],
  ] as const)
    assert.equal(targetOf(href), target, href)
})

test('other encodings are read by what they declare, or else with a warning', () => {
  const latin = Buffer.from('<html><head><meta charset="iso-8859-1"></head><p>Coördinatie', 'latin1')
  assert.equal(readAny({ name: 'a', bytes: latin }).document.text, 'Coördinatie')
  const wide = Buffer.from('\ufeff<html><p>Coördinatie', 'utf16le')
  assert.equal(readAny({ name: 'a', bytes: wide }).document.text, 'Coördinatie')
  assert.equal(readAny({ name: 'a', bytes: Buffer.from(wide).swap16() }).document.text, 'Coördinatie')
  const wrong = Buffer.from('<html><p>Coördinatie', 'latin1')
  const { document } = readAny({ name: 'a', bytes: wrong })
  assert.equal(document.text, 'Coördinatie')
  assert.ok(document.messages.some(({ rule }) => rule === 'read/encoding'))
})

test('hostile pages: each is read, or refused with a message that names file, place, limit and flag', () => {
  const refused = (html: string): string => {
    try {
      readAny(source(html))
    } catch (error) {
      assert.ok(error instanceof SourceError)
      return error.message
    }
    return ''
  }
  assert.match(
    refused(`<html>\n${'<div>'.repeat(1_000_000)}`),
    /^stuk\.html: line 2: .*limit of 200; raise --max-depth/,
  )
  assert.match(refused('<html><p>a\0b'), /NUL at character 10/)
  assert.match(refused('<html><script>x</script></html>'), /there is no text in it/)
  const long = 'a'.repeat(1_000_000)
  assert.equal(refused(`<html><p title="${long}">x`), '')
  assert.equal(refused(`<html><p>x</p><a href="${long}`), '')
  for (const piece of [
    '<a href="#1">1',
    '<br>',
    '&amp;',
    '<p>',
    '<sup>1</sup>',
    '</div>',
    '<ol><li>x</ol>',
    '<!--',
    '<p id="1">',
  ])
    assert.equal(
      refused(`<html><p>x</p>${piece.repeat(100_000).slice(0, 1_000_000)}`).replace(/.*limit of 200.*/, ''),
      '',
      piece,
    )
})
