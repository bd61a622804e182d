import { documentOf, dossierOf, kindOf, questionsId } from '../../graph/ids.ts'
import { type RegisterEntry, registrable } from '../../graph/register.ts'
import type { ResolvedName } from '../resolve.ts'
import { type Register, registerOf } from './register.ts'

/** Looks ids up in a register that is kept elsewhere; null for those not in it, in the order asked. */
export type LookUp = (ids: readonly string[]) => Promise<readonly (RegisterEntry | null)[]>

/** What a kept register knows of all that these references may mean, asked at once. */
export async function registerFor(references: readonly ResolvedName[], lookUp: LookUp): Promise<Register> {
  const ids = new Set<string>()
  for (const { resolution } of references)
    for (const id of [resolution.target, resolution.printed, ...resolution.candidates]) {
      const paper = id === null ? null : documentOf(id)
      if (paper === null || !registrable.has(kindOf(paper))) continue
      ids.add(paper)
      const questions = questionsId(paper)
      if (questions !== null) ids.add(questions)
      const dossier = dossierOf(paper)
      if (dossier !== null) ids.add(dossier)
    }
  if (ids.size === 0) return registerOf([])
  const known = (await lookUp([...ids])).filter((entry) => entry !== null)
  return registerOf(known.filter(({ unlisted }) => unlisted !== true))
}
