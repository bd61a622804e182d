import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chromium } from 'playwright-core'
import { chromiumFlags } from '../scripts/chromium.ts'
import { openFixture } from './fixture.ts'
import { listen } from './main.ts'

// `npm test` provides one, says so when it cannot, and then fails in CI.
const executablePath = process.env.KAMERGRAAF_TEST_CHROMIUM
const skip = executablePath === undefined && 'no KAMERGRAAF_TEST_CHROMIUM: run it with npm test'

test('GraphiQL runs in a browser, under its policy, without a request to anyone else', { skip }, async () => {
  const fixture = await openFixture()
  const { address, close } = await listen(fixture.server, { port: 0 })
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: [...chromiumFlags()],
  })
  try {
    const page = await browser.newPage()
    const elsewhere: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      if (/^https?:$/.test(protocol) && origin !== address) elsewhere.push(request.url())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    await page.goto(`${address}/graphql`)
    await page.click('.graphiql-execute-button')
    await page.locator('.result-window', { hasText: 'Antwoord 18' }).waitFor()
    assert.deepEqual(elsewhere, [])
    assert.deepEqual(complaints, [])
  } finally {
    await browser.close()
    await close()
    await fixture.close()
  }
})
