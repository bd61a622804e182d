import { monthName } from './months.ts'
import type { ResolvedName } from './resolve.ts'

/** What papers with a title of their own are called. */
const papers =
  'kamerbrief|beleidsbrief|voortgangsbrief|verzamelbrief|nota|beleidsnota|startnota|notitie|beleidsnotitie|verslag|rapport|eindrapport|voortgangsrapportage|rapportage|monitor|evaluatie|beleidsdoorlichting|actieplan|actieprogramma|beleidsagenda|kabinetsreactie|kabinetsstandpunt|beleidsreactie|visie|toekomstvisie|strategie'
/** A paper by what it is and what it is about, up to the bracket that holds its number. */
const named = new RegExp(
  String.raw`(?<!\p{L})(?<what>(?:${papers}|brief(?=\s(?:over|inzake|betreffende|aangaande|omtrent)\s)))\s(?<about>[^.;:?!()«»“”"\n]{3,160}?)\s?\(\s?$`,
  'iu',
)
const quoted = new RegExp(
  String.raw`(?<!\p{L})(?:${papers}|brief|bijlage|onderzoek|advies)\s[^.;:?!()«»“”"\n]{0,40}?[«“"](?<title>\p{Lu}[^«»“”"\n]{5,160})[»”"]\s?\(\s?$`,
  'iu',
)
/** What tells a sentence about a paper from its title: "de nota die ik stuurde", "het rapport van de minister". */
const sentence =
  /^(?:van(?!\seen\s(?:schriftelijk|nader|algemeen|wetgevings|nota|commissie))|aan|die|dat|waar\p{L}*|en|of|te|is|was|met|door|voor|op|uit|naar|bij|als|zoals|ter|tot|in|om|hierover|daarover)(?!\p{L})|(?<!\p{L})(?:he(?:b|eft|bben)|ha(?:d|dden)|i[sk]|zijn|wa(?:s|ren)|word(?:t|en)?|werd(?:en)?|zal|zullen|zou(?:den)?|k(?:an|unnen)|moet(?:en)?|dat|hij|zij|wij|we|uw|u|mijn|onze|deze|dit|welke|waarin|waarmee|waarop|waaruit|waarover|er|niet|gestuurd|verzonden|toegezonden|aangeboden|aangegeven|gemeld|geïnformeerd|toegezegd)(?!\p{L})/iu

/** Who sent it and when is no piece of a title: "van november 2020 van de Minister van Onderwijs". */
const sent = new RegExp(
  String.raw`\s(?:van|d\.d\.)\s(?:(?:\d{1,2}\s)?(?:${monthName})\s\d{4}|de\s(?:toenmalige\s)?(?:ministers?|staatssecretaris(?:sen)?)(?!\p{L})).*$`,
  'iu',
)

/** Longest text in front of a number that is looked at, in UTF-16 code units. */
const reach = 220

/** The title that the words in front of a paper's bracketed number give it: "Kamerbrief uitbreiding postennet (", or null. */
export function titleInFront(before: string): string | null {
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const quotation = quoted.exec(line)?.groups?.title
  if (quotation !== undefined) return asTitle(quotation)
  const { what, about } = named.exec(line)?.groups ?? {}
  if (what === undefined || about === undefined || sentence.test(about)) return null
  const subject = about.replace(sent, '')
  const words = subject.split(/\s+/)
  return words.length < 2 || words.length > 18 ? null : asTitle(`${what} ${subject}`)
}

function asTitle(printed: string): string {
  const title = printed.replace(/\s+/g, ' ').trim()
  return title.charAt(0).toUpperCase() + title.slice(1)
}

/** The titles that a text gives to the papers it cites by number, each the first time. */
export function titlesSaid(text: string, references: readonly ResolvedName[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>()
  for (const { mention, resolution } of references) {
    const { target, status } = resolution
    const single = mention.kind === 'kamerstuk' && mention.names.length === 1
    if (!single || status !== 'resolved' || target === null || titles.has(target)) continue
    const { start } = mention
    if (!/\(\s?$/.test(text.slice(Math.max(0, start - 2), start))) continue
    const title = titleInFront(text.slice(Math.max(0, start - reach), start))
    if (title !== null) titles.set(target, title)
  }
  return titles
}
