import { kamerstukId } from '../../graph/ids.ts'
import type { Line } from './lines.ts'

/** Lines at the top of a paper among which its masthead is looked for. */
const topLines = 60
/** Lines between the dossier and the number: the dossier's title. */
const titleLines = 6

const dossierLine =
  /^(\d{2})[\s.]?(\d{3})(?:[\s-](?:\(?([IVX]{1,6}[A-E]?|[A-Z])\)?|(\d{2})))?(?:\s\(R\s?\d{3,4}\))?(?=$|\s\p{Lu})/u
/** "Nr. 12 BRIEF VAN DE MINISTER", or the number alone and the sort of paper on the next line, in capitals. */
const numberLine = /^[Nn]r\.\s?(\d{1,4})(?:\s(\p{Lu}[\p{Lu}\s\d’'-]{3,}.*))?$/u
/** In the Eerste Kamer letters: "C MEMORIE VAN ANTWOORD". */
const letterLine =
  /^([A-Z]{1,2})\s(?:(?:GEWIJZIGD|NADERE?|HERDRUK\d?|TWEEDE|VOORLOPIG|EIND)\s?)*(?:VERSLAG|MEMORIE|BRIEF|NOTA|VOORSTEL|MOTIE|LIJST|ADVIES)\b/
const inCapitals = /^\p{Lu}{3,}\s\p{Lu}{2,}/u

/** "Kamerstuk 99830-X-14" above all, as sites head a paper. */
const titled = /^Kamerstuk\s(\d{5}(?:-[A-Z\d]{1,6})?-[A-Z\d]{1,5})$/

const aanhangselLine =
  /^\W{0,6}Vergaderjaar\s(\d{4})\s?[–-]\s?(\d{4})\s+Aanhangsel\s(?:van\sde\s)?Handelingen\W{0,4}$/
const numberAlone = /^\W{0,6}(\d{1,4})\W{0,4}$/

/**
 * The id that a head without house or year says: the dossier, its title and "Nr. 12 BRIEF VAN …"; or for written questions the
 * session year and the number above "Vragen van". Null where no such head stands at the top. For papers whose pages do
 * not name them: texts taken from the web.
 */
export function readBareHead(lines: readonly Line[]): string | null {
  const top = lines.slice(0, topLines).filter(({ text }) => text !== '')
  const own = titled.exec(top[0]?.text ?? '')?.[1]
  if (own !== undefined) return `kst-${own}`
  for (const [index, { text }] of top.entries()) {
    const dossier = dossierLine.exec(text)
    const questions = dossier === null ? aanhangselLine.exec(text) : null
    const rest = top.slice(index + 1, index + 1 + titleLines).map((line) => line.text)
    const id =
      dossier !== null
        ? kamerstukBelow(dossier, rest)
        : questions !== null
          ? questionsBelow(questions, rest)
          : null
    if (id !== null) return id
  }
  return null
}

function kamerstukBelow(dossier: RegExpExecArray, rest: readonly string[]): string | null {
  const [, thousands = '', hundreds = '', chapter, council] = dossier
  for (const [index, text] of rest.entries()) {
    const number = numberLine.exec(text)
    const letter = letterLine.exec(text)?.[1]
    if (number === null && letter === undefined) continue
    const sort = number === null ? text : (number[2] ?? rest[index + 1] ?? '')
    if (number !== null && !inCapitals.test(sort)) return null
    return kamerstukId({
      dossier: `${thousands}${hundreds}`,
      toevoeging: chapter ?? council ?? null,
      ondernummer: number?.[1] ?? letter ?? '',
    })
  }
  return null
}

function questionsBelow([, from = '', to = '']: RegExpExecArray, rest: readonly string[]): string | null {
  const at = rest.findIndex((text) => numberAlone.test(text))
  const number = numberAlone.exec(rest[at] ?? '')?.[1]
  return number === undefined || !/^Vragen van /.test(rest[at + 1] ?? '')
    ? null
    : `ah-tk-${from}${to}-${number}`
}
