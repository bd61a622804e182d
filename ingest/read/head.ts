/** In UTF-16 code units. */
const headLength = 4_000

/** The head of a paper: there it says what it is, of which day, and whether it lists questions with their answers. */
export const headOf = (text: string): string => text.slice(0, headLength)
