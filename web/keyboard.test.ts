import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { clickNode, drawnNodes, type Running, run, settled, skip, soon } from './browser.ts'
import { letter, second } from './fixture.ts'

const answer12 = 'select=kst-99830-V-8%23antwoord-12'
const reference = 'reference=kst-99830-V-8@'

describe('without a mouse, small, dark, in English, and without a server', { skip }, () => {
  let app: Running
  before(async () => {
    app = await run([letter, second])
  })
  after(() => app.close())

  test('all of it by key: search, picture, expansion, tabs, list', async () => {
    const page = await app.open('/')
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('role'))
    await page.getByRole('link', { name: 'Kamerstuk 99 830 V, nr. 8' }).waitFor()
    await page.keyboard.press('/')
    // At once: of what is typed slowly, the first letters are searched too, and arrows wait for the rest.
    await page.keyboard.insertText('antwoord')
    await page.getByRole('option').first().waitFor()
    const active = () => page.locator('[role=option][aria-selected=true]').getAttribute('id')
    const first = await active()
    assert.equal(first, 'choice-0')
    await page.keyboard.press('ArrowDown')
    assert.notEqual(await active(), first)
    await page.keyboard.press('ArrowUp')
    assert.equal(await active(), first)
    await page.keyboard.press('Escape')
    await page.getByRole('listbox').waitFor({ state: 'hidden' })
    await page.keyboard.press('Enter')
    await settled(page)
    assert.equal(await focused(), 'application', 'what was chosen by key takes keys at once')
    for (const role of [null, 'application']) {
      await page.keyboard.press('l')
      await page.waitForFunction((list) => location.search.includes('list=1') === list, role === null)
      await page.waitForFunction(() => document.activeElement?.id === 'network')
      assert.equal(await focused(), role)
    }

    await page.goto(`${app.address}/?node=kst-99830-V-8`)
    await settled(page)
    await page.keyboard.press('l')
    await page.waitForFunction(() => location.search.includes('list=1'))

    await page.goto(`${app.address}/?node=kst-99830-V-8`)
    await settled(page)
    await page.keyboard.press('ArrowDown')
    assert.equal(await focused(), 'application', 'an arrow leads into the picture')
    await page.waitForFunction(() => location.search.includes('select='))

    await page.goto(`${app.address}/?node=kst-99830-V-8`)
    const before = await drawnNodes(page)
    await tabTo(page, 'application')
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) await page.keyboard.press(key)
    const chosen = await page.evaluate(() => new URLSearchParams(location.search).get('select'))
    assert.ok(chosen === null || before.includes(chosen))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => location.search.includes('open='))
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => !location.search.includes('open='))
    await page.keyboard.press('l')
    const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') })
    await soon(async () => assert.equal(await rows.count(), before.length))
    await tabTo(page, 'tab')
    await page.keyboard.press('ArrowRight')
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-selected')), 'true')
    await page.context().close()
  })

  for (const colorScheme of ['light', 'dark'] as const)
    for (const locale of ['nl-NL', 'en-GB'])
      test(`axe finds nothing: ${colorScheme}, ${locale}`, async () => {
        const page = await app.open('/', { colorScheme, locale })
        for (const path of [
          '/',
          '/?node=kst-99830-V-8',
          '/?node=kst-99830-V-8&list=1&sort=-cited',
          '/?node=dossier:99830-V',
          '/?node=nergens',
          `/?node=kst-99830-V-8&${answer12}&tab=out`,
          `/?node=kst-99830-V-8&${answer12}&tab=chain`,
        ]) {
          await page.goto(app.address + path)
          await page
            .locator(path === '/' ? '.paper' : '.panel-head')
            .first()
            .waitFor()
          await settled(page)
          if (path.endsWith('tab=out')) {
            await page.locator('.quote').first().click()
            await page.locator('.evidence meter').waitFor()
          }
          const { violations } = await new AxeBuilder({ page }).analyze()
          assert.deepEqual(
            violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map((node) => node.html).join(' | ')}`),
            [],
          )
        }
        await page.getByRole('combobox').first().fill('postennet')
        await page.locator('.snippet mark').first().waitFor()
        const { violations } = await new AxeBuilder({ page }).include('.search').analyze()
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
          [],
        )
        assert.equal(await page.locator('html').getAttribute('lang'), locale.slice(0, 2))
        await page.context().close()
      })

  test('in English a screen reader is told that what papers say, and what they are called, is Dutch', async () => {
    const page = await app.open('/', { locale: 'en-GB' })
    const spoken = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((told) => told.closest('[lang]')?.getAttribute('lang'))
    assert.equal(await spoken('h1'), 'en')
    assert.equal(await spoken('.paper strong'), 'nl')
    await page.goto(`${app.address}/?node=kst-99830-V-8&tab=out`)
    for (const selector of ['.quote', '.node-link', '.panel h2']) assert.equal(await spoken(selector), 'nl')
    assert.equal(await spoken('.tabs button'), 'en')
    await page.locator('.quote').first().click()
    assert.equal(await spoken('.evidence blockquote'), 'nl')
    await page.goto(`${app.address}/?node=kst-99830-V-8&select=kst-99830-V-8%23antwoord-18&tab=chain`)
    await page.locator('.station .words').first().waitFor()
    for (const selector of ['.station .words', '.step span', '.step a'])
      assert.equal(await spoken(selector), 'nl')
    assert.equal(await spoken('.step'), 'en')
    await page.getByRole('combobox', { name: 'Search' }).fill('verzonnen')
    await page.getByRole('option').first().waitFor()
    for (const selector of ['.choice strong', '.choice .what > span'])
      assert.equal(await spoken(selector), 'nl')
    assert.equal(await spoken('.choice small'), 'en')
    await page.goto(`${app.address}/?node=kst-99830-V-8&list=1`)
    await settled(page)
    for (const selector of ['#network tbody a', '.to span']) assert.equal(await spoken(selector), 'nl')
    await page.context().close()
  })

  test('a paper of the start view that was opened by key leads on by key', async () => {
    const page = await app.open('/')
    const card = page.getByRole('link', { name: 'Kamerstuk 99 830 V, nr. 8' })
    await card.focus()
    await page.keyboard.press('Enter')
    await settled(page)
    await page.waitForFunction(() => document.activeElement?.id === 'network')
    await page.context().close()
  })

  test('who goes back to the start is at the paper again, or at the start itself', async () => {
    const page = await app.open('/?node=kst-99830-V-8')
    const isAt = (what: string) =>
      page.waitForFunction((text) => {
        // What lies round the paper holds its words too, and has the focus first.
        const { activeElement } = document
        return activeElement?.matches('a') === true && activeElement.textContent.includes(text)
      }, what)
    await settled(page)
    await tabTo(page, 'application')
    await page.evaluate(() => history.pushState(null, '', '/'))
    await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')))
    await isAt('Kamerstuk 99 830 V, nr. 8')
    await page.keyboard.press('Enter')
    await settled(page)
    await page.goBack()
    await isAt('Kamerstuk 99 830 V, nr. 8')

    await page.goto(`${app.address}/?node=nergens`)
    const home = page.getByRole('complementary').getByRole('link', { name: 'Naar het begin' })
    await home.focus()
    await page.keyboard.press('Enter')
    await page.locator('.paper').first().waitFor()
    await settled(page)
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'start')

    // Nothing is taken from what keeps it, and nothing is given to who has just come.
    await page.goto(`${app.address}/?node=kst-99830-V-8`)
    await settled(page)
    await page.getByRole('link', { name: 'Kamergraaf' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.paper').first().waitFor()
    await settled(page)
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'name')
    await page.goto(app.address)
    await page.locator('.paper').first().waitFor()
    await settled(page)
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'BODY')
    await page.context().close()
  })

  test('an id or an address of thousands of characters stays within the panel, and can be read whole', async (t) => {
    const viewports = [
      { width: 390, height: 844 },
      { width: 1440, height: 900 },
    ]
    const [none, address] = ['x'.repeat(5000), `https://voorbeeld.nl/${'lang'.repeat(900)}`]
    const own = await run([
      { id: 'kst-99831-2', title: 'Brief', parts: [['sectie-1', `Zie {url:${address}|${address}}.`]] },
    ])
    t.after(() => own.close())
    for (const viewport of viewports)
      for (const id of [none, `url:${address}`]) {
        const page = await own.open(`/?node=${encodeURIComponent(id)}`, { viewport })
        const head = page.locator('.panel-head')
        await head.waitFor()
        await settled(page)
        const over = await page
          .locator('.panel, .panel *')
          .evaluateAll(
            (all) =>
              all.filter(
                (one) => one.scrollWidth > one.clientWidth + 8 && getComputedStyle(one).display !== 'inline',
              ).length,
          )
        assert.equal(over, 0, `${id.slice(0, 20)} at ${viewport.width}`)
        assert.ok(((await head.boundingBox())?.height ?? 0) < viewport.height)
        await head.getByText('Hele naam').click()
        assert.ok((await head.locator('.whole p').innerText()).endsWith(id.slice(-300)))
        await page.context().close()
      }
  })

  test('switches for language and theme hold over a reload', async () => {
    const page = await app.open('/')
    await page.getByRole('button', { name: 'Switch to English' }).click()
    await page.getByRole('heading', { name: /Who refers to what/ }).waitFor()
    await page.getByRole('button', { name: /Appearance/ }).click()
    await page.getByRole('button', { name: /Appearance/ }).click()
    await page.reload()
    await page.getByRole('button', { name: 'Appearance: dark' }).waitFor()
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    assert.equal(ground, 'rgb(20, 23, 28)')
    await page.context().close()
  })

  test('in a small window nothing sticks out and the panel is a sheet', async () => {
    const page = await app.open(`/?node=kst-99830-V-8&${answer12}`, { viewport: { width: 390, height: 844 } })
    await settled(page)
    await page.locator('mark').first().waitFor()
    const wider = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    assert.ok((await wider()) <= 0)
    const panel = await page.getByRole('complementary').boundingBox()
    const canvas = await page.locator('.canvas').boundingBox()
    assert.ok(panel !== null && canvas !== null && canvas.y + canvas.height <= panel.y + 1)
    await page.locator('mark').first().click()
    await page.locator('.evidence meter').waitFor()
    assert.ok(await page.evaluate((told) => location.search.includes(told), reference))
    assert.ok((await wider()) <= 0)
    await page.context().close()
  })

  test('the first link leads to the picture itself, which takes arrows; the address holds the view alone', async () => {
    const page = await app.open('/')
    await page.locator('.paper').first().waitFor()
    assert.equal(await page.locator('.skip').count(), 0)
    await page.goto(`${app.address}/?node=kst-99830-V-8`)
    await settled(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('role')), 'application')
    assert.equal(await page.evaluate(() => location.hash), '')
    const chosen: boolean[] = []
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) {
      await page.keyboard.press(key)
      chosen.push(await page.evaluate(() => location.search.includes('select=')))
    }
    assert.ok(chosen.includes(true))
    await page.context().close()
  })

  test('signs alone are not searched, long words are cut, and a cut list says so', async () => {
    const page = await app.open('/')
    const box = page.getByRole('combobox', { name: 'Zoeken' })
    await box.fill('antwoord')
    await page.getByRole('option').first().waitFor()
    for (const signs of ['%', '_', '🙂']) {
      await box.fill(signs)
      await page.getByRole('listbox').waitFor({ state: 'hidden' })
    }
    await box.fill('kst')
    await page.locator('.results .capped').getByText('De eerste 6 van meer').waitFor()
    assert.equal(await page.getByRole('option').count(), 6)
    await box.fill('')
    await page.keyboard.insertText('x'.repeat(300))
    assert.equal((await box.inputValue()).length, 200)
    const nothing = page.getByText(/^Niets gevonden/)
    await nothing.waitFor()
    assert.ok(await nothing.evaluate((told) => told.scrollWidth <= told.clientWidth))
    await page.context().close()
  })

  test('the filter of a list of references offers what occurs', async () => {
    const page = await app.open(`/?node=kst-99830-V-8&${answer12}&tab=out`)
    const offered = page.getByRole('combobox', { name: 'Soort' }).getByRole('option')
    await offered.filter({ hasText: 'Antwoord (1)' }).waitFor({ state: 'attached' })
    assert.deepEqual(await offered.allInnerTexts(), [
      'alle soorten',
      'Antwoord (1)',
      'Aanhangsel Handelingen (1)',
      'Organisatie (1)',
    ])
    assert.equal(await page.getByRole('link', { name: 'Officiële pagina' }).count(), 0)
    await page.getByRole('combobox', { name: 'Soort' }).selectOption('ANTWOORD')
    await page.getByRole('tabpanel').getByRole('status').getByText('1 verwijzing').waitFor()
    await page.context().close()
  })

  test('every control has a name, and none that is read out twice', async () => {
    const page = await app.open(`/?node=kst-99830-V-8&${answer12}&tab=out`)
    for (const list of [false, true]) {
      if (list) await page.getByRole('button', { name: 'Lijst' }).click()
      await page.locator('.quote').first().waitFor()
      await settled(page)
      const controls = await controlsOf(page)
      assert.ok(controls.length > 25, String(controls.length))
      assert.deepEqual(
        controls.filter(({ name, description }) => name === '' || name === description),
        [],
      )
    }
    await page.context().close()
  })

  test('the list in a small window: names are read in one piece and nothing lies over them', async () => {
    const page = await app.open('/?node=kst-99830-V-8&list=1', { viewport: { width: 390, height: 844 } })
    const names = page.getByRole('rowheader')
    await settled(page)
    const twin = await page.locator('.twin').evaluate((list) => list.scrollWidth - list.clientWidth)
    assert.equal(twin, 0)
    for (const name of await names.all()) {
      const box = await name.boundingBox()
      assert.ok(box !== null && box.width > 250 && box.height < 60, JSON.stringify(box))
    }
    await page.context().close()
  })

  test('evidence that is closed by key gives the focus back to the mark that opened it', async () => {
    const page = await app.open('/?node=kst-99830-V-8')
    await settled(page)
    const mark = page.locator('.words a').nth(1)
    await mark.focus()
    for (const close of ['Escape', 'Tab Enter']) {
      await page.keyboard.press('Enter')
      await page.locator('.evidence h3:focus').waitFor()
      for (const key of close.split(' ')) await page.keyboard.press(key)
      await page.locator('.evidence').waitFor({ state: 'detached' })
      await page.locator('.words a:focus').waitFor()
      assert.ok(await mark.evaluate((link) => link === document.activeElement))
    }
    await page.context().close()
  })

  test('the list beside the panel: names have the room of a long word', async () => {
    const page = await app.open('/?node=kst-99830-V-8&list=1', { viewport: { width: 1280, height: 800 } })
    const name = page.getByRole('rowheader').first()
    await settled(page)
    const box = await name.boundingBox()
    assert.ok(box !== null && box.width > 150, JSON.stringify(box))
    await page.context().close()
  })

  test('nothing complained; and without a server the app says so and tries again', async () => {
    assert.deepEqual(app.complaints, [])
    const page = await app.open('/?node=kst-99830-V-8')
    await settled(page)
    // One button tries again all that failed: the node's panel and its neighbours.
    await page.route('**/graphql', (route) => route.abort())
    await clickNode(page, 'kst-99830-V-12')
    await page.getByRole('alert').nth(1).waitFor()
    await page.unroute('**/graphql')
    await page.getByRole('alert').first().getByRole('button', { name: 'Opnieuw proberen' }).click()
    await page.getByRole('heading', { name: 'Kamerstuk 99 830 V, nr. 12', level: 2 }).waitFor()
    await page.waitForFunction(() => document.querySelector('[role=alert]') === null)
    // As after an update of the app, whose older files are gone.
    await page.route('**/assets/picture-*', (route) => route.abort())
    await page.reload()
    const alert = page.getByRole('alert').filter({ hasText: 'De tekening is niet geladen' })
    await alert.waitFor()
    await page.unroute('**/assets/picture-*')
    await alert.getByRole('button', { name: 'Pagina opnieuw laden' }).click()
    await settled(page)
    assert.equal(await alert.count(), 0)
    await page.keyboard.press('Escape')
    await settled(page)
    await app.stopServer()
    await page.getByRole('combobox', { name: 'Zoeken' }).fill('iets anders')
    await page.locator('.results').getByText('De server antwoordt niet').waitFor()
    await page.locator('.search').getByRole('status').getByText('De server antwoordt niet').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('combobox', { name: 'Stappen' }).selectOption('3')
    await page.getByRole('alert').getByRole('button', { name: 'Opnieuw proberen' }).click()
    await page.getByRole('alert').getByText('De server antwoordt niet').waitFor()
    await page.context().close()
  })
})

/** All that can be operated, as Chromium tells it to a screen reader. */
async function controlsOf(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Accessibility.enable')
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const roles = 'button link checkbox combobox tab option DisclosureTriangle application'.split(' ')
  return nodes.flatMap(({ ignored, role, name, description }) =>
    ignored || !roles.includes(String(role?.value))
      ? []
      : [
          {
            role: String(role?.value),
            name: String(name?.value ?? ''),
            description: String(description?.value ?? ''),
          },
        ],
  )
}

/** Presses the tab key until what has this role has the focus; what is on its way is waited for. */
async function tabTo(page: Page, role: string): Promise<void> {
  await settled(page)
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(() => document.activeElement?.getAttribute('role'))) === role) return
  }
  throw new Error(`No ${role} within 120 presses of the tab key`)
}
