import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findMentions } from '../../find.ts'
import { kinds } from '../../kinds/index.ts'
import { plainDocument } from '../../plain-document.ts'
import { answeredBefore } from './answered-before.ts'

const many = 500

test('papers are gone through once, not for every question of members', () => {
  const text =
    'Mijn antwoord op de vragen (Aanhangsel Handelingen, vergaderjaar 2097–2098, nr. 12) van de leden Aa. Zie het antwoord op vraag 5 van de leden Aa. '
  const document = plainDocument(text.repeat(many))
  const mentions = findMentions(document, kinds)
  let looks = 0
  const watched = new Proxy(mentions, {
    get(all, name, self) {
      if (typeof name === 'string' && /^\d+$/.test(name)) looks += 1
      return Reflect.get(all, name, self)
    },
  })
  const scope = { document, parts: [], part: null, mentions: watched }
  const questions = mentions.filter(({ kind }) => kind === 'antwoord')
  assert.equal(questions.length, many)
  for (const question of questions) assert.equal(answeredBefore(question, scope), 'ah-tk-20972098-12')
  assert.ok(looks < 10 * mentions.length, `${looks} looks at ${mentions.length} mentions`)
})
