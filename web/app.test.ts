import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { clickNode, drawnNodes, type Running, run, settled, skip, soon } from './browser.ts'
import { type Invented, letter, round, second, wide } from './fixture.ts'

const cited = 'kst-32734-51'
const answer = (number: number): string => `kst-99830-V-8#antwoord-${number}`

/** An answer that names one paper by its title and by its number. */
const twice: Invented = {
  id: 'kst-99778-3',
  title: 'Verzonnen antwoord over bruggen',
  parts: [
    [
      'antwoord-1',
      'Zie {kst-99779-4|de bruggenbrief} ({kst-99779-4|Kamerstuk 99 779, nr. 4}) en {kst-99779-5|nr. 5}.',
    ],
  ],
}

/** An answer that names two things in the same words, and an answer that the paper does not print. */
const gaps: Invented = {
  id: 'kst-99781-3',
  title: 'Verzonnen antwoord over dijken',
  parts: [
    [
      'antwoord-1',
      'Zie {kst-99782-4&kst-99782-5|Kamerstuk 99 782, nrs. 4 en 5} en {kst-99781-3#antwoord-40|antwoord 40}.',
    ],
  ],
}

describe('the app in a browser', { skip }, () => {
  let app: Running
  before(async () => {
    app = await run([letter, second, round, twice, gaps, wide(290)])
  })
  after(() => app.close())

  test('search a printed citation, see who cites it, expand, open the passage', async () => {
    const page = await app.open('/')
    await page.getByRole('link', { name: 'Kamerstuk 99 830 V, nr. 8' }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('Kamerstuk 32 734, nr. 51')
    await page.getByText('Gelezen als verwijzing').waitFor()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('complementary')
    await panel.getByRole('heading', { name: 'Kamerstuk 32 734, nr. 51' }).waitFor()
    await soon(async () =>
      assert.deepEqual(await panel.locator('.references .end').allInnerTexts(), [
        'Sectie 1\nKamerstuk 99 830 V, nr. 12',
        'Antwoord 11\nKamerstuk 99 830 V, nr. 8',
      ]),
    )
    const first = await drawnNodes(page)
    assert.ok(first.includes(answer(11)) && !first.includes(answer(18)), String(first))

    await clickNode(page, answer(11))
    await page
      .getByRole('status')
      .getByText(/knopen? erbij/)
      .waitFor()
    assert.ok((await drawnNodes(page)).includes(answer(18)))
    const mark = panel.locator('.words mark', { hasText: 'Kamerstuk 32 734, nr. 51' })
    await mark.click()
    const evidence = page.getByRole('region', { name: 'Waarom staat dit hier?' })
    await evidence.getByText('kamerstuk/invented').waitFor()
    await evidence.getByText('95%').waitFor()
    assert.match((await mark.getAttribute('class')) ?? '', /chosen/)
    await soon(async () => assert.match(await page.title(), /^Antwoord 11 · /))
    await page.context().close()
  })

  test('the start shows how many references were resolved, as numbers and as a bar as wide as its column', async () => {
    const page = await app.open('/')
    await settled(page)
    const coverage = page.getByRole('region', { name: 'Hoe goed de verwijzingen zijn herleid' })
    const box = await coverage.boundingBox()
    const parts = await coverage.locator('.bar i').evaluateAll((all) =>
      all.map((part) => {
        const { width, height } = part.getBoundingClientRect()
        return { width, height, share: Number(getComputedStyle(part).flexGrow) }
      }),
    )
    const sum = (one: 'width' | 'share'): number => parts.reduce((total, part) => total + part[one], 0)
    assert.ok(sum('width') > 0.97 * (box?.width ?? 0), JSON.stringify([box, parts]))
    for (const { width, height, share } of parts) {
      assert.equal(height, 10)
      assert.ok(Math.abs(width / sum('width') - share / sum('share')) < 0.02, JSON.stringify(parts))
    }
    await page.context().close()
  })

  test('words that stand in a text alone are found, marked, and lead to the part', async () => {
    const page = await app.open('/')
    const box = page.getByRole('combobox', { name: 'Zoeken' })
    await box.fill('INVESTERING gevolgd')
    await page.getByText('In de tekst', { exact: true }).waitFor()
    const options = page.getByRole('option')
    assert.equal(await options.count(), 1)
    const shown = await options.first().innerText()
    assert.match(shown, /Vraag 18/)
    assert.match(shown, /Kamerstuk 99 830 V, nr\. 8/)
    assert.deepEqual(await options.locator('mark').allInnerTexts(), ['investeringen', 'gevolgd'])
    await page.keyboard.press('Enter')
    await page.getByRole('complementary').getByRole('heading', { name: 'Vraag 18' }).waitFor()
    await page.locator('.words').getByText('Kunt u toelichten').waitFor()
    await page.context().close()
  })

  test('texts come below names, and arrows reach them', async () => {
    const page = await app.open('/', { locale: 'en-GB' })
    await page.getByRole('combobox', { name: 'Search' }).fill('postennet')
    const texts = page.getByText('In the text', { exact: true })
    await texts.waitFor()
    const headings = await page.locator('.results .heading').allInnerTexts()
    assert.deepEqual(headings, ['Papers and dossiers', 'In the text'])
    await page.keyboard.press('ArrowUp')
    const last = page.getByRole('option', { selected: true })
    assert.match(await last.innerText(), /postennet/)
    assert.equal((await last.locator('mark').count()) > 0, true)
    await page.context().close()
  })

  test('follow 18 to 11: both texts, and on to the paper that 11 cites', async () => {
    const page = await app.open('/?node=kst-99830-V-8')
    await clickNode(page, answer(18))
    await page.getByRole('tab', { name: 'Keten' }).click()
    const stations = page.locator('.station')
    await stations.nth(2).waitFor()
    const [start = '', one = '', two = ''] = await stations.allInnerTexts()
    assert.match(start, /^Antwoord 18[\s\S]*Zie het antwoord op vraag 11\./)
    assert.match(one, /^Antwoord 11[\s\S]*De uitbreiding volgt het plan/)
    assert.match(two, /^Kamerstuk 32 734, nr\. 51/)
    await stations.nth(1).getByRole('link', { name: 'Antwoord 11' }).click()
    await page.getByRole('complementary').getByRole('heading', { name: 'Antwoord 11' }).waitFor()
    await page.context().close()
  })

  test('a chain that goes round says where it is back, and does not repeat the text', async () => {
    for (const [locale, told] of [
      ['nl-NL', 'De keten loopt rond: terug bij het begin.'],
      ['en-GB', 'The chain goes round: back at the start.'],
    ] as const) {
      const page = await app.open(`/?node=${encodeURIComponent('kst-99777-3#antwoord-1')}&tab=chain`, {
        locale,
      })
      const steps = page.locator('.chain > li')
      await steps.nth(3).waitFor()
      assert.equal(await steps.last().locator('.flag').innerText(), told)
      assert.equal(await page.locator('.chain .flag').count(), 1)
      const words = await page.locator('.station .words').allInnerTexts()
      assert.equal(words.filter((text) => text.includes('vraag 2')).length, 1)
      await page.context().close()
    }
  })

  test('a chain tells once what leads on to one paper by several words, each with its evidence', async () => {
    const page = await app.open(`/?node=${encodeURIComponent('kst-99778-3#antwoord-1')}&tab=chain`)
    const steps = page.locator('.chain > li')
    await steps.nth(2).waitFor()
    assert.equal(await steps.count(), 3)
    assert.deepEqual(await page.locator('.chain .step').allInnerTexts(), [
      'Begin',
      'Stap 1 · Antwoord 1: “de bruggenbrief”, “Kamerstuk 99 779, nr. 4”',
      'Stap 1 · Antwoord 1: “nr. 5”',
    ])
    await page.getByRole('link', { name: '“Kamerstuk 99 779, nr. 4”' }).click()
    await page.locator('.evidence mark').getByText('Kamerstuk 99 779, nr. 4').waitFor()
    await page.context().close()
  })

  test('a paper that is chosen stands out with what its parts cite', async () => {
    const page = await app.open('/?node=kst-99830-V-8&select=kst-99830-V-12')
    const drawn = await drawnNodes(page)
    assert.ok(drawn.includes('kst-99830-V-12') && drawn.includes('partij:D66'))
    const dim = (id: string) =>
      page.locator('.canvas').evaluate((element, id) => {
        const { _cyreg } = element as unknown as {
          readonly _cyreg: {
            readonly cy: { getElementById(id: string): { hasClass(name: string): boolean } }
          }
        }
        return _cyreg.cy.getElementById(id).hasClass('dim')
      }, id)
    assert.equal(await dim('partij:D66'), false)
    assert.equal(await dim('org:iom'), true)
    await page.context().close()
  })

  test('the panel of a part leads to its paper', async () => {
    const page = await app.open('/?node=kst-99830-V-8%23antwoord-12')
    const head = page.locator('.panel-head .kind')
    await head.getByText('Antwoord in Kamerstuk 99 830 V, nr. 8').waitFor()
    await head.getByRole('link', { name: 'Kamerstuk 99 830 V, nr. 8' }).click()
    await page.getByRole('heading', { name: 'Kamerstuk 99 830 V, nr. 8', level: 2 }).waitFor()
    await page.context().close()
  })

  test('the mark that was clicked stays in sight above the evidence that it opens', async () => {
    const page = await app.open('/?node=kst-99830-V-8', { viewport: { width: 1280, height: 640 } })
    const mark = page.locator('mark.ambiguous')
    await mark.click()
    await page
      .getByRole('region', { name: 'Waarom staat dit hier?' })
      .getByText('antwoord/invented')
      .waitFor()
    await page.waitForFunction(() => {
      const panel = document.querySelector('.tabpanel')?.getBoundingClientRect()
      const chosen = document.querySelector('mark.chosen')?.getBoundingClientRect()
      return panel && chosen && chosen.top >= panel.top && chosen.bottom <= panel.bottom
    })
    await page.context().close()
  })

  test('on a phone the mark that was clicked, and the words round it, stay in sight above the evidence', async () => {
    const viewport = { width: 390, height: 844 }
    const page = await app.open('/?node=kst-99830-V-8', { viewport, hasTouch: true, isMobile: true })
    await page.locator('mark.ambiguous').tap()
    const evidence = page.getByRole('region', { name: 'Waarom staat dit hier?' })
    await evidence.getByText('antwoord/invented').waitFor()
    await page.waitForFunction(() => {
      const [over, tabs, chosen] = ['.evidence', '.tabs', 'mark.chosen'].map((one) =>
        document.querySelector(one)?.getBoundingClientRect(),
      )
      return over && tabs && chosen && chosen.top >= tabs.bottom && chosen.bottom <= over.top - 40
    })
    assert.equal(await evidence.locator('blockquote').isVisible(), false)
    await page.getByRole('tab', { name: 'Verwijst naar' }).tap()
    const item = page.locator('.references li').last()
    await item.locator('.quote').tap()
    await page.waitForFunction(() => {
      const over = document.querySelector('.evidence')?.getBoundingClientRect()
      const chosen = document.querySelector('.references .chosen')?.getBoundingClientRect()
      return over && chosen && chosen.bottom <= over.top
    })
    await page.context().close()
  })

  test('a node whose neighbours are all drawn already can be put in the middle, and the picture is seen', async () => {
    const page = await app.open('/?node=kst-99830-V-8&select=org:who')
    await settled(page)
    await page.getByRole('link', { name: 'In het midden' }).click()
    await page.getByText('4 knopen', { exact: true }).waitFor()
    const nodes = await drawnNodes(page)
    assert.deepEqual(
      [...nodes].sort(),
      ['kst-99830-V-8', answer(12), 'kst-99830-V-8#vraag-12', 'org:who'].sort(),
    )
    await page.context().close()
  })

  test('references are counted when all of them are there, not before', async () => {
    const page = await app.open('/')
    let release = (): void => {}
    const held = new Promise<void>((done) => {
      release = done
    })
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('query Marks') === true) await held
      await route.continue()
    })
    await page.goto(`${app.address}/?node=kst-99830-V-8`)
    await page.locator('.words').waitFor()
    assert.equal(await page.getByText('0 verwijzingen').count(), 0)
    release()
    await page.getByText('11 verwijzingen').waitFor()
    await page.context().close()
  })

  test('what was filled in is told by its name, not by an id', async () => {
    const page = await app.open('/?node=kst-99830-V-8%23antwoord-18')
    await page.locator('.words mark').click()
    const evidence = page.getByRole('region', { name: 'Waarom staat dit hier?' })
    await evidence.getByText('stuk Kamerstuk 99 830 V, nr. 8').waitFor()
    await page.context().close()
  })

  test('what is not there is said once, with a way on; what was expanded and is gone hides nothing', async () => {
    const page = await app.open('/?node=nergens')
    await page.getByRole('heading', { name: 'Niet gevonden' }).waitFor()
    await settled(page)
    assert.equal(await page.getByText('komt in deze graaf niet voor').count(), 1)
    await page.getByRole('link', { name: 'Naar het begin' }).last().click()
    await page.getByRole('heading', { name: /Wie verwijst waarnaar/ }).waitFor()
    await page.goto(`${app.address}/?node=kst-99830-V-8&open=nergens`)
    assert.ok((await drawnNodes(page)).includes(answer(11)))
    await page.context().close()
  })

  test('the address holds the view: back, forward, and pasted into another window', async () => {
    const page = await app.open('/?node=kst-99830-V-8')
    await clickNode(page, answer(12))
    await page.locator('mark.ambiguous').click()
    await page.getByRole('region', { name: 'Waarom staat dit hier?' }).waitFor()
    await page.getByRole('checkbox', { name: /Webadressen/ }).uncheck()
    const address = await page.evaluate(() => location.pathname + location.search)
    const nodes = [...(await drawnNodes(page))].sort()
    assert.ok(!nodes.some((id) => id.startsWith('url:')))

    const other = await app.open(address)
    await other
      .getByRole('region', { name: 'Waarom staat dit hier?' })
      .getByText('antwoord/invented')
      .waitFor()
    assert.deepEqual([...(await drawnNodes(other))].sort(), nodes)
    assert.equal(await other.getByRole('checkbox', { name: /Webadressen/ }).isChecked(), false)

    await page.goBack()
    await page.goBack()
    await page.getByRole('region', { name: 'Waarom staat dit hier?' }).waitFor({ state: 'detached' })
    assert.ok((await drawnNodes(page)).some((id) => id.startsWith('url:')))
    await page.goForward()
    await page.getByRole('region', { name: 'Waarom staat dit hier?' }).waitFor()
    await page.context().close()
    await other.context().close()
  })

  test('an expansion says what it left out, can be enlarged and undone', async () => {
    const page = await app.open(`/?node=${cited}`)
    await clickNode(page, 'kst-99830-V-12#sectie-1')
    const before = (await drawnNodes(page)).length
    await page.getByRole('button', { name: 'Ongedaan maken' }).waitFor()
    await page.goto(`${app.address}/?node=dossier:99900`)
    await clickNode(page, 'kst-99900-1')
    await page
      .getByRole('status')
      .getByText(/weggelaten/)
      .waitFor()
    const some = (await drawnNodes(page)).length
    await page.getByRole('status').getByRole('button', { name: 'Meer hiervan' }).click()
    await page.waitForFunction(() => location.search.includes('2~kst'))
    await page.getByRole('status').getByRole('button', { name: 'Ongedaan maken' }).click()
    await page.waitForFunction(() => !location.search.includes('open='))
    assert.ok(some > 1 && before > 1)
    await page.context().close()
  })

  test('what an expansion said goes with its picture: its buttons would change another one', async () => {
    const page = await app.open(`/?node=${encodeURIComponent(answer(18))}`)
    const said = page.getByRole('status').getByText(/erbij/)
    await clickNode(page, answer(11))
    await said.waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('Internationale Organisatie')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => location.search === '?node=org:iom')
    assert.ok((await drawnNodes(page)).includes('org:iom'))
    assert.equal(await said.count(), 0)
    await page.goBack()
    await page.goBack()
    await page.goForward()
    assert.ok((await drawnNodes(page)).includes('kst-32734-51'))
    assert.equal(await said.count(), 0)
    await page.context().close()
  })

  test('what a paper refers to has its own paper beside it where that is another', async () => {
    const page = await app.open('/?node=kst-99830-V-12&tab=out')
    const ends = page.locator('.references .end')
    await soon(async () =>
      assert.ok((await ends.allInnerTexts()).includes('Antwoord 11\nKamerstuk 99 830 V, nr. 8')),
    )
    await page.goto(`${app.address}/?node=kst-99830-V-8&tab=out`)
    await soon(async () => assert.ok((await ends.allInnerTexts()).includes('Antwoord 11')))
    await page.context().close()
  })

  test('a line shows the references that were merged into it', async () => {
    const line = `from=${encodeURIComponent(answer(12))}&to=org:who`
    const page = await app.open(`/?node=kst-99830-V-8&${line}`)
    await page.getByText('1 verwijzing op deze lijn').waitFor()
    await page.locator('.references .quote').click()
    await page.getByText('organisatie/invented').waitFor()
    await page.context().close()
  })

  test('one line after another: each shows its own references, and one that only belongs together none', async () => {
    const page = await app.open('/?node=kst-99830-V-8&list=1')
    const lines = page.getByRole('table', { name: /^Verbindingen/ })
    const rows = (from: string, to: string) =>
      lines.locator('tr').filter({ hasText: from }).filter({ hasText: to }).getByRole('link')
    const heading = page.getByRole('complementary').getByRole('heading', { level: 2 })
    const quotes = page.getByRole('complementary').locator('.references mark')
    await rows('Antwoord 18', 'Antwoord 11').click()
    await quotes.first().waitFor()
    assert.deepEqual(await quotes.allInnerTexts(), ['het antwoord op vraag 11'])
    await rows('Antwoord 11', 'Kamerstuk 32 734, nr. 51').click()
    await quotes.filter({ hasText: '32 734' }).waitFor()
    assert.deepEqual(await quotes.allInnerTexts(), ['Kamerstuk 32 734, nr. 51'])
    assert.equal(await heading.innerText(), 'Kamerstuk')
    await rows('Antwoord 18', 'Vraag 18').click()
    await page.locator('.ends').getByRole('link', { name: 'Vraag 18 Kamerstuk 99 830 V, nr. 8' }).waitFor()
    assert.equal(await heading.innerText(), 'antwoord op')
    assert.equal(await quotes.count(), 0)
    await page.context().close()
  })

  test('without parts their links run from paper to paper, and a line lists the references of all parts', async () => {
    const line = 'from=kst-99830-V-12&to=kst-99830-V-8'
    const page = await app.open(`/?node=${cited}&hide=part&depth=2&${line}`)
    const nodes = await drawnNodes(page)
    assert.ok(nodes.includes('kst-99830-V-8') && !nodes.some((id) => id.includes('#')), String(nodes))
    await page.getByText('2 verwijzingen op deze lijn').waitFor()
    await page.locator('.references .quote').first().waitFor()
    assert.deepEqual(await page.locator('.references mark').allInnerTexts(), [
      'antwoord 11 van de lijst van vragen',
      'Kamerstuk 99 830 V, nr. 8',
    ])
    await page.locator('.ends').getByRole('link', { name: 'Kamerstuk 99 830 V, nr. 8' }).click()
    await page
      .getByRole('complementary')
      .getByRole('heading', { name: 'Kamerstuk 99 830 V, nr. 8' })
      .waitFor()
    await page.context().close()
  })

  test('what a list of references or of years is narrowed to stands in the address, goes with the list, and keeps the focus', async () => {
    const page = await app.open('/?node=kst-99830-V-8&tab=out')
    const panel = page.getByRole('complementary')
    const quotes = panel.locator('.references mark')
    await quotes.first().waitFor()
    const kinds = panel.getByLabel('Soort', { exact: true })
    await kinds.selectOption('PARTIJ')
    await page.waitForFunction(() => location.search.endsWith('&tab=out&only=partij'))
    await soon(async () => assert.deepEqual(await quotes.allInnerTexts(), ['D66']))
    await panel.getByLabel('Status').selectOption('UNRESOLVED')
    await panel.getByText('Geen verwijzingen met dit filter.').waitFor()
    await page.goBack()
    await soon(async () => assert.deepEqual(await quotes.allInnerTexts(), ['D66']))
    await panel.getByRole('tab', { name: /^Genoemd in/ }).click()
    await page.waitForFunction(() => location.search.endsWith('&tab=in'))
    await page.goto(`${app.address}/?node=${cited}&tab=years&beside=organisatie`)
    const beside = panel.locator('table.years .node-link')
    await soon(async () => assert.deepEqual(await beside.allInnerTexts(), ['iom']))
    await panel.getByRole('combobox').focus()
    await panel.getByRole('combobox').selectOption('PARTIJ')
    await soon(async () => assert.deepEqual(await beside.allInnerTexts(), ['D66']))
    await panel.locator('select:focus').waitFor()
    for (const odd of ['tab=out&only=x&status=x', 'tab=years&beside=x']) {
      await page.goto(`${app.address}/?node=kst-99830-V-8&${odd}`)
      await settled(page)
      assert.equal(await panel.getByRole('alert').count(), 0, odd)
    }
    await page.context().close()
  })

  test('words that name two things list both in the evidence of either, and lead from one to the other by key', async () => {
    const page = await app.open('/?node=kst-99781-3%23antwoord-1')
    await page.locator('.words mark', { hasText: 'nrs. 4 en 5' }).click()
    const evidence = page.getByRole('region', { name: 'Waarom staat dit hier?' })
    const list = evidence.locator('ol.candidates')
    await evidence.getByText('Deze woorden noemen 2 dingen').waitFor()
    assert.deepEqual(await list.getByRole('link').allInnerTexts(), [
      'Kamerstuk 99 782, nr. 4',
      'Kamerstuk 99 782, nr. 5',
    ])
    assert.equal(await list.locator('[aria-current=true]').innerText(), 'Kamerstuk 99 782, nr. 4')
    await list.getByRole('link', { name: 'nr. 5' }).focus()
    await page.keyboard.press('Enter')
    await list.locator('[aria-current=true]', { hasText: 'nr. 5' }).waitFor()
    assert.equal(await evidence.locator('.ends .node-link').last().innerText(), 'Kamerstuk 99 782, nr. 5')
    await page.locator('#evidence-title:focus').waitFor()
    await page.locator('.words mark', { hasText: 'antwoord 40' }).click()
    await evidence.getByText('antwoord/invented').waitFor()
    assert.equal(await list.count(), 0)
    await page.context().close()
  })

  test('an answer that its paper does not print says so, in both languages; one of a paper that was not read does not', async () => {
    for (const [locale, told] of [
      ['nl-NL', 'het stuk zoals het is gelezen drukt het niet af'],
      ['en-GB', 'the paper as it was read does not print it'],
    ] as const) {
      const page = await app.open('/?node=kst-99781-3%23antwoord-40', { locale })
      await page.getByRole('complementary').getByText(told).waitFor()
      await page.goto(`${app.address}/?node=kst-99830-V-7%23antwoord-9`)
      await page.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor()
      await settled(page)
      assert.equal(await page.getByText(told).count(), 0)
      await page.context().close()
    }
  })

  test('300 nodes are drawn and arranged', async () => {
    const page = await app.open('/?node=kst-99900-1&portions=4')
    const nodes = await drawnNodes(page)
    assert.ok(nodes.length > 300, String(nodes.length))
    await page.getByText('319 knopen').waitFor()
    await page.context().close()
  })

  test('where there is no room it says how many nodes are shown of how many, which step has none, and shows more', async () => {
    const page = await app.open('/?node=kst-99900-1')
    const foot = page.locator('.remark')
    await foot.getByText(/^120 van ten minste \d+ knopen getoond\.\s*$/).waitFor()
    await page.getByLabel('Stappen').selectOption('2')
    await foot.getByText('Voor stap 2 is geen plaats meer.').waitFor()
    const [, met = ''] = /ten minste (\d+)/.exec(await foot.innerText()) ?? []
    assert.ok(Number(met) > 120, met)
    await foot.getByRole('button', { name: 'Toon meer' }).click()
    await foot.getByText(/^240 van ten minste/).waitFor()
    await foot.getByRole('button', { name: 'Toon meer' }).click()
    await foot.getByText('Klik op een knoop').waitFor()
    await page.context().close()
  })

  test('what was expanded besides is told apart from what is round the middle, as the toolbar counts both', async () => {
    const open = 'org:iom'
    for (const [locale, told] of [
      ['nl-NL', /^Om het midden: 120 van ten minste \d+ knopen\./],
      ['en-GB', /^Round the middle: 120 of at least \d+ nodes\./],
    ] as const) {
      const page = await app.open(`/?node=kst-99900-1&open=${open}`, { locale })
      await page.locator('.foot .remark').getByText(told).waitFor()
      assert.ok((await drawnNodes(page)).length > 120)
      await page.context().close()
    }
  })

  test('what a filter hides does not count as shown', async () => {
    const page = await app.open('/?node=kst-99900-1&hide=part')
    const amount = page.locator('.amount', { hasText: 'knopen' })
    const drawn = Number(/\d+/.exec(await amount.innerText())?.[0])
    assert.ok(drawn > 1 && drawn < 120, `${drawn}`)
    const foot = page.locator('.remark').getByText('knopen getoond')
    assert.match(await foot.innerText(), new RegExp(`^${drawn} van ten minste`))
    await page.context().close()
  })

  test('nothing complained', () => {
    assert.deepEqual(app.complaints, [])
  })
})
