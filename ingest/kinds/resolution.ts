import type { Resolution } from '../document.ts'

/** Exactly one target. */
export function resolved(target: string, rule: string, confidence: number): Resolution {
  return { ...bare, status: 'resolved', target, rule, confidence }
}

/** Several targets are possible; the first is the likeliest. */
export function ambiguous(
  candidates: readonly [string, ...string[]],
  rule: string,
  reason: string,
  confidence: number,
): Resolution {
  return { ...bare, status: 'ambiguous', target: candidates[0], candidates, rule, reason, confidence }
}

/** No target, and why. */
export function unresolved(rule: string, reason: string, confidence: number): Resolution {
  return { ...bare, status: 'unresolved', rule, reason, confidence }
}

const bare: Omit<Resolution, 'status' | 'rule' | 'confidence'> = {
  target: null,
  candidates: [],
  reason: null,
  printed: null,
  flags: [],
  filled: {},
}
