import type { Span } from '../document.ts'
/**
 * Cases that a domain expert can read and extend: `<kind>.cases.txt` beside the kind. One line is one text.
 *
 *     Zie {kst-32734-51|Kamerstuk 32 734, nr. 51}.     the words behind | name the targets before it
 *     {kst-1-2 kst-1-3|nrs. 2 en 3}                      several targets
 *     {?|de motie-Jansen}                                found, but unresolved
 *     Het kostte 12 500, 3 keer zoveel.                  no marks: nothing may be found
 *     Alinea. ¶ Volgende alinea.                         ¶ begins a new paragraph
 *     todo: …                                            as it should be; known to fail
 *     # …                                                a comment
 */
export interface Case {
  readonly line: number
  /** The text without marks. */
  readonly text: string
  readonly expected: readonly ExpectedMention[]
  /** Written as it should be, and known to fail. */
  readonly todo: boolean
}

/** A marked span, in UTF-16 code units of the case's text, and the targets it should get. */
export interface ExpectedMention extends Span {
  readonly targets: readonly string[]
}

/** A space before the next id; a person's id may hold spaces itself ("persoon:Van der Zwaluw"). */
const betweenTargets = / (?=[a-z]+[-:]|[A-Z]{4,}:|[#\d?])/

/** Reads a cases file. @throws {SyntaxError} naming the line of a mark that is not closed. */
export function readCases(file: string): readonly Case[] {
  return file.split('\n').flatMap((raw, index) => {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) return []
    const todo = line.startsWith('todo: ')
    return [{ ...readMarks(todo ? line.slice(6) : line, index + 1), line: index + 1, todo }]
  })
}

function readMarks(marked: string, line: number): Pick<Case, 'text' | 'expected'> {
  const expected: ExpectedMention[] = []
  let text = ''
  for (const piece of marked.replaceAll(/\s*¶\s*/g, '\n\n').split(/(\{[^|{}]+\|[^{}]+\})/)) {
    const mark = /^\{([^|]+)\|([\s\S]+)\}$/.exec(piece)
    if (mark === null && /[{}]/.test(piece))
      throw new SyntaxError(`Line ${line}: a mark is not closed: ${piece}`)
    const words = mark?.[2] ?? piece
    if (mark !== null)
      expected.push({
        start: text.length,
        end: text.length + words.length,
        targets: (mark[1] ?? '').split(betweenTargets).filter((target) => target !== '?'),
      })
    text += words
  }
  return { text, expected }
}
