import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openFixture } from './fixture.ts'

const { ask, close } = await openFixture()
after(close)

test('a paper and a part of it say how they are cited, and what is cited so is read as what it is', async () => {
  const { data, errors } = await ask(`{
    document(id: "kst-35830-V-8") { citation parts(kinds: [ANSWER]) { citation } }
    node(id: "kst-32734-51") { ... on Document { citation } }
    again: lookup(citation: "Kamerstukken II 2020/21, 35830 V, nr. 8") { id quote }
  }`)
  const cited = 'Kamerstukken II 2020/21, 35830 V, nr. 8'
  assert.deepEqual(
    { data, errors },
    {
      data: {
        document: {
          citation: cited,
          parts: [{ citation: `${cited}, antwoord 11` }, { citation: `${cited}, antwoord 18` }],
        },
        node: { citation: 'Kamerstukken II 32734, nr. 51' },
        again: [{ id: 'kst-35830-V-8', quote: cited }],
      },
      errors: undefined,
    },
  )
})

test('every form is read again as what it is', async () => {
  for (const [cited, id] of [
    ['Kamerstukken II 90111 V, nr. 8', 'kst-90111-V-8'],
    ['Kamerstukken II 1999/2000, 21501-02, nr. 9', 'kst-21501-02-9'],
    ['Kamerstukken I 2014/15, 90111 VI, D', 'kst-90111-VI-D'],
    ['Kamerstukken I 2008/09, 90111 VI, D', 'kst-20082009-90111-VI-D'],
    ['Kamerstukken I 2015/16, CXIX, A', 'kst-CXIX-A'],
    ['Aanhangsel Handelingen II 2024/25, nr. 546', 'ah-tk-20242025-546'],
    ['Handelingen II 2010/11, nr. 108, item 5', 'h-tk-20102011-108-5'],
    ['Stb. 2023, 153', 'stb-2023-153'],
  ]) {
    const { data } = await ask('query($cited: String!) { lookup(citation: $cited) { id } }', { cited })
    assert.deepEqual(data, { lookup: [{ id }] }, cited)
  }
})
