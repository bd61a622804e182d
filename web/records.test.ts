import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { blankRecord, type PaperRecord } from '../graph/record.ts'
import type { Registration } from '../graph/register.ts'
import { type Running, run, settled, skip } from './browser.ts'
import { letter, second } from './fixture.ts'

const said = (id: string, title: string | null, record: Partial<PaperRecord> = {}): Registration => ({
  ...{ id, title, highest: null, aside: false, unlisted: true },
  record: { ...blankRecord, ...record },
})

const cited = 'kst-32734-51'
const told: readonly Registration[] = [
  said(cited, 'Brief over de uitbreiding van het postennet', {
    ...{ date: '2020-10-08', type: 'Brief regering', vergaderjaar: '2020-2021', kamer: 'tweede' },
    submitters: [
      { name: 'A.B. Zeegras', persoon: 'persoon:Zeegras', partij: 'partij:D66' },
      { name: 'C. Duinroos', persoon: null, partij: null },
    ],
    dossiers: ['dossier:32734', 'dossier:99830-V', 'dossier:31700'],
    attachments: ['kst-99830-V-8', 'blg-900001'],
  }),
  said('blg-900001', 'Tabel van posten'),
  said('kst-32734-52', 'Een brief die niemand aanhaalt'),
  said('kst-99830-V-8', null, {
    attachments: ['blg-900011', 'blg-900012', 'blg-900013', 'blg-900014'],
    attachedTo: cited,
  }),
]

describe('what records say of a paper, in the panel', { skip }, () => {
  let app: Running
  before(async () => {
    app = await run([letter, second], told)
  })
  after(() => app.close())

  const open = async (id: string, options = {}): Promise<Page> => {
    const page = await app.open(`/?node=${id}`, options)
    await page.getByRole('complementary').locator('.facts').waitFor()
    return page
  }
  /** The facts of the panel: what each is called, and what it says. */
  const facts = (page: Page): Promise<Readonly<Record<string, string>>> =>
    page
      .locator('.panel-head .facts > div')
      .evaluateAll((rows) =>
        Object.fromEntries(
          rows.map((row) => [
            row.querySelector('dt')?.textContent,
            [...row.querySelectorAll('summary, li, dd:not(:has(li))')]
              .map((said) => said.textContent?.replace(/\s+/g, ' ').trim())
              .join(' / '),
          ]),
        ),
      )

  test('a paper that the graph does not have, at an address of it, leads to its official page', async () => {
    const page = await app.open('/?node=kst-32734-52')
    const panel = page.getByRole('complementary')
    await panel.getByText('Kamerstuk 32 734, nr. 52: Een brief die niemand aanhaalt').waitFor()
    const official = panel.getByRole('link', { name: 'Officiële pagina' })
    assert.match((await official.getAttribute('href')) ?? '', /\/kst-32734-52\.html$/)
    for (const nothing of ['nergens', `kst-${'9'.repeat(600)}`]) {
      const lookup = page.waitForResponse(
        (answer) => answer.request().postData()?.includes('query OfId') === true,
      )
      await page.goto(`${app.address}/?node=${nothing}`)
      await panel.getByRole('heading', { name: 'Niet gevonden' }).waitFor()
      await panel.getByText('Zoek op naam of nummer').waitFor()
      await (await lookup).finished()
      await settled(page)
      assert.equal(await official.count(), 0)
    }
    await page.context().close()
  })

  test('of a paper that is only cited: day, session, chamber, sort, who, dossiers, attachments', async () => {
    const page = await open(cited)
    assert.deepEqual(await facts(page), {
      Vindplaats: 'Kamerstukken II 2020/21, 32734, nr. 51',
      Datum: '8 oktober 2020',
      Vergaderjaar: '2020-2021',
      Kamer: 'Tweede Kamer',
      Dossier: 'Dossier 32 734',
      'Soort stuk': 'Brief regering',
      'Ingediend door': 'A.B. Zeegras D66 / C. Duinroos',
      'Ook in dossier': 'Dossier 31 700 / Dossier 99 830 V',
      Bijlagen:
        'blg-900001 Tabel van posten / Kamerstuk 99 830 V, nr. 8 Lijst van vragen en antwoorden over het jaarverslag van een verzonnen ministerie',
    })
    const panel = page.getByRole('complementary')
    const away = panel.getByRole('link', { name: 'blg-900001' })
    assert.equal(await away.getAttribute('href'), 'https://zoek.officielebekendmakingen.nl/blg-900001.html')
    await panel.locator('.recorded').getByRole('link', { name: 'Kamerstuk 99 830 V, nr. 8' }).click()
    await panel.getByRole('heading', { name: 'Kamerstuk 99 830 V, nr. 8' }).waitFor()
    await page.context().close()
  })

  test('many attachments are a number that opens the list; what a paper was sent with is a link', async () => {
    const page = await open('kst-99830-V-8', { locale: 'en-GB' })
    const { 'Attached to': to, Attachments: closed } = await facts(page)
    assert.equal(to, 'Kamerstuk 32 734, nr. 51 Brief over de uitbreiding van het postennet')
    assert.equal(closed, '4 papers / blg-900011 / blg-900012 / blg-900013 / blg-900014')
    assert.equal(await page.getByRole('link', { name: 'blg-900014' }).isVisible(), false)
    await page.getByText('4 papers').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'blg-900014' }).waitFor()
    await page.context().close()
  })

  test('a paper without a record shows no empty facts', async () => {
    const page = await open('kst-99830-V-12')
    assert.deepEqual(Object.keys(await facts(page)), [
      'Vindplaats',
      'Datum',
      'Vergaderjaar',
      'Kamer',
      'Dossier',
    ])
    await page.context().close()
  })

  test('the search box tells what the register knows of a paper that is not in the graph', async () => {
    const page = await app.open('/')
    await page.getByRole('combobox', { name: 'Zoeken' }).fill('Kamerstuk 32 734, nrs. 52 en 53')
    const options = page.getByRole('option')
    await options.nth(1).waitFor()
    const [known = '', unknown = ''] = await options.allInnerTexts()
    assert.match(known, /Een brief die niemand aanhaalt/)
    assert.match(known, /Staat in een register\. Niet in deze graaf; opent de officiële pagina/)
    assert.doesNotMatch(unknown, /register/)
    await page.context().close()
  })

  test('it can be read by all: light, dark, and on a phone', async () => {
    for (const options of [
      {},
      { colorScheme: 'dark' },
      { viewport: { width: 390, height: 844 }, locale: 'en-GB' },
    ] as const) {
      const page = await open(cited, options)
      const { violations } = await new AxeBuilder({ page }).include('.panel-head').analyze()
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
        [],
        JSON.stringify(options),
      )
      await page.context().close()
    }
    assert.deepEqual(app.complaints, [])
  })
})
