import type { ExecutionArgs } from 'graphql'
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  getArgumentValues,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql'
import { badRequest, clientError } from './errors.ts'
import { type Limits, mostAvoided, type Range, ranges } from './limits.ts'

/** How dear a field is: what it costs itself, and how many answers below it there can be. */
interface Price {
  readonly own?: number
  /** The argument that says how many. */
  readonly times?: { readonly argument: string; readonly range: Range }
  /** How many there are usually, where no argument says so. */
  readonly about?: number
}

const page: Price = { own: 10, times: { argument: 'first', range: ranges.first } }

/** Fields dearer than one plain value, by `Type.field`; fields of an interface count for all that implement it. */
const prices: Readonly<Record<string, Price>> = {
  'Query.search': { own: 50, times: { argument: 'first', range: ranges.searchFirst } },
  'Query.passages': { own: 100, times: { argument: 'first', range: ranges.searchFirst } },
  'TextPassage.snippet': { own: 20, about: 6 },
  'Query.lookup': { own: 50, about: 4 },
  'Query.references': page,
  'Query.neighbourhood': { own: 200, times: { argument: 'limit', range: ranges.neighbourhoodLimit } },
  'Query.paths': { own: 2000, times: { argument: 'k', range: ranges.pathsCount } },
  'Paths.avoided': { about: mostAvoided },
  'Path.hops': { about: 4 },
  'Query.history': { own: 1000, about: 25 },
  'HistoryYear.companions': { about: 5 },
  'Query.chain': { own: 200, times: { argument: 'limit', range: ranges.chainLimit } },
  'Query.coverage': { own: 500 },
  'Query.counts': { own: 500 },
  'Node.references': page,
  'Node.degree': { own: 2 },
  'ReferenceConnection.totalCount': { own: 20 },
  'Document.text': { own: 1000 },
  'Document.parts': { own: 100, about: 100 },
  'Document.record': { own: 10 },
  'Dossier.papers': { own: 200, times: { argument: 'first', range: ranges.papersFirst } },
  'PaperRecord.submitters': { about: 3 },
  'PaperRecord.dossiers': { about: 2 },
  'PaperRecord.attachments': { about: 5 },
  'Part.text': { own: 20 },
  'Reference.sameWords': { own: 50, about: 3 },
  'Reference.passage': { own: 5 },
  'Reference.candidates': { about: 2 },
  'Reference.said': { about: 3 },
  'Reference.filled': { about: 3 },
  'Neighbourhood.links': { about: 3 },
  'Coverage.kinds': { about: 20 },
}

const plain: Price = { own: 1 }

function priceOf(type: GraphQLCompositeType, field: string): Price {
  const interfaces = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : []
  for (const { name } of [type, ...interfaces]) {
    const price = prices[`${name}.${field}`]
    if (price !== undefined) return price
  }
  return plain
}

/** Refuses a query before any of it runs. Throws `QUERY_TOO_DEEP` or `QUERY_TOO_COSTLY`, each with its limit and the field that passed it. */
export function checkCost(query: ExecutionArgs, limits: Limits): void {
  const operation = getOperationAST(query.document, query.operationName)
  if (operation === null || operation === undefined) return
  const { schema } = query
  const { coerced } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    query.variableValues ?? {},
  )
  const root = schema.getRootType(operation.operation)
  // Variables that do not fit are reported by the execution, in its own words.
  if (coerced === undefined || root === null || root === undefined) return
  new Meter({ ...query, variableValues: coerced }, limits).add(root, operation.selectionSet, 1, 1)
}

/** Walks one query and adds up; it stops at the first limit, so a query built to explode is refused at once. */
class Meter {
  readonly #query: ExecutionArgs
  readonly #limits: Limits
  readonly #fragments = new Map<string, FragmentDefinitionNode>()
  #cost = 0

  constructor(query: ExecutionArgs, limits: Limits) {
    this.#query = query
    this.#limits = limits
    for (const definition of query.document.definitions)
      if (definition.kind === 'FragmentDefinition') this.#fragments.set(definition.name.value, definition)
  }

  add(type: GraphQLCompositeType, set: SelectionSetNode, times: number, depth: number): void {
    for (const selection of set.selections) {
      if (selection.kind === 'Field') this.#field(type, selection, times, depth)
      else if (selection.kind === 'InlineFragment') {
        const condition = selection.typeCondition?.name.value
        this.add(this.#type(condition) ?? type, selection.selectionSet, times, depth)
      } else {
        const fragment = this.#fragments.get(selection.name.value)
        if (fragment === undefined) continue
        this.add(this.#type(fragment.typeCondition.name.value) ?? type, fragment.selectionSet, times, depth)
      }
    }
  }

  #type(name: string | undefined): GraphQLCompositeType | null {
    const type = name === undefined ? undefined : this.#query.schema.getType(name)
    return type !== undefined && isCompositeType(type) ? type : null
  }

  #field(type: GraphQLCompositeType, node: FieldNode, times: number, depth: number): void {
    const name = node.name.value
    const { depth: deepest, cost: dearest } = this.#limits
    if (depth > deepest) throw tooDeep(deepest, node)
    const price = priceOf(type, name)
    this.#cost += times * (price.own ?? 1)
    if (this.#cost > dearest) throw tooCostly(dearest, node)
    if (name.startsWith('__')) return
    const field = fieldOf(type, name)
    const below = field === undefined ? undefined : getNamedType(field.type)
    if (field === undefined || node.selectionSet === undefined || !isCompositeType(below)) return
    this.add(below, node.selectionSet, times * this.#count(price, field, node), depth + 1)
  }

  #count(price: Price, field: GraphQLField<unknown, unknown>, node: FieldNode): number {
    if (price.times === undefined) return price.about ?? 1
    const { argument, range } = price.times
    const value = getArgumentValues(field, node, this.#query.variableValues ?? {})[argument]
    // Outside the range nothing is read: the resolver refuses it with a message of its own.
    return typeof value === 'number' && value >= range.min && value <= range.max ? value : range.standard
  }
}

function fieldOf(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
}

const tooDeep = (limit: number, at: FieldNode) =>
  clientError(
    'QUERY_TOO_DEEP',
    `A query may nest ${limit} fields; ask for the rest in a second one.`,
    { limit, ...badRequest },
    at,
  )

const tooCostly = (limit: number, at: FieldNode) =>
  clientError(
    'QUERY_TOO_COSTLY',
    `The answer could hold more than ${limit} fields; lower \`first\` or \`limit\`, or ask for fewer fields.`,
    { limit, ...badRequest },
    at,
  )
