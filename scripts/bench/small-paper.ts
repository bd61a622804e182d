import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Random } from '../generate/random.ts'

const subjects = [
  'de veerboot',
  'het zeewezen',
  'de vuurtorens',
  'de loodsen',
  'de haven',
  'het wad',
] as const
const movers = ['Zeegras', 'Duinroos', 'Helmgras', 'Strandloper', 'Meeuwis', 'Wulp'] as const

/** An invented letter, before it is printed. */
export interface SmallPaper {
  /** As printed: `90 001`. */
  readonly dossier: string
  readonly number: number
  readonly subject: string
  /** Of December 2098. */
  readonly day: number
  /** Its paragraphs; a line may end within one. */
  readonly paragraphs: readonly string[]
}

/** An invented letter: some citations, most of them of papers like itself. `paragraphs`: how many; else 4 to 13. */
export function smallLetter(number: number, paragraphs: number | null = null): SmallPaper {
  const random = new Random(number)
  const pick = (list: readonly [string, ...string[]]): string => list[random.below(list.length)] ?? list[0]
  const dossier = dossierOf(number)
  const subject = pick(subjects)
  const lines = Array.from({ length: paragraphs ?? 4 + random.below(10) }, () => {
    const cited = random.below(number + 1)
    return pick([
      `In mijn brief over ${pick(subjects)} (Kamerstuk ${dossierOf(cited)}, nr. ${numberOf(cited)}) \nheb ik toegezegd uw Kamer voor de zomer nader te berichten. `,
      `De motie van het lid ${pick(movers)} c.s. (Kamerstuk ${dossierOf(cited)}, nr. ${numberOf(cited)}) \nverzoekt de regering het onderzoek naar ${pick(subjects)} te herhalen. `,
      `De Inspectie Leefomgeving en Transport (ILT) houdt hierop toezicht; de ILT \nrapporteert jaarlijks aan het Ministerie van Infrastructuur en Waterstaat. `,
      `Over ${pick(subjects)} is niets nieuws te melden: de dienstregeling blijft gelijk, \nen de kosten blijven binnen de begroting van dit jaar. `,
    ])
  })
  return { dossier, number: numberOf(number), subject, day: 1 + random.below(28), paragraphs: lines }
}

/** The text of an invented letter, as a dump of a PDF has it. */
export const smallPaper = (number: number): string => printed(smallLetter(number))

/** A letter as a dump of a PDF has it. */
export function printed({ dossier, number, subject, day, paragraphs }: SmallPaper): string {
  return `Tweede Kamer der Staten-Generaal \n\n2 \n\nVergaderjaar 2098–2099 \n\n${dossier} \n\nBrieven over ${subject} \n\nNr. ${number} \n\nBRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT \n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, ${day} december 2098 \n\n${paragraphs.join('\n\n')}\n`
}

/** Papers a dossier. */
const share = 200

function dossierOf(number: number): string {
  const digits = String(90_000 + (Math.floor(number / share) % 9_999))
  return `${digits.slice(0, 2)} ${digits.slice(2)}`
}

const numberOf = (number: number): number => (number % share) + 1

/** Writes so many papers into folders of a thousand; gives their bytes. */
export function writeSmallPapers(folder: string, papers: number): number {
  let bytes = 0
  for (let number = 0; number < papers; number += 1) {
    const inner = join(folder, String(Math.floor(number / 1000)).padStart(4, '0'))
    if (number % 1000 === 0) mkdirSync(inner, { recursive: true })
    const text = smallPaper(number)
    bytes += Buffer.byteLength(text)
    writeFileSync(join(inner, `${String(number).padStart(7, '0')}.txt`), text)
  }
  return bytes
}
