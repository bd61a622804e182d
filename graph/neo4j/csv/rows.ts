/**
 * Rows of which a store has by far the most, put together one value after the other: for each kind the same as `cells` makes of its columns and
 * properties, in a third of the time.
 */
import { type Claim, ownPrecedence } from '../../claim.ts'
import { asTold, moverOf } from '../../match.ts'
import { linkRank } from '../../order.ts'
import type { Reference } from '../../reference.ts'
import { positionKey } from '../properties.ts'
import { cell, quote as q, quoted } from './cells.ts'

/** The cells of a REFERS_TO, by `referenceColumns`. */
export function referenceCells(reference: Reference, told: string | null): string {
  const { id, document, target, kind, status, start, end, ordinal, quote, rule } = reference
  const { said, filled, sourceStart, sourceEnd, confidence, flags, candidates } = reference
  const to = target === null ? '' : quoted(target)
  const position = positionKey(reference)
  const place = `${quoted(id)},${quoted(document)},${to},${quoted(position)},${q}${kind}${q},${q}${status}${q},${start},${end},${ordinal},${linkRank(kind)}`
  const words = `${quoted(quote)},${cell(reference.reason)},${quoted(rule)},${mapCell(said)},${mapCell(filled)}`
  const mover = moverOf(asTold(reference, told))
  return `${place},${words},${cell(mover)},${cell(told)},${sourceStart},${sourceEnd},${confidence},${cell(flags)},${cell(candidates)}`
}

const emptyMap = quoted('{}')

/** A map as JSON: most hold nothing. */
function mapCell(map: Readonly<Record<string, string>>): string {
  for (const _ in map) return quoted(JSON.stringify(map))
  return emptyMap
}

/** The cells of a CLAIMS, by `claimColumns`. What many papers say of a node is quoted once; most say nothing, or what nobody else says. */
export function claimCells(claim: Claim): string {
  const { precedence, facts } = claim
  if (facts === '{}') return `${q}${precedence}${q},${emptyMap}`
  if (precedence === ownPrecedence) return `${q}${precedence}${q},${quoted(facts)}`
  const known = quotedClaims.get(claim)
  if (known !== undefined) return known
  const made = `${q}${precedence}${q},${quoted(facts)}`
  quotedClaims.set(claim, made)
  return made
}

const quotedClaims = new WeakMap<Claim, string>()
