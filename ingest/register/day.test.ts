import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf } from './day.ts'

test('a day is read in the forms that Dutch tables have', () => {
  for (const printed of [
    '2021-03-12',
    '2021-03-12T10:00:00',
    '2021-03-12 10:00:00.000+01:00',
    '2021/3/12',
    '20210312',
    '12-03-2021',
    '12-3-2021 10:00',
    '12/03/2021',
    '12.3.2021',
    '12 maart 2021',
    '12  Maart 2021',
    '12-mrt-2021',
    '12 mrt. 2021',
    'vrijdag 12 maart 2021',
    'vr. 12 mrt 2021',
  ])
    assert.equal(dayOf(printed), '2021-03-12', printed)
  assert.equal(dayOf('1 mei 2021'), '2021-05-01')
  assert.equal(dayOf('31 aug. 2021'), '2021-08-31')
})

test('what is no day of the calendar, or leaves open which, is none', () => {
  for (const printed of [
    '',
    '12-03-21',
    '31-02-2021',
    '12-13-2021',
    '12 smaart 2021',
    '30 februari 2021',
    'maart 2021',
    '2021',
    '12-03/2021',
    '12 ma 2021',
    '2021-03-12 of later',
  ])
    assert.equal(dayOf(printed), undefined, printed)
})
