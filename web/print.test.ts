import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { extractText, getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { type Running, run, settled, skip, soon } from './browser.ts'
import type { Invented } from './fixture.ts'

/** A paper of many paragraphs, which takes several pages. */
const long: Invented = {
  id: 'kst-99555-2',
  title: 'Verzonnen brief over tachtig sloten',
  parts: Array.from({ length: 80 }, (_, at) => [
    `sectie-${at + 1}`,
    `Sloot ${at + 1} ligt achter {org:iom|het IOM}. ${'Langs het water staan wilgen. '.repeat(6)}Einde van sloot ${at + 1}.`,
  ]),
}

/** The colours of all that the first page, with the picture on it, is printed with; in order. */
async function colours(page: Page): Promise<readonly unknown[]> {
  await settled(page)
  const printed = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })))
  const { fnArray, argsArray } = await (await printed.getPage(1)).getOperatorList()
  const { OPS } = await getResolvedPDFJS()
  const given: readonly unknown[] = argsArray
  const all = fnArray.flatMap((operator: number, at: number) =>
    operator === OPS.setFillRGBColor || operator === OPS.setStrokeRGBColor ? [given[at]] : [],
  )
  // That of lines in the light theme, which nothing but the picture has.
  assert.ok(all.map(String).includes('#6f7c8b'), 'the picture is drawn on the first page')
  return all
}

describe('on paper', { skip }, () => {
  let app: Running
  before(async () => {
    app = await run([long])
  })
  after(() => app.close())

  for (const width of [1440, 390])
    test(`printed from a window of ${width} pixels, all of the text is there, and no button`, async () => {
      const page = await app.open('/?node=kst-99555-2&tab=text', { viewport: { width, height: 800 } })
      await settled(page)
      const printed = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })))
      const { text, totalPages } = await extractText(printed, { mergePages: true })
      assert.ok(totalPages >= 4, `${totalPages} pages`)
      for (const said of [
        'Kamerstuk 99 555, nr. 2',
        'Sloot 1 ligt',
        'Einde van sloot 40.',
        'Einde van sloot 80.',
      ])
        assert.ok(text.includes(said), `${said} in ${text.slice(0, 400)}`)
      assert.ok(!/Pad naar|Stappen|Legenda/.test(text), text.slice(0, 400))
      await page.context().close()
    })

  for (const how of ['of the system', 'that was chosen'])
    test(`in the dark theme ${how} paper is light, and the screen is dark again`, async () => {
      const light = await app.open('/?node=kst-99555-2&tab=text')
      const page = await app.open('/?node=kst-99555-2&tab=text', {
        ...(how === 'of the system' && { colorScheme: 'dark' }),
      })
      const theme = page.getByRole('button', { name: /^Weergave/ })
      if (how !== 'of the system') for (let clicks = 0; clicks < 2; clicks += 1) await theme.click()
      assert.deepEqual(await colours(page), await colours(light))
      const written = () =>
        page.evaluate(() => {
          const { color, colorScheme } = getComputedStyle(document.body)
          return [color, colorScheme]
        })
      await page.emulateMedia({ media: 'print' })
      await soon(async () => assert.deepEqual(await written(), ['rgb(26, 32, 39)', 'light']))
      await page.emulateMedia({ media: 'screen' })
      await soon(async () => assert.equal((await written())[0], 'rgb(233, 231, 225)'))
      await page.locator('.printed').waitFor({ state: 'detached' })
      await page.context().close()
      await light.context().close()
    })

  test('the list is a table on paper, also from a window so narrow that each row is a few lines there', async () => {
    const page = await app.open('/?node=kst-99555-2&list=1', { viewport: { width: 390, height: 800 } })
    const row = page.locator('.twin tbody tr').first()
    const display = () => row.evaluate((element) => getComputedStyle(element).display)
    await row.waitFor()
    assert.equal(await display(), 'flex')
    await page.emulateMedia({ media: 'print' })
    assert.equal(await display(), 'table-row')
    await page.context().close()
  })

  test('nothing complained', () => assert.deepEqual(app.complaints, []))
})
