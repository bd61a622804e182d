import type { AboutQuery } from '../gql/queries.ts'

/** A node with all that the panel says of it. */
export type About = NonNullable<AboutQuery['node']>
