import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { drawnNodes, type Running, run, settled, skip, soon } from './browser.ts'
import type { Invented } from './fixture.ts'

const cited = 'kst-32734-51'
const ofYear = (number: number, date: string | null): Invented => ({
  id: `kst-99830-V-${number}`,
  title: 'Verzonnen brief',
  date,
  parts: [['sectie-1', `Zie {${cited}|Kamerstuk 32 734, nr. 51} en {org:iom|het IOM}.`]],
})
const papers = [
  ofYear(1, '2018-05-01'),
  ofYear(2, '2019-01-01'),
  ofYear(3, '2022-12-31'),
  ofYear(4, '2023-02-01'),
  ofYear(5, null),
]

describe('a period in a browser', { skip }, () => {
  let app: Running
  before(async () => {
    app = await run(papers)
  })
  after(() => app.close())

  test('years are chosen by key alone, narrow picture and lists, stand in the address, and go again', async () => {
    const page = await app.open(`/?node=${cited}&tab=in`)
    const panel = page.getByRole('complementary')
    const ends = panel.locator('.references .end')
    const seen = (papers: number) =>
      panel
        .locator('.references > li')
        .nth(papers - 1)
        .waitFor()
    await seen(5)
    const menu = page.locator('.period summary')
    await menu.focus()
    await page.keyboard.press('Enter')
    await page.locator('input[name=first]:focus').waitFor()
    await page.keyboard.type('2022')
    await page.keyboard.press('Tab')
    await page.keyboard.type('2019')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('het eerste niet na het laatste').waitFor()
    assert.doesNotMatch(page.url(), /period/)
    for (const year of ['2022', '2019']) {
      await page.locator('input:focus').fill(year)
      await page.keyboard.press(year === '2022' ? 'Shift+Tab' : 'Enter')
    }
    await page.locator('.period summary:focus', { hasText: '2019–2022' }).waitFor()
    await page.waitForURL(/&period=2019-2022/)
    await panel.getByText('Periode van de stukken: 2019–2022.').waitFor()
    await panel.getByRole('tab', { name: 'Genoemd in 2' }).waitFor()
    await soon(async () => {
      const numbers = (await ends.allInnerTexts()).map((name) => /nr\. \d/.exec(name)?.[0])
      assert.deepEqual(numbers, ['nr. 2', 'nr. 3'])
    })
    await page.locator('.amount', { hasText: '6 knopen' }).waitFor()
    const drawn = (await drawnNodes(page)).filter((id) => id.startsWith('kst-99830') && !id.includes('#'))
    assert.deepEqual(drawn.toSorted(), ['kst-99830-V-2', 'kst-99830-V-3'])
    await panel.getByRole('button', { name: 'Alle jaren' }).click()
    await seen(5)
    await page.waitForURL(/^[^&]*&tab=in$/)
    await page.goBack()
    await panel.getByRole('tab', { name: 'Genoemd in 2' }).waitFor()
    await page.context().close()
  })

  test('a year of the table of years is chosen by a click, and again for all', async () => {
    const page = await app.open(`/?node=${cited}&tab=years`)
    const year = page.locator('.years').getByRole('button', { name: '2019' })
    await year.click()
    await page.locator('.period summary', { hasText: '2019' }).waitFor()
    await page.locator('.amount', { hasText: '4 knopen' }).waitFor()
    await page.waitForURL(/&period=2019-2019/)
    assert.equal(await year.getAttribute('aria-pressed'), 'true')
    await year.click()
    await page.locator('.period summary', { hasText: 'Alle jaren' }).waitFor()
    await page.waitForURL(/^[^&]*&tab=years$/)
    await page.context().close()
  })

  test('an address brings its period along, in English too, for paths as well', async () => {
    const page = await app.open(`/?node=${cited}&path=org:iom&tab=path&period=2023-`, { locale: 'en-GB' })
    const panel = page.getByRole('complementary')
    await panel.getByText('Period of the papers: from 2023.').waitFor()
    await panel.locator('.paths').getByText('Kamerstuk 99 830 V, nr. 4').waitFor()
    assert.equal(await panel.locator('.paths > li').count(), 1)
    await page.context().close()
  })

  test('where nothing is left in a period that is said, with the way back', async () => {
    const page = await app.open('/?node=org:iom&period=1990-1991')
    const foot = page.locator('.foot')
    await foot.getByText('In de periode 1990–1991 heeft deze knoop geen verbindingen.').waitFor()
    await foot.getByRole('button', { name: 'Alle jaren' }).click()
    await page.locator('.amount', { hasText: '11 knopen' }).waitFor()
    await page.context().close()
  })

  test('where a period leaves no path, the foot names the period and the way back, and nothing speaks of lines', async () => {
    const page = await app.open(`/?node=${cited}&path=org:iom&period=1990-1991`)
    const told = 'Geen pad gevonden van hoogstens zes verwijzingen. Periode van de stukken: 1990–1991.'
    const [foot, legend] = [page.locator('.foot'), page.locator('.legend')]
    await foot.getByText(told).waitFor()
    assert.equal(await foot.getByRole('button', { name: 'Toon de paden' }).count(), 0)
    // Both ends are drawn, and counted.
    assert.deepEqual((await drawnNodes(page)).toSorted(), [cited, 'org:iom'])
    await page.locator('.amount', { hasText: '2 knopen' }).waitFor()
    assert.match(await legend.innerText(), /Stukken\s+1\s+Organisaties\s+1/)
    assert.doesNotMatch(await legend.innerText(), /Verbindingen|herleid|meerduidig/)
    await foot.getByRole('button', { name: 'Alle jaren' }).click()
    await foot.getByRole('button', { name: 'Toon de paden' }).waitFor()
    await legend.getByText('Verbindingen').waitFor()
    await page.context().close()
  })

  test('where the filter hides all lines of paths, the foot says so, and not that there is no path', async () => {
    const page = await app.open(`/?node=${cited}&path=org:iom&hidelinks=kamerstuk.organisatie`)
    const foot = page.locator('.foot')
    await foot.getByText('Alle verbindingen zijn weggefilterd.').waitFor()
    await foot.getByRole('button', { name: 'Toon alles' }).click()
    await foot.getByText('Van Kamerstuk 32 734, nr. 51 naar iom').waitFor()
    await page.context().close()
  })

  test('a chain runs along the papers of the period; where none is left, that is said, with the way back', async () => {
    const page = await app.open('/?node=kst-99830-V-1&tab=chain&period=2022-2023')
    const panel = page.getByRole('complementary')
    await panel.getByText('In de periode 2022–2023 begint hier geen keten').waitFor()
    await panel.getByRole('button', { name: 'Alle jaren' }).click()
    await panel.locator('.chain').getByText('Kamerstuk 32 734, nr. 51').first().waitFor()
    await page.goto(`${new URL('/', page.url()).href}?node=kst-99830-V-3&tab=chain&period=2022-2023`)
    await panel.getByText('Periode van de stukken: 2022–2023.').waitFor()
    await panel.locator('.chain').getByText('Kamerstuk 32 734, nr. 51').first().waitFor()
    await page.context().close()
  })

  for (const [width, query] of [
    [360, ''],
    [390, ''],
    [390, '&period=2019-2022'],
    [520, '&period=2019-2022'],
  ] as const)
    test(`at ${width} pixels the bar is one row${query}, and the steps keep their name`, async () => {
      const page = await app.open(`/?node=${cited}${query}`, { viewport: { width, height: 844 } })
      await settled(page)
      const tops = await page
        .locator('.toolbar > :visible:not(.gap):not(.amount)')
        .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().top))
      assert.ok(Math.max(...tops) - Math.min(...tops) < 20, tops.join(' '))
      await page.getByRole('combobox', { name: 'Stappen' }).waitFor()
      await page.context().close()
    })

  for (const width of [320, 390])
    test(`at ${width} pixels the years can be chosen: what opens lies in the window`, async () => {
      const page = await app.open(`/?node=${cited}`, { viewport: { width, height: 700 } })
      await page.locator('.period summary').click()
      const box = await page.getByRole('form', { name: 'Periode' }).boundingBox()
      assert.ok(box !== null && box.x >= 0 && box.x + box.width <= width, JSON.stringify(box))
      await page.keyboard.press('Escape')
      await page.locator('.period:not([open]) summary:focus').waitFor()
      await page.context().close()
    })

  test('no page complained', () => assert.deepEqual(app.complaints, []))
})
