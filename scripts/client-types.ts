import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codegen } from '@graphql-codegen/core'
import * as operationTypes from '@graphql-codegen/typescript-operations'
import {
  buildASTSchema,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
  print,
  validate,
  visit,
} from 'graphql'

const project = join(import.meta.dirname, '..')

/**
 * Writes `web/gql/queries.ts`: for each operation of `web/queries.graphql` the types of its answer and variables as
 * `schema.graphql` has them, and its text as a typed string; and what the schema says that arguments may be at most. Throws when a query
 * does not fit the schema.
 */
export async function generateClientTypes(): Promise<void> {
  const schema = parse(await readFile(join(project, 'schema.graphql'), 'utf8'))
  const built = buildASTSchema(schema)
  const queries = parse(await readFile(join(project, 'web', 'queries.graphql'), 'utf8'))
  const errors = validate(built, queries)
  if (errors.length > 0) throw new Error(`web/queries.graphql: ${errors.map(String).join('\n')}`)
  const types = await codegen({
    filename: 'web/gql/queries.ts',
    schema,
    documents: [{ location: 'web/queries.graphql', document: queries }],
    config: { immutableTypes: true, useTypeImports: true, scalars: { ID: 'string' } },
    plugins: [{ operationTypes: {} }],
    pluginMap: { operationTypes },
  })
  const folder = join(project, 'web', 'gql')
  await mkdir(folder, { recursive: true })
  await writeFile(
    join(folder, 'queries.ts'),
    `${heading}${types}\n${typedStrings(queries)}\n${limitsOf(built)}`,
  )
}

const heading = `// Made by scripts/client-types.ts from schema.graphql and web/queries.graphql.
import type { Query } from '../api.ts'

`

/** The most that each argument of a query may be, or the longest that it may be in UTF-16 code units, as its description says. */
function limitsOf(schema: GraphQLSchema): string {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {})
  const limits = fields.map(({ name, args }) => {
    const said = args.map((argument) => [argument.name, mostSaid(argument.description ?? '')] as const)
    return [name, Object.fromEntries(said.filter(([, most]) => most !== null))] as const
  })
  const told = limits.filter(([, own]) => Object.keys(own).length > 0)
  return `export const limits = ${JSON.stringify(Object.fromEntries(told))} as const\n`
}

/** "1 to 100." and "at most 200 characters" say so. */
function mostSaid(description: string): number | null {
  const said = /\b\d+ to (\d+)\b|\bat most (\d+)\b/.exec(description)
  return said === null ? null : Number(said[1] ?? said[2])
}

function typedStrings(queries: DocumentNode): string {
  const fragments = new Map<string, FragmentDefinitionNode>()
  const operations: OperationDefinitionNode[] = []
  for (const definition of queries.definitions) {
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition)
    if (definition.kind === 'OperationDefinition') operations.push(definition)
  }
  return operations.map((operation) => typedString(operation, fragments)).join('\n')
}

function typedString(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string {
  const name = operation.name?.value ?? ''
  const used = new Set<FragmentDefinitionNode>()
  collect(operation, fragments, used)
  const text = [operation, ...used].map((definition) => print(definition)).join('\n')
  const constant = `${name.charAt(0).toLowerCase()}${name.slice(1)}Query`
  return `export const ${constant} = ${JSON.stringify(text)} as Query<${name}Query, ${name}QueryVariables>\n`
}

/** Adds the fragments that a definition spreads, and those that they spread. */
function collect(
  definition: OperationDefinitionNode | FragmentDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  used: Set<FragmentDefinitionNode>,
): void {
  visit(definition, {
    FragmentSpread(spread) {
      const fragment = fragments.get(spread.name.value)
      if (fragment === undefined || used.has(fragment)) return
      used.add(fragment)
      collect(fragment, fragments, used)
    },
  })
}
