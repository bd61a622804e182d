import assert, { AssertionError } from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { openStore } from '../graph/open.ts'
import type { Registration } from '../graph/register.ts'
import { nameCitation } from '../ingest/main.ts'
import { buildWeb, webDist } from '../scripts/build-web.ts'
import { chromiumFlags } from '../scripts/chromium.ts'
import { createServer, listen } from '../server/main.ts'
import { batchOf, type Invented } from './fixture.ts'

/** The browser that `npm test` provides. */
const executablePath = process.env.KAMERGRAAF_TEST_CHROMIUM

/** Milliseconds that each answer of the API waits, to see what depends on its speed. */
const delay = Number(process.env.KAMERGRAAF_TEST_DELAY ?? 0)

/** How many times slower pages compute, to see what depends on their speed. */
const slowness = Number(process.env.KAMERGRAAF_TEST_SLOWNESS ?? 1)

/** Why the browser tests cannot run here, else false. `npm test` says it loudly, and in CI fails. */
export const skip = executablePath === undefined && 'no KAMERGRAAF_TEST_CHROMIUM: run it with npm test'

/** The app in a real browser, from a real server on a socket, over a store of its own with invented papers. */
export interface Running {
  readonly address: string
  /** A new window, Dutch and light unless said; what goes wrong in it is in `complaints`. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>
  /** Errors that any page threw or logged. */
  readonly complaints: string[]
  /** Stops the server and leaves the browser, to see what the app does without it. */
  stopServer(): Promise<void>
  close(): Promise<void>
}

/** Starts all of it; `told` goes into the register, and pages of `origins` may ask the API. */
export async function run(
  papers: readonly Invented[],
  told: readonly Registration[] = [],
  origins: readonly string[] = [],
): Promise<Running> {
  await buildWeb({ ifNeeded: true })
  const folder = await mkdtemp(join(tmpdir(), 'kamergraaf-web-'))
  const store = await openStore(join(folder, 'graph.sqlite'))
  for (const paper of papers) await store.load(batchOf(paper))
  if (told.length > 0) await store.register(told)
  const server = createServer(store, { nameCitation, webRoot: webDist, origins })
  const listening = await listen(late(server), { port: 0 })
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: [...chromiumFlags()],
  })
  const complaints: string[] = []
  let serving = true
  const stopServer = async (): Promise<void> => {
    if (serving) await listening.close()
    serving = false
  }
  return {
    address: listening.address,
    complaints,
    stopServer,
    async open(path, options = {}) {
      const viewport = { width: 1440, height: 900 }
      const context = await browser.newContext({ viewport, locale: 'nl-NL', ...options })
      const page = await context.newPage()
      if (slowness > 1) {
        const session = await context.newCDPSession(page)
        await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
      }
      page.setDefaultTimeout(longest)
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      await page.goto(listening.address + path)
      return page
    },
    async close() {
      await browser.close()
      await stopServer()
      await store.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** The same server, whose API answers late where that is asked for. */
function late(server: RequestListener): RequestListener {
  return async (request, response) => {
    if (delay > 0 && request.url === '/graphql') await pause(delay)
    server(request, response)
  }
}

/** Milliseconds that a page may take for one thing, also on a slow machine. What takes longer does not come. */
const longest = 60_000

/** Milliseconds between two looks at a page. */
const between = 50

/**
 * Makes an assertion about a page again and again until it holds: what is shown comes when the server has answered and the
 * page has drawn. Throws what the assertion threw last when the time is up.
 */
export async function soon(assertion: () => Promise<void>): Promise<void> {
  const end = performance.now() + longest
  for (;;) {
    try {
      return await assertion()
    } catch (error) {
      if (!(error instanceof AssertionError) || performance.now() > end) throw error
    }
    await pause(between)
  }
}

/** What Cytoscape leaves at the element that it draws in. */
interface Drawn extends Element {
  readonly _cyreg?: {
    readonly cy: {
      getElementById(id: string): DrawnNode & { empty(): boolean }
      nodes(): {
        map<Read>(read: (node: DrawnNode) => Read): readonly Read[]
      }
      width(): number
      height(): number
    }
  }
}

interface DrawnNode {
  id(): string
  hasClass(name: string): boolean
  renderedPosition(): { readonly x: number; readonly y: number }
  renderedBoundingBox(options: { readonly includeEdges: boolean }): {
    readonly x1: number
    readonly x2: number
    readonly y1: number
    readonly y2: number
  }
}

/** Waits until nothing that the page asked for is on its way, and what came is drawn and stands where it belongs. */
export async function settled(page: Page): Promise<void> {
  await soon(async () => assert.deepEqual(await busyIn(page), []))
}

/** What says that it is on its way, now or after what has come is drawn. */
const busyIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const busy = (): readonly string[] =>
      [...document.querySelectorAll('[aria-busy=true], .loading, .canvas:not(:has(canvas))')]
        .filter((told) => told.checkVisibility())
        .map((told) => `${told.tagName} ${told.className} ${told.textContent?.slice(0, 80)}`)
    const now = busy()
    if (now.length > 0) return now
    // What has come is drawn at the next frame, and what that asks for is asked after it.
    for (let frames = 0; frames < 2; frames += 1)
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    return busy()
  })

