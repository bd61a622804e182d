import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import { type Running, run, settled, skip } from './browser.ts'
import { letter, second } from './fixture.ts'

const list = '/?node=kst-99830-V-8&list=1'

describe('the list', { skip }, () => {
  let app: Running
  before(async () => {
    app = await run([letter, second])
  })
  after(() => app.close())

  test('its nodes sort by name, kind and number of references, by key; the address holds the order', async () => {
    const page = await app.open(list)
    const nodes = page.getByRole('table', { name: /^Knopen/ })
    const names = nodes.getByRole('rowheader')
    await names.first().waitFor()
    const asGiven = await names.allInnerTexts()
    const head = (name: string) => nodes.getByRole('columnheader', { name })
    const press = async (name: string): Promise<void> => {
      await head(name).getByRole('button').focus()
      await page.keyboard.press('Enter')
    }
    const sorted = asGiven.toSorted(new Intl.Collator('nl', { numeric: true }).compare)
    await press('Naam')
    assert.equal(await head('Naam').getAttribute('aria-sort'), 'ascending')
    assert.deepEqual(await names.allInnerTexts(), sorted)
    assert.notDeepEqual(sorted, asGiven)
    await press('Naam')
    assert.equal(await head('Naam').getAttribute('aria-sort'), 'descending')
    assert.equal((await names.allInnerTexts())[0], sorted.at(-1))
    await press('Naam')
    assert.equal(await head('Naam').getAttribute('aria-sort'), 'none')
    assert.deepEqual(await names.allInnerTexts(), asGiven)

    await press('Zelf genoemd')
    assert.equal(await head('Zelf genoemd').getAttribute('aria-sort'), 'descending')
    const cited = (await nodes.locator('td.number').allInnerTexts()).map(Number)
    assert.deepEqual(
      cited,
      cited.toSorted((a, b) => b - a),
    )
    assert.ok((cited[0] ?? 0) > 1)
    await page.reload()
    await names.first().waitFor()
    assert.equal(await head('Zelf genoemd').getAttribute('aria-sort'), 'descending')

    await press('Soort')
    const kinds = await nodes.locator('tbody td:nth-child(2)').allInnerTexts()
    assert.deepEqual(kinds, kinds.toSorted(new Intl.Collator('nl', { numeric: true }).compare))
    await page.context().close()
  })

  test('the number of a paper is told apart from that of its tab, which counts its parts too', async () => {
    for (const [locale, column, tab] of [
      ['nl-NL', 'Zelf genoemd', 'Genoemd in'],
      ['en-GB', 'Itself cited', 'Cited in'],
    ] as const) {
      const page = await app.open(list, { locale })
      const row = page.getByRole('row', { name: 'Kamerstuk 99 830 V, nr. 8' }).first()
      assert.equal(await row.locator('td.number').innerText(), '1')
      // By another paper twice, once of it a part, and by one part in another.
      assert.match(await page.getByRole('tab', { name: tab }).innerText(), /3$/)
      const head = page.getByRole('button', { name: column })
      assert.match((await head.getAttribute('title')) ?? '', new RegExp(`“${tab}”`))
      await page.context().close()
    }
  })

  test('its links sort on their own', async () => {
    const page = await app.open(list, { locale: 'en-GB' })
    const links = page.getByRole('table', { name: /^Links/ })
    await settled(page)
    await links.getByRole('button', { name: 'To' }).click()
    await page.waitForURL(/sortlinks=to/)
    const ends = await links.locator('td.to').allInnerTexts()
    assert.ok(ends.length > 1)
    assert.deepEqual(ends, ends.toSorted(new Intl.Collator('nl', { numeric: true }).compare))
    await page.context().close()
  })

  test('a link to a part of another paper says which: two answers may bear one number', async () => {
    const page = await app.open(list)
    const links = page.getByRole('table', { name: /^Verbindingen/ })
    const ends = links.locator('td.to').filter({ hasText: 'Antwoord 9' })
    await ends.first().waitFor()
    assert.deepEqual((await ends.allInnerTexts()).toSorted(), [
      'Antwoord 9 Kamerstuk 99 830 V, nr. 6',
      'Antwoord 9 Kamerstuk 99 830 V, nr. 7',
    ])
    const own = links.locator('td').filter({ hasText: /^Antwoord 11/ })
    for (const name of await own.allInnerTexts()) assert.equal(name, 'Antwoord 11')
    await page.context().close()
  })

  test('what is shown is saved as a table, with ids, whole names and the words', async () => {
    const page = await app.open('/')
    let answer = (): void => {}
    const held = new Promise<void>((done) => {
      answer = done
    })
    await page.route('**/graphql', async (route) => {
      await held
      await route.continue()
    })
    await page.goto(app.address + list)
    await page.locator('summary[title=Bewaren]').click()
    assert.ok(await page.getByRole('button', { name: 'Als tabel (CSV)' }).isDisabled())
    answer()
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Als tabel (CSV)' }).click(),
    ])
    assert.equal(saved.suggestedFilename(), 'kamergraaf-kst-99830-V-8.csv')
    const rows = (await readFile(await saved.path(), 'utf8')).split('\r\n')
    assert.match(rows[0] ?? '', /^\uFEFF"Id van";"Van";"Soort"/)
    assert.ok(
      rows.includes(
        '"kst-99830-V-8#antwoord-18";"Antwoord 18, Kamerstuk 99 830 V, nr. 8";"Antwoord";"kst-99830-V-8#antwoord-11";"Antwoord 11, Kamerstuk 99 830 V, nr. 8";"herleid";"1";"het antwoord op vraag 11"',
      ),
      rows.join('\n'),
    )
    await page.context().close()
  })

  test('on a phone the heads are buttons above the rows', async () => {
    const page = await app.open(list, { viewport: { width: 390, height: 844 } })
    const head = page.getByRole('button', { name: 'Zelf genoemd' })
    const box = await head.boundingBox()
    assert.ok(box !== null && box.height >= 24 && box.x + box.width <= 390, JSON.stringify(box))
    await head.click()
    await page.waitForURL(/sort=-cited/)
    await page.context().close()
  })

  test('nothing complained', () => {
    assert.deepEqual(app.complaints, [])
  })
})
