import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Measured, type Nameable, outline, placeNames, readableNames, roomOf } from './names.ts'

const at = (id: string, x: number, y: number): Nameable => ({
  id,
  x,
  y,
  halfWidth: 10,
  halfHeight: 10,
  name: { width: 80, height: 18, gap: 4 },
})

const sidesOf = (...lists: Parameters<typeof placeNames>) => Object.fromEntries(placeNames(...lists))

test('names that would lie over each other: the first one keeps its place, the other stands beside its node', () => {
  const nodes = [at('a', 0, 0), at('b', 60, 0), at('c', 215, 0)]
  assert.deepEqual(sidesOf(nodes), { a: 'below', b: 'right', c: 'below' })
  assert.deepEqual(sidesOf([...nodes, at('d', 130, 0)]), { a: 'below', c: 'below', d: 'below' })
  assert.deepEqual(sidesOf([...nodes, at('d', 130, 0), at('e', 60, -80)]), {
    ...{ a: 'below', b: 'above', c: 'below', d: 'below', e: 'below' },
  })
})

test('a name that is not below its node stands apart from what is near, and not outside all that is drawn', () => {
  const far = [at('first', 500, 500), at('second', -500, -500)]
  const of = (...nodes: readonly Nameable[]) => sidesOf([...far, ...nodes]).b
  assert.equal(of(at('a', 0, 0), at('b', 60, 0)), 'above')
  assert.equal(of(at('a', 0, 0), at('b', 60, 0), at('near', 60, -42)), 'right')
  const [a, b] = [at('a', 0, 0), at('b', 60, 0)]
  assert.equal(sidesOf([a, b]).b, undefined)
  assert.equal(sidesOf([a, b], [], 20).b, 'above')
})

test('a name beside its node does not lie over what is faint', () => {
  const [a, b, far] = [at('a', 0, 0), at('b', 60, 0), at('far', 500, 500)]
  assert.equal(sidesOf([far, a, b], [at('faint', 130, 0)], 40).b, 'above')
  assert.equal(sidesOf([far, a, b], [at('faint', 130, 0), at('faint too', 60, -20)], 40).b, undefined)
})

test('a name never lies over another node', () => {
  assert.deepEqual(sidesOf([at('first', 500, 500), at('above', 0, 0), at('below', 0, 22)]), {
    ...{ first: 'below', above: 'right', below: 'below' },
  })
})

test('no two names overlap, and none lies over another node, wherever the nodes are', () => {
  const node = fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 }))
  const boxOf = ({ x, y }: Nameable, side: string) => {
    const beside = { top: y - 7, bottom: y + 7 }
    if (side === 'right') return { left: x + 14, right: x + 94, ...beside }
    if (side === 'left') return { left: x - 94, right: x - 14, ...beside }
    const top = side === 'below' ? y + 10 : y - 28
    return { left: x - 40, right: x + 40, top, bottom: top + 18 }
  }
  const overlap = (a: ReturnType<typeof boxOf>, b: ReturnType<typeof boxOf>): boolean =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
  fc.assert(
    fc.property(fc.array(node, { minLength: 1, maxLength: 40 }), (places) => {
      const nodes = places.map(([x, y], index) => at(String(index), x, y))
      const sides = placeNames(nodes)
      assert.equal(sides.get('0'), 'below')
      const named = nodes.filter(({ id }) => sides.has(id))
      for (const one of named)
        for (const other of nodes) {
          if (one === other) continue
          const box = boxOf(one, sides.get(one.id) ?? '')
          const { x, y } = other
          const shape = { left: x - 10, right: x + 10, top: y - 10, bottom: y + 10 }
          assert.ok(one.id === '0' || !overlap(box, shape), `${one.id} over the shape of ${other.id}`)
          const side = sides.get(other.id)
          assert.ok(side === undefined || !overlap(box, boxOf(other, side)), `${one.id} over ${other.id}`)
        }
    }),
  )
})

const widthOf = (words: string): number => words.length * 5.8

test('a long name is broken at its spaces, and where it says so', () => {
  assert.equal(roomOf('IOM', widthOf).height, 13)
  assert.equal(roomOf('Kamerstuk 35 830 V, nr. 8', widthOf).height, 26)
  assert.equal(roomOf('Antwoord 9\n35 830 V, nr. 6', widthOf).height, 26)
  assert.ok(roomOf('Kamerstuk 35 830 V, nr. 8', widthOf).width < 118)
})

test('what is faint gives way: it takes no room from a name, and gets one where room is left', () => {
  const faint = [at('under', 10, 22), at('far', 300, 0), at('beside', 60, 0)]
  assert.deepEqual(sidesOf([at('first', 500, 500), at('near', 0, 0)], faint), {
    ...{ first: 'below', near: 'below', under: 'below', far: 'below', beside: 'right' },
  })
})

const node = (id: string, more: Partial<Measured> = {}): Measured => ({
  ...{ id, label: 'Kamerstuk', place: { x: 0, y: 0 }, width: 20, height: 20, lines: 1 },
  ...{ middle: false, chosen: false, faint: false, ...more },
})

test('what is chosen has the first choice, then the middle, then the busiest', () => {
  const named = (...nodes: readonly Measured[]) => [
    ...readableNames(nodes, { zoom: 1, full: false, widthOf, edge: 0 }).keys(),
  ]
  const [busy, middle, chosen] = [
    node('busy', { lines: 9 }),
    node('middle', { middle: true }),
    node('chosen', { chosen: true }),
  ]
  assert.deepEqual(named(node('idle'), busy), ['busy'])
  assert.deepEqual(named(busy, middle), ['middle'])
  assert.deepEqual(named(busy, middle, chosen), ['chosen'])
  assert.deepEqual(named({ ...busy, faint: true }, node('idle')), ['idle'])
})

test('the room of a network has that of its names in it, which from afar does not get less', () => {
  const nodes = [node('a', { place: { x: 0, y: -500 } }), node('b', { label: 'Een naam van\ntwee regels' })]
  const at = (zoom: number, full = false) => outline(nodes, { zoom, full, widthOf, edge: 0 }) ?? assert.fail()
  assert.equal(at(1).top, -510)
  assert.equal(at(1).bottom, 10 + 4 + 26)
  const half = widthOf('Een naam van') / 2
  assert.deepEqual([at(1).left, at(1).right], [-half, half])
  const far = at(0.1)
  assert.ok(far.bottom > 26 && far.right > 0.9 * half, JSON.stringify(far))
  assert.equal(far.top, -50 - 2, 'a shape of 20 is 4 pixels on the screen, not 2')
  assert.equal(at(0.1, true).top, -50 - 1, 'where there is no room it stays small')
  assert.equal(outline([], { zoom: 1, full: false, widthOf, edge: 0 }), null)
})
