import type { Head } from './shape-heads.ts'

const capital = /^[\p{Lu}\d][\p{L}\d'’&-]*$/u
const before = /^(?:van|voor|de|het|der|den|tot|&|en|ter|in|op|tegen|inzake|’t)$/u
const between = /^(?:van|voor|de|het|der|&|en)$/u
/** Words with a capital that begin something else. */
export const noPart =
  /^(?:De|Het|Een|Dit|Deze|Zij|Wij|Ik|SWD|SEC|COM|JOIN|Minister|Staatssecretaris|Ministerie|Kamer|Stichting|Vereniging|Universiteit|Raad|Inspectie|Vraag|Antwoord|Nr|Kamerstuk|Kamerstukken|Handelingen|Aanhangsel|Staatsblad|Staatscourant|Tractatenblad|Stb|Stcrt|Trb)$/
/** "Taskforce ⟨Onze⟩ veren veilig": a name goes on behind it. */
const possessive = /^(?:Onze|Ons|Mijn|Jouw|Uw|Hun)$/
/** The mark of a note that ran into a word: "Gezondheidszorg⟨3⟩". */
const noteMark = /\p{Ll}{3}(\d{1,2})$/u
const mostWords = 9
/** "Stichting Zeezicht ⟨en Vogelwerkgroep⟩ Zeedorp": the next one of a list. */
const anotherBody =
  /^\sen\s\p{L}{3,}(?:groep|vereniging|stichting|federatie|bond|raad|dienst|comité|commissie|instituut|platform)$/u

/** Where a name ends that goes on at an offset; the offset itself where it does not. */
export function nameEnd(
  text: string,
  from: number,
  follow: Head['follow'],
  taken: ReadonlySet<number>,
): number {
  let at = from
  let end = from
  let named = 0
  for (let count = 0; count < mostWords; count++) {
    const match = /^[^\S\t]+([\p{L}\p{M}\d'’&-]+)/u.exec(text.slice(at, at + 60))
    const word = match?.[1]
    if (match === null || word === undefined || /\n\s*\n/.test(match[0])) break
    const start = at + match[0].length - word.length
    if (capital.test(word)) {
      const opens = named === 0 && follow === 'connective' && /^(?:De|Het)$/.test(word)
      if (opens || possessive.test(word)) {
        at = start + word.length
        continue
      }
      if (
        noPart.test(word) ||
        (/^\d+$/.test(word) && /\s(?:van|voor|op|tot)$/.test(text.slice(Math.max(0, at - 6), at)))
      )
        break
      if ((named > 0 || count === 0) && taken.has(start)) break
      if (named > 0 && anotherBody.test(text.slice(Math.max(0, at - 3), start + word.length))) break
      named++
      end = start + word.length - (noteMark.exec(word)?.[1]?.length ?? 0)
    } else {
      const allowed = named === 0 ? follow === 'connective' && before.test(word) : between.test(word)
      if (!allowed || follow === 'place' || /^(?:\s+)en\s+(?:de|het)\s/.test(text.slice(at, at + 12))) break
    }
    at = start + word.length
    if (follow === 'place' && named === 1) break
    if (!/\s/.test(text.charAt(at))) break
  }
  return named > (follow === 'committee' ? 1 : 0) ? end : from
}
