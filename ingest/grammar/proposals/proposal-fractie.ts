import { partijen } from '../../entities/data.ts'
import { gap } from './mover-names.ts'

/** Fracties move together: `motie van de VVD`, `motie van de fracties van CDA en D66`, `VVD-motie`. */
const names = partijen
  .flatMap(({ id, name, abbreviations, aliases }) => [id, name, ...abbreviations, ...aliases])
  .filter((name) => /^[\p{Lu}\d]/u.test(name) && !/^(?:Groep|Lid)\b/.test(name))
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, gap))
const partij = `(?:${[...new Set(names)].join('|')})(?![\\p{L}\\d]|-(?!fractie)\\p{Ll})`

/** "van de VVD", "van de fracties van CDA en D66"; the group `fractie` is what names them. */
export const byFractie = new RegExp(
  `,?${gap}van${gap}(?:de${gap})?(?:(?:Kamer)?fracties?${gap}(?:van${gap})?(?:de${gap}|het${gap})?)?(?<fractie>${partij}(?:-fracties?)?(?:(?:,${gap}|${gap}en${gap}|/)(?:de${gap})?${partij}){0,6})`,
  'uy',
)

/** "VVD-" in front of the noun. */
export const fractieBefore = new RegExp(
  String.raw`(?<![\p{L}\d-])(?<fractie>${partij}(?:/${partij}){0,3})-$`,
  'u',
)
