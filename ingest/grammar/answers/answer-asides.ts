import type { Document } from '../../document.ts'
import { numberList, readNumbers } from '../../labels.ts'
import { matchAt } from '../../matches.ts'
import { oncePer } from '../../once.ts'
import { placesOf } from '../../pass/pass.ts'
import { numbers, trigger } from '../../pass/trigger.ts'
import { isLetter } from '../../read/characters.ts'
import type { AnswerHit } from './answer-hit.ts'
import { bracketsAt, type Numbered, numbersAt } from './answer-numbers.ts'

const aside = { names: 'antwoord', set: null, fractie: null } as const

/** What leads to a bare number: "zie onder 2", "zoals onder 2 aangegeven". */
const sendsUnder =
  /(?:^|[^\p{L}])(?:(?:zie|idem|zoals|als|verwijs[^.?!\n]{0,30}naar)(?:\s+(?:ook|reeds|eerder|verder|daarnaast|tevens|voorts|hierboven|hieronder|hiervoor|al|vermeld|aangegeven|genoemd|gemeld|gesteld|opgemerkt|toegelicht|beschreven|(?:het|de|mijn|ons|onze)\s+(?:gestelde|vermelde|genoemde|beantwoording|reactie|toelichting)|hetgeen|wat|is))*)\s+$/iu
/** "het ⟨onder 2⟩ gestelde" */
const saidUnder = /(?:^|[^\p{L}])het\s+$/iu
/** "gelet op het gestelde ⟨onder 2⟩" */
const whatIsSaid = /(?:^|[^\p{L}])het\s+(?:gestelde|opgemerkte|geantwoorde|medegedeelde|vermelde)\s+$/iu
const ofOther = /^(?:\s(?:van|in|bij|uit|tot|t\/m)(?!\p{L})|[\d-])/u
const said = /^\s(?:gestelde|opgemerkte|geantwoorde|medegedeelde|vermelde)(?!\p{L})/u
const toldUnder =
  /^(?=[.;)]|,\s|$|\n|\s(?:is(?!\s(?:bepaald|bedoeld))|zijn|heb|hebben|staat|reeds|al|ook|voor|aangegeven|vermeld|genoemd|gemeld|gesteld|toegelicht|opgemerkt|beschreven)(?!\p{L}))/iu

/** What may stand in front of a number or a letter that stands for its answer. */
const unders = ['onder ', 'sub ', 'ad '] as const
const byNumber = [...unders, 'bij ', 'naar '] as const
/** The letters that these end in. */
const lastLetters = 'rbdj'

/**
 * Answers that are named by number alone: "Zie onder 2 en 3.", "zie ad 1", "zie onder (2)"; where parts are labelled also "het bij 3 genoemde
 * bedrag", "verwezen wordt naar 2.", and questions: "de onder 1 en 2 gestelde vragen".
 */
export function* underIn(text: string, labelled: boolean): Iterable<AnswerHit> {
  for (const number of placesOf(text, numbers)) {
    const from = text.charAt(number - 1) === '(' ? number - 1 : number
    if (!lastLetters.includes(text.charAt(from - 2))) continue
    const word = byNumber.find((one) => text.startsWith(one, from - one.length))
    if (word === undefined || isLetter(text.charCodeAt(from - word.length - 1))) continue
    const listed = from < number ? bracketsAt(text, from - 1) : numbersAt(text, from - 1)
    if (listed === null) continue
    const start = word === 'naar ' ? from : from - word.length
    const hit = unders.some((one) => one === word) ? underAt(text, start, listed) : null
    if (labelled && asksUnder(text, start, listed.end))
      yield { ...aside, names: 'vraag', start, end: listed.end, numbers: listed.numbers, rule: 'vraag/named' }
    else if (hit !== null) yield hit
    else if (labelled && spokenOf(text, start, listed.end))
      yield { ...aside, start, end: listed.end, numbers: listed.numbers, rule: 'antwoord/onder' }
  }
}

