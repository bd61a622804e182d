import type { Span } from '../document.ts'

/**
 * The grammar of motions named by their movers: `motie van het lid Koopmans c.s.`, `motie-Koopmans/Piri`,
 * `de moties-Piri en -Klaver`. Movers are family names; a party in capitals, an office or the first word of a sentence
 * is none.
 */
export interface MotieHit extends Span {
  /** The movers as printed. */
  readonly movers: string
  /** `movers`: "motie van het lid X" or "motie X"; `short`: "motie-X"; `number`: "een motie", named by a number alone. */
  readonly form: 'movers' | 'plain' | 'short' | 'number'
}

/** White space within a paragraph. */
const gap = String.raw`[^\S\n]+`
const free = String.raw`[^\S\n]*`
const particle = `(?:[Vv]an(?:${gap}(?:de[nr]?|het|’t|'t))?|[Dd]e[nr]?|[Tt]e[nr]?|[Ii]n${gap}’t|[Oo]p${gap}(?:de|’t|'t)|[Uu]it${gap}de[nr]?|’t|'t|[Ee]l|E[Il]|[Aa]l|[Bb]en|[Dd]i|[Dd]a|[Dd]os|[Dd]u|[Ll][ae]|[Vv]on)`
const noName = String.raw`(?!(?:Kamer(?:stuk|leden|lid)?|Kst|TK|EK|Tweede|Eerste|Nederland|Stb|Zie|Ook|Ik|Dit|Deze|Die|Dat|Daarom|Met|Voor|Over|Het|Een|En|Er|Hij|Zij|Wij|We|Uw|Mijn|Is|Zo|Als|Aan|Naar|Na|Door|Bij|Bent|Kunt|Kan|Wat|Waarom|Waarin|Hoe|Heeft|Klopt|Deelt|Welke|Wanneer|Vraag|Antwoord|Graag|Nr|Stuk|Regering|Minister|Staatssecretaris|Verzoekt|Constaterende|Overwegende|Wet|Commissie|Handelingen|Aanhangsel|Toelichting|Mededeling|Partij|Voorgesteld|Van|De|Den|Der|Te|Ten|Ter|El|GroenLinks|Volt|Denk|Forum|ChristenUnie|Nieuw|Vrijheid)(?!\p{L}))`
const capital = String.raw`${noName}\p{Lu}(?=[’']?\p{L}*\p{Ll})(?:[’']?\p{L})*(?:-\p{L}(?:[’']?\p{L})*)*`
const family = `(?:${particle}${free}){0,3}${capital}(?:${gap}${capital})?`
/** Behind "het lid" stands a name, so a given name may come before its particles. */
const whole = String.raw`(?:${capital}${gap}(?=van\s(?:de[nr]?\s|het\s)?\p{Lu}|de[nr]?\s\p{Lu}|te[nr]\s\p{Lu}))?${family}`
const party = String.raw`(?:${free}\([\p{L}\d/-]{2,24}\))?`
const others = String.raw`(?:${gap}(?:c\.s\.|cs\.?|cum${gap}suis))?`
const joint = `(?:${free},${free}(?:en${gap})?|${free}/${free}|${gap}en${free})(?:(?:het${gap}lid|de${gap}heer|mevrouw|lid)${gap})?`
const member = String.raw`(?:(?:het|de)${gap}(?:(?:Tweede|Eerste)${gap})?(?:Kamer)?(?:lid|leden)|(?:Kamer)?lid|leden|de${gap}her?en|de${gap}heer|mevrouw|mw\.|dhr\.)`
const long = `${whole}${party}(?:${joint}${whole}${party}){0,8}${others}`
const short = `${whole}${party}(?:${free}/${free}${family}${party}){0,8}${others}`
const plain = `${whole}${party}(?:(?:${free},${free}|${free}/${free}|${gap}en${free})${family}${party}){0,8}${others}`

