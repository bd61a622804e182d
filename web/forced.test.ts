import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { drawnNodes, type Running, run, skip } from './browser.ts'

/** What Cytoscape leaves at the element that it draws in, as far as it tells of colours. */
interface Coloured extends Element {
  readonly _cyreg?: {
    readonly cy: { nodes(): { map<Read>(read: (node: Styled) => Read): readonly Read[] } }
  }
}

interface Styled {
  style(name: string): string
}

/** Of each node of the picture the colours of its shape, its name, and what lies round the letters. */
async function colours(page: Page): Promise<readonly (readonly string[])[]> {
  await drawnNodes(page)
  return page.locator('.canvas').evaluate((element) => {
    const read = (node: Styled) =>
      ['background-color', 'color', 'text-outline-color'].map((name) => node.style(name))
    return (element as Coloured)._cyreg?.cy.nodes().map(read) ?? []
  })
}

const background = (page: Page, selector: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).backgroundColor)

describe('where the system forces its own colours', { skip }, () => {
  let app: Running
  before(async () => {
    app = await run([
      { id: 'kst-99555-2', title: 'Sloten', parts: [['antwoord-1', 'De {org:a|A} en {partij:b|B}.']] },
    ])
  })
  after(() => app?.close())

  for (const colorScheme of ['light', 'dark'] as const)
    test(`names and shapes can be told from each other, and what is chosen from what is not: ${colorScheme}`, async () => {
      const page = await app.open('/', { colorScheme, forcedColors: 'active' })
      assert.notEqual(
        await background(page, '.coverage i.resolved'),
        await background(page, '.coverage i.unresolved'),
        'the bar of the start has its colours',
      )
      await page.goto(`${app.address}/?node=kst-99555-2&tab=text`)
      const drawn = await colours(page)
      assert.ok(drawn.length > 2)
      for (const [shape, name, round] of drawn) {
        assert.notEqual(name, round, 'letters are not of the colour of what lies round them')
        assert.notEqual(shape, name, 'shapes have colours of their own')
      }
      assert.ok(new Set(drawn.map(([shape]) => shape)).size > 2, 'kinds have different colours')
      assert.notEqual(
        await background(page, '.segments [aria-pressed=true]'),
        await background(page, '.segments [aria-pressed=false]'),
      )
      const below = (selected: boolean) =>
        page
          .locator(`[role=tab][aria-selected=${selected}]`)
          .first()
          .evaluate((tab) => getComputedStyle(tab).borderBottomColor)
      assert.notEqual(await below(true), await below(false))
      await page.context().close()
    })

  test('nothing complained', () => assert.deepEqual(app.complaints, []))
})
