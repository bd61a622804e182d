import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownClaim, plainClaim } from '../../claim.ts'
import { cite, paper } from '../../fixture.ts'
import { toldBeside } from '../../match.ts'
import type { Reference } from '../../reference.ts'
import { claimColumns, referenceColumns } from '../columns.ts'
import { propertiesOfReference } from '../properties.ts'
import { cells } from './cells.ts'
import { claimCells, referenceCells } from './rows.ts'

const batch = paper('kst-90001-1', {
  title: 'Over "schepen"',
  cites: [
    cite('motie'),
    cite('kamerstuk', 'kst-90001-2', 'kst-90001-3'),
    cite('url', 'url:https://a.example/?q="1,2"'),
  ],
})

test('a reference that is put together quickly is what its columns make of its properties', () => {
  for (const told of batch.references) {
    const { quote } = told
    const variants: readonly Reference[] = [
      told,
      {
        ...told,
        quote: `${quote}, "zo"\n`,
        flags: ['self', 'future'],
        said: { movers: 'Aa' },
        filled: { a: '"' },
      },
      {
        ...told,
        kind: 'motie',
        status: 'unresolved',
        target: null,
        said: { movers: 'Aa' },
        reason: 'None, "yet".',
      },
    ]
    for (const shown of variants)
      for (const beside of [null, toldBeside(told, { ...shown })])
        assert.equal(
          referenceCells(shown, beside),
          cells(referenceColumns, propertiesOfReference(shown, beside)),
        )
  }
})

test('so is a claim, the second time too', () => {
  const told = { node: 'org:zwn', precedence: '1999', facts: '{"label":"Zee, \\"wezen\\""}' }
  for (const claim of [ownClaim(batch.document), plainClaim('kst-90001-2'), told, told]) {
    const { precedence, facts } = claim
    assert.equal(claimCells(claim), cells(claimColumns, { precedence, facts }))
  }
})
