import { documentOf, partId } from '../../../graph/ids.ts'
import type { Mention, Resolution } from '../../document.ts'
import type { Kind, Scope } from '../../kind.ts'
import { aanhangsel } from '../../kinds/aanhangsel.ts'
import { kamerstuk } from '../../kinds/kamerstuk.ts'
import { resolved } from '../../kinds/resolution.ts'
import { tknummer } from '../../kinds/tknummer.ts'

/** The kinds of paper that hold numbered questions and answers. */
const papers: ReadonlyMap<Mention['kind'], Kind> = new Map(
  [kamerstuk, aanhangsel, tknummer].map((kind) => [kind.kind, kind]),
)

/** Whether papers of a kind hold numbered questions and answers. */
export const holdsAnswers = (kind: Mention['kind']): boolean => papers.has(kind)

/** The one paper that a mention of such a kind names; null for several, or one that is not known. */
export function targetOf(mention: Mention, scope: Scope): string | null {
  const [only, ...others] = mention.names
  if (only === undefined || others.length > 0) return null
  const target = papers.get(mention.kind)?.resolve(only, mention, scope).target ?? null
  return target === null ? null : documentOf(target)
}

/** The question or answer of that number in another paper. */
export const inPaper = (
  document: string,
  named: 'antwoord' | 'vraag',
  number: string,
  rule: string,
  confidence: number,
): Resolution => ({
  ...resolved(partId(document, `${named}-${number}`), rule, confidence),
  filled: { document },
})

/** "het amendement van het lid Achterberg (", "in het debat over het wetsvoorstel (": what bears the number has no answers. */
export const ofProposal =
  /(?<!\p{L})(?:sub)?(?:moties?|amendement(?:en)?|debat\sover\s(?:het|de)\s(?:wetsvoorstel|nota|brief))(?!\p{L})[^.;)]*$/iu
