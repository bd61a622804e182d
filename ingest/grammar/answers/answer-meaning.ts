import type { Span } from '../../document.ts'
import { gluesTo } from '../../read/characters.ts'
import { lastSentence } from '../last-sentence.ts'

const told =
  '(?:be|ge)antwoordt?|antwoord(?:de|den|t)|aangegeven|gemeld|toegelicht|beschreven|vermeld|genoemd|gesteld|uiteengezet|opgemerkt|gezegd|aangehaald|verwezen|ingegaan|verwijs|licht|uitgelegd|geschetst|weergegeven|benoemd|gegeven|aangaf|aanga|aangeef|toelichtte|geschreven|opgenomen|behandeld|uitgewerkt|gereageerd'
/** What sends the reader on to another answer. */
const sends = String.raw`\b(?:zie(?:ook)?|kortheidshalve|(?:ver)?wijs|(?:ver)?wijzen\s+(?:wij|we|u)|verwezen|verwijst|verwijzing|idem|conform|cf\.?|vgl\.?|hetzelfde|dezelfde)`
const sent = new RegExp(String.raw`${sends}(?!\p{L})[^.?!]{0,60}$`, 'iu')
/** What stands in an answer and never in a question. */
const inAnswer =
  'tabel|figuur|grafiek|overzicht|toelichting|reactie|uitleg|uiteenzetting|opsomming|kanttekening|berekening'
/** Words that a preposition may be glued to, where a reader lost the space: "zoalsbij vraag 2", "hierbovenbij vraag 3". */
const gluing = '(?:hierboven|hiervoor|eerder|reeds|geantwoord|zoals|als|ook|al)?'
const before = new RegExp(
  String.raw`(?:\b(?:${told}|${inAnswer})\b[^.?!]{0,40}\b(?:bij|onder|in|naar|op|aan|als)\s+(?:de\s+)?|(?<!\p{L})${gluing}(?:bij|onder)\s+(?:de\s+)?|\b(?:voor|net|zo)?als\s*(?:bij|onder|in)\s+(?:de\s+)?|\bad\s)$`,
  'iu',
)
const after = new RegExp(String.raw`^[^.?!]{0,60}\b(?:${told})\b`, 'iu')
/** "zoals wij in ⟨vraag 1⟩ aangeven": who answers says what the answer told. */
const weTell = /\b(?:ik|wij|we)\s+(?:\p{Ll}+\s+){0,3}(?:in|bij|onder|op)\s+(?:de\s+)?$/iu
const telling =
  /^[^.?!]{0,60}\b(?:aangeven|aangaven|melden|meldden|meldde|toelichten|toelichtten|beschrijven|beschreven|vermelden|noemen|noemden|noemde|opmerken|opmerkten|schrijven|schreven|schreef|uiteenzetten|uitleggen|uitlegden|schetsen|schetsten|schetste)(?!\p{L})/u
/** "In ⟨vraag 1⟩ gaven wij aan". */
const within = /\b(?:in|bij|onder)\s+(?:de\s+)?$/i
const toldBehind =
  /^\s(?:geef|geven|gaf|gaven|meld|melden|meldde|meldden|schrijf|schrijven|schreef|schreven|noem|noemen|noemde|noemden|beschrijf|beschrijven|beschreef|beschreven|ga|gaan|ging|gingen|licht|lichten|lichtte|lichtten|schets|schetsen|schetste|schetsten|legde|legden|leg|leggen)\s(?:ik|wij|we)(?!\p{L})/u
const asked =
  /\b(?:gevraagd|vraagt|stelt|stellen|gestelde?|bedoelt|bedoeld|in\s+aanvulling\s+op|gaan|gaat)\b[^.?!]{0,30}$/i
const mayRefer = new RegExp(
  String.raw`(?<!\p{L})${gluing}(?:in|bij|onder|op|naar|aan)(?:\s+(?:de\s+)?|de\s+)$`,
  'iu',
)
/** "hierop gaan wij in bij ⟨vraag 3⟩" */
const goesInto = /\b(?:ga|gaan|ging|gingen)\s[^.?!]{0,60}\bin\s+(?:bij|onder)\s+(?:de\s+)?$/iu
/** "dezelfde vraag als ⟨vraag 4⟩" */
const sameQuestion = /\b(?:dezelfde|soortgelijke|identieke)\s+vraag\s+als\s+(?:in\s+)?$/iu
/** "de vraag, zoals hierboven omschreven bij ⟨vraag 1⟩": what a question says, and no answer. */
const questionSaid =
  /(?<!\p{L})vra(?:ag|gen),?\s(?:zoals\s|die\s|als\s)(?:(?:hierboven|hiervoor|reeds|al|eerder|ook|is|zijn|werd|werden)\s){0,3}(?:omschreven|gesteld|verwoord|geformuleerd|weergegeven|geciteerd|aangehaald|opgenomen|beschreven|genoemd)\s(?:is\s|zijn\s)?(?:bij|in|onder)\s(?:de\s)?$/iu
