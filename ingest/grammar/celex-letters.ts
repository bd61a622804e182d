/** The letter of an act in its CELEX number, by what acts of the Union are called. Source: the CELEX structure, sector 3. */
export const letters: Readonly<Record<string, string>> = {
  richtlijn: 'L',
  verordening: 'R',
  kaderbesluit: 'F',
  besluit: 'D',
  beschikking: 'D',
}
