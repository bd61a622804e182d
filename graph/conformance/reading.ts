import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cite, entity, paper } from '../fixture.ts'
import type { ReferencePosition } from '../reference.ts'
import type { GraphStore, ReferenceQuery } from '../store.ts'
import { query, type Subject, withStore } from './subject.ts'

const pieces = [
  { id: 'vraag-15', kind: 'question', askedBy: 'XYZ' },
  { id: 'antwoord-15', answers: 'vraag-15', cites: [cite('kamerstuk', 'kst-90001-2')] },
  {
    id: 'antwoord-15.1',
    kind: 'sub-answer',
    parent: 'antwoord-15',
    cites: [cite('url', 'url:https://a.example/é#😀')],
  },
  {
    id: 'voetnoot-1',
    kind: 'footnote',
    parent: 'antwoord-15.1',
    cites: [cite('kamerstuk', 'kst-90001-2#antwoord-3')],
  },
  { id: 'antwoord-16', cites: [cite('antwoord', 'kst-90001-1#antwoord-15'), cite('motie')] },
] as const
const letter = paper('kst-90001-1', { title: 'Een brief', cites: [cite('dossier', 'dossier:90009')], pieces })
const other = paper('kst-90001-4', {
  pieces: [
    { id: 'antwoord-1', cites: [cite('antwoord', 'kst-90001-1#antwoord-15.1')] },
    { id: 'antwoord-2', cites: [cite('antwoord', 'kst-90001-1#antwoord-15', 'kst-90001-2#antwoord-15')] },
  ],
})
const both = [other, letter]
const p = (id: string): string => `kst-90001-1#${id}`

async function quotes(store: GraphStore, wish: ReferenceQuery): Promise<readonly string[]> {
  return (await store.references(wish)).items.map((reference) => `${reference.from} ${reference.target}`)
}