/** "het beeld dat in ⟨vraag 6⟩ wordt geschetst", "zoals de vragenstellers bij ⟨vraag 1⟩ opmerken": what a question says. */
const saidThere =
  /^\s(?:wordt|worden)\s(?:\p{Ll}+\s){0,4}(?:verwezen|geschetst|genoemd|gesteld|beschreven|aangehaald|weergegeven|benoemd|gezegd)(?!\p{L})|^\s(?:(?:wordt|worden|werd|werden|is)\s)?(?:gesuggereerd|verondersteld|aangenomen|beweerd|geïmpliceerd)(?!\p{L})|^\s(?:gevraagde?|verzochte|gesuggereerde|veronderstelde)(?!\p{L})|^\saan\sde\sorde\s(?:wordt|worden|is|zijn)\sgesteld(?!\p{L})/u
const askersSay =
  /(?<!\p{L})(?:(?<!(?:ik|wij|we)\s)u|vra(?:ag|gen)stellers?|leden|lid\s\p{Lu}[\p{L}-]+)\s(?:in|bij|onder|op)\s(?:de\s)?$/u
/** "de aanname onder ⟨vraag 9⟩": what a question supposes. */
const supposedThere =
  /(?<!\p{L})(?:aannames?|veronderstelling(?:en)?|premisse|stelling(?:name)?|suggestie|bewering|vraagstelling)\s(?:die\s)?(?:in|bij|onder|van|uit)\s(?:de\s)?$/iu
/** "ik wijs erop dat de in ⟨vraag 3⟩ gebruikte term …" */
const whatStands = /(?<!\p{L})(?:de|het|die|dat|deze|dit)\sin\s(?:de\s)?$/iu
const usedThere =
  /^\s(?:gebruikte|gehanteerde|genoemde|bedoelde|aangehaalde|gestelde|geschetste|geciteerde)(?!\p{L})/u
/** "Hetzelfde geldt voor ⟨vraag 7⟩": it is answered so too. */
const appliesTo =
  /(?<!\p{L})(?:hetzelfde|dezelfde|ditzelfde|idem)\s(?:\p{Ll}+\s){0,2}(?:geldt|gelden)\s(?:\p{Ll}+\s){0,2}voor\s(?:de\s)?$/iu
/** Tells most words that they are neither: the two are long, and begin with a look behind. */
const mayPutOff = /geld|aanname|stelling|premisse|suggestie|bewering/iu
/** "ik kom hier in ⟨vraag 7⟩ op terug" */
const comesBack = /^\sop\sterug(?!\p{L})/u
/** "op ⟨vraag 3⟩ is ook door de Commissaris gereageerd" */
const reactedBy =
  /^\s(?:\p{Ll}+\s){0,3}door\s(?!mij|ons|het\skabinet|de\sregering)[^.?!]{0,60}\sgereageerd(?!\p{L})/u
