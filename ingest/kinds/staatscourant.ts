import { gazette } from '../grammar/gazette.ts'

/** `Stcrt. 2024, 1234` → `stcrt-2024-1234`. */
export const staatscourant = gazette(
  'staatscourant',
  String.raw`Stcrt\.?|stcrt\.|STCRT\.|STAATSCOURANT|[Ss]taats-?\s?courant`,
  'stcrt',
  ['Stcrt', 'Staats', 'staatscour', 'stcrt.', 'STAATS', 'STCRT.'],
)
