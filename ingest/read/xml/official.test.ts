import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyse, extract, toBatch } from '../../main.ts'
import { defaultReadLimits, SourceError } from '../decode.ts'
import { readAny } from '../readers.ts'

const source = (xml: string, name = 'stuk') => ({ name, bytes: new TextEncoder().encode(xml) })

const brief = source(`<?xml version="1.0" encoding="utf-8"?>
<officiele-publicatie>
  <metadata>
    <meta name="OVERHEIDop.externMetadataRecord" scheme="" content="https://zoek.example.org/kst-99830-V-12/metadata.xml" />
  </metadata>
  <kamerstuk>
    <kamerstukkop>
      <tekstregel inhoud="vergaderjaar">Vergaderjaar 2098–2099</tekstregel>
      <tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel>
    </kamerstukkop>
    <dossier>
      <dossiernummer><dossiernr>99 830</dossiernr> <begrotingshoofdstuk>V</begrotingshoofdstuk></dossiernummer>
      <titel>Staat van de veren</titel>
    </dossier>
    <stuk>
      <stuknr>Nr. <ondernummer kamer="2">12</ondernummer></stuknr>
      <titel>BRIEF VAN DE MINISTER</titel>
      <datumtekst>Ontvangen <datum isodatum="2099-03-05">5 maart 2099</datum></datumtekst>
      <algemeen><vrije-tekst><tekst status="goed">
        <al>Eerder schreef ik u over de pont.<noot id="n1" type="voet"><noot.nr>1</noot.nr><noot.al><extref doc="kst-99088-21" soort="document">Kamerstuk 99 088, nr. 21</extref>.</noot.al></noot> De dienst<?xpp afbreek?>regeling (
          <nadruk type="cur">voorlopig</nadruk>
          ) volgt.</al>
        <lijst><li><li.nr>a.</li.nr><al>Zie <extref doc="stb-2097-311" soort="document">het besluit</extref>.</al></li></lijst>
        <al>Meer op <extref doc="https://example.org/pont" soort="URL">de site van de pont</extref> &amp; in <extref doc="kst-99088-23" soort="document">Kamerstuk 99 088, nr. 22</extref>.</al>
      </tekst></vrije-tekst></algemeen>
    </stuk>
  </kamerstuk>
</officiele-publicatie>`)

test('a paper is read as well without the element round it', () => {
  const whole = Buffer.from(brief.bytes).toString()
  const inner = /<kamerstuk>.*<\/kamerstuk>/s.exec(whole)?.[0] ?? ''
  const [round, alone] = [brief, source(inner)].map((one) => readAny(one).document)
  assert.equal(alone?.text, round?.text)
  assert.equal(alone?.identity.id, 'kst-99830-V-12')
  assert.deepEqual([alone?.identity.kamer, alone?.title], [round?.identity.kamer, round?.title])
})

test('a letter has the day of its dateline where its head names none', () => {
  const whole = Buffer.from(brief.bytes).toString()
  const letter = (line: string): string | null =>
    readAny(
      source(
        whole.replace(/<datumtekst>.*<\/datumtekst>/, '').replace('<al>Eerder', `<al>${line}</al><al>Eerder`),
      ),
    ).document.date
  assert.equal(letter('Den Haag, 7 juli 2099'), '2099-07-07')
  assert.equal(letter('’s-Gravenhage, 7 juli 2099'), '2099-07-07')
  assert.equal(letter('In Den Haag, 7 juli 2099, vond het plaats.'), null)
})

test('a Kamerstuk: identity, titles, date, paragraphs, notes behind the body', () => {
  const { document, printed } = readAny(brief)
  const { identity, title, dossierTitle, date, text, footnotes, structure } = document
  assert.deepEqual(
    [identity.id, identity.vergaderjaar, identity.kamer, identity.dossier, identity.toevoeging],
    ['kst-99830-V-12', '2098-2099', 'tweede', '99830', 'V'],
  )
  assert.equal(title, 'Staat van de veren; Brief van de minister')
  assert.equal(dossierTitle, 'Staat van de veren')
  assert.equal(date, '2099-03-05')
  assert.equal(printed, text)
  assert.equal(structure, null)
  const body = text.slice(text.indexOf('Eerder'))
  assert.equal(
    body,
    'Eerder schreef ik u over de pont. De dienstregeling (voorlopig) volgt.\n\na. Zie het besluit.\n\nMeer op de site van de pont & in Kamerstuk 99 088, nr. 22.\n\nKamerstuk 99 088, nr. 21.',
  )
  const [note] = footnotes
  assert.equal(note?.number, '1')
  assert.equal(text.slice(note?.start, note?.end), 'Kamerstuk 99 088, nr. 21.')
  assert.equal(text.slice(0, note?.marker?.start).endsWith('pont.'), true)
})

