import { commonWords } from '../labels.ts'
import type { SearchTerms } from '../names.ts'
import { begunWith, termsBetween } from './begun-with.ts'
import type { Database } from './database.ts'
import { beginningOfPart, beginningWord, longestBeginning, wholeBeginning, wholeWord } from './name-words.ts'

/** What to ask the index of names. */
export interface Match {
  /** May give more than is asked for. */
  readonly quick: string
  /** Gives less besides, and takes longer to begin with; the same where there is no such way. Null: it is known by now that there is nothing. */
  exact(): string | null
}

/** What to ask the index of names for a search text. Its words hold only letters and digits; quotes keep AND, OR and NOT words. */
export class NameMatch {
  readonly #database: Database
  readonly #terms: SearchTerms
  readonly #name: string
  readonly #begun = new Map<string, string>()

  constructor(database: Database, terms: SearchTerms) {
    this.#database = database
    this.#terms = terms
    this.#name = terms.begins.slice(1)
  }

  /** Names that are the text. */
  whole(): Match {
    return alike(`"${wholeWord(this.#name)}"`)
  }

  /** Names that begin with the text, of parts or of other nodes. */
  beginning(ofParts: boolean): Match {
    const name = this.#name
    const most = ofParts ? beginningOfPart : longestBeginning
    if (name.length < 3) return alike(`"${beginningWord(name, name.length)}"*`)
    const begins = `"${beginningWord(name, Math.min(name.length, most))}"`
    if (name.length <= most) return alike(begins)
    const words = this.words()
    return { quick: `${begins} AND ${words.quick}`, exact: () => `${begins} AND ${words.exact()}` }
  }

  /** Names that the index keeps whole and that begin with the text, each for itself; `none` without any, null: they are too many. */
  wholeBeginning(): string | 'none' | null {
    const begin = wholeBeginning(this.#name)
    const terms = termsBetween(this.#database, 'name_term', begin, `${begin}\u{10FFFF}`)
    if (terms === null) return null
    const whole = terms.filter((term) => term.endsWith('__'))
    return whole.length === 0 ? 'none' : whole.map((term) => `"${term}"`).join(' OR ')
  }

  /** The first words of the name, as far as each of them: names of papers may be among them. */
  papers(): readonly string[] {
    const words = this.#name.split(' ')
    return words.slice(1).map((_, i) => `"${wholeWord(words.slice(0, i + 1).join(' '))}"`)
  }

  /** Names that hold the words. */
  words(): Match {
    const { words } = this.#terms
    return {
      exact: () => words.map(exactly).join(' AND '),
      quick: words.map((word) => this.#quickly(word)).join(' AND '),
    }
  }

  /** Names that hold those of the words that few may have; null: there are none such. */
  rare(): Match | null {
    const rare = this.#terms.words.filter((word) => word.length > shortList && !isOfLabels(word))
    return rare.length === 0 ? null : alike(rare.map((word) => this.#begunWith(word)).join(' AND '))
  }

  #quickly(word: string): string {
    if (word.length <= shortList) return exactly(word)
    return isOfLabels(word) ? `"${word.slice(0, shortList)}"*` : this.#begunWith(word)
  }

  #begunWith(word: string): string {
    const held = this.#begun.get(word) ?? begunWith(this.#database, word, 'name_term')
    this.#begun.set(word, held)
    return held
  }
}

const alike = (quick: string): Match => ({ quick, exact: () => quick })
const exactly = (word: string): string => `"${word}"*`

/** Beginnings of so many characters have lists of their own in the index. */
const shortList = 3

const isOfLabels = (word: string): boolean => commonWords.some((one) => one.startsWith(word))