/** "De leden sluiten zich aan bij ⟨vraag 3⟩": they ask it too. */
const joins = /\bsluit(?:en)?\s(?:zich|wij\sons|ons)\s(?:\p{L}+\s){0,6}aan\sbij\s(?:de\s)?$/iu
/** "De leden sluiten zich bij ⟨vraag 2⟩ aan" */
const joining = /\bsluit(?:en)?\s(?:zich|wij\sons|ons)\s(?:\p{L}+\s){0,4}bij\s(?:de\s)?$/iu
/** "het antwoord op vraag 3 en dat op ⟨vraag 6⟩" */
const thatTo = /ntwoord[^.?!]{0,80}\b(?:dat|die)\s+(?:op|bij|onder)\s+(?:de\s+)?$/iu
/** How the longer ones of these forms all end. */
const preposition = /(?:in|bij|onder|op|naar|aan|als|ad)\s+(?:de\s+)?$/iu
/** A paper's number, then its question: "(33 123 nr. 2, vraag 14)". */
const cited =
  /(?:(?<!\p{L})nrs?\.?\s?\d{1,4}(?:,\s(?:pp?|blz)\.\s?\d{1,3}(?=\s\())?|\d{4}[ZD]\d{5})(?:,\s?|\s\()$/u
/** "Daarnaast vroeg het lid Achterberg daarnaar (…, nr. 14, ⟨vraag 3⟩)": what is told is that it was asked. */
const askedThere = /(?<!\p{L})(?:vroeg(?:en)?|gevraagd|(?:leden|lid\s\p{L}+)\svra(?:agt|gen))(?!\p{L})/u
const longestAsking = 200

/** What stands in front of a word, with the space that it lost: "zievraag 7". */
const spaced = (lead: string): string => (gluesTo(lead) ? `${lead} ` : lead)

/** "zie ook ⟨vraag 6⟩ aan ProRail": a question, by whom it is put to. */
const putTo = /^\saan\s(?:(?:de|het)\s)?\p{Lu}/u

/**
 * Whether a question that is named by its number stands for its answer: "zie vraag 7", "zoals bij vraag 2 aangegeven",
 * "(33 123 nr. 2, vraag 14)"; not "zoals gevraagd in vraag 3".
 */
export function meansAnswer(text: string, { start, end }: Span): boolean {
  const lead = spaced(text.slice(Math.max(0, start - 100), start))
  const led = preposition.test(lead)
  if (led && joining.test(lead) && /^[^.?!,;]{0,60}\saan(?!\p{L})/u.test(text.slice(end, end + 70)))
    return false
  if (led && (sameQuestion.test(lead) || joins.test(lead) || questionSaid.test(lead))) return false
  if (mayPutOff.test(lead) && (supposedThere.test(lead) || appliesTo.test(lead))) return false
  if (led && whatStands.test(lead) && usedThere.test(text.slice(end, end + 24))) return false
  if (putTo.test(text.slice(end, end + 10)) || reactedBy.test(text.slice(end, end + 100))) return false
  if (closesQuestion(text, lead, end)) return false
  if (sent.test(lead) || (led && (goesInto.test(lead) || thatTo.test(lead)))) return true
  const behind = text.slice(end, end + 80)
  if (asked.test(lead) || askersSay.test(lead) || (within.test(lead) && saidThere.test(behind))) return false
  if (led && before.test(lead)) return true
  if (cited.test(lead))
    return !askedThere.test(lastSentence(text.slice(Math.max(0, start - longestAsking), start)))
  if (!mayRefer.test(lead)) return false
  if (comesBack.test(behind)) return true
  if (after.test(behind) || (within.test(lead) && toldBehind.test(behind))) return true
  return weTell.test(lead) && telling.test(behind)
}

/** "Waarom? ⟨Zie vraag 12⟩ De boot …": without a stop it is the end of a question, in front of the answer. */
const closesQuestion = (text: string, lead: string, end: number): boolean =>
  /\?\s{1,3}Zie\s(?:ook\s)?$/.test(lead) && /^\s{1,4}\p{Lu}/u.test(text.slice(end, end + 6))

/** Whether the words in front send the reader on: "zie", "verwijs ik u naar". */
export const sendsOn = (text: string, { start }: Span): boolean =>
  sent.test(text.slice(Math.max(0, start - 100), start))

/** "in ⟨de volgende vraag⟩ ga ik hierop in" */
const goesIntoBehind = /^\s(?:ga|gaan|kom|komen|licht|lichten)\s(?:ik|wij|we)(?!\p{L})/u

/** Whether what the words name is said to go into something: "in ⟨de laatste vraag⟩ ga ik hierop in". */
export const goesIntoIt = (text: string, { end }: Span): boolean =>
  goesIntoBehind.test(text.slice(end, end + 20))

const recalls = new RegExp(
  String.raw`(?:${sends}|\b(?:zoals|reeds|eerder|al|ook)\b)(?!\p{L})[^.?!]{0,60}$`,
  'iu',
)

/** Whether the reader is sent to another answer, or told what it said, and no answer is only announced. */
export function looksUp(text: string, { start, end }: Span): boolean {
  const lead = spaced(text.slice(Math.max(0, start - 80), start))
  const behind = text.slice(end, end + 80)
  return recalls.test(lead) || after.test(behind) || goesIntoBehind.test(behind)
}
