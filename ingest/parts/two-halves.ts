import { type Block, isBareAnswer } from './blocks.ts'

/** The half of a verslag that answers: "II Reactie van de bewindspersoon", "Antwoorden van de minister". */
const replies =
  /^(?:[IVX]{1,4}\.?\s+)?(?:Reactie|Antwoord(?:en)?|Beantwoording)(?:\/Reactie)?\s.{0,60}?(?:minister|staatssecretaris|bewindsp|bewindsl|kabinet|regering)/iu
/** Tells most lines that they do not begin so, by their first two letters: one of the words, or of a Roman number. */
const openings: ReadonlySet<string> = new Set(['re', 'an', 'be'])
const mayReply = (text: string): boolean =>
  openings.has(text.slice(0, 2).toLowerCase()) ||
  ('IVXivx'.includes(text.charAt(0)) && /^[IVX][IVX.\s]/i.test(text))
const replyHeading = /^(?:Reactie|Antwoord(?:en)?)\sop\sde\s(?:vragen|opmerkingen|inbreng)\s/u
const numbered = /^(\d{1,3})\.\s+\p{Lu}/u
/** Longest heading, in UTF-16 code units. */
const longestHeading = 120
/** Fewest questions that are taken for such a series. */
const fewest = 2

/**
 * A verslag that numbers the paragraphs of its questions and, behind the heading of the reaction, counts the same numbers
 * again: the first series are questions, the second answers. Null for any other paper: both must count from 1 to the same end.
 */
export function labelHalves(blocks: readonly Block[]): readonly Block[] | null {
  if (blocks.some((block) => block.label !== null && !isBareAnswer(block))) return null
  const reply = blocks.findLastIndex(
    (block) =>
      // "Antwoorden" alone heads the answers too; where every answer has one, the numbers do not count twice.
      isBareAnswer(block) ||
      (block.text.length <= longestHeading &&
        mayReply(block.text) &&
        replies.test(block.text) &&
        !/\d$/.test(block.text)),
  )
  if (reply < 0) return null
  const questions = series(blocks, 0, reply)
  const answers = series(blocks, reply + 1, blocks.length)
  if (questions.size < fewest || !countsAlike(questions, answers)) return null
  return blocks.map((block, index) => {
    const asked = questions.get(index)
    const number = asked ?? answers.get(index)
    if (number !== undefined)
      return { ...block, label: { role: asked === undefined ? 'answer' : 'question', numbers: [number] } }
    const heads = index >= reply && block.text.length <= longestHeading && replyHeading.test(block.text)
    const plain = block.label === null ? block : { ...block, label: null }
    return heads || index === reply ? { ...plain, heading: block.text } : plain
  })
}

/** The paragraphs between two places that count up from 1, and behind a heading anew, by their index. */
function series(blocks: readonly Block[], from: number, to: number): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  let expected = 1
  let anew = false
  for (let index = from; index < to; index += 1) {
    const { text = '', heading = null } = blocks[index] ?? {}
    if (heading !== null) anew = true
    const number = numbered.exec(text)?.[1]
    if (number === undefined || !(Number(number) === expected || (anew && number === '1'))) continue
    found.set(index, number)
    expected = Number(number) + 1
    anew = false
  }
  return found
}

function countsAlike(questions: ReadonlyMap<number, string>, answers: ReadonlyMap<number, string>): boolean {
  const asked = [...questions.values()]
  const answered = [...answers.values()]
  return asked.length === answered.length && asked.every((number, index) => number === answered[index])
}
