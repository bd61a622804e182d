import type { Mention } from '../document.ts'
import { trimAddress } from '../grammar/address-end.ts'
import { bareAddresses } from '../grammar/bare-address.ts'
import type { Kind } from '../kind.ts'
import { matchAt } from '../matches.ts'
import { placesOf } from '../pass/pass.ts'
import { trigger } from '../pass/trigger.ts'
import { countBefore } from '../rising.ts'
import { isDoiAddress } from './doi.ts'
import { resolved } from './resolution.ts'

/** Longest address that is a node, in UTF-16 code units: within 4,000 bytes of UTF-8, which every store keeps. */
const longestAddress = 1_300

const pieces = trigger('://', 'www.', 'WWW.', 'Www.')
const scheme = /(?:https?|ftp)$/i
/** A break of the line that became a space is bridged behind the scheme. */
const opens = /(?:(?:https?|ftp):\/\/(?:\s(?=www\.))?|www\.)(?=[^\s<>«»"“”‘…])/iy
const run = /[^\s<>«»"“”‘…]+/y
/** What goes on with an address behind a space: an escaped space, or a query where the address broke off at a stroke. */
const escaped = /\s(?=%\d[\dA-F])[^\s<>«»"“”‘…]+/y
const query = /\s(?=[\w.-]{0,40}\?\w{1,20}=)[^\s<>«»"“”‘…]+/y
const host = /^(?:(?:https?|ftp):\/\/)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/iu

/** Most of an address that is looked at: one that goes on farther is no node. */
const longestRead = longestAddress + 100

/**
 * A web address, rejoined over line breaks; an en dash that the typesetter made is a hyphen again. An address of doi.org is
 * none: it is the name of a publication (kind doi).
 */
export const url: Kind = {
  kind: 'url',
  find: ({ text }) => {
    const found: Mention[] = []
    let free = 0
    // Each run of characters is walked once, however many addresses it seems to hold.
    let runEnd = 0
    for (const index of beginningsIn(text)) {
      if (index < free) continue
      const open = opensAt(text, index)
      if (open === null) continue
      if (open >= runEnd) runEnd = matchAt(run, text, open) === null ? open : run.lastIndex
      const mention = readAddress(text, index, Math.min(runEnd, index + longestRead))
      if (mention !== null) found.push(mention)
      free = mention?.end ?? (runEnd > index + longestRead ? runEnd : 0)
    }
    return withBare(text, found)
  },
  resolve: (name, mention) =>
    resolved(`url:${(name.said.address ?? '').replaceAll('–', '-')}`, mention.rule, mention.confidence),
}

/** With the addresses that bear no scheme, where they touch none of the others. */
function withBare(text: string, found: readonly Mention[]): readonly Mention[] {
  const ends = found.map(({ end }) => end)
  const bare = bareAddresses(text).filter(({ start, end }) => {
    const next = found[countBefore(ends.length, (index) => (ends[index] ?? 0) <= start)]
    const free = next === undefined || next.start >= end
    return free && end - start <= longestAddress && !isDoiAddress(text.slice(start, end))
  })
  if (bare.length === 0) return found
  const mentions = bare.map(({ start, end }): Mention => {
    const names = [{ said: { address: text.slice(start, end) } }]
    return { start, end, kind: 'url', rule: 'url/bare', confidence: 0.9, names }
  })
  return [...found, ...mentions].sort((a, b) => a.start - b.start)
}

/** Where a scheme begins, or "www.". */
function beginningsIn(text: string): readonly number[] {
  const found: number[] = []
  for (const place of placesOf(text, pieces)) {
    if (text.charAt(place) !== ':') found.push(place)
    else {
      const before = scheme.exec(text.slice(Math.max(0, place - 5), place))?.[0]
      if (before !== undefined) found.push(place - before.length)
    }
  }
  return found
}

/** Behind the scheme of an address that begins at an offset, or null. */
function opensAt(text: string, start: number): number | null {
  if (/^w/i.test(text.charAt(start)) && /[\p{L}\d./@]/u.test(text.charAt(start - 1))) return null
  return matchAt(opens, text, start) === null ? null : opens.lastIndex
}

function readAddress(text: string, start: number, runEnd: number): Mention | null {
  const whole = text.slice(start, runEnd)
  const printed = trimAddress(beforeNext(goOn(text, runEnd, whole)))
  const said = printed.replace(/\s/g, '')
  if (said.length > longestAddress || !host.test(said) || isDoiAddress(said)) return null
  return {
    start,
    end: start + printed.length,
    kind: 'url',
    rule: 'url/address',
    confidence: 0.99,
    names: [{ said: { address: said } }],
  }
}

/** The address with what a line break that became a space parted from it. */
function goOn(text: string, offset: number, whole: string): string {
  const piece = matchAt(escaped, text, offset) ?? (whole.endsWith('/') ? matchAt(query, text, offset) : null)
  return piece === null || whole.length > longestRead
    ? whole
    : goOn(text, offset + piece[0].length, whole + piece[0])
}

/** Two addresses that lost the space between them: the second begins with its scheme. What an address holds itself follows a stroke or an equals sign. */
function beforeNext(whole: string): string {
  const next = /(?<![/=:?&])(?:[,;]\d{0,2})?https?:\/\//i.exec(whole.slice(1))
  return next === null ? whole : whole.slice(0, next.index + 1)
}
