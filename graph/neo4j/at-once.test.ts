import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { askedAtOnce } from './at-once.ts'

test('each thing is asked about once, in at most three questions that do not wait for each other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(200), async (count) => {
      const things = Array.from({ length: count }, (_, i) => i)
      const asked: (readonly number[])[] = []
      let [waiting, most] = [0, 0]
      const answers = await askedAtOnce(things, async (some) => {
        asked.push(some)
        waiting += 1
        most = Math.max(most, waiting)
        // The first to be asked is the last to be answered.
        await new Promise((resolve) => setTimeout(resolve, 3 - asked.length))
        waiting -= 1
        return some.map((thing) => thing * 2)
      })
      assert.deepEqual(asked.flat(), things)
      assert.deepEqual(
        answers,
        things.map((thing) => thing * 2),
      )
      assert.equal(asked.length, count < 32 ? 1 : count < 48 ? 2 : 3)
      assert.equal(most, asked.length)
    }),
    { numRuns: 40 },
  )
})
