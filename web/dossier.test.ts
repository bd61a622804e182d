import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { drawnNodes, type Running, run, skip } from './browser.ts'
import { type Invented, letter, second } from './fixture.ts'

/** So many papers of one dossier that neither a page of the list nor a portion of the picture holds them. */
const many: Invented = {
  id: 'kst-99111-1',
  title: 'Een verzonnen lijst van alle stukken',
  parts: [
    [
      'sectie-1',
      `Zie ${Array.from({ length: 139 }, (_, at) => `{kst-99111-${at + 2}|nr. ${at + 2}}`).join(', ')}.`,
    ],
  ],
}

describe('a dossier', { skip }, () => {
  let app: Running
  before(async () => {
    app = await run([letter, second, many])
  })
  after(() => app.close())

  test('its panel lists its papers by number, with titles, those only cited too', async () => {
    const page = await app.open('/?node=dossier:99830-V')
    const tab = page.getByRole('tab', { name: 'Stukken' })
    assert.equal(await tab.getAttribute('aria-selected'), 'true')
    assert.equal(await tab.innerText(), 'Stukken\n4')
    assert.equal((await page.locator('.panel-head .kind').innerText()).trim(), 'Dossier')
    const items = page.locator('.references li')
    await items.nth(3).waitFor()
    assert.deepEqual(
      (await items.locator('.end').allInnerTexts()).map((words) => words.trim()),
      [6, 7, 8, 12].map((number) => `Kamerstuk 99 830 V, nr. ${number}`),
    )
    assert.match(await items.nth(2).innerText(), /Lijst van vragen en antwoorden[\s\S]*22 juni 2021/)
    await items.nth(2).getByRole('link', { name: 'Kamerstuk 99 830 V, nr. 8' }).click()
    await page
      .getByRole('complementary')
      .getByRole('heading', { name: 'Kamerstuk 99 830 V, nr. 8' })
      .waitFor()
    await page.context().close()
  })

  test('the rest of a long list comes on demand, and the picture can hold all of it', async () => {
    const page = await app.open('/?node=dossier:99111', { locale: 'en-GB' })
    await page.getByRole('tab', { name: 'Papers 140' }).waitFor()
    const items = page.locator('.references li')
    await items.nth(49).waitFor()
    assert.equal(await items.count(), 50)
    // A page that is asked for twice comes once.
    await page.getByRole('button', { name: 'Show more (90 left)' }).dblclick()
    await items.nth(99).waitFor()
    await page.getByRole('button', { name: 'Show more (40 left)' }).click()
    await items.nth(139).waitFor()
    assert.match(await items.nth(139).innerText(), /99 111, nr\. 140/)
    await page.getByRole('button', { name: 'Draw all papers' }).click()
    await page.getByText('141 nodes').waitFor()
    assert.ok((await drawnNodes(page)).includes('kst-99111-140'))
    await page.context().close()
  })

  test('and so does the rest of a long list of references', async () => {
    const page = await app.open('/?node=kst-99111-1&tab=out', { locale: 'en-GB' })
    const items = page.locator('.references li')
    await page.getByRole('button', { name: 'Show more (119 left)' }).dblclick()
    await page.getByRole('button', { name: 'Show more (99 left)' }).waitFor()
    assert.equal(await items.count(), 40)
    await page.context().close()
  })

  test('one that is only met in a picture brings its papers too', async () => {
    const page = await app.open('/?node=kst-99111-1&depth=1&select=dossier:99111')
    await page.getByRole('tab', { name: 'Stukken 140' }).waitFor()
    await page.getByRole('button', { name: 'Teken alle stukken' }).click()
    await page.getByRole('status').getByText(/erbij/).waitFor()
    assert.ok((await drawnNodes(page)).includes('kst-99111-140'))
    await page.context().close()
  })

  test('nothing complained', () => {
    assert.deepEqual(app.complaints, [])
  })
})
