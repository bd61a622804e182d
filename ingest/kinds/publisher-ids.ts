import type { Mention } from '../document.ts'
import { matches } from '../matches.ts'

/**
 * Papers and attachments under the publisher's own number, which names no dossier or session: `kst-9912345`, `ah-9912345`. Six
 * to eight digits and nothing else: five would be a dossier. `form` finds them, with `g` and `i`. Source: the ids of
 * officielebekendmakingen.nl.
 */
export const publisherIds = (
  text: string,
  kind: 'kamerstuk' | 'aanhangsel',
  form: RegExp,
): readonly Mention[] =>
  matches(form, text)
    .filter(({ index }) => !/[\p{L}\d-]/u.test(text.charAt(index - 1)))
    .map(({ index, 0: printed }) => ({
      start: index,
      end: index + printed.length,
      kind,
      rule: `${kind}/publisher-id`,
      confidence: 0.99,
      names: [{ said: { id: printed.toLowerCase() } }],
    }))
