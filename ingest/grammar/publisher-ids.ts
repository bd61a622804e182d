import type { Mention } from '../document.ts'
import { placesOf } from '../pass/pass.ts'
import { numbers } from '../pass/trigger.ts'
import { codeAt, isDigit } from '../read/characters.ts'

const hyphen = 45
const front = /(?<![\p{L}\d-])(?<series>kst|blg|nds|ah)$/iu

/**
 * Papers and attachments under the publisher's own number, which names no dossier or session: `kst-9912345`, `ah-9912345`. Six
 * to eight digits and nothing else: five would be a dossier. Source: the ids of officielebekendmakingen.nl.
 */
export function publisherIds(text: string, kind: 'kamerstuk' | 'aanhangsel'): readonly Mention[] {
  const found: Mention[] = []
  for (const begin of placesOf(text, numbers)) {
    const at = begin - 1
    if (codeAt(text, at) !== hyphen || !isDigit(codeAt(text, at + 6))) continue
    const number = /^\d{6,8}(?![\d-])/.exec(text.slice(at + 1, at + 10))?.[0]
    const series = front.exec(text.slice(Math.max(0, at - 4), at))?.groups?.series?.toLowerCase()
    if (number === undefined || series === undefined || (series === 'ah') !== (kind === 'aanhangsel'))
      continue
    found.push({
      start: at - series.length,
      end: at + 1 + number.length,
      kind,
      rule: `${kind}/publisher-id`,
      confidence: 0.99,
      names: [{ said: { id: `${series}-${number}` } }],
    })
  }
  return found
}
