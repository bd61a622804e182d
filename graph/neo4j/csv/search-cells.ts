import { documentOf, pageOf, partOf } from '../../ids.ts'
import type { GraphNode } from '../../node.ts'
import {
  knownWord,
  longestBegin,
  longestName,
  makeBeginnings,
  placeKey,
  searchedOf,
  toldApart,
  weightStepOf,
  weightWord,
} from '../search-words.ts'
import type { Bytes } from './bytes.ts'
import { type Cell, quote, quoted } from './cells.ts'
import { Fields, fields } from './fields.ts'

/** Stands for a page that follows from the id: no text holds it either. */
const follows = 0xfe

/** What lines of nodes end with in SQL: of what their last cells, `page`, `names` and `place`, are to be made. */
export const searchCells: Cell = [
  "X'FF'",
  ...fields('n.id', "coalesce(n.page, X'FE')", 'n.names', 'n.weight', 'n.known'),
]

const [front, id, page, names, weight, known] = [0, 1, 2, 3, 4, 5]
const line = new Fields(6)

/** Adds the lines at hand with these cells made. */
export function addSearchCells(bytes: Bytes, to: number): void {
  for (let at = 0; at < to; ) {
    const begin = at
    at = line.find(bytes, at)
    bytes.copy(begin, line.end(front))
    bytes.add(',')
    addPage(bytes)
    if (!addPlain(bytes)) addAny(bytes)
    bytes.add('\n')
  }
}

/** Of an empty one, as of none, the cell is empty. */
const cellOf = (shown: string | null): string => (shown === null || shown === '' ? '' : quoted(shown))

function addPage(bytes: Bytes): void {
  if (bytes.held[line.begin(page)] !== follows) bytes.add(cellOf(line.text(bytes, page)))
  else if (isOfPaper(bytes)) bytes.addAll(lastPage)
  else {
    const node = line.text(bytes, id)
    const cell = cellOf(pageOf(node))
    bytes.add(cell)
    if (partOf(node) === null) return
    paper = Buffer.from(`${documentOf(node)}#`)
    lastPage = Buffer.from(cell)
  }
}

/** What the ids of the parts begin with whose page was worked out last, and its cell: parts come together. */
let paper = Buffer.from('#')
let lastPage = Buffer.from('')

function isOfPaper({ held }: Bytes): boolean {
  const begin = line.begin(id)
  for (let i = 0; i < paper.length; i += 1) if (held[begin + i] !== paper[i]) return false
  return true
}

/** Adds the cells of `searchedOf`. */
function addAny(bytes: Bytes): void {
  const search = searchedOf({
    id: line.text(bytes, id),
    known: line.text(bytes, known) as GraphNode['known'],
    weight: Number(line.text(bytes, weight)),
    names: line.text(bytes, names),
  })
  bytes.add(`,${quote}${search.names}${quote},${quoted(search.place)}`)
}

/** The same without strings, of a node whose id and names are in ASCII and of usual length, as most are; gives false for others. */
function addPlain(bytes: Bytes): boolean {
  const start = bytes.length
  if (!hasPlainId(bytes)) return false
  bytes.add(opening)
  bytes.copy(line.begin(names), line.end(names))
  const words = bytes.length
  if (!addNameWords(bytes)) {
    bytes.length = start
    return false
  }
  const { block, gaps } = searchedBy(bytes, words)
  const begin = bytes.length
  bytes.addAll(block)
  for (let i = 0; i < gaps.length; i += 1)
    bytes.putHexadecimal(begin + (gaps[i] as number), line.begin(id), line.begin(id) + toldApart)
  bytes.copy(line.begin(id), line.end(id))
  bytes.add(quote)
  return true
}

const opening = `,${quote}`
const mark = quote.charCodeAt(0)

function hasPlainId({ held }: Bytes): boolean {
  if (line.end(id) - line.begin(id) < toldApart) return false
  for (let i = line.begin(id); i < line.end(id); i += 1) {
    const sign = held[i] as number
    if (sign > 0x7f || sign === mark) return false
  }
  return true
}

const [lineFeed, space, low] = [10, 32, 95]

/** Adds each name as one word, with a space behind it; gives false for names that are not plain. */
function addNameWords(bytes: Bytes): boolean {
  const [begin, end] = [line.begin(names), line.end(names)]
  if (end - begin <= 2 || end - begin > longestName) return false
  bytes.reserve(2 * (end - begin))
  const { held } = bytes
  let to = bytes.length
  held[to++] = low
  for (let i = begin + 1; i < end - 1; i += 1) {
    const sign = held[i] as number
    if (sign > 0x7f) return false
    if (sign === lineFeed) {
      held[to++] = space
      held[to++] = low
    } else held[to++] = sign === space ? low : sign
  }
  held[to++] = space
  bytes.length = to
  return true
}

/** What stands between the words of names and the id, but for digits that follow from the id: they go where `gaps` tells. */
interface Searched {
  readonly block: Uint8Array
  readonly gaps: readonly number[]
}

/** That of a node whose names stand as words from here on. */
function searchedBy({ held, length }: Bytes, words: number): Searched {
  let to = 0
  for (let i = line.begin(weight); i <= line.end(known); i += 1) key[to++] = held[i] as number
  for (let i = words; i < length; i += 1) {
    const longest = i + 1 + longestBegin
    for (; held[i] !== space; i += 1) if (i < longest) key[to++] = held[i] as number
    key[to++] = space
  }
  const name = key.toString('latin1', 0, to)
  const made = searched.get(name)
  if (made !== undefined) return made
  if (searched.size >= mostSearched) searched.clear()
  const [weighs = '', isKnown = '', heads = ''] = name.split('\xFF')
  const all = makeSearched(Number(weighs), isKnown as GraphNode['known'], heads.slice(0, -1).split(' '))
  searched.set(name, all)
  return all
}

const searched = new Map<string, Searched>()
const mostSearched = 5000
const key = Buffer.alloc(64 + 2 * longestName)

function makeSearched(weighs: number, isKnown: GraphNode['known'], heads: readonly string[]): Searched {
  const step = weightStepOf(weighs)
  const { begun, placed } = makeBeginnings(step, heads)
  const gaps: number[] = []
  let block = weightWord(step) + begun
  for (const word of placed) {
    block += word
    gaps.push(block.length)
    block += '00'.repeat(toldApart)
  }
  block += ` ${knownWord(isKnown)}${quote},${quote}${placeKey(weighs, '')}`
  return { block: Buffer.from(block), gaps }
}
