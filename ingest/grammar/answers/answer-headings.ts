import { asksOrBids } from '../../asking.ts'
import type { Span } from '../../document.ts'

/** How far a question that a label heads is looked at, in UTF-16 code units. */
const questionReach = 400
const headed = /^\s?[:.)]?\s{1,12}(?:(?<page>\d{1,2}\/\d{1,3}\s{1,4})|\d{1,3}\s{1,4})?(?=[\p{Lu}«“"‘'])/u
/** Words that lead to a question that is named: "zie ⟨Vraag 5⟩", "in ⟨Vraag 5⟩". */
const leads =
  /(?<!\p{L})(?:zie|ook|in|op|bij|onder|van|naar|uit|en|of|t\/m|de|het|tot|als|met|aan|over|voor|per|antwoord(?:en)?)\s{1,4}$/iu

/** "… van kracht. Vraag 5 Welke …?", "(2099D01234) Vraag 5 Welke …?", "Vraag 5 4/12 De boot …": a label in front of its question. */
export function headsQuestion(text: string, { start, end }: Span): boolean {
  if (text.charAt(start) !== 'V') return false
  const before = text.slice(Math.max(0, start - 24), start)
  if (leads.test(before) || /[,;(/]\s{0,4}$/.test(before)) return false
  const behind = text.slice(end, end + questionReach)
  const gap = headed.exec(behind)
  // A gap as between paragraphs stands in front of a label, and in no sentence.
  if (gap !== null && /\s{4}$/.test(before)) return true
  return gap !== null && (gap.groups?.page !== undefined || asksOrBids(behind.slice(gap[0].length)))
}

/** "in de consultatie (⟨vraag 6⟩: ‘heeft u een boot?’)": of an inquiry, or of a list that others answer, whose words are quoted. */
export const quotesQuestion = (text: string, { start, end }: Span): boolean =>
  text.charAt(start - 1) === '(' &&
  (inLists.test(text.slice(Math.max(0, start - 32), start)) ||
    (/^:?\s?\(?[‘'“"«]/.test(text.slice(end, end + 3)) &&
      inquiry.test(text.slice(Math.max(0, start - inquiryReach), start))))

/** "in de vragenlijst (⟨vraag 7⟩)" */
const inLists = /(?<!\p{L})(?:vragenlijst|enqu[eê]te|consultatie|peiling|formulier|survey|monitor)\s\($/iu

/** "In de enquête stond onder ⟨vraag 4⟩ …", "De respondenten antwoordden op ⟨vraag 4⟩ …": of an inquiry or an exam that the same sentence names. */
export const ofInquiry = (text: string, start: number): boolean =>
  inquired.test(text.slice(Math.max(0, start - inquiryReach / 2), start))

const inquired =
  /(?:enqu[eê]te|consultatie|examens?|peiling|quiz|respondent(?:en)?|ondervraagden?)(?!\p{L})(?![^.?!\n]*(?<!\p{L})(?:zie|verwijs|verwijzen|verwezen|zoals|reeds|eerder|gemeld|conform)(?!\p{L}))[^.?!,;:\n]{0,60}$/iu

/** How far in front of its quotation an inquiry may be named, in UTF-16 code units. */
const inquiryReach = 160
const inquiry =
  /consultatie|enqu[eê]te|vragenlijst|onderzoek|formulier|toets|examen|peiling|survey|monitor|quiz|interview|respondent|ondervraagd|veelgestelde/i

/** First words of an answer, behind its label: "Antwoord op vraag 1 ⟨In⟩ ons rapport …". */
const opens =
  /^\s{1,4}(?:Ja|Nee|Neen|De|Het|Een|In|Op|Bij|Met|Voor|Uit|Er|Wij|Ik|Zie|Dit|Dat|Deze|Dergelijke)(?!\p{L})/u

/** "… gekomen? Antwoord 4 Het kabinet …", and "Antwoord 4: …" at the head of a paragraph: headings in front of their text. */
export function headsAnswer(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 4), start)
  const behind = text.slice(end, end + 5)
  if (/(?:^|\n)$/.test(before) && (/^\s?[:.]\s/.test(behind) || opens.test(text.slice(end, end + 12))))
    return true
  return /[.?!»”"\]\d)]\s{1,3}$/.test(before) && /^(?::\s|[.:]?\s{1,3}(?:\p{Lu}|[«“"]))/u.test(behind)
}
