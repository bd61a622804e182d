/** What stands between a motie or amendement and a number, and says whose that is. */

/** The number may be that of another paper that is named in between. */
export const otherPaperBetween =
  /(?:brief|rapport|verslag|nota|notitie|amendement(?:en)?|moties?|wet|wetsvoorstel|advies|vragen)(?!\p{L})/iu

/** Another paper, or another motie, is named in between, so the number may be that one's. */
export const anotherNamed =
  /\b(?:en|of)\s+(?:(?:aan|met|op|bij|in|van)\s+)?(?:de|het|een|mijn|onze)\s+(?:[\p{L}-]+\s+){0,2}(?:brief|verslag|nota|rapport|toezegging(?:en)?)|(?:moties?|amendement(?:en)?)(?!\p{L})/iu

/** "c.s.", "t.a.v.": no full stop of which ends a sentence; behind "t.v.v." stands another. */
const abbreviation = /(?<!\p{L})(?!t\.v\.v\.)\p{Ll}(?:\.\p{Ll}){1,3}\.(?!\p{L})/gu

/** The same words without what is in brackets, and without abbreviations. */
export const withoutBrackets = (between: string): string =>
  between.replace(/\([^()]{0,80}\)/g, '').replace(abbreviation, '')
