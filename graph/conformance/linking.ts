import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cite, paper } from '../fixture.ts'
import type { GraphStore, Link } from '../store.ts'
import { type Subject, withStore } from './subject.ts'

const p = (id: string): string => `kst-90001-1#${id}`
const letter = paper('kst-90001-1', {
  cites: [cite('self', 'kst-90001-1')],
  pieces: [
    { id: 'vraag-1', kind: 'question', askedBy: 'XYZ' },
    {
      id: 'antwoord-1',
      answers: 'vraag-1',
      cites: [
        cite('organisatie', 'org:b'),
        cite('url', 'url:https://a.example'),
        cite('kamerstuk', 'kst-90001-2'),
        cite('kamerstuk', 'kst-90001-2'),
        cite('kamerstuk', 'kst-90001-3', 'kst-90001-2'),
        cite('organisatie', 'org:a'),
        cite('motie'),
      ],
    },
    { id: 'antwoord-2', cites: [cite('antwoord', p('antwoord-1'))] },
  ],
})

const shown = (link: Link): string =>
  `${link.from} ${link.kind} ${link.to}${link.count > 1 ? ` x${link.count}` : ''}${link.status === 'ambiguous' ? '?' : ''}`

async function linksOf(store: GraphStore, id: string, kinds: readonly 'kamerstuk'[] = [], limit = 100) {
  const [links = []] = await store.links([id], kinds, limit)
  return links
}

/** Links: merged references and structure at a node, both ways, in order. */
export function linking(subject: Subject): void {
  const expected = [
    `${p('antwoord-2')} antwoord ${p('antwoord-1')}`,
    `${p('antwoord-1')} kamerstuk kst-90001-2 x3?`,
    `${p('antwoord-1')} kamerstuk kst-90001-3?`,
    `${p('antwoord-1')} organisatie org:a`,
    `${p('antwoord-1')} organisatie org:b`,
    `${p('antwoord-1')} url url:https://a.example`,
    `${p('antwoord-1')} within kst-90001-1`,
    `${p('antwoord-1')} answers ${p('vraag-1')}`,
  ]

  test('links are merged, citations first, then entities, addresses, structure; then by the other end', () =>
    withStore(subject, [letter], async (store) => {
      assert.deepEqual((await linksOf(store, p('antwoord-1'))).map(shown), expected)
    }))

  test('a link names the first of its references', () =>
    withStore(subject, [letter], async (store) => {
      const link = (await linksOf(store, p('antwoord-1'))).find(({ to }) => to === 'kst-90001-2')
      const first = letter.references.find(({ target }) => target === 'kst-90001-2')
      assert.deepEqual([link?.reference, link?.count, link?.status], [first?.id, 3, 'ambiguous'])
    }))

  test('the first of the merged references is the first in the text, not in the alphabet', () => {
    const many = paper('kst-90001-1', {
      opening: '',
      cites: Array.from({ length: 40 }, () => cite('kamerstuk', 'kst-90001-2')),
    })
    return withStore(subject, [many], async (store) => {
      const [link] = await linksOf(store, 'kst-90001-2')
      assert.deepEqual([link?.reference, link?.count], [many.references[0]?.id, 40])
    })
  })

  test('a limit keeps the first links', () =>
    withStore(subject, [letter], async (store) => {
      for (const limit of [1, 2, 4, 6, 7])
        assert.deepEqual(
          (await linksOf(store, p('antwoord-1'), [], limit)).map(shown),
          expected.slice(0, limit),
        )
    }))

  test('kinds narrow the references, structure stays', () =>
    withStore(subject, [letter], async (store) => {
      const kept = [1, 2, 6, 7].map((i) => expected[i])
      assert.deepEqual((await linksOf(store, p('antwoord-1'), ['kamerstuk'])).map(shown), kept)
    }))

  test('the other end sees the same link', () =>
    withStore(subject, [letter], async (store) => {
      const far = (await linksOf(store, 'kst-90001-3')).map(shown)
      assert.deepEqual(far, [expected[2], 'kst-90001-3 within dossier:90001'])
      const question = (await linksOf(store, p('vraag-1'))).map(shown)
      const asked = [`${p('vraag-1')} within kst-90001-1`, expected[7], `${p('vraag-1')} asked-by partij:XYZ`]
      assert.deepEqual(question, asked)
    }))

  test('a paper has its dossier, its parts and itself, once', () =>
    withStore(subject, [letter], async (store) => {
      const own = (await linksOf(store, 'kst-90001-1')).map(shown)
      const parts = ['antwoord-1', 'antwoord-2', 'vraag-1'].map((id) => `${p(id)} within kst-90001-1`)
      assert.deepEqual(own, ['kst-90001-1 within dossier:90001', 'kst-90001-1 self kst-90001-1', ...parts])
    }))

  test('several nodes are answered in the order asked', () =>
    withStore(subject, [letter], async (store) => {
      const lists = await store.links(['org:a', 'nergens', 'org:b', 'org:a'], [], 5)
      assert.deepEqual(
        lists.map((links) => links.map(({ to }) => to)),
        [['org:a'], [], ['org:b'], ['org:a']],
      )
      assert.deepEqual(await store.links([], [], 5), [])
    }))

  test('structure that two papers bring is one link, and stays while one of them brings it', () => {
    const edge = { from: p('antwoord-1'), kind: 'answers', to: p('vraag-1') } as const
    const second = { ...paper('kst-90001-9'), structure: [edge] }
    return withStore(subject, [letter, second], async (store) => {
      const answers = async () =>
        (await linksOf(store, p('vraag-1'))).filter(({ kind }) => kind === 'answers').length
      assert.equal(await answers(), 1)
      await store.load(paper('kst-90001-9'))
      assert.equal(await answers(), 1)
      await store.load({ ...letter, structure: [] })
      assert.equal(await answers(), 0)
    })
  })

  test('links follow a new version', () =>
    withStore(subject, [letter], async (store) => {
      await store.load(
        paper('kst-90001-1', { pieces: [{ id: 'antwoord-1', cites: [cite('kamerstuk', 'kst-90001-2')] }] }),
      )
      const now = [`${p('antwoord-1')} kamerstuk kst-90001-2`, `${p('antwoord-1')} within kst-90001-1`]
      assert.deepEqual((await linksOf(store, p('antwoord-1'))).map(shown), now)
    }))
}
