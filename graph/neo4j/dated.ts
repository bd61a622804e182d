import type { Period } from '../period.ts'

/** That a node is a paper dated in the period asked for, or lies in one: all that refers to anything in it. Needs {@link periodValues}. */
export const isDated = (node: string): string =>
  `EXISTS { (${node})-[:WITHIN*0..1]->(dated:Document) WHERE ${withinPeriod('dated')} }`

/** The same of what is known to be a paper. */
export const withinPeriod = (paper: string): string =>
  `(${paper}.date >= $since AND ${paper}.date <= $until
    OR ${paper}.date IS NULL AND ${paper}.vergaderjaar >= $opened AND ${paper}.vergaderjaar <= $until)`

/** Narrows by the period where there is one. */
export const andDated = (period: Period | null, node: string): string =>
  period === null ? '' : `AND ${isDated(node)}`

/** The period as parameters. Days and sessions are text that begins with the year: every one of a year sorts between it and its 99th month. */
export const periodValues = (period: Period | null) =>
  period === null
    ? {}
    : {
        opened: yearText(period.from - 1),
        since: yearText(period.from),
        until: `${yearText(period.to)}-99`,
      }

const yearText = (year: number): string => String(year).padStart(4, '0')
