import type { Mention } from '../document.ts'
import type { Kind } from '../kind.ts'
import { readList } from './kamerstuk-numbers.ts'
import { resolved, unresolved } from './resolution.ts'
import { readSessionYear, sessionYear } from './session-year.ts'

const gap = String.raw`[\s,:]{0,4}`
const kamer = String.raw`(?:(?<eerste>I(?![I\p{L}])|(?:van\s+de\s+)?Eerste\s+Kamer|EK)|II(?!\p{L})|(?:van\s+de\s+)?Tweede\s+Kamer|TK)?`
const name = String.raw`[Aa]anh(?:ang-?\s?sel|\.)`
const record = String.raw`Hand(?:elingen|\.)`
const year = String.raw`(?:\(?(?:verga-?\s?der-?\s?jaar|zittings-?\s?jaar|zitting)\s{0,2})?(?<year>${sessionYear})\)?`
const nr = String.raw`(?:nrs?\.?|nummers?)\s{0,2}`

/** "Aanhangsel van de Handelingen II 2022/23, nr. 1234": name, session, number. */
const ofYear = new RegExp(
  String.raw`(?<!\p{L})(?:Kamervragen\s+\(Aanhang-?\s?sel\)|${name}(?:\s?(?:(?:van\s+de|der|bij\s+de)\s+)?${record})?)${gap}${kamer}${gap}${year}${gap}(?:${name}${gap})?(?<nr>${nr})?(?=\d{1,4}(?!\d|[ .]\d{3}))`,
  'gu',
)
/** "Handelingen II 2010/11, Aanhangsel, nr. 3", "Tweede Kamer, vergaderjaar 2010–2011, Aanhangsel nr. 3". */
const inRecord = new RegExp(
  String.raw`(?<!\p{L}|[Aa]anhangsel\s{0,2}(?:van\sde\s|der\s)?)(?:${record}|Kamerstukken|Tweede\s+Kamer|Eerste\s+Kamer(?<eersteKamer>))${gap}${kamer}${gap}${year}${gap}\(?${name}(?:\s(?:van\s+de|der)\s+${record})?\)?${gap}(?<nr>${nr})(?=\d{1,4}(?!\d|[ .]\d{3}))`,
  'gu',
)
/** "Aanhangsel van de Handelingen nr. 1234, vergaderjaar 2022–2023": the number in front of the session. */
const numberFirst = new RegExp(
  String.raw`(?<!\p{L})${name}(?:\s?(?:(?:van\s+de|der)\s+)?${record})?${gap}${kamer}${gap}${nr}(?<first>\d{1,4})(?!\d)${gap}(?:van\s+|uit\s+)?(?:het\s+)?${year}`,
  'gu',
)
const id =
  /(?<![\p{L}\d-])ah-(?<house>tk|ek)-(?<from>\d{4})[-–]?(?<to>\d{4})(?:[-–]|,\s{0,2}nr\.\s{0,2})(?<first>\d{1,4})(?!\d)/gu

/** Written questions and their answers: `Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 2166` → `ah-tk-20232024-2166`. */
export const aanhangsel: Kind = {
  kind: 'aanhangsel',
  find: ({ text }) => {
    const found = [ofYear, inRecord, numberFirst, id]
      .flatMap((form) => [...text.matchAll(form)].flatMap((match) => read(text, match, form)))
      .sort((a, b) => a.start - b.start || b.end - a.end)
    return found.filter((mention, index) => index === 0 || mention.start >= endBefore(found, index))
  },
  resolve: ({ said }, mention) =>
    said.vergaderjaar?.length === 8
      ? resolved(`ah-${said.kamer}-${said.vergaderjaar}-${said.nummer}`, mention.rule, mention.confidence)
      : unresolved(mention.rule, 'The session year is not printed whole.', 0.5),
}

const endBefore = (found: readonly Mention[], index: number): number => found[index - 1]?.end ?? 0

function read(text: string, match: RegExpExecArray, form: RegExp): readonly Mention[] {
  const { eerste, eersteKamer, year, nr, first, house, from, to } = match.groups ?? {}
  const end = match.index + match[0].length
  const announced = { plural: /s/.test(nr ?? ''), nr: true, digits: true }
  const list = first === undefined ? readList(text, end, announced) : { numbers: [first], end }
  if (list === null) return []
  const years = from === undefined ? readSessionYear(year ?? '') : [from, to ?? '']
  const said = {
    kamer: house ?? (eerste === undefined && eersteKamer === undefined ? 'tk' : 'ek'),
    vergaderjaar: (years ?? []).join(''),
  }
  return [
    {
      start: match.index,
      end: list.end,
      kind: 'aanhangsel',
      rule:
        form === id ? 'aanhangsel/id' : form === numberFirst ? 'aanhangsel/number-first' : 'aanhangsel/words',
      confidence: 0.98,
      names: list.numbers.map((nummer) => ({ said: { ...said, nummer } })),
    },
  ]
}
