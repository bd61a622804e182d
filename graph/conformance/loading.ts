import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { cite, entity, paper, titled } from '../fixture.ts'
import { StoreError } from '../store.ts'
import { dump, foundBy, idsOf, query, type Subject, withStore } from './subject.ts'

const one = paper('kst-90001-1', {
  title: 'Brief over de haven',
  pieces: [
    { id: 'antwoord-1', cites: [cite('kamerstuk', 'kst-90001-2'), cite('organisatie', 'org:zwn')] },
    { id: 'antwoord-2', cites: [cite('antwoord', 'kst-90001-1#antwoord-1')] },
  ],
  nodes: [entity('org:zwn', 'Zeewezen Noord', { aliases: ['ZWN'] })],
})
const shorter = paper('kst-90001-1', {
  pieces: [{ id: 'antwoord-1', cites: [cite('kamerstuk', 'kst-90001-3')] }],
})
const two = paper('kst-90001-2', {
  title: 'Het antwoord',
  pieces: [{ id: 'antwoord-1', cites: [cite('antwoord', 'kst-90001-1#antwoord-2')] }],
})

/** Loading: what is written, replaced, upgraded, removed, and what is left alone. */
export function loading(subject: Subject): void {
  test('a first load reports its references as gained', () =>
    withStore(subject, [], async (store) => {
      assert.deepEqual(await store.load(one), { status: 'ingested', gained: 3, lost: 0 })
      assert.deepEqual(await store.counts(), { documents: 1, stubs: 1, parts: 2, nodes: 6, references: 3 })
    }))

  test('the same batch again writes nothing at all', () =>
    withStore(subject, [one, two], async (store) => {
      const before = await subject.written()
      assert.deepEqual(await store.load(one), { status: 'unchanged', gained: 0, lost: 0 })
      assert.equal(await subject.written(), before)
      await store.load(shorter)
      assert.notEqual(await subject.written(), before)
    }))

  test('a batch that differs in its text alone is loaded, with nothing gained or lost', () =>
    withStore(subject, [one], async (store) => {
      assert.deepEqual(await store.load({ ...one, text: `${one.text}!` }), {
        status: 'ingested',
        gained: 0,
        lost: 0,
      })
      assert.equal(await store.text('kst-90001-1'), `${one.text}!`)
    }))

  test('a new version replaces parts, references and text, and says what was gained and lost', () =>
    withStore(subject, [one], async (store) => {
      assert.deepEqual(await store.load(shorter), { status: 'ingested', gained: 1, lost: 3 })
      assert.deepEqual(
        (await store.parts('kst-90001-1')).map((part) => part.id),
        ['kst-90001-1#antwoord-1'],
      )
      assert.deepEqual(await store.nodes(['kst-90001-2', 'org:zwn', 'kst-90001-1#antwoord-2']), [
        null,
        null,
        null,
      ])
      assert.deepEqual((await store.references(query('kst-90001-1'))).items, shorter.references)
      assert.equal(await store.text('kst-90001-1'), shorter.text)
    }))

  test('load(v1) then load(v2) equals load(v2) alone', async () => {
    const ids = idsOf([one, shorter, two])
    let after: unknown
    await withStore(subject, [one, two, shorter], async (store) => {
      after = await dump(store, ids)
    })
    await withStore(subject, [two, shorter], async (store) => assert.deepEqual(after, await dump(store, ids)))
  })

  test('a new version leaves what other papers brought', () =>
    withStore(subject, [one, two], async (store) => {
      await store.load(shorter)
      assert.deepEqual((await store.references(query('kst-90001-2'))).items, two.references)
      assert.equal((await store.nodes(['kst-90001-2']))[0]?.title, 'Het antwoord')
    }))

  test('a part that vanishes while another paper refers to it becomes a stub', () =>
    withStore(subject, [one, two, shorter], async (store) => {
      const [part] = await store.nodes(['kst-90001-1#antwoord-2'])
      assert.deepEqual([part?.known, part?.part, part?.within], ['unknown', null, 'kst-90001-1'])
      assert.equal(
        (await store.references(query('kst-90001-1#antwoord-2', { direction: 'in' }))).items.length,
        1,
      )
    }))

  test('a stub is upgraded in place when its paper arrives', () =>
    withStore(subject, [one], async (store) => {
      assert.deepEqual((await store.nodes(['kst-90001-2']))[0]?.known, 'unknown')
      await store.load(two)
      const [node] = await store.nodes(['kst-90001-2'])
      assert.deepEqual([node?.known, node?.title], ['ingested', 'Het antwoord'])
      assert.equal(
        (await store.references(query('kst-90001-2', { direction: 'in' }))).items[0]?.document,
        'kst-90001-1',
      )
    }))

  test('a stub never overwrites an ingested paper or part', () =>
    withStore(subject, [two, one], async (store) => {
      const nodes = await store.nodes(['kst-90001-2', 'kst-90001-1#antwoord-2'])
      assert.deepEqual(
        nodes.map((node) => node?.known),
        ['ingested', 'ingested'],
      )
      assert.equal(nodes[1]?.part?.kind, 'answer')
    }))

  test('nobody but a paper itself can say that it was read', () => {
    const boaster = paper('kst-90001-5', {
      cites: [cite('kamerstuk', 'kst-90001-6')],
      nodes: [{ ...titled('kst-90001-6', 'Nooit gelezen'), known: 'ingested' }],
    })
    return withStore(subject, [boaster], async (store) =>
      assert.equal((await store.nodes(['kst-90001-6']))[0]?.known, 'unknown'),
    )
  })

  test('of several titles for a stub the one of the smallest citing paper stays, in any order', async () => {
    const cites = [cite('kamerstuk', 'kst-90001-9')]
    const b = paper('kst-90002-2', { cites, nodes: [titled('kst-90001-9', 'Titel van b')] })
    const c = paper('kst-90002-3', { cites, nodes: [titled('kst-90001-9', 'Titel van c')] })
    const untitled = paper('kst-90002-1', { cites })
    for (const order of [
      [b, c, untitled],
      [untitled, c, b],
      [c, untitled, b],
    ])
      await withStore(subject, order, async (store) => {
        assert.equal((await store.nodes(['kst-90001-9']))[0]?.title, 'Titel van b')
        await store.load(paper('kst-90002-2'))
        assert.equal((await store.nodes(['kst-90001-9']))[0]?.title, 'Titel van c')
      })
  })

  test('a curated entity shows the facts of the newest extractor, in any order', async () => {
    const said = (id: string, extractor: string, title: string) =>
      paper(id, { extractor, cites: [cite('organisatie', 'org:zwn')], nodes: [entity('org:zwn', title)] })
    const batches = [said('kst-90003-1', '1.9.0', 'Oud'), said('kst-90003-2', '1.10.0', 'Nieuw')]
    const learnt = paper('kst-90003-0', {
      cites: [cite('organisatie', 'org:zwn')],
      nodes: [entity('org:zwn', 'Geleerd', { provisional: true })],
    })
    for (const order of [
      [...batches, learnt],
      [learnt, ...batches.toReversed()],
    ])
      await withStore(subject, order, async (store) => {
        const [node] = await store.nodes(['org:zwn'])
        assert.deepEqual([node?.title, node?.entity?.provisional], ['Nieuw', false])
        assert.deepEqual(await foundBy(store, 'nieuw'), ['org:zwn'])
        assert.deepEqual(await foundBy(store, 'geleerd'), [])
      })
  })

  test('what nothing refers to any more goes, with the papers and dossiers it lay in', () =>
    withStore(
      subject,
      [paper('kst-90004-1', { cites: [cite('antwoord', 'kst-90005-XV-3#antwoord-4')] })],
      async (store) => {
        const ids = ['kst-90005-XV-3#antwoord-4', 'kst-90005-XV-3', 'dossier:90005-XV']
        assert.deepEqual(
          (await store.nodes(ids)).map((node) => node?.id),
          ids,
        )
        await store.load(paper('kst-90004-1'))
        assert.deepEqual(await store.nodes(ids), [null, null, null])
        assert.deepEqual(await foundBy(store, '90005'), [])
      },
    ))

  test('several loaded at once are what they are one by one, in their order', async () => {
    const ids = idsOf([one, shorter, two])
    let after: unknown
    await withStore(subject, [one, two, shorter, shorter], async (store) => {
      after = await dump(store, ids)
    })
    await withStore(subject, [], async (store) => {
      assert.deepEqual(await store.loadAll([one, two, shorter, shorter]), [
        { status: 'ingested', gained: 3, lost: 0 },
        { status: 'ingested', gained: 1, lost: 0 },
        { status: 'ingested', gained: 1, lost: 3 },
        { status: 'unchanged', gained: 0, lost: 0 },
      ])
      assert.deepEqual(await dump(store, ids), after)
      assert.deepEqual(await store.loadAll([]), [])
    })
  })

  test('when one of several is refused, nothing of any is kept', () =>
    withStore(subject, [], async (store) => {
      const failing = Object.defineProperty({ ...two }, 'text', {
        enumerable: true,
        get: (
          (reads) => () =>
            reads.push(0) > 1 ? assert.fail('the text went away') : two.text
        )([] as number[]),
      })
      await assert.rejects(store.loadAll([one, paper('doc:é')]), StoreError)
      await assert.rejects(store.loadAll([one, failing]), /the text went away/)
      assert.equal((await store.counts()).nodes, 0)
      assert.equal((await store.load(one)).status, 'ingested')
    }))

  test('a batch that forgets its stubs still gets them', () =>
    withStore(subject, [{ ...two, nodes: [] }], async (store) => {
      const found = await store.nodes(['kst-90001-1#antwoord-2', 'kst-90001-1', 'dossier:90001'])
      assert.deepEqual(
        found.map((node) => node?.label),
        ['Antwoord 2', 'Kamerstuk 90 001, nr. 1', 'Dossier 90 001'],
      )
    }))

  test('a batch that contradicts itself is refused, and nothing of it is kept', () =>
    withStore(subject, [two], async (store) => {
      const before = await subject.written()
      const [reference] = one.references
      assert.ok(reference)
      const twice = { ...one, references: [reference, reference] }
      const foreign = { ...one, references: [{ ...reference, document: 'kst-90001-2' }] }
      const targetless = { ...one, references: [{ ...reference, target: null }] }
      const crowded = { ...one, references: [reference, { ...reference, id: `${reference.id}-again` }] }
      for (const batch of [twice, foreign, targetless, crowded])
        await assert.rejects(store.load(batch), TypeError)
      assert.equal(await subject.written(), before)
    }))

  test('ids that no store keeps are refused by all: over-long ones, and a paper’s own outside ASCII', () =>
    withStore(subject, [], async (store) => {
      const refused = (error: unknown) => error instanceof StoreError && error.code === 'STORE_REFUSED'
      const long = paper('kst-90001-1', { cites: [cite('url', `url:https://a.example/${'é'.repeat(2000)}`)] })
      for (const batch of [long, paper('doc:é'), paper('doc:a b')])
        await assert.rejects(store.load(batch), refused)
      assert.equal((await store.counts()).nodes, 0)
    }))

  test('a load that fails at its last step leaves nothing behind, and the store goes on', () =>
    withStore(subject, [one], async (store) => {
      const ids = idsOf([one, shorter])
      const before = await dump(store, ids)
      let reads = 0
      const failing = Object.defineProperty({ ...shorter }, 'text', {
        enumerable: true,
        get() {
          if (reads++ > 0) throw new Error('the text went away')
          return shorter.text
        },
      })
      await assert.rejects(store.load(failing), /the text went away/)
      assert.deepEqual(await dump(store, ids), before)
      assert.equal((await store.load(shorter)).status, 'ingested')
    }))

  test('a process killed in the middle of loading leaves nothing half-written', () =>
    withStore(subject, [one], async (store) => {
      const ids = idsOf([one, shorter])
      const before = await dump(store, ids)
      const killed = spawnSync(process.execPath, ['--input-type=module', '-e', killedLoad], {
        env: { ...process.env, ADDRESS: subject.address(), BATCH: JSON.stringify(shorter) },
        encoding: 'utf8',
      })
      assert.equal(killed.signal, 'SIGKILL', killed.stderr)
      assert.match(killed.stdout, /writing/)
      assert.deepEqual(await dump(store, ids), before)
      assert.equal((await store.load(shorter)).status, 'ingested')
    }))

  test('two loads at once both arrive', () =>
    withStore(subject, [], async (store) => {
      await Promise.all([store.load(one), store.load(two)])
      assert.deepEqual(await store.counts(), { documents: 2, stubs: 0, parts: 3, nodes: 7, references: 4 })
    }))
}

/** Loads a batch whose text, the last thing written, kills the process when it is asked for the second time. */
const killedLoad = `
import { openStore } from '${new URL('../open.ts', import.meta.url)}'
import { writeSync } from 'node:fs'
const store = await openStore(process.env.ADDRESS)
const batch = JSON.parse(process.env.BATCH)
const text = batch.text
let reads = 0
Object.defineProperty(batch, 'text', { enumerable: true, get() {
  if (reads++ === 0) return text
  writeSync(1, 'writing')
  process.kill(process.pid, 'SIGKILL')
} })
await store.load(batch)
`
