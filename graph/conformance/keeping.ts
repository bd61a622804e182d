import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { DocumentBatch } from '../batch.ts'
import { canonical } from '../canonical.ts'
import { contributionOf } from '../change.ts'
import type { Claim } from '../claim.ts'
import { cite, entity, moved, paper, registration } from '../fixture.ts'
import type { KeptDocument } from '../kept.ts'
import { asTold, keptProposal } from '../match.ts'
import { compareStrings } from '../order.ts'
import { quickPrint } from '../print.ts'
import { anyLoads, lastOf } from './laws.ts'
import { anyRegistration } from './registering.ts'
import { gathered, idsOf, type Subject, withStore } from './subject.ts'

const letter = paper('kst-90001-1', {
  receipt: 'abc 1',
  cites: [moved('Aa'), cite('motie'), cite('kamerstuk', 'kst-90001-2', 'kst-90001-3')],
  pieces: [
    { id: 'vraag-1', askedBy: 'XYZ' },
    { id: 'antwoord-1', answers: 'vraag-1' },
  ],
  nodes: [entity('org:zwn', 'Zeewezen Noord', { aliases: ['ZWN'] })],
})
const motie = paper('kst-90001-9', { movers: ['aa'], date: '2025-12-01' })

const byId = <Item>(items: readonly Item[], id: (item: Item) => string): readonly Item[] =>
  items.toSorted((a, b) => compareStrings(id(a), id(b)))

/** A claim without what it remembers besides. */
const plainly = ({ node, precedence, facts }: Claim) => ({ node, precedence, facts })

/** What is kept of a batch, in any store, its references as they were told. */
function wantedOf(batch: DocumentBatch) {
  const { claims, references, structure } = contributionOf(batch)
  const { document, text, source, extractor, made = null } = batch
  return {
    ...{ document: document.id, text, source, extractor, print: quickPrint(batch), made },
    claims: byId([...claims.values()].map(plainly), ({ node }) => node),
    references: byId([...references.values()], ({ id }) => id),
    structure: byId([...structure.values()], canonical),
    proposal: keptProposal(batch),
  }
}

function toldOf(kept: KeptDocument) {
  const told = kept.references.map(({ reference, told }) => asTold(reference, told))
  return {
    ...kept,
    claims: byId(kept.claims.map(plainly), ({ node }) => node),
    references: byId(told, ({ id }) => id),
    structure: byId(kept.structure, canonical),
  }
}

/** Reading a whole store, to move it into another. */
export function keeping(subject: Subject): void {
  test('slices of what is kept have each document once', () => {
    const many = Array.from({ length: 7 }, (_, i) => paper(`kst-90001-${i + 1}`))
    return withStore(subject, many, async (store) => {
      for (const slices of [1, 2, 3, 20]) {
        const found: string[] = []
        for (let index = 0; index < slices; index += 1)
          for await (const { document } of store.keptDocuments({ index, of: slices })) found.push(document)
        assert.deepEqual(
          found.toSorted(),
          idsOf(many)
            .filter((id) => id.startsWith('kst-'))
            .toSorted(),
          `${slices}`,
        )
      }
    })
  })

  test('all that documents brought is read back, matched references as they are shown and as they were told', () =>
    withStore(subject, [letter, motie], async (store) => {
      const all = byId(await gathered(store.keptDocuments()), ({ document }) => document)
      assert.deepEqual(all.map(toldOf), [letter, motie].map(wantedOf))
      const shown = byId(all[0]?.references ?? [], ({ reference }) => reference.id).map(
        (kept) => kept.reference,
      )
      const listed = await store.referencesById(shown.map(({ id }) => id))
      assert.deepEqual(shown, listed)
      assert.equal(all[0]?.references.filter(({ told }) => told !== null).length, 1)
    }))

  test('an empty store has nothing to read', () =>
    withStore(subject, [], async (store) => {
      assert.deepEqual(await gathered(store.keptDocuments()), [])
      assert.deepEqual(await gathered(store.keptNodes()), [])
      assert.deepEqual(await gathered(store.keptEntries()), [])
    }))

  test('more nodes and entries than are read at once are all read, each once', () => {
    const many = Array.from({ length: 450 }, (_, i) => `kst-90002-${i + 1}`)
    const batch = paper('kst-90001-1', { cites: many.map((id) => cite('kamerstuk', id)) })
    return withStore(subject, [batch], async (store) => {
      await store.register(many.map((id) => registration(id)))
      const nodes = (await gathered(store.keptNodes())).map(({ id }) => id)
      assert.deepEqual(nodes.toSorted(), idsOf([batch]))
      const entries = (await gathered(store.keptEntries())).map(({ id }) => id)
      assert.deepEqual(entries.toSorted(), [...many, 'dossier:90002'].toSorted())
    })
  })

  test('whatever was loaded and registered, the whole is read back', { timeout: 600_000 }, () =>
    fc.assert(
      fc.asyncProperty(anyLoads, fc.array(anyRegistration), (loads, told) =>
        withStore(subject, loads, async (store) => {
          await store.register(told)
          const kept = await gathered(store.keptDocuments())
          const wanted = lastOf(loads).map(wantedOf)
          assert.deepEqual(
            byId(kept.map(toldOf), ({ document }) => document),
            byId(wanted, ({ document }) => document),
          )
          const nodes = await gathered(store.keptNodes())
          assert.deepEqual(nodes, await store.nodes(nodes.map(({ id }) => id)))
          assert.equal(nodes.length, (await store.counts()).nodes)
          const entries = await gathered(store.keptEntries())
          assert.deepEqual(entries, await store.registered(entries.map(({ id }) => id)))
        }),
      ),
      { numRuns: subject.runs },
    ),
  )
}
