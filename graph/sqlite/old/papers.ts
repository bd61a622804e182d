import type { DocumentBatch } from '../../batch.ts'
import { cite, entity, moved, paper, registration, titled } from '../../fixture.ts'

const known = entity('org:zeewezen', 'Zeewezen Noord', { aliases: ['ZWN'], wikidata: 'Q1' })

/** The papers that the files of older formats hold: stubs, titles, candidates, matches, structure, receipts. */
export const oldPapers: readonly DocumentBatch[] = [
  paper('kst-90001-V-8', {
    title: 'Verslag over de haven',
    receipt: 'abc 1',
    cites: [cite('kamerstuk', 'kst-90001-2'), cite('motie'), moved('Achterberg c.s.')],
    pieces: [
      { id: 'vraag-1', kind: 'question', askedBy: 'XYZ' },
      { id: 'antwoord-1', answers: 'vraag-1', cites: [cite('organisatie', 'org:zeewezen')] },
      {
        id: 'antwoord-1.1',
        kind: 'sub-answer',
        parent: 'antwoord-1',
        cites: [cite('url', 'url:https://a.example/é')],
      },
    ],
    nodes: [known, titled('kst-90001-2', 'Titel van het verslag')],
  }),
  paper('kst-90001-V-9', {
    title: 'Motie van het lid Achterberg',
    movers: ['achterberg'],
    date: '2025-12-01',
  }),
  paper('kst-90002-3', {
    extractor: '1.1.0',
    cites: [
      cite('antwoord', 'kst-90001-V-8#antwoord-1', 'kst-90001-V-8#antwoord-7', 'ah-tk-20252026-4'),
      cite('kamerstuk', 'kst-90001-2'),
      cite('wet', 'wet:abc#artikel-3:4'),
    ],
    nodes: [entity('org:zeewezen', 'Zeewezen', { provisional: true }), titled('kst-90001-2', 'Andere titel')],
  }),
]

/** And what their register knew. */
export const oldRegister = [registration('kst-90001-2'), registration('dossier:90001', 'Haven', 12)]
