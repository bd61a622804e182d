import type { Kind } from '../kind.ts'
import { matches } from '../matches.ts'
import { resolved } from './resolution.ts'

/** Longest address that is a node, in UTF-16 code units: within 4,000 bytes of UTF-8, which every store keeps. */
const longestAddress = 1_300

const address = /(?:https?:\/\/|(?<![\p{L}\d./@])www\.)[^\s<>«»"“”‘]+/gu

/** A web address, rejoined over line breaks by reading; an en dash that the typesetter made is a hyphen again. */
export const url: Kind = {
  kind: 'url',
  triggers: ['://', 'www.'],
  find: (document) =>
    matches(address, document.text).flatMap((match) => {
      const printed = trimAddress(match[0])
      if (printed.length > longestAddress) return []
      if (!/^(?:https?:\/\/)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u.test(printed)) return []
      return [
        {
          start: match.index,
          end: match.index + printed.length,
          kind: 'url',
          rule: 'url/address',
          confidence: 0.99,
          names: [{ said: { address: printed } }],
        },
      ]
    }),
  resolve: (name, mention) =>
    resolved(`url:${(name.said.address ?? '').replaceAll('–', '-')}`, mention.rule, mention.confidence),
}

/** Takes off the punctuation of the sentence round an address, and a closing bracket that it did not open. */
function trimAddress(printed: string): string {
  let end = printed.length
  let open = 0
  for (const character of printed) open += character === '(' ? 1 : character === ')' ? -1 : 0
  for (;;) {
    const last = printed[end - 1] ?? ''
    if (/[.,;:!?’'\]]/.test(last)) end -= 1
    else if (last === ')' && open < 0) {
      end -= 1
      open += 1
    } else return printed.slice(0, end)
  }
}
