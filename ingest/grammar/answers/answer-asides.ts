import { numberList, readNumbers } from '../../labels.ts'
import { matchAt } from '../../matches.ts'
import { placesOf } from '../../pass/pass.ts'
import { numbers, trigger } from '../../pass/trigger.ts'
import type { AnswerHit } from './answer-hit.ts'
import { numbersAt } from './answer-numbers.ts'

const aside = { names: 'antwoord', set: null, fractie: null } as const

/** What leads to a bare number: "zie onder 2", "zoals onder 2 aangegeven". */
const sendsUnder =
  /(?:^|[^\p{L}])(?:(?:zie|idem|zoals|als|verwijs[^.?!\n]{0,30}naar)(?:\s+(?:ook|reeds|eerder|verder|hierboven|hiervoor|al|vermeld|aangegeven|genoemd|gemeld|gesteld|opgemerkt|toegelicht|beschreven|het\s+(?:gestelde|vermelde|genoemde)|hetgeen))*)\s+$/iu
/** "het ⟨onder 2⟩ gestelde" */
const saidUnder = /(?:^|[^\p{L}])het\s+$/iu
const said = /^\s(?:gestelde|opgemerkte|geantwoorde|medegedeelde|vermelde)(?!\p{L})/u
const toldUnder =
  /^(?=[.;)]|,\s|$|\n|\s(?:is|zijn|heb|hebben|staat|reeds|al|ook|aangegeven|vermeld|genoemd|gemeld|gesteld|toegelicht|opgemerkt|beschreven)(?!\p{L}))/iu

/** Answers that are named by number alone: "Zie onder 2 en 3." */
export function* underIn(text: string): Iterable<AnswerHit> {
  for (const number of placesOf(text, numbers)) {
    const at = number - 6
    if (!text.startsWith('onder ', at)) continue
    const lead = text.slice(Math.max(0, at - 60), at)
    const sends = sendsUnder.test(lead)
    if (!sends && !saidUnder.test(lead)) continue
    const listed = numbersAt(text, at + 5)
    if (listed === null) continue
    const behind = text.slice(listed.end, listed.end + 16)
    if (!(said.test(behind) || (sends && toldUnder.test(behind)))) continue
    yield { ...aside, start: at, end: listed.end, numbers: listed.numbers, rule: 'antwoord/onder' }
  }
}

/** "Zie hierboven." as a whole paragraph, "Ja, zie boven." too. */
const sendsAbove =
  /(?:^|\n)(?:\p{L}{2,10}[,.]\s)?zie\s+(?:(?:ook|het\s+gestelde|de\s+(?:beantwoording|reactie))\s+)?$/iu
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
  `(?:(?<=^|\\n|[,.][^\\S\\n])Z|(?<=[,;\\p{L}][^\\S\\n]|\\()z)ie(?:[^\\S\\n]ook)?[^\\S\\n](?<list>${numberList})\\)?\\.?(?=\\n|$)`,
  'uy',
)

const zie = trigger('Zie ', 'zie ')

/** "Zie 3 en 4." as the whole of an answer; in papers that label answers also "Idem, zie 3." at its end. */
export function* bareIn(text: string, labelled: boolean): Iterable<AnswerHit> {
  for (const at of placesOf(text, zie)) {
    if (!labelled && text.charAt(at) === 'z') continue
    const match = matchAt(bareList, text, at)
    const list = match?.groups?.list
    if (match === null || list === undefined) continue
    const start = at + match[0].indexOf(list)
    yield { ...aside, start, end: start + list.length, numbers: readNumbers(list), rule: 'antwoord/bare' }
  }
}
