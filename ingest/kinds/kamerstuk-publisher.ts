import type { Document, Mention } from '../document.ts'
import { matches } from '../matches.ts'

/** Six to eight digits and nothing else: five would be a dossier. */
const form = /(?:kst|blg|nds)-\d{6,8}(?![\d-])/gi

/**
 * Papers and attachments under the publisher's own number, which names no dossier: `kst-9912345`, `blg-991234`. Source: the
 * ids of officielebekendmakingen.nl.
 */
export const findPublisherIds = ({ text }: Document): readonly Mention[] =>
  matches(form, text)
    .filter(({ index }) => !/[\p{L}\d-]/u.test(text.charAt(index - 1)))
    .map(({ index, 0: printed }) => ({
      start: index,
      end: index + printed.length,
      kind: 'kamerstuk',
      rule: 'kamerstuk/publisher-id',
      confidence: 0.99,
      names: [{ said: { id: printed.toLowerCase() } }],
    }))
