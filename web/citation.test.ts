import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { type Running, run, skip } from './browser.ts'
import { letter, second } from './fixture.ts'

describe('how a legal text cites what is shown, to be copied', { skip }, () => {
  let app: Running
  before(async () => {
    app = await run([letter, second])
  })
  after(() => app.close())

  const open = async (address: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await app.open(address, options)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.locator('.panel-head .facts').waitFor()
    return page
  }
  const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())
  const answer = '/?node=kst-99830-V-8%23antwoord-11'

  test('by key: it is in the clipboard, that is told, and the button keeps the focus', async () => {
    const page = await open(answer)
    const button = page.locator('.panel-head').getByRole('button', { name: 'Vindplaats kopiëren' })
    const status = page.locator('.panel-head').getByRole('status')
    assert.equal(await status.innerText(), '')
    await button.focus()
    for (const key of ['Enter', 'Space']) {
      await page.evaluate(() => navigator.clipboard.writeText('iets anders'))
      await page.keyboard.press(key)
      await status.filter({ hasText: 'Gekopieerd' }).waitFor({ state: 'attached' })
      assert.equal(await copied(page), 'Kamerstukken II 2020/21, 99830 V, nr. 8, antwoord 11')
    }
    assert.ok(await button.evaluate((element) => element === document.activeElement))
    await status.filter({ hasText: /^$/ }).waitFor({ state: 'attached' })
    await page.context().close()
  })

  test('on a phone it is broken over lines between its numbers only', async () => {
    const page = await open(answer, { viewport: { width: 360, height: 740 } })
    const numbers = page.locator('.panel-head .citation .unbroken')
    assert.deepEqual(await numbers.allInnerTexts(), ['2020/21,', '99830 V,', 'nr. 8'])
    const lines = await numbers.evaluateAll((all) => all.map((piece) => piece.getClientRects().length))
    assert.deepEqual(lines, [1, 1, 1])
    await page.context().close()
  })

  test('of a reference the place is copied where it stands, of its target what is known of it', async () => {
    const page = await open('/?node=kst-99830-V-8', { locale: 'en-GB' })
    await page.locator('mark', { hasText: 'Kamerstuk 32 734, nr. 51' }).click()
    await page.locator('.evidence').getByRole('button', { name: 'Copy citation' }).click()
    await page
      .locator('.evidence')
      .getByRole('status')
      .filter({ hasText: 'Copied' })
      .waitFor({ state: 'attached' })
    assert.equal(await copied(page), 'Kamerstukken II 2020/21, 99830 V, nr. 8, antwoord 11')
    await page.locator('.evidence').getByRole('link', { name: 'Kamerstuk 32 734, nr. 51' }).click()
    await page.locator('.panel-head').getByText('Kamerstukken II 32734, nr. 51').waitFor()
    await page.context().close()
  })

  test('a citation that the panel shows already is not told again of a reference in it', async () => {
    const page = await open(answer)
    await page.locator('mark').first().click()
    await page.locator('.evidence .facts').waitFor()
    assert.equal(await page.locator('.citation').count(), 1)
    await page.context().close()
  })

  test('where the clipboard is refused, or there is none, the text is selected and that is told', async () => {
    for (const refusing of [{}, undefined]) {
      const page = await open(answer)
      await page.evaluate((value) => Object.defineProperty(navigator, 'clipboard', { value }), refusing)
      await page.locator('.panel-head').getByRole('button', { name: 'Vindplaats kopiëren' }).click()
      await page.getByText('Kopiëren mag hier niet. De tekst is gekozen: kopieer die zelf.').waitFor()
      const selected = await page.evaluate(() => getSelection()?.toString())
      assert.equal(selected, 'Kamerstukken II 2020/21, 99830 V, nr. 8, antwoord 11')
      await page.context().close()
    }
  })

  test('a dossier has no such form', async () => {
    const page = await app.open('/?node=dossier:99830-V')
    await page.getByRole('complementary').getByRole('heading', { name: 'Dossier 99 830 V' }).waitFor()
    assert.equal(await page.locator('.citation').count(), 0)
    await page.context().close()
  })

  test('it can be read by all, before and after: light, dark, and on a phone', async () => {
    for (const options of [
      {},
      { colorScheme: 'dark' },
      { viewport: { width: 320, height: 640 }, locale: 'en-GB' },
    ] as const) {
      const page = await open(answer, options)
      for (const done of [false, true]) {
        if (done) {
          await page.locator('.panel-head .citation button').click()
          await page
            .locator('.panel-head')
            .getByRole('status')
            .filter({ hasText: /Gekopieerd|Copied/ })
            .waitFor({ state: 'attached' })
        }
        const { violations } = await new AxeBuilder({ page }).include('.panel-head').analyze()
        assert.deepEqual(
          violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
          [],
          JSON.stringify(options),
        )
      }
      await page.context().close()
    }
  })

  test('nothing complained', () => assert.deepEqual(app.complaints, []))
})
