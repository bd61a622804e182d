import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { findMentions } from '../ingest/find.ts'
import { readCases } from '../ingest/kinds/cases.ts'
import { kinds } from '../ingest/kinds/index.ts'
import { analyse } from '../ingest/main.ts'
import { plainDocument } from '../ingest/plain-document.ts'
import { resolveMentions } from '../ingest/resolve.ts'
import { dutchReason, sentences } from '../web/words/reasons.ts'

const root = new URL('..', import.meta.url)

/** Every reason that the cases of the kinds and the examples bring forth, with where it was met. */
function reasonsMet(): ReadonlyMap<string, string> {
  const met = new Map<string, string>()
  const note = (where: string, reasons: readonly (string | null)[]): void => {
    for (const reason of reasons) if (reason !== null && reason !== '') met.set(reason, where)
  }
  for (const { kind } of kinds) {
    const file = `ingest/kinds/${kind}.cases.txt`
    for (const { text, line } of readCases(readFileSync(new URL(file, root), 'utf8'))) {
      const document = plainDocument(text)
      const resolutions = resolveMentions(document, [], findMentions(document, kinds), kinds)
      note(
        `${file}:${line}`,
        resolutions.map((found) => found.resolution.reason),
      )
    }
  }
  for (const name of readdirSync(new URL('examples/', root)).filter((name) => name.endsWith('.txt'))) {
    const { references } = analyse({ name, bytes: readFileSync(new URL(`examples/${name}`, root)) })
    note(
      `examples/${name}`,
      references.map((found) => found.resolution.reason),
    )
  }
  return met
}

test('every reason that extraction gives can be read in Dutch', () => {
  const met = reasonsMet()
  assert.ok(met.size > 10, 'the cases bring forth reasons')
  const missing = [...met].filter(([reason]) => dutchReason(reason) === null)
  assert.deepEqual(
    missing.map(([reason, where]) => `${where}: ${reason}`),
    [],
    'web/words/reasons.ts lacks them: add the English sentence, with {} for what varies, and its Dutch',
  )
})

/** Folders whose code says reasons. */
const speaking = ['entities', 'grammar', 'kinds', 'wetten']
/** A sentence in quotation marks: several words from a capital to a full stop. */
const spoken = /(?<mark>['`])(?<sentence>[A-Z][a-z]* [^'`\n]{8,}\.)\k<mark>/g

test('every reason that stands in the code of extraction can be read in Dutch', () => {
  const missing = speaking.flatMap((folder) =>
    readdirSync(new URL(`ingest/${folder}/`, root), { encoding: 'utf8', recursive: true })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .flatMap((name) => {
        const code = readFileSync(new URL(`ingest/${folder}/${name}`, root), 'utf8')
        return Array.from(code.matchAll(spoken), ({ groups }) => groups?.sentence ?? '')
          .filter((sentence) => !calls.test(sentence))
          .filter((sentence) => dutchReason(sentence.replace(/\$\{[^}]*\}/g, '7')) === null)
          .map((sentence) => `ingest/${folder}/${name}: ${sentence}`)
      }),
  )
  assert.deepEqual(missing, [], 'web/words/reasons.ts lacks them')
})

/** What puts more than a name or a number in: the cases tell these. */
const calls = /\$\{[^}]*\(/

test('every sentence is read as itself, and not as a shorter one with the rest in it', () => {
  for (const [english, dutch] of sentences)
    assert.equal(dutchReason(english.replaceAll('{}', '7')), dutch.replaceAll('{}', '7'))
})

test('what varies is carried over, and two reasons may follow each other', () => {
  assert.equal(dutchReason('This document has no antwoord 41.'), 'Dit stuk heeft geen antwoord 41.')
  assert.equal(
    dutchReason('Two dossiers share the number. This document has no vraag 3.'),
    'Twee dossiers delen het nummer. Dit stuk heeft geen vraag 3.',
  )
  assert.equal(dutchReason('Nobody has said this before.'), null)
})
