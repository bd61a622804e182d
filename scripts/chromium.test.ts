import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { chromiumFlags, provideChromium } from './chromium.ts'

const before = process.env.CHROMIUM_PATH
afterEach(() => {
  if (before === undefined) delete process.env.CHROMIUM_PATH
  else process.env.CHROMIUM_PATH = before
})

test('CHROMIUM_PATH is taken at its word, and said to be wrong when no program is there', async () => {
  process.env.CHROMIUM_PATH = process.execPath
  assert.deepEqual(await provideChromium(), { path: process.execPath })
  process.env.CHROMIUM_PATH = '/no/such/chromium'
  assert.deepEqual(await provideChromium(), { missing: 'CHROMIUM_PATH names no program: /no/such/chromium' })
})

test('the browser keeps its sandbox except for root, who could not have one', () => {
  assert.equal(chromiumFlags().includes('--no-sandbox'), process.getuid?.() === 0)
})
