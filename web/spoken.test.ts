import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { clickNode, type Running, run, settled, skip, soon } from './browser.ts'
import { type Invented, letter, second, wide } from './fixture.ts'

/** So many papers that the start view does not list them all at once. */
const small: readonly Invented[] = Array.from({ length: 12 }, (_, index) => ({
  id: `kst-99850-${index + 1}`,
  title: `Brief ${index + 1}`,
  parts: [['sectie-1', 'Zie {org:iom|het IOM}.']],
}))

const answer = (number: number): string => `kst-99830-V-8#antwoord-${number}`

describe('what a screen reader is told, and where who goes by key is left', { skip }, () => {
  let app: Running
  before(async () => {
    app = await run([letter, second, wide(130), ...small])
  })
  after(() => app.close())

  /** Waits until this is said by what is read out of itself. */
  const told = (page: Page, words: string | RegExp) =>
    page.getByRole('status').getByText(words, { exact: true }).waitFor({ state: 'attached' })

  const focused = (page: Page) =>
    page.evaluate(() => {
      const { activeElement } = document
      return activeElement?.id || activeElement?.textContent || activeElement?.tagName
    })

  const press = async (page: Page, name: string | RegExp, role: 'button' | 'link' = 'button') => {
    await page.getByRole(role, { name }).first().focus()
    await page.keyboard.press('Enter')
  }

  test('what the panel shows is told when it changes, in the picture and in the list', async () => {
    for (const list of ['', '&list=1']) {
      const page = await app.open(`/?node=kst-99830-V-8&select=${encodeURIComponent(answer(11))}${list}`)
      await told(page, /^Gekozen: Antwoord 11, Antwoord in Kamerstuk 99 830 V, nr. 8, zelf 2× genoemd$/)
      await page.locator('#network').focus()
      await page.keyboard.press('Escape')
      await told(page, /^Gekozen: Kamerstuk 99 830 V, nr. 8, Stuk, zelf 1× genoemd$/)
      await page.context().close()
    }
    const page = await app.open('/?node=kst-99830-V-8&list=1')
    await settled(page)
    await page.getByRole('region', { name: /^Netwerk met \d+ knopen en \d+ verbindingen$/ }).waitFor()
    await page.getByRole('rowheader', { name: 'Antwoord 12' }).getByRole('link').focus()
    await page.keyboard.press('Enter')
    await told(page, /^Gekozen: Antwoord 12, Antwoord in Kamerstuk 99 830 V, nr. 8, zelf niet genoemd$/)
    await press(page, 'Antwoord. Van Antwoord 18 naar Antwoord 11', 'link')
    await told(page, 'Gekozen: Antwoord. Van Antwoord 18 naar Antwoord 11')
    await press(page, 'Kamerstuk 99 830 V, nr. 8', 'link')
    await told(page, /^Gekozen: Kamerstuk 99 830 V, nr. 8, Stuk, zelf 1× genoemd$/)
    await page.context().close()
  })

  test('how much is drawn is told when a filter or the steps change it, also where it is not shown', async () => {
    for (const width of [1440, 800]) {
      const page = await app.open('/?node=kst-99830-V-12', { viewport: { width, height: 800 } })
      const amount = page.getByRole('toolbar').getByRole('status')
      await soon(async () => assert.match(await amount.innerText(), /^\d+ knopen$/))
      const before = await amount.innerText()
      await page.getByRole('combobox', { name: 'Stappen' }).selectOption('2')
      await soon(async () => assert.notEqual(await amount.innerText(), before))
      await page.context().close()
    }
  })

  test('no two links or buttons of the list are called the same', async () => {
    const page = await app.open('/?node=kst-32734-51&list=1')
    await page.getByRole('combobox', { name: 'Stappen' }).selectOption('2')
    await settled(page)
    const names = await page
      .locator('#network td :is(a, button)')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
    assert.ok(names.length > 10 && !names.includes(null))
    assert.deepEqual(
      names.filter((name, at) => names.indexOf(name) !== at),
      [],
    )
    await page.context().close()
  })

  test('of more papers, or more references, the first that came has the focus', async () => {
    const page = await app.open('/')
    await press(page, /^Toon meer/)
    const eleventh = page.locator('.papers li').nth(10)
    await soon(async () =>
      assert.ok(await eleventh.evaluate((one) => one.contains(document.activeElement)), 'not at the first'),
    )
    await page.goto(`${app.address}/?node=kst-99900-1&tab=out`)
    await page.locator('.references li').nth(19).waitFor()
    await press(page, /^Toon meer \(nog/)
    await page.locator('.references li').nth(20).waitFor()
    const next = page.locator('.references li').nth(20)
    await soon(async () =>
      assert.ok(await next.evaluate((one) => one.contains(document.activeElement)), 'not at the first'),
    )
    await page.context().close()
  })

  test('a button that goes with what it did leaves the focus in the network, or in the panel', async () => {
    const page = await app.open('/?node=kst-99900-1')
    await settled(page)
    await press(page, 'Toon meer')
    await soon(async () => assert.equal(await focused(page), 'network'))

    await page.goto(`${app.address}/?node=dossier:99900`)
    await clickNode(page, 'kst-99900-1')
    for (const name of ['Meer hiervan', 'Ongedaan maken']) {
      await page.getByRole('status').getByRole('button', { name }).waitFor()
      await page.getByRole('status').getByRole('button', { name }).focus()
      await page.keyboard.press('Enter')
      await soon(async () => assert.equal(await focused(page), 'network'))
    }

    await page.goto(
      `${app.address}/?node=kst-99830-V-8&select=${encodeURIComponent(answer(11))}&period=2021-`,
    )
    await settled(page)
    await press(page, 'In het midden', 'link')
    await page.waitForFunction(() => !location.search.includes('select='))
    await soon(async () => assert.equal(await focused(page), 'panel'))

    await page.goto(`${app.address}/?node=kst-99830-V-8&hide=URL`)
    await settled(page)
    await press(page, 'Toon alles')
    await soon(async () => assert.match(String(await focused(page)), /Legenda/))
    await page.context().close()
  })

  test('a message whose buttons one has come to stays', async () => {
    const page = await app.open('/?node=kst-99830-V-12')
    await page.clock.install()
    await clickNode(page, 'kst-99830-V-8')
    const undo = page.getByRole('button', { name: 'Ongedaan maken' })
    await undo.focus()
    await page.clock.runFor(30_000)
    assert.ok(await undo.evaluate((button) => button === document.activeElement))
    await page.locator('#network').focus()
    await page.clock.runFor(13_000)
    await undo.waitFor({ state: 'detached' })
    await page.context().close()
  })

  test('of a mark it is told what it leads to, and when that is not the only thing that it may mean', async () => {
    const page = await app.open(`/?node=kst-99830-V-8&select=${encodeURIComponent(answer(12))}`)
    const titleOf = (name: string) => page.locator('.words').getByRole('link', { name }).getAttribute('title')
    await page.locator('.words mark').first().waitFor()
    await soon(async () =>
      assert.equal(
        await titleOf('antwoord 9 in de feitelijke vragen'),
        '→ Antwoord 9, Kamerstuk 99 830 V, nr. 6 (meerduidig)',
      ),
    )
    assert.equal(await titleOf('De WHO'), '→ who')
    await page.context().close()
  })

  test('the parts of a text are its headings, and the tab key leads from the choice of one to it', async () => {
    const page = await app.open('/?node=kst-99830-V-8')
    await settled(page)
    const heads = page.locator('.words').getByRole('heading')
    assert.deepEqual(await heads.allInnerTexts(), [
      'Sectie 1',
      'Vraag 11',
      'Antwoord 11',
      'Vraag 12',
      'Antwoord 12',
      'Vraag 18',
      'Antwoord 18',
    ])
    const choice = page.getByRole('combobox', { name: 'Ga naar een onderdeel' })
    await choice.selectOption({ label: 'Antwoord 12' })
    await choice.focus()
    await page.waitForFunction(() => location.search.includes('at='))
    await page.keyboard.press('Tab')
    assert.equal(await focused(page), 'Antwoord 12')
    const [head, line] = await heads.nth(4).evaluate((one) => {
      const words = document.createRange()
      words.selectNode(one.nextElementSibling ?? one)
      return [one.getBoundingClientRect().top, words.getBoundingClientRect().top]
    })
    assert.ok(head !== undefined && line !== undefined && head <= line + 1, `${head} below ${line}`)
    await page.keyboard.press('Tab')
    assert.equal(await focused(page), 'De WHO')
    // Who copies the text copies what is printed.
    const copied = await page.locator('.words').evaluate((words) => {
      const selection = getSelection()
      selection?.selectAllChildren(words)
      return String(selection)
    })
    assert.match(copied, /^De vaste commissie heeft/)
    await page.context().close()
  })

  test('nothing went wrong in the browser', () => assert.deepEqual(app.complaints, []))
})
