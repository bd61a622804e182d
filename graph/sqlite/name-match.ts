import type { SearchTerms } from '../names.ts'
import type { Database } from './database.ts'
import { beginningOfPart, beginningWord, longestBeginning, wholeBeginning, wholeWord } from './name-words.ts'

/** What to ask the index of names. */
export interface Match {
  /** May give more than is asked for. */
  readonly quick: string
  /** Gives less besides, and takes longer to begin with; the same where there is no such way. Null: it is known by now that there is nothing. */
  exact(): string | null
}

/** So many of the words that begin with one asked for are looked for each for itself. */
const mostWords = 64

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
    const terms = this.#database
      .list(termsBetween, begin, `${begin}\u{10FFFF}`)
      .map(({ term }) => String(term))
    if (terms.length > mostWords) return null
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

  /**
   * What begins with a word, as an alternative of whole words: the index then need not put together all that hold any of them, which takes it
   * five times as long as to count them.
   */
  #begunWith(word: string): string {
    const held = this.#begun.get(word)
    if (held !== undefined) return held
    // No letter or digit comes before 0.
    const longer = this.#database.list(termsBetween, `${word}0`, `${word}\u{10FFFF}`)
    const each = [word, ...longer.map(({ term }) => String(term))].map((term) => `"${term}"`)
    const match = longer.length > mostWords ? exactly(word) : `(${each.join(' OR ')})`
    this.#begun.set(word, match)
    return match
  }
}

const termsBetween = `SELECT term FROM temp.name_term WHERE term >= ? AND term < ? LIMIT ${mostWords + 1}`

const alike = (quick: string): Match => ({ quick, exact: () => quick })
const exactly = (word: string): string => `"${word}"*`

/** Beginnings of so many characters have lists of their own in the index. */
const shortList = 3

/** Words that stand in the names of very many nodes, for labels are made of them. */
const ofLabels =
  'kamerstuk dossier antwoord vraag aanhangsel handelingen item stcrt staatsblad staatscourant'.split(' ')
const isOfLabels = (word: string): boolean => ofLabels.some((one) => one.startsWith(word))
