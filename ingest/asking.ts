import { matchesAtWord } from './matches.ts'

/** What the words of a paper tell of its questions and answers, where no label heads them. */

/** First words of a question that a condition begins with too: "Is een boot verhuurd, dan geldt …" */
const conditional = 'Is|Zijn|Heeft|Hebben|Kan|Mag|Mogen|Moet(?:en)?|Zal|Zullen|Wordt|Worden'
const condition = new RegExp(`^(?:${conditional})\\s`)
const asking = new RegExp(
  `^(?:Geef|Graag|Gaarne|Noem|Licht|Kunt?|Wilt?|Welke?|Wat|Wie|Hoe(?:veel|zeer)?|Waar(?:om|op|voor|door)?|Wanneer|In hoeverre|Klopt|Bent|Deelt|Erkent|Onderschrijft|Vindt|${conditional}|(?:Op|Met|Voor|Door|Binnen|Tot|Uit) welke)\\s`,
)

/** Whether a text begins as one that asks or bids; what may be a condition asks with its mark only. */
export const beginsAsking = (text: string): boolean =>
  asking.test(text) && (text.includes('?') || !condition.test(text))

/** Whether a sentence asks or bids, in its first word or its last mark. */
export const asksOrBids = (text: string): boolean => text.includes('?') || asking.test(text)

const members =
  /^(?:De|Het|Deze|Dit|Dezelfde|Genoemde|Voorts|Ook|Tevens|Verder|Daarnaast|Tot\sslot|Vervolgens)\s(?=[^.?]{0,60}(?:leden|lid|fractie|zij)\b)[^.?]{0,120}\b(?:vra(?:agt|gen)|wil(?:len)?|verzoe(?:kt|ken)|vernemen|benieuwd)\b/

/** "De leden van de SP-fractie lezen dat de boot vaart. Zij vragen waarom." */
const membersThen =
  /^(?:De|Het|Deze)\s[^.?]{0,40}(?:leden|lid|fractie)\b[^?]{0,600}\.\s(?:Zij|(?:De|Deze)\s(?:leden|fractie)|Ook|Daarom|Graag)\s[^.?]{0,40}\b(?:vra(?:agt|gen)|wil(?:len)?|verzoe(?:kt|ken)|vernemen)\b/

/** Whether a text begins by telling what members ask: "De leden van de SP-fractie vragen waarom …". */
export const tellsQuestion = (text: string): boolean => members.test(text) || membersThen.test(text)

/** Whether a paper's head says that it lists questions with their answers; "…, nr. 3. Lijst van vragen en antwoorden over …" cites another. */
export const listsAnswers = (head: string): boolean =>
  /(?<!(?<!\p{L})nr\.\s{1,3}\d{1,4}[.,:)]{1,2}\s{1,3})LIJST VAN VRAGEN EN ANTWOORDEN|antwoorden\s+zijn\s+hierna\s+afgedrukt|\b(?:Nr\.?|Nummer)[\s|]{1,6}Vraag[\s|]{1,6}Antwoord\b/iu.test(
    head,
  )

const report =
  /(?:^|\n)\s*(?:Nr\.?\s?\d{1,3}\s+|[A-Z]{1,2}\s+)?(?:NADERE\s)?(?:NOTA\sNAAR\sAANLEIDING\sVAN\sHET\s(?:(?:TWEEDE\s)?NADER\s|VOORLOPIG\s)?VERSLAG|MEMORIE\sVAN\sANTWOORD)/i

/** Whether a paper's head says that it answers the report of a committee on a bill. */
export const answersReport = (head: string): boolean => report.test(head)

/** "Hierbij zend ik u de antwoorden op de schriftelijke vragen van …", "treft u de antwoorden aan op …" */
const sends =
  /(?:zend|stuur|bied|geef|beantwoord|treft|ontvangt)(?:en)?\s[^.?!\n]{0,60}\bantwoorden\s(?:aan\s)?op\s(?:de\s)?(?:(?:schriftelijke|feitelijke)\s)?(?:Kamer)?vragen\b/i

/** "Beantwoording vragen van het lid Achterberg …", "Betreft: antwoorden op Kamervragen over …": what a letter is about. */
const answersIn =
  /(?:^|\n)\s*(?:(?:Betreft|Onderwerp):?\s+)?(?:Beantwoording|Antwoord(?:en)?)\s(?:(?:van|op)\s)?(?:de\s)?(?:(?:schriftelijke|feitelijke)\s)?(?:Kamer)?vragen\s(?:van|over|inzake|door|gesteld|met)\s|(?:^|\n)\s*(?:Betreft|Onderwerp):?\s+(?:Beantwoording|Antwoord(?:en)?)\s(?:(?:van|op)\s)?(?:de\s)?(?:(?:schriftelijke|feitelijke)\s)?(?:Kamer)?vragen\s/i

