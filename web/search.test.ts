import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type Running, run, skip, soon } from './browser.ts'
import { letter, second } from './fixture.ts'

/** Papers that bear in their title what an organisation is called. */
const titled = Array.from({ length: 8 }, (_, at) => ({
  id: `kst-99222-${at + 1}`,
  title: `Migratie, verzonnen brief ${at + 1}`,
  parts: [['sectie-1', 'Een verzonnen alinea over wilgen.']] as const,
}))

/** Questions that go by the number of their matter, which by itself is no node and has no official page. */
const questions = {
  id: 'kv-tk-2021Z12345',
  title: 'Vragen van het lid De Wilg over verzonnen sloten',
  parts: [['vraag-1', 'Hoe diep is de sloot?']] as const,
}

const search = async (page: Page, words: string) => {
  await page.getByRole('combobox').fill(words)
  return page.getByRole('option')
}

describe('the search box', { skip }, () => {
  let app: Running
  before(async () => {
    app = await run([letter, second, questions, ...titled])
  })
  after(() => app.close())

  test('an organisation stands before the papers that bear its name, and both have room', async () => {
    const page = await app.open('/')
    const options = await search(page, 'migratie')
    await options.first().waitFor()
    assert.match(await options.first().innerText(), /Internationale Organisatie voor Migratie/)
    assert.deepEqual(await page.locator('.results .heading').allInnerTexts(), [
      'Organisaties, personen en wetten',
      'Stukken en dossiers',
      'In de tekst',
    ])
    await page.locator('.results .capped').getByText('De eerste 6 van meer').waitFor()
    const papers = page.getByRole('group', { name: 'Stukken en dossiers' })
    assert.equal(await papers.getByRole('option').count(), 6, 'who hears it is told where a choice was found')
    await page.context().close()
  })

  test('what has no node is called as it is printed, and by its title', async () => {
    const page = await app.open('/')
    for (const [typed, said] of [
      ['99410', /^\s*Dossier 99 410/],
      ['AVG', /Algemene verordening gegevensbescherming/],
      ['artikel 3:4 Awb', /^\s*Artikel 3:4 Awb\s*Artikel 3:4 Algemene wet bestuursrecht/],
    ] as const) {
      const options = await search(page, typed)
      await options.filter({ hasText: said }).first().waitFor()
      assert.match(await options.first().innerText(), said)
    }
    await page.context().close()
  })

  test('how a text cites an answer leads to that answer, and its paper stands below it', async () => {
    const page = await app.open('/')
    const options = await search(page, 'Kamerstukken II 2020/21, 99830 V, nr. 8, antwoord 11')
    await options.first().waitFor()
    assert.deepEqual(await options.locator('strong').allInnerTexts(), [
      'Antwoord 11',
      'Kamerstuk 99 830 V, nr. 8',
    ])
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => location.search.startsWith('?node=kst-99830-V-8%23antwoord-11'))
    await page.context().close()
  })

  test('Enter opens the first that can be opened: a number without node and page is told, and stands in no way', async () => {
    const page = await app.open('/')
    const options = await search(page, '2021Z12345')
    await options.nth(1).waitFor()
    assert.match(await options.first().innerText(), /^2021Z12345\s*Niet in deze graaf/)
    assert.equal(await options.first().getAttribute('aria-disabled'), 'true')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Kamervragen 2021Z12345', level: 2 }).waitFor()
    await page.context().close()
  })

  test('what was pointed at in an older answer is not what Enter opens before the new one is there', async () => {
    const page = await app.open('/')
    const options = await search(page, 'migratie')
    await options.nth(3).waitFor()
    for (let down = 0; down < 3; down += 1) await page.keyboard.press('ArrowDown')
    await page.getByRole('combobox').fill('Kamerstuk 99 830 V, nr. 8')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Kamerstuk 99 830 V, nr. 8', level: 2 }).waitFor()
    await page.context().close()
  })

  test('on a phone a name is read to its end, where its number stands', async () => {
    const page = await app.open('/', { viewport: { width: 390, height: 844 } })
    const options = await search(page, 'aanhangsel 2166')
    const name = options.locator('strong', { hasText: 'Aanhangsel Handelingen 2020-2021, nr. 2166' }).first()
    await name.waitFor()
    assert.ok(await name.evaluate((told) => told.scrollWidth <= told.clientWidth))
    await page.context().close()
  })

  test('a name that is longer than the box goes on below', async () => {
    const page = await app.open('/')
    const name = (await search(page, 'aanhangsel 2166')).locator('strong').first()
    await name.waitFor()
    const ends = await name.evaluate((told) => {
      told.textContent = 'Beantwoording van vragen over de veerdienst naar het eiland '.repeat(2)
      return told.scrollWidth <= told.clientWidth && told.scrollHeight <= told.clientHeight
    })
    assert.ok(ends)
    await page.context().close()
  })

  test('it says that texts are searched too, also when nothing was found', async () => {
    const page = await app.open('/')
    const box = page.getByRole('combobox')
    assert.match((await box.getAttribute('placeholder')) ?? '', /tekst/)
    await search(page, 'qqxyz wilgen')
    await page.getByText(/Niets gevonden voor “qqxyz wilgen”: .*tekst/).waitFor()
    const english = await app.open('/', { locale: 'en-GB' })
    assert.match((await english.getByRole('combobox').getAttribute('placeholder')) ?? '', /text/)
    await page.context().close()
    await english.context().close()
  })

  test('it says that there are more texts than it lists, and reads out how many it lists', async () => {
    const page = await app.open('/')
    await search(page, 'verzonnen wilgen')
    await page.locator('.results .capped').getByText('De eerste 4 van meer').waitFor()
    await page.locator('.search').getByRole('status').getByText('De eerste 4 van meer').waitFor()
    await page.context().close()
  })

  test('more texts are listed when asked for, by key; what is pointed at is in sight, however low the window', async () => {
    const page = await app.open('/', { viewport: { width: 1024, height: 420 } })
    await search(page, 'verzonnen wilgen')
    const more = page.getByRole('option', { name: 'Toon meer' })
    await more.waitFor()
    const options = page.getByRole('option')
    const before = await options.count()
    const inSight = () =>
      page.locator('.results [aria-selected=true]').evaluate((option) => {
        const [own, list] = [option, option.closest('.results')].map((one) => one?.getBoundingClientRect())
        return own !== undefined && list !== undefined && own.top >= list.top && own.bottom <= list.bottom + 1
      })
    for (let step = 1; step < before; step += 1) await page.keyboard.press('ArrowDown')
    assert.equal(await more.getAttribute('aria-selected'), 'true')
    await soon(async () => assert.ok(await inSight()))
    await page.keyboard.press('Enter')
    await more.waitFor({ state: 'detached' })
    assert.ok((await options.count()) > before)
    assert.equal(await page.evaluate(() => location.search), '', 'nothing was opened')
    await page.keyboard.press('ArrowUp')
    await soon(async () => assert.ok(await inSight()))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/node=/)
    await page.context().close()
  })

  test('nothing complained', () => {
    assert.deepEqual(app.complaints, [])
  })
})
