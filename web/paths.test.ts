import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import {
  clickNode,
  drawnNodes,
  drawnPlaces,
  namedNodes,
  type Running,
  run,
  settled,
  skip,
  soon,
} from './browser.ts'
import { debate, letter, second } from './fixture.ts'

const answer18 = 'kst-99830-V-8#antwoord-18'
const cited = 'kst-32734-51'
const between = `node=${encodeURIComponent(answer18)}&path=${cited}&tab=path`

/** Two papers that cite the same six, so that six paths lie above each other. */
const alike = ['kst-99840-1', 'ah-tk-20202021-840'].map((id) => ({
  id,
  title: 'Verzonnen brief over zes havens',
  parts: [
    ['sectie-1', [1, 2, 3, 4, 5, 6].map((at) => `Zie {kst-9984${at}-3|99 84${at}, nr. 3}.`).join(' ')],
  ] as const,
}))

describe('paths and years in a browser', { skip }, () => {
  let app: Running
  before(async () => {
    app = await run([letter, second, debate, ...alike])
  })
  after(() => app.close())

  test('choose the other end by key: the paths are drawn, and read with their words', async () => {
    const page = await app.open(`/?node=${encodeURIComponent(answer18)}`)
    await settled(page)
    await page.getByRole('link', { name: 'Pad naar …' }).click()
    await page.locator('input[aria-label="Pad naar"]:focus').waitFor()
    await page.keyboard.type('Kamerstuk 32 734, nr. 51')
    await page.getByRole('option', { name: /Kamerstuk 32 734, nr. 51/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Pad 1 · 2 verwijzingen' }).waitFor()
    await page.waitForURL((url) => url.searchParams.get('path') === cited)
    // The box is gone, and the focus with it would be at the page's beginning.
    await page.waitForFunction(() => document.activeElement?.id === 'panel')
    const first = page.locator('.paths > li').first()
    assert.deepEqual(await first.locator('mark').allInnerTexts(), [
      'het antwoord op vraag 11',
      'Kamerstuk 32 734, nr. 51',
    ])
    assert.deepEqual(await first.locator('.chain > li > .step').allInnerTexts(), [
      '↓\nverwijst naar Antwoord 11',
      '↓\nAntwoord 11 verwijst naar',
    ])
    const drawn = await drawnNodes(page)
    for (const id of [answer18, cited, 'kst-99830-V-8']) assert.ok(drawn.includes(id), id)
    assert.ok(!drawn.includes('org:who'), String(drawn))
    await first.locator('.quote').first().click()
    await page
      .getByRole('region', { name: 'Waarom staat dit hier?' })
      .getByText('antwoord/invented')
      .waitFor()
    await page.context().close()
  })

  test('two dossiers hang together by their papers, each told where a path begins and ends', async () => {
    const page = await app.open('/?node=dossier:99840&path=dossier:99843&tab=path')
    await page.getByRole('heading', { name: 'Pad 1 · 1 verwijzing' }).waitFor()
    const stops = page.locator('.paths > li').first().locator('.node-link')
    assert.deepEqual(await stops.allInnerTexts(), ['Kamerstuk 99 840, nr. 1', 'Kamerstuk 99 843, nr. 3'])
    const drawn = await drawnNodes(page)
    for (const id of ['dossier:99840', 'kst-99840-1', 'kst-99843-3', 'dossier:99843'])
      assert.ok(drawn.includes(id), id)
    await page.getByRole('button', { name: 'Geen pad langs Kamerstuk 99 840, nr. 1' }).first().click()
    await page.getByText('Geen pad gevonden van hoogstens zes verwijzingen.').first().waitFor()
    await page.context().close()
  })

  test('on a phone both ends of the paths bear their names', async () => {
    const page = await app.open('/?node=kst-99840-1&path=ah-tk-20202021-840&tab=path', {
      viewport: { width: 390, height: 844 },
    })
    await page.locator('.paths > li').nth(4).waitFor()
    assert.equal((await drawnNodes(page)).length, 8)
    const named = await namedNodes(page)
    for (const { id: end } of alike) assert.ok(named.includes(end), String(named))
    const foot = await page.locator('.foot').boundingBox()
    assert.ok(foot !== null && foot.height < 52, `the foot leaves the picture its room: ${foot?.height}`)
    await page.context().close()
  })

  test('a paper is cited by who speaks, in words that can be read on', async () => {
    const path = `/?node=${encodeURIComponent(answer18)}&path=${debate.id}&tab=path`
    for (const [locale, told] of [
      ['nl-NL', 'wordt genoemd door de heer Zeegras (D66)'],
      ['en-GB', 'is cited by de heer Zeegras (D66)'],
    ] as const) {
      const page = await app.open(path, { locale })
      const step = page.locator('.paths > li').first().locator('.chain > li > .step').last()
      assert.equal(await step.innerText(), `↑\n${told}`)
      await page.context().close()
    }
  })

  test('an end that the graph does not have is told by its id, in the language in use', async () => {
    const page = await app.open('/?node=kst-99830-V-8&path=kst-99830-V-77&tab=path')
    const told = page.getByRole('tabpanel').getByRole('alert')
    await told.getByText('“kst-99830-V-77” komt in deze graaf niet voor.').waitFor()
    await told.getByRole('heading', { name: 'Niet gevonden' }).waitFor()
    await page.context().close()
  })

  test('what a path leads through can be avoided and allowed again; paths are turned round and left', async () => {
    const page = await app.open(`/?${between}`)
    await page.getByRole('heading', { name: /^Pad 1/ }).waitFor()
    const before = (await drawnNodes(page)).length
    await page.getByRole('button', { name: 'Geen pad langs Kamerstuk 99 830 V, nr. 8' }).first().click()
    await page.getByText('Geen pad gevonden van hoogstens zes verwijzingen.').first().waitFor()
    await page.waitForURL(/avoid=kst-99830-V-8/)
    await page.reload()
    const allow = page.getByRole('button', { name: 'Weer toestaan: Kamerstuk 99 830 V, nr. 8' })
    await allow.waitFor()
    await allow.click()
    await page.getByRole('heading', { name: /^Pad 1/ }).waitFor()
    assert.equal((await drawnNodes(page)).length, before)
    await page.getByRole('combobox', { name: /Niet langs/ }).selectOption('10')
    await page.waitForFunction(() => location.search.includes('most=10'))
    await page.getByRole('combobox', { name: 'Soort verwijzing' }).selectOption('Kamerstuk')
    await page.getByText('Geen pad gevonden van hoogstens zes verwijzingen.').first().waitFor()
    await page.getByRole('combobox', { name: 'Soort verwijzing' }).selectOption('alle soorten')
    await page.getByRole('heading', { name: /^Pad 1/ }).waitFor()
    await page.getByRole('link', { name: 'Omkeren' }).click()
    await page.getByRole('complementary').getByRole('heading', { name: 'Kamerstuk 32 734, nr. 51' }).waitFor()
    await page.locator('.paths .step', { hasText: 'Antwoord 11' }).first().waitFor()
    await page.getByRole('complementary').getByRole('link', { name: 'Terug naar het netwerk' }).click()
    await page.waitForFunction(() => !location.search.includes('path='))
    await page.getByRole('combobox', { name: 'Stappen' }).waitFor()
    await page.context().close()
  })

  test('a node of the picture becomes the other end, and a line of a path lists all its references', async () => {
    const page = await app.open(`/?node=${cited}&depth=2&hide=part`)
    await clickNode(page, 'partij:D66')
    await page.getByRole('complementary').getByRole('heading', { name: 'D66' }).waitFor()
    await page.getByRole('tab', { name: 'Pad' }).click()
    await page.getByRole('link', { name: 'Pad vanaf Kamerstuk 32 734, nr. 51' }).click()
    await page.getByRole('heading', { name: 'Pad 1 · 2 verwijzingen' }).waitFor()
    await page.goto(`${app.address}/?node=kst-99830-V-12&path=kst-99830-V-8&tab=path`)
    await page.getByRole('link', { name: 'en nog 1 keer' }).first().click()
    await page.getByText('2 verwijzingen op deze lijn').waitFor()
    await page.locator('.references mark').nth(1).waitFor()
    await page.locator('.foot').getByRole('button', { name: 'Toon de paden' }).click()
    await page.getByRole('heading', { name: 'Pad 1 · 1 verwijzing' }).waitFor()
    await page.keyboard.press('Tab')
    await page.locator('.toolbar').getByRole('button', { name: 'Lijst' }).click()
    const ends = page.getByRole('rowheader').filter({ hasText: 'D66' })
    await soon(async () => assert.equal(await ends.count(), 1))
    await page.context().close()
  })

  test('the years of a node are bars and a table, with what is cited beside it', async () => {
    const page = await app.open('/?node=org:iom')
    await page.getByRole('tab', { name: 'Genoemd in' }).focus()
    await page.keyboard.press('ArrowLeft')
    await page.getByRole('img', { name: /1 verwijzingen van 2021 tot en met 2021/ }).waitFor()
    const row = page.locator('.years tbody tr')
    assert.equal(await row.count(), 1)
    assert.match(await row.innerText(), /^2021\s+1\s+1\s+[\s\S]*Kamerstuk 32 734, nr. 51/)
    await page.getByRole('combobox', { name: 'Wat ernaast genoemd wordt' }).selectOption('URL')
    await page
      .locator('.years')
      .getByRole('link', { name: /voorbeeld.nl/ })
      .waitFor()
    await soon(async () => assert.equal(await page.locator('.years li').count(), 1))
    await page.context().close()
  })

  for (const size of [
    { width: 1280, height: 800 },
    { width: 800, height: 900 },
    { width: 390, height: 844 },
  ])
    test(`${size.width} wide, all tabs stand in one row, and what can be chosen is read whole`, async () => {
      const page = await app.open('/?node=kst-99830-V-8&tab=path', { viewport: size })
      await page.getByRole('tab', { name: 'Jaren' }).waitFor()
      const tops = await page
        .getByRole('tab')
        .filter({ visible: true })
        .evaluateAll((tabs) => [...new Set(tabs.map((tab) => tab.getBoundingClientRect().top))])
      assert.equal(tops.length, 1)
      await page.getByRole('combobox', { name: 'Pad naar' }).fill('99 830 V, nr. 8')
      const names = page.locator('.picker .choice strong')
      await names.nth(3).waitFor()
      const sorts = page.locator('.picker .choice small').filter({ hasText: 'in Kamerstuk 99 830 V, nr. 8' })
      assert.ok(await sorts.first().isVisible())
      assert.deepEqual(
        await names.evaluateAll((all) =>
          all.filter((name) => name.scrollWidth > name.clientWidth).map((name) => name.textContent),
        ),
        [],
      )
      await page.context().close()
    })

  test('an arrangement that comes when paths are drawn already leaves them where they are', async () => {
    const page = await app.open('/')
    await page.addInitScript(() => {
      const post = Worker.prototype.postMessage
      Worker.prototype.postMessage = function (this: Worker, told: unknown) {
        const answered = new Promise((done) => this.addEventListener('message', done))
        addEventListener('release', () => {
          post.call(this, told)
          void answered.then(() => document.body.classList.add('answered'))
        })
      }
    })
    await page.goto(`${app.address}/?node=kst-99840-1`)
    await page.locator('.canvas.arranging').waitFor()
    await page.evaluate((path) => {
      history.pushState(null, '', path)
      dispatchEvent(new PopStateEvent('popstate'))
    }, '/?node=kst-99840-1&path=ah-tk-20202021-840')
    const before = await drawnPlaces(page)
    assert.equal(new Set(before.map(String)).size, 8)
    await page.evaluate(() => dispatchEvent(new Event('release')))
    await page.locator('body.answered').waitFor()
    assert.deepEqual(await drawnPlaces(page), before)
    await page.context().close()
  })

  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing in paths and years, and nothing sticks out: ${colorScheme}`, async () => {
      const page = await app.open('/', { colorScheme, viewport: { width: 390, height: 844 } })
      for (const path of [
        `/?${between}`,
        `/?${between}&list=1`,
        '/?node=org:iom&tab=years',
        '/?node=org:iom&tab=path',
      ]) {
        await page.goto(app.address + path)
        await page.locator('.paths h3, .years tbody tr, .picker input').first().waitFor()
        await settled(page)
        const { violations } = await new AxeBuilder({ page }).analyze()
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map((node) => node.html).join(' | ')}`),
          [],
        )
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, path)
      }
      await page.context().close()
    })

  test('nothing complained', () => assert.deepEqual(app.complaints, []))
})