/** Reading: nodes, text, parts, references with their cursors, degrees, coverage, counts. */
export function reading(subject: Subject): void {
  test('nodes come as they were loaded, in the order asked, null where there is none', () =>
    withStore(subject, both, async (store) => {
      const part = letter.parts[2]
      assert.deepEqual(await store.nodes([p('antwoord-15.1'), 'nergens', 'kst-90001-1', 'kst-90001-1']), [
        part,
        null,
        letter.document,
        letter.document,
      ])
      assert.deepEqual(await store.nodes([]), [])
    }))

  test('an entity keeps all its facts', () => {
    const facts = { aliases: ['Tweede "naam"', "d'Orsay", '日本 🗾'], sort: 'agency', wikidata: 'Q42' }
    const known = [entity('org:a', 'Eén', facts), entity('org:b', 'Twee', { provisional: true })]
    const batch = paper('kst-90001-1', {
      cites: [cite('organisatie', 'org:a'), cite('organisatie', 'org:b')],
      nodes: known,
    })
    return withStore(subject, [batch], async (store) =>
      assert.deepEqual(await store.nodes(['org:a', 'org:b']), known),
    )
  })

  test('a text comes back to the last code unit, offsets counting UTF-16', () => {
    const batch = paper('kst-90001-7', {
      opening: '😀 a\u0301 \u{1F3DB}\r\n\t"\\ \u00ad € ',
      cites: [cite('kamerstuk', 'kst-90001-2')],
    })
    return withStore(subject, [batch], async (store) => {
      const text = await store.text('kst-90001-7')
      assert.equal(text, batch.text)
      const [reference] = (await store.references(query('kst-90001-7'))).items
      assert.ok(reference)
      assert.equal(text?.slice(reference.start, reference.end), reference.quote)
    })
  })

  test('only ingested papers have a text', () =>
    withStore(subject, both, async (store) =>
      assert.deepEqual([await store.text('kst-90001-2'), await store.text('nergens')], [null, null]),
    ))

  test('parts come in reading order, the enclosing one first, stubs last by id', () => {
    const citing = paper('kst-90001-4', {
      cites: [cite('vraag', p('vraag-9')), cite('vraag', p('antwoord-0'))],
    })
    return withStore(subject, [citing, letter], async (store) => {
      const order = [
        'vraag-15',
        'antwoord-15',
        'antwoord-15.1',
        'voetnoot-1',
        'antwoord-16',
        'antwoord-0',
        'vraag-9',
      ]
      assert.deepEqual(
        (await store.parts('kst-90001-1')).map((part) => part.id),
        order.map(p),
      )
      assert.deepEqual(await store.parts('nergens'), [])
    })
  })

  test('of two parts that start together the longer comes first', () => {
    const [first, ...rest] = letter.parts
    assert.ok(first?.part)
    const whole = {
      ...first,
      id: p('sectie-z'),
      part: { ...first.part, kind: 'section', end: 9999 },
    } as const
    return withStore(subject, [{ ...letter, parts: [first, ...rest, whole] }], async (store) =>
      assert.deepEqual(
        (await store.parts('kst-90001-1')).slice(0, 2).map((part) => part.id),
        [whole.id, first.id],
      ),
    )
  })

  test('references come back with all their evidence', () =>
    withStore(subject, both, async (store) => {
      assert.deepEqual((await store.references(query('kst-90001-1'))).items, letter.references)
      assert.deepEqual((await store.references(query('kst-90001-4'))).items, other.references)
    }))

  test('references out of a part include the parts below it and their footnotes', () =>
    withStore(subject, both, async (store) => {
      const found = await quotes(store, query(p('antwoord-15')))
      assert.deepEqual(found, [
        `${p('antwoord-15')} kst-90001-2`,
        `${p('antwoord-15.1')} url:https://a.example/é#😀`,
        `${p('voetnoot-1')} kst-90001-2#antwoord-3`,
      ])
      assert.equal((await quotes(store, query(p('antwoord-15.1')))).length, 2)
      assert.deepEqual(await quotes(store, query(p('vraag-15'))), [])
    }))

  test('the references out of several nodes are those of each, in the order asked', () =>
    withStore(subject, both, async (store) => {
      const nodes = [p('antwoord-15'), 'kst-90001-4', 'nergens', 'org:xyz', 'kst-90001-1', p('antwoord-15')]
      for (const wish of [
        { kinds: [], statuses: [], first: 500 },
        { kinds: ['kamerstuk', 'antwoord'], statuses: ['resolved', 'ambiguous'], first: 1 },
      ] as const) {
        const each = await Promise.all(nodes.map((node) => store.references(query(node, wish))))
        assert.ok(each.some(({ items }) => items.length > 0))
        assert.deepEqual(await store.referencesOut(nodes, wish), each)
      }
    }))

  test('references to a part include those to the parts below it; to a paper those to its parts', () =>
    withStore(subject, both, async (store) => {
      const into = (node: string) => quotes(store, query(node, { direction: 'in' }))
      const fromSixteen = `${p('antwoord-16')} ${p('antwoord-15')}`
      const fromOther = [
        `kst-90001-4#antwoord-1 ${p('antwoord-15.1')}`,
        `kst-90001-4#antwoord-2 ${p('antwoord-15')}`,
      ]
      assert.deepEqual(await into(p('antwoord-15')), [fromSixteen, ...fromOther])
      assert.deepEqual(await into(p('antwoord-15.1')), fromOther.slice(0, 1))
      assert.deepEqual(await into('kst-90001-1'), [fromSixteen, ...fromOther])
      assert.deepEqual(await into('kst-90001-2'), [
        `${p('antwoord-15')} kst-90001-2`,
        `${p('voetnoot-1')} kst-90001-2#antwoord-3`,
        fromOther[1],
      ])
    }))

  test('references to a law include those to its articles, and an article lies within its law', () => {
    const citing = paper('kst-90001-6', {
      cites: [cite('wet', 'wet:abc#artikel-3:4'), cite('wet', 'wet:abc'), cite('wet', 'wet:abcd#artikel-1')],
    })
    return withStore(subject, [citing], async (store) => {
      const into = (node: string) => quotes(store, query(node, { direction: 'in' }))
      const article = 'kst-90001-6 wet:abc#artikel-3:4'
      assert.deepEqual(await into('wet:abc'), [article, 'kst-90001-6 wet:abc'])
      assert.deepEqual(await into('wet:abc#artikel-3:4'), [article])
      const [node, law] = await store.nodes(['wet:abc#artikel-3:4', 'wet:abcd'])
      assert.deepEqual([node?.kind, node?.within, law?.kind], ['wet', 'wet:abc', 'wet'])
      assert.deepEqual(await store.parts('wet:abc'), [])
    })
  })

  test('references to a dossier are those to the dossier itself', () =>
    withStore(subject, both, async (store) => {
      const wish = query('dossier:90009', { direction: 'in' })
      assert.deepEqual(await quotes(store, wish), ['kst-90001-1 dossier:90009'])
      assert.equal(await store.countReferences({ ...wish, node: 'dossier:90001' }), 0)
    }))

  test('an ambiguous reference is found from every candidate, once from a paper that holds two', () => {
    const torn = paper('kst-90001-4', {
      cites: [cite('antwoord', p('antwoord-15'), p('antwoord-16'), 'kst-90002-1#antwoord-1')],
    })
    return withStore(subject, [letter, torn], async (store) => {
      const wish = { direction: 'in', statuses: ['ambiguous'] } as const
      for (const node of [p('antwoord-15'), p('antwoord-16'), 'kst-90001-1', 'kst-90002-1']) {
        assert.deepEqual((await store.references(query(node, wish))).items, torn.references)
        assert.equal(await store.countReferences(query(node, wish)), 1)
      }
    })
  })

  test('an unresolved reference is kept, with its reason', () =>
    withStore(subject, both, async (store) => {
      const { items } = await store.references(query('kst-90001-1', { statuses: ['unresolved'] }))
      assert.deepEqual(
        items,
        letter.references.filter((reference) => reference.kind === 'motie'),
      )
      assert.equal(items[0]?.target, null)
      assert.equal(items[0]?.reason, 'The words alone do not say.')
    }))

  test('kinds and statuses narrow a listing and its count alike', () =>
    withStore(subject, both, async (store) => {
      const wishes = [
        { kinds: ['kamerstuk'], expected: 2 },
        { kinds: ['kamerstuk', 'url'], statuses: ['resolved'], expected: 3 },
        { kinds: ['kamerstuk'], statuses: ['ambiguous'], expected: 0 },
        { statuses: ['resolved', 'unresolved'], expected: 6 },
      ] as const
      for (const { expected, ...wish } of wishes) {
        assert.equal((await store.references(query('kst-90001-1', wish))).items.length, expected)
        assert.equal(await store.countReferences(query('kst-90001-1', wish)), expected)
      }
    }))

  test('a listing paged one by one is the listing, with ties of start, end and ordinal', () => {
    const [a] = letter.references
    assert.ok(a)
    const twin = (end: number, kind: 'vraag' | 'dossier', ordinal: number) =>
      ({ ...a, id: `${a.document}@${a.start}-${end}:${kind}:${ordinal}`, end, kind, ordinal }) as const
    const ties = [
      twin(a.end + 1, 'dossier', 0),
      twin(a.end, 'vraag', 1),
      twin(a.end, 'vraag', 0),
      twin(a.end, 'dossier', 1),
    ]
    const batch = { ...letter, references: [...letter.references, ...ties] }
    return withStore(subject, [batch], async (store) => {
      for (const direction of ['out', 'in'] as const)
        for (const node of ['kst-90001-1', 'dossier:90009', p('antwoord-15')]) {
          const all = await store.references(query(node, { direction }))
          assert.equal(all.next, null)
          const paged = []
          let after: ReferencePosition | null = null
          do {
            const page = await store.references(query(node, { direction, first: 1, after }))
            assert.ok(page.items.length === 1 || all.items.length === 0)
            paged.push(...page.items)
            after = page.next
          } while (after !== null)
          assert.deepEqual(paged, all.items)
        }
      const into = await store.references(query('dossier:90009', { direction: 'in' }))
      const order = ['dossier:0', 'dossier:1', 'vraag:0', 'vraag:1', 'dossier:0']
      assert.deepEqual(
        into.items.map(({ kind, ordinal }) => `${kind}:${ordinal}`),
        order,
      )
    })
  })

  test('a page that ends with the listing has no next', () =>
    withStore(subject, both, async (store) => {
      const whole = await store.references(query('kst-90001-1', { first: letter.references.length }))
      assert.equal(whole.next, null)
      const short = await store.references(query('kst-90001-1', { first: letter.references.length - 1 }))
      assert.equal(short.next?.start, letter.references.at(-2)?.start)
    }))

  test('a cursor outlives the reference it points at', () =>
    withStore(subject, both, async (store) => {
      const page = await store.references(query('kst-90001-1', { first: 2 }))
      const kept = letter.references.filter((_, i) => i !== 1)
      await store.load({ ...letter, references: kept })
      const rest = await store.references(query('kst-90001-1', { after: page.next }))
      assert.deepEqual(rest.items, letter.references.slice(2))
    }))

  test('references by id come in the order asked, null where there is none', () =>
    withStore(subject, both, async (store) => {
      const [a, b] = letter.references
      assert.ok(a !== undefined && b !== undefined)
      assert.deepEqual(await store.referencesById([b.id, 'nergens', a.id]), [b, null, a])
    }))

  test('a degree counts the references to the node itself, candidates too', () =>
    withStore(subject, both, async (store) => {
      const ids = [
        p('antwoord-15'),
        p('antwoord-15.1'),
        'kst-90001-1',
        'kst-90001-2',
        'kst-90001-2#antwoord-15',
        'nergens',
      ]
      assert.deepEqual(await store.degrees(ids), [2, 1, 0, 1, 1, 0])
      await store.load(paper('kst-90001-4'))
      assert.deepEqual(await store.degrees(ids), [1, 0, 0, 1, 0, 0])
    }))

  test('coverage counts kinds and statuses in their order, of one paper and of all', () =>
    withStore(subject, both, async (store) => {
      const row = (kind: string, status: string, count: number) => ({ kind, status, count })
      assert.deepEqual(await store.coverage('kst-90001-4'), [
        row('antwoord', 'resolved', 1),
        row('antwoord', 'ambiguous', 1),
      ])
      assert.deepEqual(await store.coverage(null), [
        row('url', 'resolved', 1),
        row('kamerstuk', 'resolved', 2),
        row('dossier', 'resolved', 1),
        row('antwoord', 'resolved', 2),
        row('antwoord', 'ambiguous', 1),
        row('motie', 'unresolved', 1),
      ])
      assert.deepEqual(await store.coverage('nergens'), [])
    }))

  test('an empty store answers with nothing', () =>
    withStore(subject, [], async (store) => {
      assert.deepEqual(await store.counts(), { documents: 0, stubs: 0, parts: 0, nodes: 0, references: 0 })
      assert.deepEqual(await store.references(query('kst-90001-1')), { items: [], next: null })
      assert.deepEqual(await store.linksAmong(['kst-90001-1'], []), [])
      assert.deepEqual(await store.coverage(null), [])
    }))

  test('input that looks like a query is only ever a value', () => {
    const nasty = [
      `x') DETACH DELETE n //`,
      `'; DROP TABLE node; --`,
      '`}) RETURN 1 //',
      '$id',
      ':node',
      '"a" OR *',
      '\\',
    ]
    const batch = paper('kst-90001-1', {
      title: nasty.join(' '),
      cites: nasty.map((id) => cite('organisatie', `org:${id}`)),
    })
    return withStore(subject, [batch], async (store) => {
      const before = await store.counts()
      for (const text of nasty) {
        assert.equal((await store.nodes([`org:${text}`]))[0]?.id, `org:${text}`)
        assert.equal(await store.countReferences(query(`org:${text}`, { direction: 'in' })), 1)
        await store.search({ text, kinds: [], known: null, first: 10, after: null })
        await store.references({ ...query(text), kinds: [text as 'url'], statuses: [text as 'resolved'] })
        await store.linksAmong([text], [text as 'url'])
      }
      assert.deepEqual(await store.counts(), before)
    })
  })
}
