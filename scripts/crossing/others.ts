import fc from 'fast-check'

const number = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max })
const year = number(1950, 2039)
const small = number(1, 99)

/** Citations of what has no styles in the round trip, each as its target and its words. */
export const others: fc.Arbitrary<readonly [string, string]> = fc
  .tuple(year, number(1, 999), number(10_000, 99_999), fc.integer({ min: 0, max: 16 }))
  .map(([of, low, high, form]): readonly [string, string] => {
    const printed: readonly (readonly [string, string])[] = [
      [`stb-${of}-${low}`, `Stb. ${of}, ${low}`],
      [`stb-${of}-${low}`, `Staatsblad ${of}, nr. ${low}`],
      [`stb-${of}-${low}`, `Stb. ${of}/${low}`],
      [`stcrt-${of}-${high}`, `Stcrt. ${of}, ${high}`],
      [`stcrt-${of}-${high}`, `Staatscourant ${of}, nr. ${high}`],
      [`trb-${of}-${low}`, `Trb. ${of}, ${low}`],
      [`trb-${of}-${low}`, `Tractatenblad ${of}, nr. ${low}`],
      [`ECLI:NL:HR:${of}:${low}`, `ECLI:NL:HR:${of}:${low}`],
      [`ECLI:EU:C:${of}:${low}`, `ECLI:EU:C:${of}:${low}`],
      [`CELEX:3${2015 + (low % 24)}R${four(low)}`, `Verordening (EU) ${2015 + (low % 24)}/${low}`],
      [`CELEX:3${2000 + (low % 15)}R${four(low)}`, `Verordening (EG) nr. ${low}/${2000 + (low % 15)}`],
      [`CELEX:3${2000 + (low % 39)}L${four(low)}`, `Richtlijn ${2000 + (low % 39)}/${low}/EU`],
      [`CELEX:5${2000 + (low % 39)}DC${four(low)}`, `COM(${2000 + (low % 39)}) ${low} final`],
      [`CELEX:5${2005 + (low % 34)}SC${four(low)}`, `SWD(${2005 + (low % 34)}) ${low}`],
      [`${2010 + (low % 29)}Z${high}`, `${2010 + (low % 29)}Z${high}`],
      [`${2010 + (low % 29)}D${high}`, `${2010 + (low % 29)}D${high}`],
      [`wet:awb#artikel-${1 + (low % 9)}:${low}`, `artikel ${1 + (low % 9)}:${low} van de Awb`],
    ]
    return printed[form] ?? ['', '']
  })

const four = (digits: number): string => String(digits).padStart(4, '0')

/** What has numbers as citations have, and cites nothing. */
export const numbersOfElse: fc.Arbitrary<string> = fc
  .tuple(number(10, 99), number(100, 999), small, year)
  .chain(([two, three, few, of]) =>
    fc.constantFrom(
      `€ ${two} ${three}`,
      `€ ${two} ${three}-${two + 1} ${three}`,
      `${two}.${three},${few} euro`,
      `${two} ${three} stuks`,
      `${few} mei ${of}`,
      `${of}-05-${two}`,
      `in ${of}–${of + 1} ${two} ${three} leerlingen`,
      `070-34${two}${three}`,
      `(070) ${two} ${three}-33 44`,
      `Postbus ${two}${three}, ${of} EA Den Haag`,
      `NL${two} INGB 0001 2345 67`,
      `KvK ${two}${three}${three}`,
      `ISBN 978-90-${two}${three}-67-8`,
      `NEN-EN ${two}${three}-6:${of}`,
      `${few},${few} procent`,
      `1 ${three} ${three} mensen`,
      `52.${three}, 4.${three}`,
      `kamer ${few}.${two}`,
      `versie ${few}.${few}.${few}`,
      `artikelnummer ${two}${three}-${few}`,
      `ons kenmerk ${two} ${three}-${few}`,
      `zaaknummer C/09/${three}${three}`,
      `${few} tegen ${two} stemmen`,
      `pagina ${few} van ${two}`,
      `artikel ${few}, ${few}e lid`,
      `1:${two} ${three}`,
      `CAS ${two}${three}-${two}-8`,
      `perceel A ${of}`,
      `weeknummer ${two} van ${of}`,
      `${few}e druk, ${of}`,
    ),
  )
