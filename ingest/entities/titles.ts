import { voornamen } from './data.ts'
import type { Spelling } from './spelling.ts'

/** A word beside which a name with a capital is a person's. */
export interface Title extends Spelling {
  readonly use: 'title'
  /** How the name is joined to it: a space, a hyphen, or either. */
  readonly joint: 'space' | 'hyphen' | 'either'
  /** What must stand before it, within 80 UTF-16 code units. */
  readonly lead: RegExp | null
  /** The name stands before the word: "Biden-regering". */
  readonly behind: boolean
  /** Not always a title: an ordinary word with a capital beside it is no name. */
  readonly weak: boolean
  /** A first name: what follows is the rest of a name. */
  readonly first: boolean
  /** So many names may follow. */
  readonly most: number
  /** Behind "motie van": a name alone may be a place's, so more must tell that it is a mover's. */
  readonly moved: boolean
  /** Behind a word for speaking: whom the person speaks for may stand there in place of a name. */
  readonly speaks: boolean
}

const title = (words: string, rest: Partial<Title> = {}): readonly Title[] =>
  words.split('|').map((text) => ({
    text,
    policy: 'any',
    use: 'title',
    joint: 'space',
    lead: null,
    behind: false,
    weak: true,
    first: false,
    most: 1,
    moved: false,
    speaks: false,
    ...rest,
  }))

/** Every such word. */
export const titles: readonly Title[] = [
  ...title(voornamen.join('|'), { policy: 'exact', first: true }),
  ...title('lid', { lead: /(?:het|door|aan|en)\s+$/i, weak: false }),
  ...title('leden', { lead: /(?:de|der|en)\s+$/i, weak: false, most: 24 }),
  ...title('kamerlid|heer|mevrouw|mevr.|mw.|dhr.|meneer|mijnheer', { weak: false }),
  ...title('kamerleden|heren|dames', { weak: false, most: 24 }),
  ...title(
    'ministers|staatssecretarissen|informateurs|rapporteurs|collega’s|senatoren|vicepremiers|vice-premiers',
    { most: 24 },
  ),
  ...title('zaak|familie', { lead: /\bde\s+$/i }),
  ...title(
    'voorzitter|senator|statenlid|raadslid|minister|staatssecretaris|minister-president|premier|vicepremier|vice-premier|president|vicepresident|bondskanselier|kanselier|eurocommissaris|commissaris|burgemeester|wethouder|gedeputeerde|ambassadeur|gezant|secretaris-generaal|directeur-generaal|procureur-generaal|advocaat-generaal|rapporteur|professor|hoogleraar|prof.|informateur|formateur|generaal|kolonel|kamervoorzitter|partijleider|fractievoorzitter|lijsttrekker|oppositieleider|dictator|collega|journalist|huisarts|historicus|econoom|jurist|socioloog|politicoloog|filosoof|ambtsvoorganger|voorganger|gezaghebber|topman|topvrouw|leider|voorman|stikstofminister|klimaatminister|zorgminister|asielminister|onderwijsminister|landbouwminister|natuurminister|justitieminister|woonminister|defensieminister|buitenlandminister|financiënminister|ombudsman',
  ),
  ...title('DG|SG|Griffier|Drs.|drs.|Dr.|dr.|Mr.|mr.|Ir.|ir.|Ing.|ing.|Jhr.|jhr.', { policy: 'exact' }),
  ...title('leden, te weten:|leden te weten:', {
    weak: false,
    lead: /(?:Aanwezig|Tegenwoordig)\szijn\s\d{1,3}\s$/,
    most: 230,
  }),
  ...title(
    'directeur|bestuurder|bestuursvoorzitter|woordvoerder|woordvoerster|voorvrouw|oprichter|hoofdredacteur|onderzoeker|advocaat|wethouder|bewoner',
    {
      speaks: true,
      lead: /(?:zegt|zei|aldus|stelt|stelde|vindt|meldt|volgens|reageert|vertelt|vertelde)\s(?:de\s)?(?:[\p{L}\d-]{1,20}-)?$/iu,
    },
  ),
  ...title(
    'leden der Kamer, te weten:|leden der Kamer te weten:|aanwezige leden:|aanwezige Kamerleden:|stemmen de leden:|hebben gestemd de leden:',
    { weak: false, most: 230 },
  ),
  // A committee's member in brackets; anywhere else a thing may be replaced by another.
  ...title('opgevolgd door|vervangen door', { lead: /\((?:op|per)\s\d[^()\n]{4,60}$/ }),
  ...title('motie|moties|amendement|amendementen', { joint: 'either', most: 24 }),
  ...title('motie van|Motie van|moties van|amendement van|Amendement van|amendementen van', {
    policy: 'exact',
    moved: true,
    most: 24,
  }),
  ...title('commissie|staatscommissie|adviescommissie|onderzoekscommissie|enquêtecommissie', {
    joint: 'either',
  }),
  ...title('kabinet|regering|wet|initiatiefwet|initiatiefvoorstel|wetsvoorstel|rapport|plan', {
    joint: 'hyphen',
    most: 24,
  }),
  ...title('regering|administratie|kabinet', { joint: 'hyphen', behind: true }),
]
