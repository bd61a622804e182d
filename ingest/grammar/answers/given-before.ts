import type { Mention } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { isPlace, ownPart } from './numbered-place.ts'

/**
 * Whether a question speaks of an answer as given, "uw antwoord op ⟨vraag 3⟩", "u stelde op ⟨vraag 9⟩", "in ⟨antwoord 7⟩ staat": it was put before any of its own set was answered, so
 * it means another set, and so does a question that asks about the answer to itself or to a later one; but for "indien uw antwoord …" and "wilt u bij uw antwoord …".
 */
export function givenBefore({ start, end, names }: Mention, scope: Scope): boolean {
  const own = ownPart(scope)
  if (own?.kind !== 'question' || names.every(({ said }) => isPlace(said.nummer ?? ''))) return false
  const { text } = scope.document
  const lead = text.slice(Math.max(own.start, start - longestSentence), start)
  const last = Number(own.numbers.at(-1))
  const notYet = names.some(
    ({ said }) => own.numbers.includes(said.nummer ?? '') || Number(said.nummer) > last,
  )
  const asks = notYet && /^[^.?!\n]*\?/.test(text.slice(end, end + longestSentence))
  const told = within.test(lead) && toldThere.test(text.slice(end, end + 20))
  if (!/^uw\s/i.test(text.slice(start, end)) && !saidByYou.test(lead) && !asks && !told) return false
  const sentence = lead.slice(lead.search(/[^.?!\n]*$/))
  return (
    !supposed.test(sentence) &&
    !/^\s(?:bevestigend|ontkennend|positief|negatief|[«“‘"']?(?:ja|nee))(?!\p{L})/iu.test(
      text.slice(end, end + 14),
    )
  )
}

/** "In ⟨antwoord 7⟩ staat dat", "In ⟨het antwoord op vraag 3⟩ schrijft u" */
const within = /(?<!\p{L})in\s$/iu
const toldThere =
  /^\s(?:(?:staat|stond)(?!\p{L})|(?:schrijft|schreef|stelt|stelde|geeft|gaf|meldt|meldde|zegt|zei|noemt|noemde|antwoordt|antwoordde|verwijst|verwees|erkent|erkende|spreekt|sprak|verklaart|verklaarde)\su(?!\p{L}))/u
const saidByYou =
  /(?<!\p{L}|(?:kunt|wilt|zou|kan|wil|zoudt)\s)u\s(?:\p{Ll}+\s){0,2}(?<!(?:de|het|die|dat|deze|dit)\s)(?:in|op|bij|onder)\s(?:de\s)?$/iu
const supposed =
  /(?<!\p{L})(?:(?:indien|als|wanneer|mocht|zo|afhankelijk)(?!\p{L})|(?:wilt|kunt|zou|kan|wil)\s(?:u|de\s\p{L}{3,20})\s(?:\p{L}{1,20}\s){0,4}(?:bij|in)\s$)/iu

/**
 * "Kunt u in ⟨uw antwoord op vraag 3⟩ ook de kosten noemen?" in question 5: the answer to an earlier question of its own set may be meant, which is to
 * come, where no words say that it was given.
 */
export function foreseen({ start, end, names }: Mention, scope: Scope): boolean {
  const own = ownPart(scope)
  if (own?.kind !== 'question') return false
  const { text } = scope.document
  const first = Number(own.numbers[0])
  if (!/^uw\s/i.test(text.slice(start, end)) || !names.every(({ said }) => Number(said.nummer) < first))
    return false
  const before = text.slice(Math.max(own.start, start - longestSentence), start)
  const behind = /^[^.?!\n]*/.exec(text.slice(end, Math.min(own.end, end + longestSentence)))?.[0] ?? ''
  return !given.test(before.slice(before.search(/[^.?!\n]*$/))) && !given.test(behind)
}

const given =
  /herinner|eerder|destijds|toenmalig|indertijd|(?<!\p{L})(?:kent|bekend|19\d\d|20\d\d)(?!\p{L})|(?<!\p{L})(?:schreef|schrijft|stelde|stelt|meldde|meldt|antwoordde|gaf|geeft|zei|zegt|noemde|noemt|verwees|verwijst)\su(?!\p{L})|(?<!\p{L})u\s(?:schreef|schrijft|stelde|stelt|meldde|meldt|antwoordde|gaf|geeft|zei|zegt|noemde|noemt|verwees|verwijst)(?!\p{L})/iu

/**
 * "Waarom wilt u het niet beantwoorden van de ⟨vragen 4 tot en met 6⟩ niet toelichten?" in question 4: none of its own set can have been left without an
 * answer, so these are of an earlier one.
 */
export function leftBefore({ start, end, names }: Mention, scope: Scope): boolean {
  const own = ownPart(scope)
  if (own?.kind !== 'question') return false
  const first = Number(own.numbers[0])
  if (!names.some(({ said }) => Number(said.nummer) >= first)) return false
  const { text } = scope.document
  return (
    leftOut.test(text.slice(Math.max(own.start, start - longestSentence), start)) ||
    leftThere.test(text.slice(end, end + longestSentence))
  )
}

const leftOut =
  /(?<!\p{L})(?:niet\s(?:\p{L}{1,20}\s){0,2}beantwoorden\svan|onbeantwoord\slaten\svan|geen\santwoord\s(?:gaf|geeft)\sop|alsnog\santwoord\sgeven\sop)\s(?:de\s)?$/iu
const leftThere =
  /^[^.?!\n]{0,60}(?<!\p{L})(?:niet\s(?:hebt|heeft|zijn|is)\sbeantwoord|onbeantwoord)(?!\p{L})/iu

/** "Ik verwijs naar ⟨zijn antwoord op vraag 3⟩": who answers speaks of what another one answered; but for "De minister verwijst naar haar antwoord op vraag 3". */
export function givenByOther({ start, end }: Mention, scope: Scope): boolean {
  if (ownPart(scope)?.kind !== 'answer') return false
  const { text } = scope.document
  if (!/^(?:zijn|haar|hun|diens)\santwoord/i.test(text.slice(start, end))) return false
  return !/(?<!\p{L})(?:verwijst|wijst|herhaalt|stelt|meldt|zegt|merkt|antwoordt)(?!\p{L})[^.?!\n]*$/u.test(
    text.slice(Math.max(0, start - longestSentence), start),
  )
}

/** Most of a sentence that is looked at, in UTF-16 code units. */
const longestSentence = 200
