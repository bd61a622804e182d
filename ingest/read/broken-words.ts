import { isLetter, isLower } from './characters.ts'

/**
 * Words that references are built on. Readers that join lines leave the hyphen of a broken word where it was, "beant-woording", and no other
 * word of the text need tell that it is none of a compound.
 */
const words: ReadonlySet<string> = new Set(
  'aanhangsel|amendement|amendementen|antwoord|antwoorden|artikel|artikelen|beantwoording|beantwoord|beantwoorden|beantwoordde|bijlage|bijlagen|bovenstaande|deelvraag|deelvragen|dossier|eerdere|fractie|fracties|gewijzigde|grondwet|handelingen|kamerbrief|kamerstuk|kamerstukken|kamerstuknummer|kamervraag|kamervragen|ministerie|ministeries|motie|moties|nummer|nummers|onderstaande|richtlijn|staatsblad|staatscourant|tractatenblad|vergaderjaar|verordening|voorgaande|vorige|vraag|vragen|wetboek|wetsvoorstel'.split(
    '|',
  ),
)
const longest = Math.max(...[...words].map((word) => word.length))

/** Where hyphens stand within one of these words of a source, rising; in UTF-16 code units. */
export function brokenWords(source: string): readonly number[] {
  const hyphens: number[] = []
  for (let at = source.indexOf('-'); at >= 0; at = source.indexOf('-', at + 1)) {
    if (!isLower(source.charCodeAt(at - 1)) || !isLower(source.charCodeAt(at + 1))) continue
    const [start, end] = [wordEdge(source, at, -1), wordEdge(source, at, 1)]
    if (end - start > longest + 1 || isPiece(source, start, end)) continue
    if (words.has((source.slice(start, at) + source.slice(at + 1, end)).toLowerCase())) hyphens.push(at)
  }
  return hyphens
}

/** Whether more hyphens or the marks of an address stand around a word: "/kamer-brief". */
const isPiece = (source: string, start: number, end: number): boolean =>
  joints.includes(source.charAt(start - 1) || ' ') || joints.includes(source.charAt(end) || ' ')

const joints = '-/_@'

/** How far the letters go on in a direction from a hyphen, as far as the longest word may. */
function wordEdge(source: string, hyphen: number, step: 1 | -1): number {
  let at = hyphen + step
  while (Math.abs(at - hyphen) <= longest && isLetter(source.charCodeAt(at))) at += step
  return step === 1 ? at : at + 1
}
