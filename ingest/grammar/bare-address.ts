import type { Span } from '../document.ts'
import { matchAt } from '../matches.ts'
import { placesOf } from '../pass/pass.ts'
import { trigger } from '../pass/trigger.ts'
import { isDigit, isLetter, untabled } from '../read/characters.ts'
import { trimAddress } from './address-end.ts'

/** The ends of hosts by which an address without scheme is known. */
const hostEnds = ['.nl', '.eu', '.org', '.com', '.net', '.be']
const ends = trigger(...hostEnds)

const longestHost = 80
const host =
  /(?<![\p{L}\d@/._:–-])(?:[\p{L}\d](?:[\p{L}\d-]{0,40}[\p{L}\d])?\.){0,4}[\p{L}\d](?:[\p{L}\d-]{0,40}[\p{L}\d])?$/u
const path = /\/[\p{Ll}\d][^\s<>«»"“”‘…()]*/uy

/**
 * Web addresses without scheme or "www.": `example.nl/rapport/2`, or a host that the word website announces: `de website
 * example.nl`. A host that brackets hold alone is the name of the site that a title is from. In order.
 */
export function bareAddresses(text: string): readonly Span[] {
  return placesOf(text, ends).flatMap((dot) => {
    const end = hostEnds.find((one) => text.startsWith(one, dot))
    const span = end === undefined ? null : addressAt(text, dot, dot + end.length)
    return span === null ? [] : [span]
  })
}

/** Where the characters that hosts are made of begin that end at an offset, with one in front of them. */
function runStart(text: string, end: number): number {
  const least = Math.max(0, end - longestHost)
  let at = end
  while (at > least) {
    const code = text.charCodeAt(at - 1)
    if (!(isLetter(code) || isDigit(code) || code === 45 || code === 46 || code >= untabled)) break
    at--
  }
  return Math.max(least, at - 1)
}

function addressAt(text: string, dot: number, end: number): Span | null {
  const goesOn = text.charCodeAt(end) === 47
  if (!goesOn && /[\p{L}\d@-]/u.test(text.charAt(end))) return null
  const name = host.exec(text.slice(runStart(text, dot), dot))?.[0]
  if (name === undefined || !/\p{L}/u.test(name)) return null
  const start = dot - name.length
  const more = goesOn ? matchAt(path, text, end)?.[0] : undefined
  // "Zeepunt.nl/Golf" is an organisation's name with a stroke behind it.
  if (more !== undefined && !/\p{Lu}/u.test(name)) {
    const whole = trimAddress(text.slice(start, end + more.length))
    return { start, end: start + whole.length }
  }
  const left = text.slice(Math.max(0, start - 12), start)
  const announced =
    /\b(?:web)?site\s$/i.test(left) && /^\/?(?:[\s,;:)]|\.(?:\s|$)|$)/.test(text.slice(end, end + 3))
  return announced ? { start, end } : null
}
