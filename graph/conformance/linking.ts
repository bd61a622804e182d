import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cite, paper } from '../fixture.ts'
import type { GraphStore, Link } from '../store.ts'
import { idsOf, linksOf, type Subject, withStore } from './subject.ts'

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

const ids = idsOf([letter])

/** The links that begin or end at one of the letter's nodes. */
const linksAt = async (store: GraphStore, id: string, kinds: readonly 'kamerstuk'[] = []) =>
  (await linksOf(store, ids, kinds)).filter(({ from, to }) => from === id || to === id)

/** Links: references merged, and structure, among nodes. */
export function linking(subject: Subject): void {
  test('references between two nodes are merged by kind, ambiguous ones lead to every candidate; structure is beside them', () =>
    withStore(subject, [letter], async (store) => {
      assert.deepEqual((await linksAt(store, p('antwoord-1'))).map(shown), [
        `${p('antwoord-1')} answers ${p('vraag-1')}`,
        `${p('antwoord-1')} kamerstuk kst-90001-2 x3?`,
        `${p('antwoord-1')} kamerstuk kst-90001-3?`,
        `${p('antwoord-1')} organisatie org:a`,
        `${p('antwoord-1')} organisatie org:b`,
        `${p('antwoord-1')} url url:https://a.example`,
        `${p('antwoord-1')} within kst-90001-1`,
        `${p('antwoord-2')} antwoord ${p('antwoord-1')}`,
      ])
      assert.deepEqual((await linksAt(store, p('vraag-1'))).map(shown), [
        `${p('antwoord-1')} answers ${p('vraag-1')}`,
        `${p('vraag-1')} asked-by partij:XYZ`,
        `${p('vraag-1')} within kst-90001-1`,
      ])
    }))

  test('a link names the first of its references', () =>
    withStore(subject, [letter], async (store) => {
      const link = (await linksAt(store, p('antwoord-1'))).find(({ to }) => to === 'kst-90001-2')
      const first = letter.references.find(({ target }) => target === 'kst-90001-2')
      assert.deepEqual([link?.reference, link?.count, link?.status], [first?.id, 3, 'ambiguous'])
    }))

  test('the first of the merged references is the first in the text, not in the alphabet', () => {
    const many = paper('kst-90001-1', {
      opening: '',
      cites: Array.from({ length: 40 }, () => cite('kamerstuk', 'kst-90001-2')),
    })
    return withStore(subject, [many], async (store) => {
      const [link] = await store.linksAmong(['kst-90001-1', 'kst-90001-2'], [])
      assert.deepEqual([link?.reference, link?.count], [many.references[0]?.id, 40])
    })
  })

  test('kinds narrow the references, structure stays', () =>
    withStore(subject, [letter], async (store) => {
      const kinds = (await linksAt(store, p('antwoord-1'), ['kamerstuk'])).map(({ kind }) => kind)
      assert.deepEqual(kinds, ['answers', 'kamerstuk', 'kamerstuk', 'within'])
    }))

  test('a paper has its dossier, its parts and itself, once', () =>
    withStore(subject, [letter], async (store) => {
      const parts = ['antwoord-1', 'antwoord-2', 'vraag-1'].map((id) => `${p(id)} within kst-90001-1`)
      assert.deepEqual((await linksAt(store, 'kst-90001-1')).map(shown), [
        'kst-90001-1 self kst-90001-1',
        'kst-90001-1 within dossier:90001',
        ...parts,
      ])
    }))

  test('structure that two papers bring is one link, and stays while one of them brings it', () => {
    const edge = { from: p('antwoord-1'), kind: 'answers', to: p('vraag-1') } as const
    const second = { ...paper('kst-90001-9'), structure: [edge] }
    return withStore(subject, [letter, second], async (store) => {
      const answers = async () =>
        (await linksAt(store, p('vraag-1'))).filter(({ kind }) => kind === 'answers').length
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
      assert.deepEqual((await linksAt(store, p('antwoord-1'))).map(shown), now)
    }))
}
