import { readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { Context } from './context.ts'
import { enums } from './enums.ts'
import { resolvers } from './resolvers/main.ts'

/** The contract's text: `schema.graphql` at the top of the project. */
export const schemaText = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8')

/** The schema with its resolvers. Throws when a field with arguments or an interface lacks its resolver. */
export function executableSchema() {
  return makeExecutableSchema<Context>({
    typeDefs: schemaText,
    resolvers: { ...enums, ...resolvers },
    inheritResolversFromInterfaces: true,
    resolverValidationOptions: {
      requireResolversForArgs: 'error',
      requireResolversForResolveType: 'error',
      requireResolversToMatchSchema: 'error',
    },
  })
}