test('official marks: the same as the words, a reference of its own, and one that differs is told', () => {
  const { references, messages } = extract(brief)
  const found = references.map(({ text, targets, rule }) => [text, targets[0], rule])
  assert.deepEqual(found, [
    ['het besluit', 'stb-2097-311', 'staatsblad/marked'],
    ['de site van de pont', 'https://example.org/pont', 'url/marked'],
    ['Kamerstuk 99 088, nr. 22', 'kst-99088-22', 'kamerstuk/label'],
    ['Kamerstuk 99 088, nr. 21', 'kst-99088-21', 'kamerstuk/label'],
  ])
  assert.deepEqual(
    messages.map((message) => message.rule),
    ['marks/differ'],
  )
  assert.match(messages[0]?.text ?? '', /kst-99088-23.*kst-99088-22/)
})

const debate = source(`<officiele-publicatie><metadata>
<meta name="OVERHEIDop.externMetadataRecord" content="https://zoek.example.org/h-tk-20982099-61-10/metadata.xml" /></metadata>
<handelingen><agendapunt><nr>10</nr><item-titel>De veren</item-titel>
<spreekbeurt nieuw="nee"><spreker><voorvoegsels>De</voorvoegsels> <naam><achternaam>voorzitter</achternaam></naam>:</spreker>
<tekst><al>Het woord is aan mevrouw Golfslag.</al></tekst></spreekbeurt>
<spreekbeurt nieuw="ja"><spreker><voorvoegsels>Mevrouw</voorvoegsels> <naam><achternaam>Golfslag</achternaam></naam> (<politiek>D66</politiek>):</spreker>
<tekst><al>Daarom de volgende motie.</al>
<motie id="M-99088-31"><kop><titel>Motie</titel></kop><al>De Kamer,</al><al>overwegende dat de pont stilligt;</al><al>verzoekt de regering te varen,</al><al>en gaat over tot de orde van de dag.</al>
<motie-info><al>Zij krijgt nr. <extref doc="kst-99088-31">31</extref> (<extref doc="kst-99088-31">99088</extref>).</al></motie-info></motie></tekst></spreekbeurt>
</agendapunt></handelingen></officiele-publicatie>`)

test('Handelingen: items, speakers and motions are parts, nested, with what the motion asks', () => {
  const { document, parts, references, messages } = analyse(debate)
  assert.equal(document.identity.id, 'h-tk-20982099-61-10')
  assert.equal(document.identity.vergaderjaar, '2098-2099')
  assert.equal(document.title, 'De veren')
  assert.ok(document.text.startsWith('10 De veren\n\nDe voorzitter:'), document.text.slice(0, 60))
  const labels = toBatch(analyse(debate)).parts.map((part) => part.label)
  assert.deepEqual(labels.slice(0, 4), [
    'Agendapunt 1',
    'De voorzitter',
    'Mevrouw Golfslag (D66)',
    'Motie 31',
  ])
  assert.deepEqual(
    parts.map(({ id, kind, title, parent }) => [id, kind, title, parent]),
    [
      ['agendapunt-1', 'agenda-item', 'De veren', null],
      ['spreekbeurt-1', 'speech', 'De voorzitter', 'agendapunt-1'],
      ['spreekbeurt-2', 'speech', 'Mevrouw Golfslag (D66)', 'agendapunt-1'],
      ['motie-31', 'motion', null, 'spreekbeurt-2'],
      ['motie-31.overweging-1', 'motion-clause', null, 'motie-31'],
      ['motie-31.dictum-1', 'motion-clause', null, 'motie-31'],
    ],
  )
  for (const part of parts) {
    const parent = parts.find((other) => other.id === part.parent)
    if (parent !== undefined) assert.ok(parent.start <= part.start && part.end <= parent.end, part.id)
  }
  const papers = references.filter(({ mention }) => mention.kind === 'kamerstuk')
  assert.deepEqual(
    papers.map(({ resolution, part }) => [resolution.target, part?.id]),
    [['kst-99088-31', 'motie-31']],
  )
  assert.deepEqual(messages, [])
})