const afterMotie = new RegExp(
  String.raw`\s?-\s?(?<short>${short})|,?${gap}(?:(?:ingediend|voorgesteld)${gap})?(?:van|door)${gap}${member}${gap}(?<long>${long})|${gap}(?!van\s)(?<plain>${plain})`,
  'uy',
)
const afterMoties = new RegExp(
  String.raw`\s?-\s?(?<short>${whole}(?:/${family}){0,8}${others})|,?${gap}van${gap}${member}${gap}(?<long>${long})|${gap}(?!van\s)(?<plain>${whole}(?:/${family}){0,8}${others})`,
  'uy',
)
const next = new RegExp(
  String.raw`(?:${free}\([^()\n]{0,120}\))?(?:${free},${free}(?:en${gap})?|${gap}en${gap})(?:de${gap})?(?<dash>-\s?)?(?<by>${family}(?:/${family}){0,8}${others})`,
  'uy',
)
const changed = /(?:[Nn]ader\s+)?[Gg]ewijzigde\s+$/
/** Words that a lost space glues "motie" to; "emotie", "promotie" and "commotie" end otherwise. */
const gluedTo =
  /(?:^|[^\p{L}])(?:[Cc]onform|[Dd]e|[Dd]eze|[Dd]ie|[Vv]an|[Ii]n|[Aa]angenomen|[Ee]en|[Ii]nzake|[Oo]ver|[Gg]enoemde|[Mm]et|[Ee]n)$/u

/** Every motion that a text names by its movers, in order. */
export function* namedMotions(text: string): Iterable<MotieHit> {
  let free = 0
  for (const { start, end, plural } of words(text)) {
    if (start < free) continue
    const pattern = plural ? afterMoties : afterMotie
    pattern.lastIndex = end
    const match = pattern.exec(text)
    if (match === null) continue
    const { short: dashed, long: led, plain: bare } = match.groups ?? {}
    const lead = changed.exec(text.slice(Math.max(free, start - 24), start))?.[0].length ?? 0
    free = end + match[0].length
    const more = led === undefined ? [...following(text, free, plural)] : []
    // "moties Informele Milieuraad" names no movers; "moties Piri en Klaver" does.
    if (plural && bare !== undefined && more.length === 0 && !/^\s?\(/.test(text.slice(free, free + 2)))
      continue
    yield {
      start: start - lead,
      end: free,
      movers: dashed ?? led ?? bare ?? '',
      form: dashed !== undefined ? 'short' : led !== undefined ? 'movers' : 'plain',
    }
    free = more.at(-1)?.end ?? free
    yield* more
  }
}

/** `en -Klaver` behind "motie-Piri"; behind "moties" also `en Klaver`. */
function* following(text: string, from: number, plural: boolean): Iterable<MotieHit> {
  for (let at = from; ; ) {
    next.lastIndex = at
    const match = next.exec(text)
    const { dash = '', by = '' } = match?.groups ?? {}
    if (match === null || (dash === '' && !plural)) return
    at += match[0].length
    yield { start: at - by.length - dash.length, end: at, movers: by, form: dash === '' ? 'plain' : 'short' }
  }
}

interface Word extends Span {
  readonly plural: boolean
}

/** The words motie and moties, in order, found by the letters that are rare. */
export function* words(text: string): Iterable<Word> {
  for (let at = text.indexOf('otie', 0); at >= 0; at = text.indexOf('otie', at + 4)) {
    if ((text.charCodeAt(at - 1) | 32) !== 109) continue
    const start = at - 1
    const plural = text.startsWith('s', at + 4)
    const end = at + (plural ? 5 : 4)
    if (/\p{L}/u.test(text.charAt(end))) continue
    const before = text.charAt(start - 1)
    if (
      before === '-' ||
      (/\p{L}/u.test(before) && !gluedTo.test(text.slice(Math.max(0, start - 12), start)))
    )
      continue
    yield { start, end, plural }
  }
}

const article =
  /(?:^|[^\p{L}-])((?:een|de|deze|die)\s+(?:(?:aangenomen|gewijzigde|ingediende|eerdere|breed\s+gesteunde)\s+)?)$/iu

/** "een motie", "de aangenomen motie": named by nothing but the number that may follow. */
export function* unnamedMotions(text: string): Iterable<MotieHit> {
  for (const { start, end, plural } of words(text)) {
    const lead = plural ? null : article.exec(text.slice(Math.max(0, start - 40), start))
    if (lead !== null) yield { start: start - (lead[1]?.length ?? 0), end, movers: '', form: 'number' }
  }
}
