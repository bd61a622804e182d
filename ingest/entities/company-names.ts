import { voornaam } from './data.ts'
import { oneLine } from './letters.ts'
import type { Shape } from './shape.ts'
import type { Head } from './shape-heads.ts'

const notCompany =
  /^(?:(?:The|De|Het|Een|In|Op|Ook|Zo|Voor|Door|Van|Bij|En|Is|Dit|Zie|Daarnaast|Tussen|Namens|Volgens|Met|Sinds|Uit|Na|Over|Onder|Tot|Naast|Aan|Via|Tegen|Zonder|Gezien|Gehoord|Gelet|Dat|Omdat|Of|Hoewel|Als|Wanneer|Indien|Toen|Wat|Waar|Hoe|Daar|Wij|Ik|Aldus|Antwoord|Vraag|Nr|Oprichting|Deelneming|Verkoop|Overname|Privatisering)\.?\s+)+/

/** "Working Group", "Contact Group": a group of persons, and no company. */
const ofPersons =
  /(?:Working|Expert|Experts|Contact|Steering|Task|Focus|Battle|Level|Action|Support|Peer|Review|Study|Interest|User|Users|Target|Core|Management|Advisory|Coordination|Monitoring|Liaison|Reference|Drafting|Informal|Implementation|Policy|Consultative|Technical|Strategic|Joint|Donor|Control|Research|Stakeholder|Stakeholders|Age|Ethnic|Peer)\s$/

/** "mevrouw ⟨Holding⟩", "Anna ⟨Holding⟩": a person of that name. */
const isOfPerson = (words: string): boolean =>
  /^(?:Mevrouw|Heer|Meneer|Minister|Staatssecretaris|Lid|Dr|Mr|Drs)\s/.test(words) ||
  (voornaam.has(words.trim()) && !words.trim().includes(' '))

/**
 * "Waterbouw Zeezicht | B.V. |", "Zeewind | Group |": the words with capitals in front of a legal form or a noun of
 * companies; null where a known name begins there.
 */
export function companyName(
  text: string,
  start: number,
  end: number,
  taken: ReadonlySet<number>,
  follow: Head['follow'],
): Shape | null {
  const from = Math.max(0, start - 80)
  const printed = /(?:\p{Lu}[\p{L}\d&'’-]*\s+(?:(?:van|de|der|en|&)\s+)?){1,5}$/u.exec(
    text.slice(from, start),
  )?.[0]
  if (printed === undefined) return null
  const line = printed.slice(printed.lastIndexOf('\n\n') + 1).trimStart()
  // "Zeewind Group en Golf Holding", "Zeewind Labs van Golf Holding", "Zeewind BV en Golf N.V." are two.
  const behind =
    line.split(follow === 'company' ? /\s(?:en|van|de|der)\s/ : /(?<=\s(?:BV|NV))\s(?:en|van)\s/).at(-1) ??
    line
  if (follow === 'company' && isOfPerson(behind)) return null
  const first = start - behind.length + (notCompany.exec(behind)?.[0].length ?? 0)
  for (let word = first; word < start; word++) if (taken.has(word)) return null
  if (first >= start || /[-\p{L}]/u.test(text.charAt(first - 1))) return null
  if (follow === 'legal') return { start: first, end, name: oneLine(text.slice(first, start)).trim() }
  if (ofPersons.test(text.slice(Math.max(first, start - 20), start))) return null
  // "Group of Seven" is another name, "Group-brede" another word.
  if (/^(?:-|\s(?:of|on|for)\s|\s\p{Lu})/u.test(text.slice(end, end + 5))) return null
  return { start: first, end, name: oneLine(text.slice(first, end)) }
}
