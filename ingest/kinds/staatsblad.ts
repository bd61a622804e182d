import { gazette } from '../grammar/gazette.ts'

/** `Stb. 2024, 153` → `stb-2024-153`. */
export const staatsblad = gazette(
  'staatsblad',
  String.raw`Stb\.?|stb\.|STB\.|STAATSBLAD|[Ss]taats-?\s?blad(?:\svan\shet\sKoninkrijk(?:\sder\sNederlanden)?)?`,
  'stb',
  ['Stb', 'Staats', 'staatsbl', 'stb.', 'STAATS', 'STB.'],
)
