import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')
const folders = ['bin', 'cli', 'graph', 'ingest', 'scripts', 'server', 'web']

/** The modules that each module imports, types counted, by path. */
function imports(): ReadonlyMap<string, readonly string[]> {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/(?:^|\/)(?:dist|gql|old)\//.test(name))
      .map((name) => join(root, folder, name)),
  )
  return new Map(
    files.map((file) => {
      const found = readFileSync(file, 'utf8').matchAll(
        /^(?:import|export)\b[^'"]*?\bfrom '(\.{1,2}\/[^']+)'/gm,
      )
      const targets = [...found].map(([, target = '']) => join(dirname(file), target))
      return [relative(root, file), targets.map((target) => relative(root, target))]
    }),
  )
}

/** All modules from which a module can be reached that they reach themselves, in groups. */
function circles(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const reach = (from: string): ReadonlySet<string> => {
    const reached = new Set<string>()
    const queue = [...(graph.get(from) ?? [])]
    for (let next = queue.pop(); next !== undefined; next = queue.pop())
      if (!reached.has(next)) {
        reached.add(next)
        queue.push(...(graph.get(next) ?? []))
      }
    return reached
  }
  const reached = new Map([...graph.keys()].map((name) => [name, reach(name)]))
  const inCircles = [...graph.keys()].filter((name) => reached.get(name)?.has(name) === true)
  const groups = inCircles.map((name) =>
    inCircles.filter((other) => reached.get(name)?.has(other) && reached.get(other)?.has(name)).sort(),
  )
  return [...new Map(groups.map((group) => [group.join(' '), group])).values()]
}

test('no module leads back to itself, types counted', () => {
  const graph = imports()
  assert.ok(graph.size > 400)
  assert.deepEqual(circles(graph), [])
})
