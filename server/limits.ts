/** The whole numbers that an argument may be, both ends included. */
export interface Range {
  readonly min: number
  readonly max: number
  /** What a left-out argument means; the schema says the same. */
  readonly standard: number
}

/** The ranges of the arguments that decide how much an answer can hold. */
export const ranges = {
  first: { min: 1, max: 500, standard: 50 },
  papersFirst: { min: 1, max: 500, standard: 50 },
  searchFirst: { min: 1, max: 100, standard: 20 },
  neighbourhoodDepth: { min: 1, max: 4, standard: 1 },
  neighbourhoodLimit: { min: 1, max: 1500, standard: 300 },
  neighbourhoodMaxDegree: { min: 0, max: 1_000_000_000, standard: 500 },
  pathsCount: { min: 1, max: 10, standard: 5 },
  pathsHops: { min: 1, max: 6, standard: 6 },
  pathsMaxDegree: { min: 0, max: 1_000_000_000, standard: 500 },
  companions: { min: 0, max: 50, standard: 5 },
  chainDepth: { min: 1, max: 20, standard: 10 },
  chainLimit: { min: 1, max: 500, standard: 100 },
  firstYear: { min: 1, max: 9999, standard: 1 },
  lastYear: { min: 1, max: 9999, standard: 9999 },
  around: { min: 0, max: 2000, standard: 160 },
} as const satisfies Readonly<Record<string, Range>>

/** The longest search and the longest printed citation that are read, in UTF-16 code units. */
export const longestText = { search: 200, citation: 500 } as const

/** The most nodes that paths can be told to avoid. */
export const mostAvoided = 100

/** What a whole query may ask. Introspection is not counted: GraphQL itself bounds it. */
export interface Limits {
  /** Fields nested in one another. */
  readonly depth: number
  /** Fields that the answer may hold at most, the dear ones counted several times (see `cost.ts`). */
  readonly cost: number
  /** Words and signs of the query's text. */
  readonly tokens: number
  /** Bytes of a request's body. */
  readonly body: number
}

/** Room for the widest picture and the longest page of references that the web app asks, several times over. */
export const defaultLimits: Limits = { depth: 12, cost: 200_000, tokens: 2_000, body: 100_000 }