/** "De leden vragen ⟨onder 11⟩ naar de kosten", "de ⟨onder 1 en 2⟩ gestelde vragen": who asks says where. */
const asksUnder = (text: string, start: number, end: number): boolean => {
  const behind = text.slice(end, end + 40)
  return (
    text.startsWith('onder ', start) &&
    (askedBehind.test(behind) ||
      (wondersBehind.test(behind) && askersAsk.test(text.slice(Math.max(0, start - 60), start))))
  )
}

const askedBehind =
  /^\s(?:al\s|reeds\s|eerder\s)?(?:gestelde|genoemde|opgenomen|bedoelde)\svra(?:ag|gen)(?!\p{L})/u
const askersAsk =
  /(?<!\p{L})(?:leden|lid\s[\p{L}-]+|fractie|zij)\s(?:[\p{L}\d-]+\s){0,6}(?:vragen|vraagt)\s(?:\p{Ll}+\s){0,2}$/u
const wondersBehind = /^\s(?:naar|of|hoe|wat|waarom|om)(?!\p{L})/u

const spoken =
  'gesteld|opgemerkt|geantwoord|medegedeeld|vermeld|aangegeven|genoemd|gemeld|gezegd|toegelicht|uiteengezet|beschreven|geschetst|besproken|bedoeld|aangehaald|geteld|gegeven|opgenomen|ingegaan'
/** "de ⟨onder 2⟩ bedoelde kosten", "het ⟨bij 1⟩ genoemde bedrag" */
const article = /(?:^|[^\p{L}])(?:de|het|deze|die|dit|dat)\s$/iu
const spokenOfBehind = new RegExp(`^\\s(?:al\\s|reeds\\s|eerder\\s)?(?:${spoken})e(?!\\p{L})`, 'u')
/** "hetgeen ik ⟨onder 4⟩ vermeldde", "die ⟨onder 6⟩ zijn geteld" */
const clause =
  /(?:^|[^\p{L}])(?:hetgeen|wat|waarop|waarvan|waarin|die|dat|zoals|als|waarnaar)\s(?:(?:ik|wij|we|de\sregering|het\scollege|hierboven|hiervoor|reeds|al|eerder|ook)\s){0,3}$/iu
const clauseBehind = new RegExp(
  `^\\s(?:(?:is|zijn|heb|hebben|heeft|ben|werd|werden|wordt|worden|was|waren|reeds|al|eerder|ook|uitgebreid)\\s){0,3}(?:${spoken}|staat|stelde|stelden|opmerkte|antwoordde|vermeldde|vermeldden|noemde|noemden|meldde|toelichtte|toelichtten|schetste|schetsten|beschreef|beschreven|schreef|schrijven|schrijf|aangaf|gaf|plaatste)(?!\\p{L})`,
  'u',
)

/** What has numbers of its own under it: "artikel 4 eist dat de ⟨onder 1⟩ bedoelde boot vaart", "die ⟨onder 2⟩ zijn genoemd in de bijlage". */
const numbersOwn =
  '(?:[Aa]rtikel(?:en|lid)?|[Aa]rt\\.|[Bb]ijlagen?|[Tt]abel(?:len)?|[Kk]olom(?:men)?|[Pp]aragra(?:af|fen)|[Oo]nderde(?:el|len)(?=\\s(?:[a-z]|\\d{1,2})(?!\\p{L}))|(?:eerste|tweede|derde|vierde|vijfde|zesde) lid)(?!\\p{L})'
const ownInFront = new RegExp(`(?<!\\p{L})${numbersOwn}(?![^]*(?:[.!]\\s\\p{Lu}|[?\\n]))`, 'u')
const ownBehind = new RegExp(
  `^\\s(?:\\p{L}{1,20}\\s){1,5}(?:in|op|van|bij)\\s(?:(?:de|het|een)\\s)?${numbersOwn}`,
  'u',
)

/** Longest text in front of a number in which an article or a table is looked for, in UTF-16 code units. */
const longestLead = 160

