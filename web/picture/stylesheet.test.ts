import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { shapes } from './shapes.ts'
import { dimmed } from './stylesheet.ts'

type Colour = readonly [red: number, green: number, blue: number]

/** The colours of `base.css` by name, light or dark. */
function coloursOf(theme: 'light' | 'dark'): (name: string) => Colour {
  const css = readFileSync(new URL('../style/base.css', import.meta.url), 'utf8')
  return (name) => {
    const [, light = '', dark = ''] =
      new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css) ?? assert.fail(name)
    const hex = theme === 'light' ? light : dark
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
    return [red, green, blue]
  }
}

/** Relative luminance and contrast as the WCAG define them. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function faded([red, green, blue]: Colour, ground: Colour, opacity: number): Colour {
  const mix = (part: number, behind: number): number => part * opacity + behind * (1 - opacity)
  return [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2])]
}

for (const theme of ['light', 'dark'] as const) {
  const colour = coloursOf(theme)
  const ground = colour('surface')
  const on = (name: string, opacity = 1): number => contrast(faded(colour(name), ground, opacity), ground)
  const least = (most: number, names: readonly string[], opacity = 1): void => {
    for (const name of names) assert.ok(on(name, opacity) >= most, `${name}: ${on(name, opacity)}`)
  }
  const kinds = Object.keys(shapes).map((kind) => kind.toLowerCase())

  test(`${theme}: shapes and lines of the picture have the contrast that the WCAG ask of graphics`, () => {
    least(3, [...kinds, 'edge', 'edge-structure', 'edge-ambiguous', 'accent'])
    least(4.5, ['ink', 'muted'])
    assert.ok(on('edge') > 1.2 * on('edge-structure'), 'a reference stands out from what belongs together')
  })

  test(`${theme}: of what is dimmed the name can be read, and the shape be seen, but not as what is near`, () => {
    least(4.5, ['ink'], dimmed.names)
    least(1.6, kinds, dimmed.shapes)
    assert.ok(on('ink', dimmed.names) < on('ink') / 2)
  })
}
