import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql'
import { structureKinds } from '../graph/batch.ts'
import { nodeKinds, partKinds } from '../graph/node.ts'
import { referenceKinds, referenceStatuses } from '../graph/reference.ts'
import { enumName, enums } from './enums.ts'
import { inRange } from './errors.ts'
import { defaultLimits, longestText, mostAvoided, type Range, ranges } from './limits.ts'
import { executableSchema, schemaText } from './schema.ts'

const schema = buildSchema(schemaText)
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
)

/** A type and everything in it, by name, each with its description. */
function describedIn(type: GraphQLNamedType): [name: string, description: string | null | undefined][] {
  const own: [string, string | null | undefined][] = [[type.name, type.description]]
  if (isEnumType(type))
    for (const value of type.getValues()) own.push([`${type.name}.${value.name}`, value.description])
  if (isInputObjectType(type))
    for (const field of Object.values(type.getFields()))
      own.push([`${type.name}.${field.name}`, field.description])
  if (isObjectType(type) || isInterfaceType(type))
    for (const field of Object.values(type.getFields())) {
      own.push([`${type.name}.${field.name}`, field.description])
      for (const argument of field.args)
        own.push([`${type.name}.${field.name}(${argument.name})`, argument.description])
    }
  return own
}

test('every type, field, argument and enum value is described', () => {
  const all = types.flatMap(describedIn)
  assert.ok(all.length > 250, `only ${all.length} things were looked at`)
  assert.deepEqual(
    all.filter(([, description]) => !description?.trim()).map(([name]) => name),
    [],
  )
})

const valuesOf = (name: string) => {
  const type = schema.getType(name)
  assert.ok(isEnumType(type), name)
  return type.getValues().map((value) => value.name)
}

test('the enums are the lists of the graph, in their order', () => {
  const lists = {
    NodeKind: nodeKinds,
    PartKind: partKinds,
    ReferenceKind: referenceKinds,
    Status: referenceStatuses,
    Structure: ['within', ...structureKinds],
  }
  for (const [name, list] of Object.entries(lists)) assert.deepEqual(valuesOf(name), list.map(enumName), name)
})

test('every enum has the graph’s words behind its values', () => {
  const names = types.filter(isEnumType).map(({ name }) => name)
  assert.deepEqual(names.toSorted(), Object.keys(enums).toSorted())
  for (const [name, values] of Object.entries(enums)) assert.deepEqual(valuesOf(name), Object.keys(values))
})

test('the words of an enum are spelt alike everywhere', () => {
  assert.equal(enumName('sub-answer'), 'SUB_ANSWER')
  assert.equal(enumName('asked-by'), 'ASKED_BY')
})

test('the standard value of an argument is the one that the schema says', () => {
  const said = (field: string, argument: string) => {
    const [type = '', name = ''] = field.split('.')
    const found = schema.getType(type)
    assert.ok(isObjectType(found))
    return found.getFields()[name]?.args.find((arg) => arg.name === argument)
  }
  const cases: [field: string, argument: string, range: Range][] = [
    ['Query.references', 'first', ranges.first],
    ['Document.references', 'first', ranges.first],
    ['Dossier.papers', 'first', ranges.papersFirst],
    ['Query.search', 'first', ranges.searchFirst],
    ['Query.neighbourhood', 'depth', ranges.neighbourhoodDepth],
    ['Query.neighbourhood', 'limit', ranges.neighbourhoodLimit],
    ['Query.neighbourhood', 'maxDegree', ranges.neighbourhoodMaxDegree],
    ['Query.paths', 'k', ranges.pathsCount],
    ['Query.paths', 'maxHops', ranges.pathsHops],
    ['Query.paths', 'maxDegree', ranges.pathsMaxDegree],
    ['Query.history', 'companions', ranges.companions],
    ['Query.chain', 'depth', ranges.chainDepth],
    ['Query.chain', 'limit', ranges.chainLimit],
    ['Reference.passage', 'around', ranges.around],
  ]
  for (const [field, argument, range] of cases) {
    const found = said(field, argument)
    assert.equal(found?.defaultValue, range.standard, `${field}(${argument})`)
    assert.ok(
      found?.description?.includes(`${range.min} to ${range.max}`),
      `${field}(${argument}) says its range`,
    )
    assert.equal(inRange(argument, null, range), range.standard)
  }
})

test('the schema and the README say how much a query may ask', () => {
  const { depth, cost, body } = defaultLimits
  const told = schema.getQueryType()?.description ?? ''
  assert.ok(told.includes(`nest ${depth} fields`) && told.includes(`some ${cost}`), told)
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  for (const words of [
    `${depth} fields in one another`,
    `some ${english(cost)} fields`,
    `${english(body)} bytes`,
  ])
    assert.ok(readme.includes(words), words)
})

const english = (number: number): string => number.toLocaleString('en-GB')

test('the schema says which years a period may have', () => {
  const period = schema.getType('Period')
  assert.ok(isInputObjectType(period))
  for (const [name, { min, max }] of [
    ['from', ranges.firstYear],
    ['to', ranges.lastYear],
  ] as const)
    assert.ok(period.getFields()[name]?.description?.includes(`${min} to ${max}`), name)
})

test('the schema says how many nodes paths may avoid, and how long a text may be', () => {
  const cases: [field: string, argument: string, most: number][] = [
    ['paths', 'avoid', mostAvoided],
    ['search', 'text', longestText.search],
    ['passages', 'text', longestText.search],
    ['lookup', 'citation', longestText.citation],
  ]
  for (const [field, argument, most] of cases) {
    const args = schema.getQueryType()?.getFields()[field]?.args
    const said = args?.find(({ name }) => name === argument)?.description
    assert.ok(said?.includes(`at most ${most}`), `${field}(${argument})`)
  }
})

test('every field with arguments, and the interface, has its resolver', () => {
  const made = executableSchema()
  const node = made.getType('Node')
  assert.ok(isInterfaceType(node) && node.resolveType)
  for (const type of made.getPossibleTypes(node)) assert.ok(type.getFields().references?.resolve, type.name)
})