test('questions in XML: their numbers are headings, and answers lead to answers', () => {
  const { parts, references } = analyse(
    source(`<officiele-publicatie><kamervragen><kamervraagomschrijving>Vragen over de pont</kamervraagomschrijving>
<vraag><nr>Vraag 1</nr><al>Vaart de pont?</al></vraag><vraag><nr>Vraag 2</nr><al>Wanneer?</al></vraag>
<antwoord><nr>Antwoord 1</nr><al>Ja.</al></antwoord><antwoord><nr>Antwoord 2</nr><al>Zie het antwoord op vraag 1.</al></antwoord>
</kamervragen></officiele-publicatie>`),
  )
  assert.deepEqual(
    parts.map((part) => part.id),
    ['vraag-1', 'vraag-2', 'antwoord-1', 'antwoord-2'],
  )
  assert.deepEqual(
    references.map(({ resolution, part }) => [part?.id, resolution.target?.split('#')[1]]),
    [['antwoord-2', 'antwoord-1']],
  )
})

test('what is no XML of a paper is refused with the place and the remedy', () => {
  const refused = (xml: string, rule: string, words: RegExp, maxDepth = 50): void => {
    assert.throws(
      () => readAny(source(xml, 'stuk.xml'), { limits: { ...defaultReadLimits, maxDepth } }),
      (error) => error instanceof SourceError && error.rule === rule && words.test(error.message),
      rule,
    )
  }
  refused(
    '<officiele-publicatie><al>half',
    'read/xml',
    /^stuk\.xml: line 1, column \d+: .*get the file again/,
  )
  refused('<officiele-publicatie>\n<al>a & b</al></officiele-publicatie>', 'read/xml', /line 2/)
  refused('<?xml version="1.0"?><recept/>', 'read/unknown-xml', /<recept>.*official XML/)
  refused('<recept>\n<b>Zout</recept>\n', 'read/unknown-xml', /<recept>.*official XML/)
  assert.equal(readAny(source('<naam> schreef: zie de pont')).document.text, '<naam> schreef: zie de pont')
  refused('<officiele-publicatie></officiele-publicatie>', 'read/empty', /^stuk\.xml/)
  const deep = '<al>'.repeat(60) + '</al>'.repeat(60)
  refused(`<officiele-publicatie>${deep}</officiele-publicatie>`, 'read/too-deep', /--max-depth/)
  const bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
  refused(`${bomb}<officiele-publicatie><al>&b;</al></officiele-publicatie>`, 'read/xml', /entity/)
  const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
  refused(`${outside}<officiele-publicatie><al>&a;</al></officiele-publicatie>`, 'read/xml', /entity/)
  refused('<?xml version="1.0" encoding="klingon"?><officiele-publicatie/>', 'read/encoding', /klingon/)
})

test('an encoding that is declared is believed, and so is a byte order mark', () => {
  const xml =
    '<?xml version="1.0" encoding="iso-8859-1"?><officiele-publicatie><al>Coördinatie.</al></officiele-publicatie>'
  const latin = Uint8Array.from(xml, (character) => character.charCodeAt(0))
  assert.equal(readAny({ name: 'stuk', bytes: latin }).document.text, 'Coördinatie.')
  const wide = new Uint8Array(Buffer.from(`\ufeff${xml.replace('iso-8859-1', 'utf-16')}`, 'utf16le'))
  assert.equal(readAny({ name: 'stuk', bytes: wide }).document.text, 'Coördinatie.')
})

test('a gazette is called by what it announces, not by its own name', () => {
  const { document } = readAny(
    source(
      '<officiele-publicatie><kop><titel>STAATSCOURANT</titel></kop><staatscourant><kop><titel>Ter inzage: de kade</titel></kop><al>Tekst.</al></staatscourant></officiele-publicatie>',
    ),
  )
  assert.equal(document.title, 'Ter inzage: de kade')
  assert.equal(document.text, 'Ter inzage: de kade\n\nTekst.')
})
