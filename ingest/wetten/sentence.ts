import type { Place } from '../entities/place.ts'
import type { WetHead } from './forms.ts'

/** Words that a sentence has behind a law, and no title ends in. */
const goesOn =
  /(?:^|\s)(?:waar\p{L}+|(?:daar|hier)\p{Ll}{2,6}|zoals|door|om|te|teneinde|ook|niet|hij|zij|wij|ik|men|er|af|toe|mee|(?:ge|be|ver|(?:in|aan|on|op|af|uit|vast)ge)(?!\p{Ll}*ingen(?!\p{L}))\p{Ll}+(?:d|t|en))(?=\s|$)/u

/** Verbs that often follow a law, and hardly stand in a title; adverbs and words of measure that none has. */
const noWords: ReadonlySet<string> = new Set(
  [
    'bepaalt regelt geldt luidt kan kunnen mag moet zal biedt geeft stelt vereist verplicht voorziet ziet staat volgt maakt',
    'noemt schrijft brengt verwijst omschrijft vervalt komt blijft gaat houdt bevat was waren vraagt eist laat wijst toetst',
    'treedt strekt beoogt werd werden dient leidt levert heet hoort raakt loopt lijkt telt omvat helpt werkt doet neemt zegt',
    'zorgt vormt valt krijgt kent legt ligt heeft hebben begint breidt dekt dwingt eindigt functioneert garandeert hanteert',
    'introduceert kiest impliceert leunt meldt mist onderscheidt ondersteunt ontbreekt past reikt richt scheidt schept schiet',
    'slaat sluit spreekt steunt stimuleert trekt vindt voert voldoet voorkomt vult waarborgt wijzigt zou zouden zullen',
    'kwam kwamen moest moesten stond stonden verscheen verschenen gaf gaven hield hielden liet lieten bleef bracht kreeg ging',
    'gingen nam had hadden deed schreef schreven sprak sloot viel werkte wijzigde zag zagen kostte noemde bood gold kon konden',
    'mocht mochten maakte regelde trad telde bereikte leidde diende stelde vond vroeg',
    'wel alsnog nader onverkort nog dus echter al pas onlangs anders veel iets circa ongeveer ruim bijna maximaal minimaal',
    'minstens hoogstens slechts alleen vooral meer minder duizend',
    'ontvangen ontving ontvingen ontstaan ontstond ontworpen ontbreken overgelegd onderzocht ondertekend toegezegd',
  ].flatMap((line) => line.split(' ')),
)

/** Whether words behind "de Wet" go on with the sentence and not with the title. */
export const isSentence = (words: string): boolean =>
  goesOn.test(words) || words.split(/\s+/).some((word) => noWords.has(word))

/** What no title holds: another law by its article, a verb. */
export const noTitle =
  /(?:^|[^\p{L}])(?:(?:de|het|een|deze|die)\s(?:\p{Lu}\p{L}*)?(?:[Ww]et|[Bb]esluit|[Rr]egeling)(?![\p{L}])|is|zijn|wordt|worden|heeft|kan|moet|dat|die)(?![\p{L}])/u

/** What follows the first word of a title: a word of three letters or more, but no "van de minister" or "van 3 mei". */
export const severalWords =
  /^\s(?!van\s|op\shet\spunt|Europese\s(?:Commissie|Raad|Centrale)(?!\p{L}))(?:(?:op|inzake|betreffende)\s(?:de|het)\s|\p{L}+\s)?\p{L}[\p{L}-]{2,}/u

const article = /(?:^|\P{L})(?:de|het|deze|dit|die|dat)\s$/iu
const ends = /^["'»”’]?[,.;:)]/u

/**
 * The words that a text has for the whole name of a law: "(hierna: de ⟨Wet⟩)", "het ⟨Besluit⟩, …". What stands behind them
 * there tells no title.
 */
export function headsAlone(text: string, places: readonly Place<WetHead>[]): ReadonlySet<string> {
  const alone = new Set<string>()
  for (const { start, end } of places) {
    const head = text.slice(start, end)
    if (alone.has(head) || !ends.test(text.slice(end, end + 2))) continue
    if (article.test(text.slice(Math.max(0, start - 6), start))) alone.add(head)
  }
  return alone
}
