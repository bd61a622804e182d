import { gazette } from '../grammar/gazette.ts'

/** `Trb. 2024, 12` → `trb-2024-12`. */
export const tractatenblad = gazette(
  'tractatenblad',
  String.raw`Trb\.?|TRB\.|TRACTATENBLAD|Tractatenblad(?:\svan\shet\sKoninkrijk(?:\sder\sNederlanden)?)?`,
  'trb',
  ['Trb', 'Tractatenblad', 'TRB.', 'TRACTATENBLAD'],
)
