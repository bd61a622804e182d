import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { clickNode, namesOutside, type Running, run, settled, skip, soon } from './browser.ts'
import { letter, second, wide } from './fixture.ts'

describe('the app in a narrow window', { skip }, () => {
  let app: Running
  before(async () => {
    app = await run([letter, second, wide(130)])
  })
  after(() => app.close())

  for (const width of [320, 390, 820, 1000])
    test(`at ${width} pixels nothing of the toolbar is cut off, and the page does not scroll aside`, async () => {
      const page = await app.open('/?node=kst-99830-V-12', { viewport: { width, height: 700 } })
      const toolbar = page.getByRole('toolbar')
      await settled(page)
      const [edge, ends] = await toolbar.evaluate((bar) => {
        const tools = [...bar.querySelectorAll('button, select, summary')]
        // What is folded away has a place too.
        const shown = tools
          .filter((tool) => tool.checkVisibility())
          .map((tool) => tool.getBoundingClientRect())
        return [
          bar.closest('.stage')?.getBoundingClientRect().right ?? 0,
          shown.map((box) => box.right),
        ] as const
      })
      assert.ok(ends.length >= 6 && Math.max(...ends) <= edge, `${ends} behind ${edge}`)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      assert.ok(wide <= width, `${wide}`)
      await page.context().close()
    })

  for (const width of [1000, 1024, 1099])
    test(`at ${width} pixels the tools stand in one row, and the tabs too, whichever is chosen`, async () => {
      const page = await app.open('/?node=kst-99900-1', { viewport: { width, height: 768 } })
      await settled(page)
      const rows = (selector: string) =>
        page
          .locator(selector)
          .evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().bottom)).size)
      assert.equal(await rows('.toolbar > :is(.quiet, .menu)'), 1)
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click()
        assert.equal(await rows('[role=tab]'), 1, await tab.innerText())
      }
      await page.context().close()
    })

  test('a window that is made narrow closes the legend, which would lie over the picture; made wide it opens it', async () => {
    const page = await app.open('/?node=kst-99830-V-12')
    const legend = page.locator('.legend')
    await page.locator('.legend[open]').waitFor()
    await page.setViewportSize({ width: 800, height: 700 })
    await page.locator('.legend:not([open])').waitFor()
    await legend.locator('summary').click()
    await page.locator('.legend[open]').waitFor()
    await page.setViewportSize({ width: 1300, height: 700 })
    await page.locator('.legend[open]').waitFor()
    await page.context().close()
  })

  for (const [width, height] of [
    [720, 450],
    [512, 350],
  ] as const)
    test(`zoomed in until ${width} by ${height} are left, the picture has room and what is below is reached`, async () => {
      const page = await app.open('/?node=kst-99830-V-12', { viewport: { width, height } })
      await settled(page)
      const picture = await page.locator('.canvas').boundingBox()
      assert.ok((picture?.height ?? 0) >= 140, `${picture?.height}`)
      const passage = page.locator('.words').getByText('antwoord 11 van de lijst van vragen')
      await passage.click()
      await soon(async () => {
        const evidence = await page.locator('.evidence').boundingBox()
        const mark = await page.locator('mark.chosen').boundingBox()
        assert.ok(mark !== null && evidence !== null && mark.y > 0 && mark.y + mark.height <= evidence.y)
      })
      await page.context().close()
    })

  for (const viewport of [
    { width: 390, height: 844 },
    { width: 800, height: 900 },
  ])
    test(`at ${viewport.width} pixels all names that are drawn lie within the picture`, async () => {
      for (const id of ['kst-99900-1', 'kst-99830-V-8', 'kst-32734-51']) {
        const page = await app.open(`/?node=${id}`, { viewport })
        assert.deepEqual(await namesOutside(page), [], id)
        await page.context().close()
      }
    })

  for (const viewport of [
    { width: 390, height: 844 },
    { width: 700, height: 450 },
  ])
    test(`at ${viewport.width} by ${viewport.height} the answer that one goes to begins below the tabs`, async () => {
      const page = await app.open('/?node=kst-99830-V-8', { viewport })
      await page.getByLabel('Ga naar een onderdeel').selectOption({ label: 'Antwoord 11' })
      const begins = page.locator('.words .anchor')
      await begins.waitFor({ state: 'attached' })
      await soon(async () => {
        const top = await begins.evaluate((place) => place.getBoundingClientRect().top)
        const tabs = await page.getByRole('tablist').boundingBox()
        assert.ok(tabs !== null && top >= tabs.y + tabs.height, `${top} behind ${tabs?.y} + ${tabs?.height}`)
        assert.ok(top < viewport.height, `${top} is not scrolled to`)
      })
      await page.context().close()
    })

  test('at 390 pixels what an expansion brought is told below the picture, and not over the evidence', async () => {
    const page = await app.open('/?node=kst-99830-V-12', { viewport: { width: 390, height: 844 } })
    await clickNode(page, 'kst-99830-V-8')
    const told = page.locator('.notice p')
    await told.getByRole('button', { name: 'Ongedaan maken' }).waitFor()
    const [notice, canvas] = [await told.boundingBox(), await page.locator('.canvas').boundingBox()]
    assert.ok(notice !== null && canvas !== null)
    assert.ok(notice.y >= canvas.y + canvas.height, `${notice.y} above ${canvas.y + canvas.height}`)
    await page.locator('.words mark').first().click()
    await page.locator('.evidence').waitFor()
    assert.equal(await told.isVisible(), false)
    await page.context().close()
  })

  test('at 360 pixels the panel leaves the toolbar free, made tall and with evidence', async () => {
    const page = await app.open('/?node=kst-99830-V-12', { viewport: { width: 360, height: 620 } })
    const free = () =>
      soon(async () => {
        const [panel, bar] = [
          await page.locator('.panel').boundingBox(),
          await page.locator('.toolbar').boundingBox(),
        ]
        assert.ok(panel !== null && bar !== null)
        assert.ok(panel.y >= bar.y + bar.height, `${panel.y} over ${bar.y + bar.height}`)
      })
    await page.locator('.widen').click()
    await page.locator('.panel.wide').waitFor()
    await free()
    await page.locator('.words mark').first().click()
    await page.locator('.evidence').waitFor()
    await free()
    await page.context().close()
  })

  test('at 360 pixels the legend lies under the panel when the evidence leaves no picture', async () => {
    const page = await app.open('/?node=kst-99830-V-12', { viewport: { width: 360, height: 740 } })
    await page.locator('.words mark').first().click()
    await page.locator('.evidence').waitFor()
    const panel = await page.locator('.panel').boundingBox()
    assert.ok(panel !== null)
    const over = await page.evaluate(({ x, y, width, height }) => {
      const found = new Set<string>()
      for (let down = 2; down < height; down += 1) {
        const top = document.elementFromPoint(x + width / 4, y + down)
        if (top?.closest('.panel') === null) found.add(top.tagName)
      }
      return [...found]
    }, panel)
    assert.deepEqual(over, [])
    await page.context().close()
  })

  test('nothing went wrong in the browser', () => assert.deepEqual(app.complaints, []))

  test('at 360 pixels what failed is told once, above the foot, and below the button that widens the panel', async () => {
    const viewport = { width: 360, height: 740 }
    const page = await app.open('/?node=kst-99830-V-12', { viewport })
    await settled(page)
    const fresh = await app.open('/', { viewport })
    await fresh.locator('.papers a').first().waitFor()
    await app.stopServer()
    await page.getByRole('combobox', { name: 'Stappen' }).selectOption('3')
    await page.locator('.stage .failure').waitFor()
    const [box, foot] = [
      await page.locator('.stage .failure').boundingBox(),
      await page.locator('.foot').boundingBox(),
    ]
    assert.ok(box !== null && foot !== null)
    assert.ok(box.y + box.height <= foot.y, `${box.y + box.height} over ${foot.y}`)

    await fresh.locator('.papers a').first().click()
    await fresh.locator('.picture > .failure').waitFor({ state: 'attached' })
    await fresh.locator('.field > .failure').waitFor()
    assert.equal(await fresh.locator('.picture > .failure').isVisible(), false)
    const [told, button] = [
      await fresh.locator('.panel > .failure').boundingBox(),
      await fresh.locator('.widen').boundingBox(),
    ]
    assert.ok(told !== null && button !== null)
    assert.ok(told.y >= button.y + button.height, `${told.y} behind ${button.y + button.height}`)
    for (const each of [page, fresh]) await each.context().close()
  })
})
