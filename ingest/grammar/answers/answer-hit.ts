import type { Span } from '../../document.ts'

/**
 * The grammar of references to questions and answers, shared by the kinds antwoord and vraag: the words round
 * "vraag 11" say whether the question or its answer is meant. A reference is found by its head ("vraag 11",
 * "antwoord 4"), read to the right (numbers, the set it lies in) and to the left ("het antwoord van de Minister op").
 */
export interface AnswerHit extends Span {
  /** What is meant: the answer, or the question itself. */
  readonly names: 'antwoord' | 'vraag'
  /** The numbers, ranges spelt out; or a place, as `Beside` has it: `["vorige"]`. */
  readonly numbers: readonly string[]
  /** The paper or set that it lies in, as the words say: "de feitelijke vragen"; null for this document. */
  readonly set: string | null
  /** The fractie whose question it is, as printed: "vraag 3 van de PvdA-fractie"; else null. */
  readonly fractie: string | null
  readonly rule: string
}
