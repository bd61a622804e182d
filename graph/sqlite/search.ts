import { kindStep, rankStep, searchTerms, weightOf } from '../names.ts'
import type { GraphNode, NodeKind } from '../node.ts'
import type { Page, SearchPosition, SearchQuery } from '../store.ts'
import type { Database, Values } from './database.ts'
import { nodeColumns, nodeJoins, nodeOfRow } from './rows.ts'

interface Candidates {
  readonly from: string
  readonly rank: string
  readonly values: Values
}

/** See `GraphStore.search`. The word index only fetches candidates; the rank alone orders them. */
export function searchNodes(database: Database, query: SearchQuery): Page<GraphNode, SearchPosition> {
  const { from, rank, values } = candidates(query.text)
  const { kinds, known, after, first } = query
  const narrowing = [
    // Weights tell kinds, and have an index.
    kinds.length > 0
      ? 'node.kind IN (SELECT value FROM json_each(:kinds)) AND node.weight >= :least AND node.weight < :beyond'
      : 'true',
    known === null ? 'true' : 'node.known = :known',
    after === null ? 'true' : `(${rank}, node.id) > (:afterRank, :afterId)`,
  ]
  const rows = database.all(
    `SELECT ${nodeColumns}, found.rank FROM (SELECT node.key, node.id, ${rank} AS rank FROM ${from} AND ${narrowing.join(' AND ')}
      ORDER BY 3, 2 LIMIT :more) AS found JOIN node ON node.key = found.key ${nodeJoins} ORDER BY found.rank, found.id`,
    {
      ...values,
      ...(kinds.length > 0 && { kinds: JSON.stringify(kinds), ...weightsOf(kinds) }),
      ...(known !== null && { known }),
      ...(after !== null && { afterRank: after.rank, afterId: after.id }),
      more: first + 1,
    },
  )
  const last = rows.length > first ? rows[first - 1] : undefined
  const next = last === undefined ? null : { rank: Number(last.rank), id: String(last.id) }
  return { items: rows.slice(0, first).map(nodeOfRow), next }
}

/** The weights that nodes of these kinds have. */
function weightsOf(kinds: readonly NodeKind[]): { readonly least: number; readonly beyond: number } {
  const steps = kinds.map((kind) => weightOf(kind, ''))
  return { least: Math.min(...steps), beyond: Math.max(...steps) + kindStep }
}

function candidates(text: string): Candidates {
  const terms = searchTerms(text)
  if (terms === null) return { from: 'node WHERE true', rank: 'node.weight', values: {} }
  const [rare, others] = byRarity(terms.words)
  const held = others.map((_, i) => `AND (instr(node.names, :line${i}) OR instr(node.names, :word${i}))`)
  return {
    from: `node_name JOIN node ON node.key = node_name.rowid WHERE node_name MATCH :match ${held.join(' ')}`,
    rank: `(CASE WHEN instr(node.names, :exact) THEN 0 WHEN instr(node.names, :begins) THEN 1 ELSE 2 END
      * ${rankStep} + node.weight)`,
    values: {
      // Words hold only letters and digits; the quotes keep AND, OR, NOT and NEAR words.
      match: rare.map((word) => `"${word}"*`).join(' '),
      ...Object.fromEntries(
        others.flatMap((word, i) => [
          [`line${i}`, `\n${word}`],
          [`word${i}`, ` ${word}`],
        ]),
      ),
      exact: terms.exact,
      begins: terms.begins,
    },
  }
}

/** Words that stand in the names of very many nodes, for labels are made of them. */
const common: ReadonlySet<string> = new Set(
  'kamerstuk nr kst dossier antwoord vraag aanhangsel handelingen item stb stcrt trb de het een van en over voor'.split(
    ' ',
  ),
)

/**
 * The words to ask the index for, and those to look for in the names that it gives: a word of the second sort would have the index
 * put together a list of nearly all nodes.
 */
function byRarity(words: readonly string[]): readonly [readonly string[], readonly string[]] {
  const rare = words.filter((word) => word.length > 2 && !common.has(word))
  if (rare.length === 0) return [words, []]
  return [rare, words.filter((word) => !rare.includes(word))]
}