/** "Hieronder treft u de beantwoording aan.", "Hierbij bied ik u de antwoorden aan.", of questions that the letter speaks of before. */
const handsOver =
  /(?:^|\n|[.?!]\s)(?:Hieronder|Hierbij|Bijgaand|Onderstaand)\s(?:treft|vindt|ontvangt|bied|bieden|zend|zenden|geef|geven)\s(?:(?:u|ik|wij)\s){0,2}(?:hiervan\s)?(?:de|mijn|onze)\s(?:antwoorden|beantwoording)(?:\sdaarvan|\sdaarop|\shierop|\saan|\svan\sdeze\svragen|\sop\sdeze\svragen){0,2}[.:]/u

/** "Raadsvragen … Datum beantwoording: 26 november 2098": questions of a council or of Provinciale Staten. */
const ofCouncil = /(?:Raadsvragen|Statenvragen|Schriftelijke vragen)(?!\p{L}).{0,400}(?<!\p{L})beantwoord/gisu

/** Whether a paper's head says that it lists questions with their answers, or gives or sends the answers to some. */
export const givesAnswers = (head: string): boolean =>
  /antwoord/i.test(head) &&
  (listsAnswers(head) ||
    sends.test(head) ||
    answersIn.test(head) ||
    matchesAtWord(ofCouncil, head) ||
    (/vragen/i.test(head) && handsOver.test(head)))

/** "Betreft Beantwoording Kamervragen", "Hieronder treft u onze antwoorden aan.", "Onze antwoorden vindt u in de bijlage." */
const saysAnswers =
  /(?:betreft|onderwerp):?\s{1,8}(?:Be)?antwoord(?:ing|en)?\s(?:(?:van|op)\s)?(?:de\s)?(?:\p{L}{4,16}\s)?(?:Kamer)?vragen(?!\p{L})|(?:onze|mijn|de)\santwoorden\s(?:daarop\s)?(?:treft|vindt|ontvangt)\su(?!\p{L})|(?:treft|vindt|ontvangt)\su\s(?:(?:hieronder|hierbij|in\sde\sbijlage)\s)?(?:onze|mijn|de)\s(?:antwoorden|beantwoording)(?!\p{L})/giu

/** The same, also where the head has lost its line breaks and says it in passing: for a text whose numbers each stand in front of a question. */
export const speaksOfAnswers = (head: string): boolean =>
  givesAnswers(head) || (/vragen/i.test(head) && matchesAtWord(saysAnswers, head))

/** "Vragen van het lid Achterberg (ZEE) aan de Minister van Zeezaken", but for "Antwoord op Vragen van …": looked for behind the word. */
const puts =
  /(?:Vragen|VRAGEN)(?<![\p{L}«“][^\S\n]{0,3}.{6})\s{1,4}(?:van|gesteld\s{1,4}door)\s{1,4}(?:het\s{1,4}lid|de\s{1,4}leden)\s[^?!]{2,300}\saan\s{1,4}(?:de|het)\s/u
/** "Lijst van vragen", "Kamervragen zonder antwoord", "Schriftelijke vragen conform artikel 44", "Vragen:" */
const headsQuestions =
  /(?:^|\n)\s{0,4}(?:\d{4}[DZ]\d{5}\s{1,4})?(?:(?:Kamervragen\szonder\santwoord|Lijst\svan\svragen(?!\sen)|Schriftelijke\svragen\s(?:conform|ex|ingevolge|op\sgrond\svan))(?!\p{L})|Vragen:[^\S\n]{0,4}\n)/iu

/** Whether a paper's head says that it puts questions, which it need not answer. */
export const putsQuestions = (head: string): boolean => puts.test(head) || headsQuestions.test(head)

const reply = /^Antwoord(?:en)?\s+van\s+(?:de\s+)?(?:minister|staatssecretaris)\s/i

/** Whether a line heads the answers of a paper that printed all its questions first: "Antwoord van minister Achterberg (Justitie). (Ontvangen 3 mei 2098)". */
export const headsReply = (text: string, next: string): boolean =>
  (text.startsWith('Antwoord') || text.startsWith('ANTWOORD')) &&
  reply.test(text) &&
  /[(\s]ontvangen\s\d/i.test(`${text} ${next}`)

const inbreng =
  /^(?:Vragen(?:\sen\sopmerkingen)?|Opmerkingen\sen\svragen|Inbreng)\svan(?:uit)?\s(?:de|het)\s[^.?!]{2,80}$/

/** Whether a line heads the questions of members, behind which a series may begin anew. */
export const headsAsking = (text: string): boolean => text.length < 110 && inbreng.test(text)

const setHeading =
  /^(?:Antwoord(?:en)?|Beantwoording)\s(?:op|van)\s(?:de\s)?(?:(?:schriftelijke|mondelinge)\s)?(?:Kamer)?vragen\s(?:van|gesteld\sdoor)\s(?:het\slid|de\sleden)\s[^.?!]{2,200}$/

/** Whether a paragraph heads one of several sets in a letter: "Antwoorden op de vragen van het lid Achterberg (VVD) over de pont". */
export const headsSet = (text: string): boolean => text.length < longestSetHeading && setHeading.test(text)

/** In UTF-16 code units. */
const longestSetHeading = 280
