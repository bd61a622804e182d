/** Words of a piece, and what its id is called. */
export const words: readonly (readonly [RegExp, string])[] = [
  [/^art/i, 'artikel'],
  [/^hoofdstuk/i, 'hoofdstuk'],
  [/^titel/i, 'titel'],
  [/^afdeling/i, 'afdeling'],
  [/^(?:paragra|§)/i, 'paragraaf'],
  [/^boek/i, 'boek'],
  [/^bijlage/i, 'bijlage'],
  [/^aanwijzing/i, 'aanwijzing'],
]
/** A word of a piece, with a number behind it. */
export const word =
  /(?:artikel(?:en)?|artt?\.?|hoofdstuk(?:ken)?|titels?|afdeling(?:en)?|paragra(?:af|fen)|§{1,2}|boek(?:en)?|bijlagen?|aanwijzing(?:en)?)[\s\u00a0]{0,3}(?=[\dIVXLC]|[A-Z]a?\s\d)/iy
const suffix =
  '(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|(?!(?:van|uit|der|des|het)(?![a-z]))[a-z]{1,3})'
const numeral = String.raw`\d{1,4}(?:${suffix}(?![\p{L}])(?:(?<=\d[a-z])\d{1,2})?)?`
/** "137 ⟨c⟩": a letter behind a space, where more of the list or the law follows. */
const apart = String.raw`\d{2,4}\s[a-h](?=,?\s(?:en|of|tot|t/m|van|in|uit|\p{Lu})(?!\p{L}{0,20}\.)|,\s(?:\d|eerste|tweede|derde))`
/** "3:4", "7A:1576", "1F", "420bis", "4.3a", "1a1", "XII", "B 3"; a lost space may glue what follows ("33van"). */
export const number = new RegExp(
  String.raw`${apart}|\d{1,2}[A-H](?![\p{L}\d:.])|(?:\d{1,2}A:)?${numeral}(?:[.:]${numeral}){0,4}(?:(?<!\d[a-z])-[a-z](?![\p{L}]))?(?!\d)|[A-Z]a?\s\d{1,2}[a-z]?(?![\p{L}\d])|[IVXLC]{1,7}[a-z]?(?![\p{L}\d])`,
  'uy',
)
/** The ordinals that leden are counted with, as alternatives of a pattern. */
export const ordinals =
  'eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|dertiende|veertiende|vijftiende'
/** The same, in order. */
export const ordinal = ordinals.split('|')
const also = String.raw`\s?(?:,|en|of|tot en met|t/m|-|–)\s?`
const lidOrdinal = new RegExp(
  String.raw`,?\s{0,2}(?:het\s)?(?<lid>(?:${ordinals})(?:${also}(?:${ordinals})){0,5})(?:\s{0,2}(?:lid|leden)(?![\p{L}])|(?=,\svan\s(?:de|het)\s))`,
  'iuy',
)
const lidNumber = new RegExp(
  String.raw`,?\s{0,2}(?:lid|leden)\s{0,2}(?<lid>\d{1,2}[a-z]?(?:${also}(?:\d{1,2}(?![\p{L}\d])|\d[a-z])){0,5})(?![\p{L}\d])`,
  'iuy',
)
/** "art. 51. ⟨4⟩ Sv": the lid behind a full stop and a space, right in front of the law. */
const lidDotted = /(?<=art\.\s\d{1,4}[a-z]{0,3})\.\s(?<lid>\d{1,2})(?=\s$)/iuy
/** "artikel 78(3)", "artikel 6(1)(f)": as the Union's lawyers write the lid. */
const lidBracket = /\s?\((?<lid>\d{1,2})\)(?:\((?<onderdeel>[a-z]{1,2})\))?/uy
/** "zesde lid ⟨jo⟩ vijfde lid", "lid 3 ⟨en⟩ lid 4". */
const together = new RegExp(
  String.raw`,?\s(?:jo\.?|juncto|en|of)(?=\s(?:het\s)?(?:(?:${ordinals})\slid|lid\s\d{1,2})(?![\p{L}\d]))`,
  'iuy',
)
/** "onder 1, 9⟨, onder b⟩": what makes the number in front of it the next article. */
const articleOn = String.raw`,\s(?:(?:onder|onderdeel|aanhef|lid)\s|(?:${ordinals})\slid)`
/** Behind a letter a number of two digits is an article ("onderdeel n, 25, tweede lid"), but for one that is counted ("12°"). */
const onderdeel = new RegExp(
  String.raw`,?\s{0,2}(?:aanhef\s(?:en|juncto)\s)?(?:onder|(?:sub)?onderdeel|(?:sub)?onderdelen|sub|letters?|punt(?:en)?)\s{1,2}(?<onderdeel>(?:(?:[a-z]{1,2}|[A-Z]{1,2})(?:\)?\s?(?:,|en|of|tot en met|t\/m)\s?(?:onder\s|onderdeel\s|sub\s)?(?:[a-z]|\d[°º]?(?!${articleOn})|\d\d[°º])(?![\p{L}\d])){0,6}|\d{1,2}[°º]?(?:\s?(?:,|en|of|tot en met|t\/m)\s?(?:onder\s|onderdeel\s|sub\s)?(?:[a-z]|\d{1,2}(?!${articleOn}))[°º]?(?![\p{L}\d])){0,6}))(?![\p{L}\d])`,
  'uy',
)
const zin = new RegExp(
  String.raw`,?\s{0,2}(?:aanhef|(?:(?:${ordinals})(?:${also}(?:${ordinals})){0,3}|laatste)\s(?:volzin|zin|alinea|gedachtestreepje)|ten\s(?:${ordinals}))(?![\p{L}])`,
  'iuy',
)
/** "artikel 4 e.v.": those behind it too, which nobody can count. */
const onwards = /,?\s(?:e\.v\.|en\svolgenden?(?=\s(?:van\s|\p{Lu})))/uy
/** What may follow a number: leden, onderdelen, zinnen, and that it goes on. */
export const qualifiers = [lidBracket, lidDotted, lidOrdinal, lidNumber, together, onderdeel, zin, onwards]
/** Between the first and the last number of a range. */
export const range = /\s{0,2}(?:tot en met|tot met|t\/m|–|-)\s{0,2}/y
/** "137c tot en met ⟨f⟩": the last of a range by its letter alone. */
export const lastLetter = /[a-z](?![\p{L}\d.)°])/uy
/** Between two pieces of one list. */
export const join =
  /(?:\s?,?\s(?:en|of|juncto|jo\.?|j°\.?|alsmede|alsook|dan wel|respectievelijk|(?:gelezen\s)?in\s(?:onderlinge\s)?(?:samenhang|verbinding|combinatie)(?:\sgelezen)?\smet)(?:\s(?:het|de|van))?|\s?,(?:\s(?:de|het)(?=\sartikel))?)\s{1,2}|\s{1,2}(?=(?:titel|afdeling|hoofdstuk|artikel)\s|art\.\s?\d)/y
/** "van Boek 2". */
export const ofBook = /,?\s(?:van|in)\s(?:het\s)?[Bb]oek\s(?<boek>\d{1,2}A?)(?![\p{L}\d])/uy
