import type { Kind } from '../kind.ts'
import { resolved, unresolved } from './resolution.ts'
import { readSessionYear, sessionYear } from './session-year.ts'

const form = new RegExp(
  String.raw`(?<!Aanhangsel\s{0,3})(?<!Aanhangsel\s(?:van\sde|der)\s)(?<![\p{L}\d-])(?:Handelingen\s+(?:(?<kamer>I{1,2})|(?:van\s+de\s+)?(?:(?<tweede>Tweede|TK)|(?<eerste>Eerste|EK))(?:\s+Kamer)?)?[\s,]*(?:vergaderjaar\s*)?(?<year>${sessionYear})[\s,]*(?:nr\.?\s*)?(?<meeting>\d{1,3})(?:[\s,]*(?:item|agendapunt)\s*(?<item>\d{1,3})|-(?<dashed>\d{1,3})|[\s,]*(?:blz|p|pp|pag)\.\s*(?<page>[\d\s–-]+\d))?|h-(?<house>tk|ek)-(?<years>\d{8})-(?<rest>\d{1,3}-\d{1,4}))(?![\d-])`,
  'gu',
)

/** The record of a debate: `Handelingen II 2022/23, nr. 84, item 12` → `h-tk-20222023-84-12`. */
export const handelingen: Kind = {
  kind: 'handelingen',
  find: (document) =>
    [...document.text.matchAll(form)].map((match) => {
      const groups = match.groups ?? {}
      const eerste = groups.kamer === 'I' || groups.eerste !== undefined
      const item = groups.item ?? groups.dashed
      const years = readSessionYear(groups.year ?? '')
      const said: Record<string, string> = {
        kamer: groups.house ?? (eerste ? 'ek' : 'tk'),
        vergaderjaar: groups.years ?? (years ?? []).join(''),
        nummer: groups.rest ?? (item === undefined ? (groups.meeting ?? '') : `${groups.meeting}-${item}`),
      }
      if (groups.page !== undefined) said.page = groups.page
      return {
        start: match.index,
        end: match.index + match[0].length,
        kind: 'handelingen',
        rule: groups.house === undefined ? 'handelingen/words' : 'handelingen/id',
        confidence: 0.97,
        names: [{ said }],
      }
    }),
  resolve: ({ said }, mention) =>
    said.nummer?.includes('-') && said.vergaderjaar?.length === 8
      ? resolved(`h-${said.kamer}-${said.vergaderjaar}-${said.nummer}`, mention.rule, mention.confidence)
      : unresolved(
          mention.rule,
          'The item of the debate is not named, and only items have official ids.',
          0.6,
        ),
}
