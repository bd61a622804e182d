import fc from 'fast-check'

const years = (first: number, last: number): fc.Arbitrary<string> =>
  fc.integer({ min: first, max: last }).map((year) => `${year}${year + 1}`)
const letter = fc.constantFrom(...'ABCDEFGHJKLMNOPQRSTUWYZ')
const letters = fc.oneof(
  letter,
  fc.tuple(letter, letter).map((pair) => pair.join('')),
)
const number = fc.oneof(
  fc.integer({ min: 1, max: 1949 }).map(String),
  fc.tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom(...'abcdefghij')).map((pair) => pair.join('')),
)
const dossier = fc
  .integer({ min: 15_000, max: 99_999 })
  .filter((digits) => digits !== 21_501)
  .map(String)
const chapter = fc.constantFrom(
  'I',
  'IIA',
  'IIB',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'IXB',
  'X',
  'XI',
  'XIII',
  'XVI',
  'XXII',
  'A',
  'B',
  'M',
)
const council = fc.integer({ min: 2, max: 39 }).map((digits) => `21501-${String(digits).padStart(2, '0')}`)
const house = fc.constantFrom('tk', 'ek')
const small = fc.integer({ min: 1, max: 140 }).map(String)
const page = fc.integer({ min: 1000, max: 9000 })

/** Ids with a printed form, of each kind and age: invented, but such as are given. */
export const ids: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'a Kamerstuk': fc.tuple(dossier, number).map((of) => `kst-${of.join('-')}`),
  'a Kamerstuk with a toevoeging': fc.tuple(dossier, chapter, number).map((of) => `kst-${of.join('-')}`),
  'a Kamerstuk of a council': fc.tuple(council, number).map((of) => `kst-${of.join('-')}`),
  'a paper of the Eerste Kamer': fc.tuple(dossier, letters).map((of) => `kst-${of.join('-')}`),
  'an older paper of the Eerste Kamer': fc
    .tuple(years(1994, 2009), dossier, fc.oneof(number, letters))
    .map((of) => `kst-${of.join('-')}`),
  'Handelingen by item': fc.tuple(house, years(2010, 2025), small, small).map((of) => `h-${of.join('-')}`),
  'Handelingen by pages': fc
    .tuple(house, years(1996, 2008), page, fc.integer({ min: 0, max: 90 }))
    .map(([kamer, session, from, more]) => `h-${kamer}-${session}-${from}-${from + more}`),
  'the oldest Handelingen': fc
    .tuple(house, years(1994, 1995), small, page, fc.integer({ min: 0, max: 90 }))
    .map(
      ([kamer, session, meeting, from, more]) => `h-${kamer}-${session}-${meeting}-${from}-${from + more}`,
    ),
  'an Aanhangsel': fc
    .tuple(house, years(1994, 2025), fc.integer({ min: 1, max: 4500 }))
    .map((of) => `ah-${of.join('-')}`),
}
