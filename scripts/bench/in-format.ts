import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { makePdf, type Placed } from '../../ingest/read/pdf/make-pdf.ts'
import { makeZip } from '../../ingest/sources/make-zip.ts'
import { printed, type SmallPaper } from './small-paper.ts'

/** How invented papers are made in a format: files to write, by name. */
export interface Format {
  readonly name: string
  readonly files: (
    papers: readonly SmallPaper[],
  ) => Iterable<readonly [name: string, bytes: Uint8Array | string]>
}

/** A format of a file for each paper. */
const each = (name: string, ending: string, make: (paper: SmallPaper) => Uint8Array | string): Format => ({
  name,
  *files(papers) {
    for (const paper of papers) yield [`${called(paper)}.${ending}`, make(paper)]
  },
})

const called = ({ dossier, number }: SmallPaper): string => `${dossier.replace(' ', '')}-${number}`
const idOf = (paper: SmallPaper): string => `kst-${called(paper)}`
/** A paragraph without the line breaks of its page. */
const flowing = (text: string): string => text.replace(/ ?\n/g, ' ').trim()
const all = ({ paragraphs }: SmallPaper, make: (text: string) => string): string =>
  paragraphs.map((text) => make(flowing(text))).join('\n')

/** Every format that is read, with papers of one text in it. */
export const formats: readonly Format[] = [
  each('text dump', 'txt', printed),
  each('official XML, Kamerstuk', 'xml', kamerstuk),
  each('official XML, Handelingen', 'xml', handelingen),
  each('report of a debate (VLOS)', 'xml', vlos),
  each('web page (HTML)', 'html', html),
  each('PDF', 'pdf', pdf),
  each('DOCX', 'docx', docx),
  each('ODT', 'odt', odt),
  each('text, gzip', 'txt.gz', (paper) => gzipSync(printed(paper))),
  {
    name: 'text, all in one zip',
    *files(papers) {
      yield [
        'papers.zip',
        makeZip(papers.map((paper) => ({ name: `${called(paper)}.txt`, bytes: printed(paper) }))),
      ]
    },
  },
]

const record = (id: string): string =>
  `<metadata><meta name="OVERHEIDop.externMetadataRecord" scheme="" content="https://zoek.example.org/${id}/metadata.xml"/></metadata>`

function kamerstuk(paper: SmallPaper): string {
  const { dossier, number, subject, day } = paper
  return `<?xml version="1.0" encoding="utf-8"?>
<officiele-publicatie>${record(idOf(paper))}<kamerstuk><dossier><dossiernummer><dossiernr>${dossier}</dossiernr></dossiernummer><titel>Brieven over ${subject}</titel></dossier>
<stuk><stuknr>Nr. <ondernummer kamer="2">${number}</ondernummer></stuknr><titel>BRIEF VAN DE MINISTER</titel><datumtekst>Den Haag, <datum isodatum="2098-12-${String(day).padStart(2, '0')}">${day} december 2098</datum></datumtekst>
<algemeen><vrije-tekst><tekst>${all(paper, (text) => `<al>${text}</al>`)}</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>`
}

function handelingen(paper: SmallPaper): string {
  const { dossier, number, subject } = paper
  const id = `h-tk-20982099-${dossier.slice(-2)}${number}-1`
  return `<?xml version="1.0" encoding="utf-8"?>
<officiele-publicatie>${record(id)}<handelingen><agendapunt><nr>${number}</nr><item-titel>Over ${subject}</item-titel>
${all(paper, (text) => `<spreekbeurt><spreker><voorvoegsels>De heer</voorvoegsels> <naam><achternaam>Zandplaat</achternaam></naam> (<politiek>VVD</politiek>):</spreker><tekst><al>${text}</al></tekst></spreekbeurt>`)}
</agendapunt></handelingen></officiele-publicatie>`
}

function vlos(paper: SmallPaper): string {
  const { subject, day } = paper
  const speech = (text: string): string =>
    `<activiteititem><woordvoerder><spreker><fractie>D66</fractie><aanhef>Mevrouw</aanhef><verslagnaam>Golfslag</verslagnaam></spreker><tekst><alinea><alineaitem>${text}</alineaitem></alinea></tekst></woordvoerder></activiteititem>`
  return `<?xml version="1.0" encoding="utf-8"?>
<vlosCoreDocument xmlns="v"><vergadering objectid="${called(paper)}-0000" kamer="Tweede Kamer"><titel>Over ${subject}</titel><vergaderjaar>2098-2099</vergaderjaar><datum>2098-12-${String(day).padStart(2, '0')}T00:00:00</datum>
<activiteit><titel>Over ${subject}</titel><activiteitdeel>${all(paper, speech)}</activiteitdeel></activiteit></vergadering></vlosCoreDocument>`
}

function html(paper: SmallPaper): string {
  const { dossier, number, subject } = paper
  return `<!DOCTYPE html><html lang="nl"><head><title>x</title></head><body><nav><a href="/">Begin</a></nav><main><div class="publicatie"><article>
<h1 class="dossiertitel"><span class="dossiernummer">${dossier}</span> Brieven over ${subject}</h1><div class="stuk"><h1 class="stuktitel"><span class="stuknummer">Nr. ${number}</span> BRIEF VAN DE MINISTER</h1>
${all(paper, (text) => `<p>${text}</p>`)}</div></article></div></main><footer>Contact</footer></body></html>`
}

/** Lines on a page. */
const onPage = 50

function pdf(paper: SmallPaper): Uint8Array {
  const lines = printed(paper)
    .replace(/\n{2,}/g, '\n')
    .split('\n')
  const pages: (readonly Placed[])[] = []
  for (let at = 0; at < lines.length; at += onPage)
    pages.push(
      lines.slice(at, at + onPage).map((line, row) => [60, 790 - 15 * row, 10, line.trim()] as const),
    )
  return makePdf(pages)
}

function docx(paper: SmallPaper): Uint8Array {
  const body = all(paper, (text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    ),
  })
}

function odt(paper: SmallPaper): Uint8Array {
  const body = all(paper, (text) => `<text:p>${text}</text:p>`)
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  })
}
