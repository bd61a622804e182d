import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citationOf, citationOfPart } from './citation.ts'
import type { DocumentFacts, GraphNode } from './node.ts'
import { plainNode } from './plain-node.ts'

const said = (id: string, facts: Partial<DocumentFacts>): GraphNode => ({
  ...plainNode(id),
  document: { vergaderjaar: null, kamer: null, date: null, length: 0, ...facts },
})

test('a paper is cited with chamber and session as far as they are known', () => {
  for (const [paper, cited] of [
    [said('kst-90111-V-8', { vergaderjaar: '2020-2021' }), 'Kamerstukken II 2020/21, 90111 V, nr. 8'],
    [plainNode('kst-90111-V-8'), 'Kamerstukken II 90111 V, nr. 8'],
    [said('kst-21501-02-9', { vergaderjaar: '1999-2000' }), 'Kamerstukken II 1999/2000, 21501-02, nr. 9'],
    [
      said('kst-90111-VI-D', { vergaderjaar: '2008-2009', kamer: 'eerste' }),
      'Kamerstukken I 2008/09, 90111 VI, D',
    ],
    [said('kst-90111-A', { kamer: 'tweede' }), 'Kamerstukken II 90111, A'],
    [plainNode('kst-90111-A'), 'Kamerstukken 90111, A'],
    [plainNode('kst-20032004-90111-B'), 'Kamerstukken I 2003/04, 90111, B'],
    [plainNode('kst-19951996-90111-188b'), 'Kamerstukken I 1995/96, 90111, nr. 188b'],
    [said('kst-CXIX-A', { vergaderjaar: '2015-2016' }), 'Kamerstukken I 2015/16, CXIX, A'],
    [said('kst-90111-8', { vergaderjaar: 'onbekend' }), 'Kamerstukken II 90111, nr. 8'],
    [said('kst-90111-8', { date: '2024-02-15' }), 'Kamerstukken II 2023/24, 90111, nr. 8'],
    [said('kst-90111-8', { date: '2024-09-17' }), 'Kamerstukken II 2024/25, 90111, nr. 8'],
    [said('kst-90111-8', { date: '2024-08-31' }), 'Kamerstukken II 2023/24, 90111, nr. 8'],
    // In these days papers are printed that lie in the session to come.
    [said('kst-90111-8', { date: '2024-09-16' }), 'Kamerstukken II 90111, nr. 8'],
    [
      said('kst-90111-8', { date: '2024-09-20', vergaderjaar: '2023-2024' }),
      'Kamerstukken II 2023/24, 90111, nr. 8',
    ],
    [plainNode('ah-tk-20242025-546'), 'Aanhangsel Handelingen II 2024/25, nr. 546'],
    [plainNode('ah-ek-20142015-12'), 'Aanhangsel Handelingen I 2014/15, nr. 12'],
    [plainNode('h-tk-20222023-84'), 'Handelingen II 2022/23, nr. 84'],
    [plainNode('h-ek-19961997-9'), 'Handelingen I 1996/97, nr. 9'],
    [plainNode('h-tk-20102011-108-5'), 'Handelingen II 2010/11, nr. 108, item 5'],
    [plainNode('h-ek-20092010-12-843'), 'Handelingen I 2009/10, nr. 12, p. 843'],
    [plainNode('h-tk-19981999-1234-1240'), 'Handelingen II 1998/99, p. 1234-1240'],
    [plainNode('h-tk-19951996-70-4867-4870'), 'Handelingen II 1995/96, nr. 70, p. 4867-4870'],
    [plainNode('stb-2024-153'), 'Stb. 2024, 153'],
    [plainNode('stcrt-2024-12345'), 'Stcrt. 2024, 12345'],
    [plainNode('trb-2024-15'), 'Trb. 2024, 15'],
  ] as const)
    assert.equal(citationOf(paper), cited)
})

test('what is no paper, or has no printed form of its own, is not cited', () => {
  for (const id of [
    'dossier:90111',
    'org:zwn',
    'kv-tk-2024Z18892',
    'doc:0c4c1c13a4532c9b',
    'url:https://a.example',
  ])
    assert.equal(citationOf(plainNode(id)), null, id)
  for (const id of ['h-tk-20222023-84-1-2', 'ah-53242', 'blg-90111', 'kst-90111'])
    assert.equal(citationOf(plainNode(id)), null, id)
})

test('a part is cited by its printed number, one without by its paper', () => {
  const paper = said('kst-90111-8', { vergaderjaar: '2020-2021' })
  const of = (part: string) => citationOfPart(`${paper.id}#${part}`, paper)?.replace(/^.*nr\. 8/, '')
  assert.deepEqual(
    ['antwoord-15.3', 's2.vraag-1', 'voetnoot-3', 'agendapunt-4', 'sectie-2', 'spreekbeurt-7', 'vraag'].map(
      of,
    ),
    [', antwoord 15.3', ', vraag 1 (reeks 2)', ', voetnoot 3', ', agendapunt 4', '', '', ''],
  )
  assert.equal(citationOfPart('doc:0c4c#vraag-1', plainNode('doc:0c4c')), null)
})
