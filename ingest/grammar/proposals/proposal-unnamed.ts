import type { ProposalHit } from './proposal-grammar.ts'
import { type ProposalNoun, words } from './proposal-noun.ts'

/** The article, with what stands between it and the noun; it may be glued to the noun. */
const lead =
  /(?:^|[^\p{L}-])((?:een|de|het|deze|die|dit|dat|mijn|onze?|haar|zijn|hun|uw|beide|alle|twee|drie|vier|vijf)(?:\s+(?:(?:eerder|destijds|breed|reeds|onlangs|net|nader|toen|unaniem|Kamerbreed)\s+)?(?:(?!(?:de|deze|die|een|mijn|hun|van|over|bij|op|of|om|met|in)\b)\p{Ll}{1,18}(?:e|en)\s+){0,2}|))$/iu
/** A paper about it bears the number that follows: "de brief over de motie (Kamerstuk …)". */
const aboutIt = /\b(?:brief|nota|notitie|verslag|rapport|advies)\s+(?:\p{Ll}{2,14}\s+){1,6}$/u

/** "een motie", "de aangehouden moties": named by nothing but a number, which is not looked for here. */
export function* unnamedProposals(text: string, noun: ProposalNoun): Iterable<ProposalHit> {
  for (const { start, end, plural } of words(text, noun)) {
    const left = text.slice(Math.max(0, start - 60), start)
    if (left.endsWith('-')) continue
    // A heading: the number behind it is that of the first one below.
    if (/(?:^|\n)$/.test(left) && text.startsWith('\n', end)) continue
    const led = lead.exec(left)?.[1] ?? ''
    if (led !== '' && aboutIt.test(left.slice(0, left.length - led.length))) continue
    yield { start: start - led.length, end, movers: '', fractie: null, form: 'number', plural }
  }
}
