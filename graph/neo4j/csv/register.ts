import { type Column, strings } from '../columns.ts'
import { headsOf, json, lineOf, perhaps, text } from './cells.ts'
import type { Scan } from './scan.ts'

const columns: readonly Column[] = [
  ...strings('id', 'title', 'record'),
  ['highest', 'long'],
  ['unlisted', 'boolean'],
]

/** Every entry of the register, which has no keys: counted. */
export const register: Scan = {
  from: '(SELECT * FROM register ORDER BY id LIMIT ?2 - ?1 OFFSET ?1) AS e',
  last: 'SELECT count(*) FROM register',
  keys: 20_000,
  outputs: [
    {
      ...{ of: 'nodes', name: 'Registered', file: 'registered', heads: headsOf(columns) },
      line: lineOf([], columns, {
        id: text('e.id'),
        title: perhaps('e.title'),
        record: json('e.record'),
        highest: ['e.highest'],
        unlisted: ["CASE e.unlisted WHEN 1 THEN 'true' END"],
      }),
    },
  ],
}
