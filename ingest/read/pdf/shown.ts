/** A glyph that a page shows, or a number: how far the next one is moved back, in thousandths of the font's height. */
export type Shown = number | { readonly unicode: string; readonly isSpace: boolean }

/** What a page shows between two letters: nothing, a space, or the end of a string, which says neither. */
const between = { nothing: 0, end: 1, space: 2 } as const

/** The letters that a page shows, and what it shows in front of each. */
export interface Glyphs {
  readonly letters: string
  readonly before: readonly number[]
  /** Spaces among them. */
  readonly spaces: number
}

/** A gap of so much, in thousandths, is a space even where no space is shown. */
const wideGap = -280

/** The letters of the strings that a page shows, in order. */
export function glyphsOf(strings: readonly (readonly Shown[])[]): Glyphs {
  let letters = ''
  const before: number[] = []
  let spaces = 0
  let gap: number = between.end
  for (const string of strings) {
    if (gap === between.nothing) gap = between.end
    for (const shown of string) {
      if (typeof shown === 'number') gap = shown < wideGap ? between.space : gap
      else if (shown.isSpace || /^\s*$/.test(shown.unicode)) {
        gap = between.space
        spaces += 1
      } else {
        const plain = /[\ufb00-\ufb06]/.test(shown.unicode) ? shown.unicode.normalize('NFKC') : shown.unicode
        for (let unit = 0; unit < plain.length; unit += 1) before.push(unit === 0 ? gap : between.nothing)
        letters += plain
        gap = between.nothing
      }
    }
  }
  return { letters, before, spaces }
}

/** Least share of spaces, per letter, of a page that shows some of its spaces, and of one that shows all. */
const fewestSpaces = { some: 0.05, all: 0.12 }

/** How far ahead a letter is looked for when a page shows what its text does not have. */
const farthest = 400

/**
 * The texts of a page without the spaces that were only guessed from wide setting ("Kamers tuk"): those at which the page
 * shows none. Where text and glyphs cannot be laid side by side, the texts stay as they are.
 */
export function withoutGuesses(texts: readonly string[], glyphs: Glyphs): readonly string[] {
  const { letters, before, spaces } = glyphs
  if (spaces < fewestSpaces.some * letters.length) return texts
  const unshown = spaces < fewestSpaces.all * letters.length ? between.nothing : between.end
  let at = 0
  return texts.map((text) => {
    let kept = ''
    let white = ''
    for (const letter of text) {
      if (/\s/.test(letter)) {
        white += letter
        continue
      }
      const found = letters.startsWith(letter, at)
        ? at
        : letters.slice(at, at + farthest).indexOf(letter) + at
      const known = found >= at && letters.startsWith(letter, found)
      if (white !== '' && !(known && kept !== '' && (before[found] ?? 2) <= unshown)) kept += white
      kept += letter
      white = ''
      if (known) at = found + letter.length
    }
    return kept + white
  })
}

/** A capital or a digit that stands apart from the word or number it belongs to. */
const apart = /(?<![\p{L}.])[B-DF-HJ-NP-TV-Z] \p{Ll}{2,}|\b\d \d \d|\b\d \d{2,} \d\b/u

/** Whether a text looks as if spaces were guessed in it. */
export const looksGuessed = (text: string): boolean => apart.test(text)