/** Whether words in a sentence say that something stands under a number, and not under one of an article or a table. */
function spokenOf(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 48)
  const lead = text.slice(Math.max(0, start - 48), start)
  const told =
    (spokenOfBehind.test(behind) && article.test(lead)) ||
    (clauseBehind.test(behind) && clause.test(lead)) ||
    (meantUnder.test(lead) && /^[.,;)]?(?:\s|$)/.test(behind)) ||
    (/^\.(?:\s|$)/.test(behind) && (namedUnder.test(lead) || sentTo.test(lead))) ||
    (besideHere.test(lead) && toldUnder.test(behind))
  return (
    told && !ownBehind.test(behind) && !ownInFront.test(text.slice(Math.max(0, start - longestLead), start))
  )
}

/** "Ik noemde die eis ook al ⟨onder 2⟩." */
const namedUnder =
  /(?<!\p{L})(?:noemde|meldde|vermeldde|schreef|beschreef|schetste|lichtte)(?!\p{L})[^.?!,;:]{0,40}\s(?:al|ook|reeds|hierboven|hiervoor|eerder)\s$/u

/** "Daarvoor wordt verwezen ⟨naar 2⟩." */
const sentTo = /(?<!\p{L})(?:verwezen|verwijs|verwijzen)(?!\p{L})[^.?!,;:\n]{0,30}\snaar\s$/u
/** "Zie verder hieronder ⟨bij 3⟩." */
const besideHere = /(?<!\p{L})zie\s(?:\p{Ll}+\s){0,2}(?:hieronder|hierboven|hiervoor)\s$/iu

/** "de inzet bedoeld ⟨onder 43⟩." */
const meantUnder = new RegExp(`(?<!\\p{L})(?:${spoken})\\s$`, 'u')

function underAt(text: string, start: number, listed: Numbered | null): AnswerHit | null {
  if (listed === null) return null
  const lead = text.slice(Math.max(0, start - 60), start)
  const sends = sendsUnder.test(lead)
  const what = whatIsSaid.test(lead)
  if (!(sends || what || saidUnder.test(lead))) return null
  const behind = text.slice(listed.end, listed.end + 16)
  if (!(said.test(behind) || (sends && toldUnder.test(behind)) || (what && !ofOther.test(behind))))
    return null
  return { ...aside, start, end: listed.end, numbers: listed.numbers, rule: 'antwoord/onder' }
}

const beforeLetter = trigger('onder ', 'sub ', ' ad ')
const letters = /[a-h](?:(?:,\s|\sen\s)[a-h]){0,7}(?![\p{L}\d]|\.\p{L})/uy
const answerUnder = /(?:(?:het|mijn|ons)\s)?antwoord\s$/iu

/** Pieces of the answer that the words stand in, by their letters: "Zie onder b.", "het onder a en b gestelde". */
export function* letteredIn(text: string): Iterable<AnswerHit> {
  for (const place of placesOf(text, beforeLetter)) {
    const at = text.indexOf(' ', place + 1) + 1
    const list = matchAt(letters, text, at)?.[0]
    if (list === undefined) continue
    const word = text.charAt(place) === ' ' ? place + 1 : place
    const start = word - (answerUnder.exec(text.slice(Math.max(0, word - 16), word))?.[0].length ?? 0)
    const numbers = list.match(/[a-h](?!n)/g) ?? []
    const hit = underAt(text, start, { numbers, end: at + list.length, glued: false, words: false })
    if (hit !== null) yield hit
  }
}

/** The letters that paragraphs begin with, and sentences behind others: "a. Ja. b. Nee.", "Ad b) Nee." */
export const letterMarks: (document: Document) => ReadonlySet<string> = oncePer(
  ({ text }) => new Set(Array.from(text.matchAll(letterMark), ({ 1: letter = '' }) => letter)),
)

const letterMark = /(?<=^|\n|[.?!;:]\s)(?:Ad\s)?\(?([a-h])[.):]\s/g

/** "zie ⟨V1⟩", "het antwoord op ⟨V1⟩", "zie A1 en ⟨A2⟩" */
const toShort =
  /(?:(?:zie|idem|verwijs[^.?!\n]{0,30}naar)(?:\s(?:ook|verder|tevens))?|(?<answer>antwoord(?:en)?)\s(?:op|bij|onder)|(?<within>in|bij|onder)|(?<more>[VA]\.?\d{1,3}(?:,|\sen)))\s$/iu

