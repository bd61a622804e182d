import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { run, skip } from './browser.ts'
import { second } from './fixture.ts'

test('a page of a site that may ask sends JSON and reads the answer; one of another site reads nothing', {
  skip,
}, async (t) => {
  const site = createServer((_, response) => response.end('Another site.')).listen(0)
  t.after(() => site.close())
  const { port } = site.address() as AddressInfo
  const app = await run([second], [], [`http://localhost:${port}`])
  t.after(() => app.close())
  const page = await app.open('/')
  const asked = async (
    from: string,
    init: Record<string, string | Record<string, string>>,
    query = '',
  ): Promise<string> => {
    await page.goto(from)
    return page.evaluate(
      ([address, init]) =>
        fetch(address, init).then(
          (answer) => answer.text(),
          () => 'not read',
        ),
      [`${app.address}/graphql${query}`, init] as const,
    )
  }
  const headers = { 'content-type': 'application/json' }
  const json = { method: 'POST', headers, body: '{"query": "{ counts { documents } }"}' }
  const address = '?query={counts{documents}}'
  const answer = '{"data":{"counts":{"documents":1}}}'
  for (const [origin, read] of [
    [`http://localhost:${port}`, answer],
    [`http://127.0.0.1:${port}`, 'not read'],
  ] as const) {
    assert.equal(await asked(origin, json), read, origin)
    assert.equal(await asked(origin, {}, address), read, origin)
  }
})
