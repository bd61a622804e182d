import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { extractText, getDocumentProxy } from 'unpdf'
import { type Running, run, skip } from './browser.ts'
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

describe('on paper', { skip }, () => {
  let app: Running
  before(async () => {
    app = await run([long])
  })
  after(() => app.close())

  for (const width of [1440, 390])
    test(`printed from a window of ${width} pixels, all of the text is there, and no button`, async () => {
      const page = await app.open('/?node=kst-99555-2&tab=text', { viewport: { width, height: 800 } })
      await page.getByText('Einde van sloot 80.').waitFor()
      await page.locator('.canvas:not(.arranging) canvas').first().waitFor()
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

  test('nothing complained', () => assert.deepEqual(app.complaints, []))
})
