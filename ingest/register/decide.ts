import { documentOf, parseKamerstuk, questionsId } from '../../graph/ids.ts'
import { numericOndernummer } from '../../graph/register.ts'
import type { Resolution } from '../document.ts'
import type { ResolvedName } from '../resolve.ts'
import type { Register } from './register.ts'

/**
 * Decides by the register what the words leave open: of several candidates the only one that is there, of two spellings of an id
 * the one that is there, for a number of the registry the Kamervragen that bear it; and marks numbers far above their dossier's highest. Nothing is refused for not being registered.
 */
export function decide(references: readonly ResolvedName[], register: Register): readonly ResolvedName[] {
  return references.map((reference) => {
    const { resolution } = reference
    const decided = flagged(asked(respelt(chosen(resolution, register), register), register), register)
    return decided === resolution ? reference : { ...reference, resolution: decided }
  })
}

/** How sure a reading is that the words leave open and the register decides. */
const decidedConfidence = 0.95

/** "35302-F": a paper of the Eerste Kamer, or a dossier with its toevoeging? The one that there is. */
function chosen(resolution: Resolution, register: Register): Resolution {
  const { candidates, status, confidence } = resolution
  if (status !== 'ambiguous') return resolution
  const there = candidates.filter((id) => register.has(documentOf(id)))
  const [only] = there
  if (only === undefined || there.length > 1) return resolution
  // A paper newer than the lists is as good a candidate as one that they hold.
  if (candidates.some((id) => id !== only && mayBeNewer(id, register))) return resolution
  return {
    ...resolution,
    status: 'resolved',
    target: only,
    candidates: [],
    reason: `Of ${candidates.join(', ')} only ${only} is in the register.`,
    confidence: Math.max(confidence, decidedConfidence),
  }
}

function mayBeNewer(id: string, register: Register): boolean {
  const highest = highestOf(documentOf(id), register)
  const number = numericOndernummer(documentOf(id))
  return number !== null && (highest === null || number > highest)
}

/** `kst-20032004-29210-B` or `kst-29210-B`: the spelling that the register has. */
function respelt(resolution: Resolution, register: Register): Resolution {
  const { target, printed, status } = resolution
  if (status !== 'resolved' || target === null || printed === null) return resolution
  if (documentOf(target) === documentOf(printed)) return resolution
  if (register.has(documentOf(target)) || !register.has(documentOf(printed))) return resolution
  return {
    ...resolution,
    target: printed,
    printed: null,
    reason: 'Only this form of the id is in the register.',
  }
}

/** "2024Z18892", a number of the registry: where the register has Kamervragen of that number, it is theirs. */
function asked(resolution: Resolution, register: Register): Resolution {
  const { target, status } = resolution
  const questions = status === 'resolved' && target !== null ? questionsId(target) : null
  if (questions === null || !register.has(questions)) return resolution
  return { ...resolution, target: questions, reason: 'The register has Kamervragen of this number.' }
}

/**
 * How far a number may lie above its dossier's highest before it is likelier misread than new: a chapter of the budget
 * reaches some 230 within its one year, and lists are renewed about once a year.
 */
const farAbove = (highest: number): number => highest + Math.max(250, highest / 4)

function flagged(resolution: Resolution, register: Register): Resolution {
  const { target, flags, reason } = resolution
  if (target === null || flags.includes('future')) return resolution
  const paper = documentOf(target)
  const [number, highest] = [numericOndernummer(paper), highestOf(paper, register)]
  if (number === null || highest === null || register.has(paper) || number <= farAbove(highest))
    return resolution
  const why = `Nr. ${number} is far above ${highest}, the highest number known of its dossier.`
  return { ...resolution, flags: [...flags, 'future'], reason: reason === null ? why : `${reason} ${why}` }
}

function highestOf(paper: string, register: Register): number | null {
  const number = parseKamerstuk(paper)
  return number === null ? null : (register.dossier(number.dossier, number.toevoeging)?.highest ?? null)
}
