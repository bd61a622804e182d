import type { Document, Resolution } from '../document.ts'

/** Exactly one target; `reason` where the words alone do not say it. */
export const resolved = (
  target: string,
  rule: string,
  confidence: number,
  reason: string | null = null,
): Resolution => resolution('resolved', target, none, reason, rule, confidence)

/** Several targets are possible; the first is the likeliest. */
export const ambiguous = (
  candidates: readonly [string, ...string[]],
  rule: string,
  reason: string,
  confidence: number,
): Resolution => resolution('ambiguous', candidates[0], candidates, reason, rule, confidence)

/** No target, and why. */
export const unresolved = (rule: string, reason: string, confidence: number): Resolution =>
  resolution('unresolved', null, none, reason, rule, confidence)

/** The same, flagged where the paper names itself, by the target's id or another spelling of it. */
export const orItself = (
  resolution: Resolution,
  { identity }: Document,
  spelling: string | null = null,
): Resolution =>
  resolution.target === identity.id || spelling === identity.id
    ? { ...resolution, flags: [...resolution.flags, 'self'] }
    : resolution

const none: readonly never[] = []
const nothing = {}

/** One shape for all, written out: copying an object for each name cost more than the rest of most resolving. */
function resolution(
  status: Resolution['status'],
  target: string | null,
  candidates: readonly string[],
  reason: string | null,
  rule: string,
  confidence: number,
): Resolution {
  return {
    target,
    candidates,
    reason,
    printed: null,
    flags: none,
    filled: nothing,
    status,
    rule,
    confidence,
  }
}