/** Questions and answers by labels of one letter, in papers that label theirs so: "Zie A1." */
export function* shortIn(text: string): Iterable<AnswerHit> {
  let asks: boolean | null = null
  for (const number of placesOf(text, numbers)) {
    const start = number - (text.charAt(number - 1) === '.' ? 2 : 1)
    const letter = text.charAt(start)
    if ((letter !== 'V' && letter !== 'A') || text.charAt(start - 1) !== ' ') continue
    const led = toShort.exec(text.slice(Math.max(0, start - 50), start))
    const { answer, within, more } = led?.groups ?? {}
    const printed = /^\d{1,3}(?![\p{L}\d/-]|[.,]\d)/u.exec(text.slice(number, number + 5))?.[0]
    if (led === null || printed === undefined || (more !== undefined && asks === null)) continue
    asks =
      letter === 'V' &&
      answer === undefined &&
      (within !== undefined || (more !== undefined && asks === true))
    const end = number + printed.length
    yield {
      ...aside,
      names: asks ? 'vraag' : 'antwoord',
      start,
      end,
      numbers: [printed],
      rule: asks
        ? 'vraag/named'
        : letter === 'V' && answer === undefined
          ? 'antwoord/bare-vraag'
          : 'antwoord/op-vraag',
    }
  }
}

/** "Zie hierboven." as a whole paragraph, "Ja, zie boven." too. */
const sendsAbove =
  /(?:^|\n)(?:\p{L}{2,10}[,.]\s)?zie\s+(?:(?:ook|verder|tevens|het\s+gestelde|de\s+(?:beantwoording|reactie))\s+)?$/iu
const boven = trigger('boven')
const endsThere = /^\s?[.)]?\s?(?:\n|$)/

/** Answers that stand above: "Zie hierboven." */
export function* aboveIn(text: string): Iterable<AnswerHit> {
  for (const at of placesOf(text, boven)) {
    const end = at + 5
    if (!endsThere.test(text.slice(end, end + 4))) continue
    const start = text.startsWith('hier', at - 4) ? at - 4 : at
    if (!sendsAbove.test(`\n${text.slice(Math.max(0, start - 60), start)}`)) continue
    yield { ...aside, start, end, numbers: ['vorige'], rule: 'antwoord/above' }
  }
}

const bareList = new RegExp(
  `(?:(?<=^|\\n|[,.?):|][^\\S\\n])Z|(?<=[,;\\p{L}][^\\S\\n]|\\()z)ie(?:[^\\S\\n](?:ook|verder|tevens|voorts|hiervoor|daarvoor|daarover|hierover))?[^\\S\\n](?<list>${numberList}|[a-h](?!\\p{L}))\\)?\\.?(?=(?<ends>\\n|$)|(?<=(?:^|\\n|\\?[^\\S\\n])Zie[^\\S\\n](?:ook[^\\S\\n])?[\\d, en]{1,20}\\.)[^\\S\\n]\\p{Lu})`,
  'uy',
)

const numbersOf = (list: string): readonly string[] => (/^\d/.test(list) ? readNumbers(list) : [list])

const zie = trigger('Zie ', 'zie ')

/** "Zie 3 en 4.", "Zie b." as the whole of an answer; in papers that label answers also "Idem, zie 3." at its end, and "Zie 3. De …" at its head. */
export function* bareIn(text: string, labelled: boolean): Iterable<AnswerHit> {
  for (const at of placesOf(text, zie)) {
    if (!labelled && text.charAt(at) === 'z') continue
    const match = matchAt(bareList, text, at)
    const list = match?.groups?.list
    if (match === null || list === undefined || (!labelled && match.groups?.ends === undefined)) continue
    const start = at + match[0].indexOf(list)
    yield { ...aside, start, end: start + list.length, numbers: numbersOf(list), rule: 'antwoord/bare' }
  }
}
