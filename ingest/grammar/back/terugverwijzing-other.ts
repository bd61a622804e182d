import { sentenceEnds } from './sentence-ends.ts'

const noun = 'brief'
/** Questions with their answers, also where these come in a letter: by its name, or a question and a paragraph that begins to answer it. */
const answered =
  /(?:LIJST VAN VRAGEN|Lijst van vragen) (?:EN ANTWOORDEN|en antwoorden)|\?[\d¹²³ »”]{0,5}\n\s*(?:Antwoord(?!en)|Ja[., ]|Nee[., ])/u
/** In UTF-16 code units: how far in front of "deze brief" the letter may be named. */
const reach = 600
/** A dossier, with what tells that a number of one of its papers follows. */
const numbered = /(?<!\d)\d{2}\s?\d{3}(?!\d)[^.;]{0,24}(?:(?<!\p{L})nrs?(?!\p{L})|,\s[A-Z]{1,2}(?!\p{L}))/u
const lead = /(?:(?<!\p{L})(?:[Ii]n|[Uu]it)|[.?!])\s[Dd]eze\s(?:Kamer|kamer)?$/u
const longestLead = 16
const past =
  /^\s(?:was|waren|werd|werden|stond|stonden|had|kwam|ging|gaf|schreef|meldde|noemde|beschreef|schetste|stelde|bevatte)(?!\p{L})/u
/** "In deze brief ⟨ga ik⟩ in op": who writes speaks of what one reads. */
const writing = /^\s\p{Ll}+\s(?:ik|wij|we)(?!\p{L})/u
const longestVerb = 24
/** Most sentences between the one that names the letter and "deze brief". */
const most = 1

/**
 * Whether "deze ⟨brief⟩" is another letter than the one that one reads: what the paragraph named with its number just before. Among answers, or where
 * what it says is told of the past: "In zijn brief van 3 mei (Kamerstuk …) staat dat. In deze brief werd …".
 */
export function otherLetters(text: string): (at: number) => boolean {
  let isSet: boolean | null = null
  return (at) => {
    if (!text.startsWith(noun, at) || !lead.test(text.slice(Math.max(0, at - longestLead), at))) return false
    const left = text.slice(Math.max(0, at - reach), at)
    const from = left.lastIndexOf(noun)
    const [first = '', ...others] = from < 0 ? [] : left.slice(from).split(sentenceEnds)
    if (others.length === 0 || others.length > most + 1) return false
    if (left.includes('\n', from) || !numbered.test(first)) return false
    const rest = text.slice(at + noun.length, at + noun.length + longestVerb)
    if (past.test(rest)) return true
    isSet ??= answered.test(text)
    return isSet && !writing.test(rest)
  }
}
