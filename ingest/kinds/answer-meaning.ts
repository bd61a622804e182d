import type { Span } from '../document.ts'

const answering =
  '(?:be)?antwoord(?:d|t)?|aangegeven|gemeld|toegelicht|beschreven|vermeld|genoemd|gesteld|uiteengezet|opgemerkt|gezegd|aangehaald|verwezen|ingegaan|verwijs|licht|uitgelegd|geschetst|weergegeven|benoemd|gegeven'
const before = new RegExp(
  String.raw`(?:\b(?:zie|kortheidshalve|verwijs|verwijzen\s+(?:wij|we|u)|verwezen|verwijst)\b[^.?!]{0,60}|\b(?:${answering})\b[^.?!]{0,40}\b(?:bij|onder|in|naar|op|aan)\s+(?:de\s+)?|\b(?:bij|onder)\s+(?:de\s+)?)$`,
  'iu',
)
const after = new RegExp(String.raw`^[^.?!]{0,60}\b(?:${answering})\b`, 'iu')
const asked =
  /\b(?:gevraagd|vraagt|stelt|stellen|gestelde?|bedoelt|bedoeld|in\s+aanvulling\s+op|gaan|gaat)\b[^.?!]{0,30}$/i
const mayRefer = /\b(?:in|bij|onder|op|naar|aan)\s+(?:de\s+)?$/i
/** A paper's number, then its question: "(33 123 nr. 2, vraag 14)". */
const cited = /(?:\bnrs?\.?\s?\d{1,4}|\d{4}[ZD]\d{5}),\s$/

/**
 * Whether a question that is named by its number stands for its answer: "zie vraag 7", "zoals bij vraag 2 aangegeven",
 * "(33 123 nr. 2, vraag 14)"; not "zoals gevraagd in vraag 3".
 */
export function meansAnswer(text: string, { start, end }: Span): boolean {
  const lead = text.slice(Math.max(0, start - 100), start)
  if (asked.test(lead)) return false
  if (before.test(lead) || cited.test(lead)) return true
  return mayRefer.test(lead) && after.test(text.slice(end, end + 80))
}