/** The ids of the nodes in the picture, once it is drawn. */
export async function drawnNodes(page: Page): Promise<readonly string[]> {
  await settled(page)
  return page.locator('.canvas').evaluate((element) => {
    const { _cyreg } = element as Drawn
    return _cyreg?.cy.nodes().map((node) => node.id()) ?? []
  })
}

/** Where the nodes of the picture stand on the screen, once it is drawn; in the order of {@link drawnNodes}. */
export async function drawnPlaces(page: Page): Promise<readonly (readonly [x: number, y: number])[]> {
  await settled(page)
  return page.locator('.canvas').evaluate((element) => {
    const place = (node: DrawnNode): [number, number] => {
      const { x, y } = node.renderedPosition()
      return [x, y]
    }
    return (element as Drawn)._cyreg?.cy.nodes().map(place) ?? []
  })
}

/** The nodes of the picture whose names are drawn, once it is. */
export async function namedNodes(page: Page): Promise<readonly string[]> {
  await settled(page)
  const all = await page.locator('.canvas').evaluate((element) => {
    const { _cyreg } = element as Drawn
    return _cyreg?.cy.nodes().map((node) => (node.hasClass('nameless') ? '' : node.id())) ?? []
  })
  return all.filter((id) => id !== '')
}

/** The nodes whose name, or shape, lies partly outside the picture, once it is drawn. */
export async function namesOutside(page: Page): Promise<readonly string[]> {
  await settled(page)
  const told = await page.locator('.canvas').evaluate((element) => {
    const cy = (element as Drawn)._cyreg?.cy
    return (
      cy?.nodes().map((node) => {
        const { x1, x2, y1, y2 } = node.renderedBoundingBox({ includeEdges: false })
        const within = x1 >= 0 && y1 >= 0 && x2 <= cy.width() && y2 <= cy.height()
        return within ? '' : `${node.id()}: ${x1} to ${x2}, ${y1} to ${y2}`
      }) ?? ['no picture']
    )
  })
  return told.filter((text) => text !== '')
}

/** Waits until a node is in the picture and stands still, and clicks it with the mouse. */
export async function clickNode(page: Page, id: string): Promise<void> {
  await settled(page)
  const canvas = page.locator('.canvas')
  let position = { x: 0, y: 0 }
  await soon(async () => {
    const before = position
    const place = await canvas.evaluate((element, id) => {
      const node = (element as Drawn)._cyreg?.cy.getElementById(id)
      return node === undefined || node.empty() ? null : { ...node.renderedPosition() }
    }, id)
    assert.ok(place !== null, `${id} is not in the picture`)
    position = place
    assert.deepEqual(position, before, `${id} does not stand still in the picture`)
  })
  await canvas.click({ position })
}
