import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

const runner = new URL('run-tests.ts', import.meta.url).href

/** Writes these files and runs them, those that share by their names. What they tell, and the exit code: 0 where all went well. */
function told(files: Readonly<Record<string, string>>): {
  readonly words: string
  readonly code: number | null
} {
  const folder = mkdtempSync(join(tmpdir(), 'kamergraaf-tests-'))
  try {
    for (const [name, body] of Object.entries(files))
      writeFileSync(
        join(folder, name),
        `import fs from 'node:fs'\nimport { test } from 'node:test'\n${body}\n`,
      )
    const paths = Object.keys(files).map((name) => join(folder, name))
    const code = `import { runTests } from ${JSON.stringify(runner)}
      const shares = (file) => file.includes('shares')
      process.exitCode = (await runTests({ files: ${JSON.stringify(paths)}, shares }, process.stdout)) ? 0 : 1`
    // A test that runs tests is taken for one of them by what the environment says.
    const { NODE_TEST_CONTEXT: _, ...env } = process.env
    const main = join(folder, 'main.mjs')
    writeFileSync(main, code)
    const { stdout, stderr, status } = spawnSync(process.execPath, [main], {
      cwd: folder,
      env,
      encoding: 'utf8',
    })
    return { words: stdout + stderr, code: status }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('files that share never run at once, and all are counted', () => {
  const sharing = `test('alone', async () => {
    fs.mkdirSync('taken')
    await new Promise((resolve) => setTimeout(resolve, 200))
    fs.rmdirSync('taken')
  })`
  const { words, code } = told({
    'shares-a.test.mjs': sharing,
    'shares-b.test.mjs': sharing,
    'shares-c.test.mjs': sharing,
    'other.test.mjs': "test('one', () => {})\ntest('left out', { skip: true }, () => {})",
  })
  assert.equal(code, 0, words)
  assert.match(
    words,
    /ℹ tests 5\nℹ suites 0\nℹ pass 4\nℹ fail 0\nℹ cancelled 0\nℹ skipped 1\nℹ todo 0\nℹ duration_ms /,
  )
})

test('a test that fails, a file that cannot be read as code, and no file at all fail the run', () => {
  const failed = told({
    'bad.test.mjs': "test('bad', () => { throw new Error('so it is') })",
    'good.test.mjs': "test('good', () => {})",
  })
  assert.equal(failed.code, 1)
  assert.match(failed.words, /✔ good.*ℹ pass 1\nℹ fail 1\n.*failing tests:.*so it is/s)
  assert.equal(told({ 'broken.test.mjs': 'test(' }).code, 1)
  assert.equal(told({}).code, 1)
})
