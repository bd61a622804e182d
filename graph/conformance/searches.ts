import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cite, entity, paper, titled } from '../fixture.ts'
import type { SearchPosition } from '../store.ts'
import { foundBy, type Subject, searching, withStore } from './subject.ts'

const nodes = [
  entity('ministerie:Fin', 'Ministerie van Financiën', { aliases: ['Financiën', 'de Thesaurie'] }),
  entity('org:fino', 'Financieel Overzicht', { aliases: ['FINO', 'Łódź/Ærø—centrum'] }),
  entity('org:fin', 'Finse Zaken', { aliases: ['Fin'] }),
  titled('kst-90001-2', 'Brief over de financiën van de haven'),
]
const letter = paper('kst-90001-V-8', {
  title: 'Brief over vis',
  cites: [
    cite('ministerie', 'ministerie:Fin'),
    cite('organisatie', 'org:fino'),
    cite('organisatie', 'org:fin'),
    cite('kamerstuk', 'kst-90001-2'),
    cite('url', 'url:https://www.example.org/visserij?jaar=2026'),
  ],
  pieces: [{ id: 'antwoord-11' }],
  nodes,
})

/** Searching: which nodes, in which order, page by page. */
export function searches(subject: Subject): void {
  const search = (name: string, text: string, expected: readonly string[]): void => {
    test(name, () =>
      withStore(subject, [letter], async (store) => assert.deepEqual(await foundBy(store, text), expected)),
    )
  }

  search('a search does without diacritics what it does with them', 'Financien', [
    'ministerie:Fin',
    'kst-90001-2',
  ])
  search('decomposed letters are the same letters', 'financie\u0308n', ['ministerie:Fin', 'kst-90001-2'])
  search('capitals make no difference', 'THESAURIE', ['ministerie:Fin'])
  search('ligatures and strokes are letters of their own or undone alike', 'łódź ærø', ['org:fino'])
  search('every word must begin a word', 'brief fin', ['kst-90001-2'])
  search('a word inside a word is not found', 'inancien', [])
  search('the exact name comes first, then names that begin so, whatever their kind', 'fin', [
    'org:fin',
    'ministerie:Fin',
    'org:fino',
    'kst-90001-2',
  ])
  search('an id finds its node first', 'kst-90001-V-8', ['kst-90001-V-8', 'kst-90001-V-8#antwoord-11'])
  search('the spaced form of a number finds the paper', '90 001 V nr 8', [
    'kst-90001-V-8',
    'kst-90001-V-8#antwoord-11',
  ])
  search('a number alone finds what lies in the dossier', '90001', [
    'dossier:90001',
    'dossier:90001-V',
    'kst-90001-2',
    'kst-90001-V-8',
    'kst-90001-V-8#antwoord-11',
  ])
  search('a part is found by its name and its paper', 'antwoord 11 90 001', ['kst-90001-V-8#antwoord-11'])
  search('an address is found by its words', 'visserij 2026', [
    'url:https://www.example.org/visserij?jaar=2026',
  ])
  search('words that are operators elsewhere are words', 'brief AND OR NOT', [])
  search('nothing is found by what stands nowhere', 'walvis', [])

  test('without words every node is found, in the order of kinds', () =>
    withStore(subject, [letter], async (store) => {
      const all = [
        ...['kst-90001-2', 'kst-90001-V-8', 'dossier:90001', 'dossier:90001-V', 'kst-90001-V-8#antwoord-11'],
        ...['org:fin', 'org:fino', 'ministerie:Fin', 'url:https://www.example.org/visserij?jaar=2026'],
      ]
      assert.deepEqual(await foundBy(store, ''), all)
      assert.deepEqual(await foundBy(store, ' 😀 … '), all)
    }))

  test('kinds and what is known narrow a search', () =>
    withStore(subject, [letter], async (store) => {
      assert.deepEqual(await foundBy(store, 'fin', { kinds: ['document', 'ministerie'] }), [
        'ministerie:Fin',
        'kst-90001-2',
      ])
      assert.deepEqual(await foundBy(store, '', { kinds: ['document'], known: 'ingested' }), [
        'kst-90001-V-8',
      ])
      assert.deepEqual(await foundBy(store, 'brief', { known: 'unknown' }), ['kst-90001-2'])
      assert.deepEqual(await foundBy(store, 'brief', { known: 'registered' }), [])
    }))

  test('a search paged one by one is the search', () =>
    withStore(subject, [letter], async (store) => {
      for (const text of ['fin', '90001', '']) {
        const found: string[] = []
        let after: SearchPosition | null = null
        do {
          const page = await store.search(searching(text, { first: 1, after }))
          found.push(...page.items.map((node) => node.id))
          after = page.next
        } while (after !== null)
        assert.deepEqual(found, await foundBy(store, text))
      }
    }))

  test('of equal names the id decides, by code point beyond the first plane', () => {
    const ids = ['org:\u{1F600}', 'org:\uFB01', 'org:z', 'org:Z', 'org:é', 'org:\uD7FF']
    const known = ids.map((id) => ({ ...entity(id, 'Gelijk'), label: 'Gelijk' }))
    const batch = paper('kst-90001-1', { cites: ids.map((id) => cite('organisatie', id)), nodes: known })
    return withStore(subject, [batch], async (store) => {
      const order = ['org:Z', 'org:z', 'org:é', 'org:\uD7FF', 'org:\uFB01', 'org:\u{1F600}']
      assert.deepEqual(await foundBy(store, 'gelijk'), order)
      const page = await store.search(searching('gelijk', { first: 5 }))
      assert.deepEqual(await foundBy(store, 'gelijk', { after: page.next }), order.slice(5))
    })
  })

  test('a word longer than an index takes is found by its beginning', () => {
    const id = `url:https://a.example/${'x'.repeat(3900)}`
    return withStore(subject, [paper('kst-90001-1', { cites: [cite('url', id)] })], async (store) => {
      assert.deepEqual(await foundBy(store, 'x'.repeat(3900)), [id])
      assert.deepEqual(await foundBy(store, 'xxxx'), [id])
    })
  })
}
