/** How far in front of what is voted on the vote may be named, in UTF-16 code units. */
const reach = 56
const vote = /(?<!\p{L})[Ss]temming(?:en)?\s(?:\p{Ll}{4,20}\s){0,2}$/u

/** "Stemming ⟨motie⟩ Herziening Reglement": whether what stands at a place of a text heads a vote, as what is voted on. */
export const isVotedOn = (text: string, start: number): boolean =>
  vote.test(text.slice(Math.max(0, start - reach), start))
