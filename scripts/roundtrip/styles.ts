import type { PrintedId } from './forms.ts'

/** A way in which papers print an id; null where the id has none in this style. */
export interface Style {
  readonly name: string
  readonly print: (id: PrintedId) => string | null
}

type Kamerstuk = Extract<PrintedId, { kind: 'kamerstuk' }>
type Handelingen = Extract<PrintedId, { kind: 'handelingen' }>
type Aanhangsel = Extract<PrintedId, { kind: 'aanhangsel' }>

/** `19992000` → `1999/00`. */
const slashed = (session: string): string => `${session.slice(0, 4)}/${session.slice(6)}`
/** `19992000` → `1999–2000`. */
const dashed = (session: string): string => `${session.slice(0, 4)}–${session.slice(4)}`
const spaced = (dossier: string): string => `${dossier.slice(0, 2)} ${dossier.slice(2)}`
const isLetter = ({ ondernummer }: Kamerstuk): boolean => /^[A-Z]/.test(ondernummer)
const joined = ({ dossier, toevoeging }: Kamerstuk, join: string): string =>
  toevoeging === null
    ? dossier
    : /^\d/.test(toevoeging)
      ? `${dossier}-${toevoeging}`
      : `${dossier}${join}${toevoeging}`

/** `35 570 V`. */
const printed = (id: Kamerstuk): string => joined({ ...id, dossier: spaced(id.dossier) }, ' ')
const chamber = (id: Kamerstuk): string => (isLetter(id) || id.session !== null ? 'I' : 'II')
/** Any session that leaves the id as it is, or its own. */
const session = (id: Kamerstuk): string => id.session ?? '20222023'

const kamerstuk = (name: string, print: (id: Kamerstuk) => string | null): Style => ({
  name,
  print: (id) => (id.kind === 'kamerstuk' ? print(id) : null),
})
/** A style that does not print the session, so that ids with one cannot be read back from it. */
const plain = (name: string, print: (id: Kamerstuk) => string | null): Style =>
  kamerstuk(name, (id) => (id.session === null ? print(id) : null))
const handelingen = (name: string, print: (id: Handelingen) => string | null): Style => ({
  name,
  print: (id) => (id.kind === 'handelingen' ? print(id) : null),
})
const aanhangsel = (name: string, print: (id: Aanhangsel) => string | null): Style => ({
  name,
  print: (id) => (id.kind === 'aanhangsel' ? print(id) : null),
})
const house = ({ kamer }: Handelingen | Aanhangsel): string => (kamer === 'ek' ? 'I' : 'II')
const full = ({ kamer }: Handelingen | Aanhangsel): string =>
  kamer === 'ek' ? 'Eerste Kamer' : 'Tweede Kamer'

/** Every style, in the order of the report. */
export const styles: readonly Style[] = [
  plain('in-house', (id) => `Kamerstuk ${printed(id)}, nr. ${id.ondernummer}`),
  plain('without a comma', (id) => `Kamerstuk ${printed(id)} nr. ${id.ondernummer}`),
  plain('bare comma', (id) => `(Kamerstuk ${printed(id)}, ${id.ondernummer})`),
  plain('in brackets', (id) => `(${printed(id)}, nr. ${id.ondernummer})`),
  plain(
    'with a dot',
    (id) => `Kamerstuk ${id.dossier.slice(0, 2)}.${joined(id, '-').slice(2)}, nr. ${id.ondernummer}`,
  ),
  plain('with a hyphen', (id) => `Kamerstuk ${joined(id, '-')}, nr. ${id.ondernummer}`),
  plain(
    'lost spaces',
    (id) => `Kamerstuk${joined({ ...id, dossier: spaced(id.dossier) }, '')},nr.${id.ondernummer}`,
  ),
  plain('hoofdstuk', (id) =>
    /^[IVX]/.test(id.toevoeging ?? '')
      ? `Kamerstuk ${spaced(id.dossier)} hoofdstuk ${id.toevoeging}, nr. ${id.ondernummer}`
      : null,
  ),
  plain('Rijkswet', (id) =>
    id.toevoeging === null ? `Kamerstuk ${spaced(id.dossier)} (R 1985), nr. ${id.ondernummer}` : null,
  ),
  // "31930-I" may be a chapter or a paper of the Eerste Kamer: only a register can tell.
  plain('dashes, labelled', (id) =>
    id.toevoeging === null && /^[IVX]+$/.test(id.ondernummer)
      ? null
      : `Kamerstuk ${joined(id, '-')}-${id.ondernummer}`,
  ),
  plain('dashes, in a list', (id) =>
    isLetter(id) ? null : `van de stukken 99763-28, ${joined(id, '-')}-${id.ondernummer} en 99763-29`,
  ),
  plain('suffix with a dot', (id) =>
    /^[IVX]/.test(id.toevoeging ?? '') ? `Kamerstuk ${joined(id, '.')}, nr. ${id.ondernummer}` : null,
  ),
  plain('dot, suffix glued', (id) =>
    /^[IVX]/.test(id.toevoeging ?? '')
      ? `Kamerstuk ${id.dossier.slice(0, 2)}.${joined(id, '').slice(2)}, nr. ${id.ondernummer}`
      : null,
  ),
  plain(
    'hyphen in the dossier',
    (id) => `Kamerstuk ${id.dossier.slice(0, 2)}-${joined(id, ' ').slice(2)}, nr. ${id.ondernummer}`,
  ),
  plain('nr without a dot', (id) => `Kamerstuk ${printed(id)}, nr ${id.ondernummer}`),
  plain('a list of numbers', (id) =>
    isLetter(id) ? null : `Kamerstuk ${printed(id)}, nrs. 9998 en ${id.ondernummer}`,
  ),
  plain('behind another', (id) => `Kamerstuk 99 763, nr. 28 en ${printed(id)}, nr. ${id.ondernummer}`),
  plain('two dossiers share it', (id) =>
    id.toevoeging === null ? `Kamerstukken ${id.dossier} en 99763, nr. ${id.ondernummer}` : null,
  ),
  plain('numbers in brackets', (id) =>
    isLetter(id) ? null : `Kamerstuk ${printed(id)} (9998, ${id.ondernummer})`,
  ),
  plain('attachment', (id) => `bijlage bij Kamerstuk ${printed(id)}, nr. ${id.ondernummer} (bijlage IV)`),
  plain('glued mark, broken label', (id) => `2Kamerstuk-ken ${printed(id)}, nr. ${id.ondernummer}`),
  plain('inverted, with a former number', (id) =>
    isLetter(id) ? null : `Zij krijgt nr. ${id.ondernummer}, was nr. 19 (${joined(id, '-')})`,
  ),
  plain('inverted', (id) => (isLetter(id) ? null : `Zij krijgt nr. ${id.ondernummer} (${joined(id, '-')})`)),
  kamerstuk(
    'legal',
    (id) => `Kamerstukken ${chamber(id)} ${slashed(session(id))}, ${printed(id)}, nr. ${id.ondernummer}`,
  ),
  kamerstuk(
    'legal, page',
    (id) =>
      `Kamerstukken ${chamber(id)} ${slashed(session(id))}, ${printed(id)}, nr. ${id.ondernummer}, p. 5-7`,
  ),
  kamerstuk(
    'legal, whole years, two pages',
    (id) =>
      `Kamerstukken ${chamber(id)} ${session(id).slice(0, 4)}/${session(id).slice(4)}, ${printed(id)}, nr. ${id.ondernummer}, p. 5 en p. 18`,
  ),
  kamerstuk(
    'legal, years in two digits',
    (id) =>
      `Kamerstukken ${chamber(id)} ${session(id).slice(2, 4)}/${session(id).slice(6)}, ${printed(id)}, nr. ${id.ondernummer}`,
  ),
  kamerstuk(
    'legal, hyphen, blz.',
    (id) =>
      `Kamerstukken ${chamber(id)} ${session(id).slice(0, 4)}-${session(id).slice(4)}, ${printed(id)}, nr. ${id.ondernummer}, blz. 2`,
  ),
  kamerstuk(
    'legal, bare comma',
    (id) => `Kamerstukken ${chamber(id)} ${slashed(session(id))}, ${printed(id)}, ${id.ondernummer}`,
  ),
  kamerstuk(
    'TK or EK, nummer',
    (id) =>
      `${chamber(id) === 'I' ? 'EK' : 'TK'} ${dashed(session(id))}, ${joined(id, ' ')}, nummer ${id.ondernummer}, bladzijde 3 - 4`,
  ),
  kamerstuk(
    'chamber, vergaderjaar',
    (id) =>
      `${chamber(id) === 'I' ? 'Eerste' : 'Tweede'} Kamer, vergaderjaar ${dashed(session(id))}, ${printed(id)}, nr. ${id.ondernummer}`,
  ),
  kamerstuk(
    'without a label',
    (id) => `${chamber(id)} ${slashed(session(id))}, ${printed(id)}, nr. ${id.ondernummer}`,
  ),
  kamerstuk(
    'the id',
    (id) =>
      `${['kst', id.session, id.dossier, id.toevoeging, id.ondernummer].filter((piece) => piece !== null).join('-')}`,
  ),
  handelingen('item', (id) =>
    id.item === null
      ? null
      : `Handelingen ${house(id)} ${slashed(id.session)}, nr. ${id.meeting}, item ${id.item}, p. 5`,
  ),
  handelingen('item, chamber in full', (id) =>
    id.item === null
      ? null
      : `Handelingen ${full(id)}, vergaderjaar ${dashed(id.session)}, nr. ${id.meeting}, item ${id.item}`,
  ),
  handelingen('item, dashes', (id) =>
    id.item === null ? null : `Handelingen ${house(id)} ${slashed(id.session)}, ${id.meeting}-${id.item}`,
  ),
  handelingen('item, HTK or HEK', (id) =>
    id.item === null
      ? null
      : `H${id.kamer === 'ek' ? 'E' : 'T'}K ${dashed(id.session)}, nr. ${id.meeting}, item ${id.item}`,
  ),
  handelingen('item, session behind', (id) =>
    id.item === null
      ? null
      : `Handelingen ${house(id)}, nr. ${id.meeting}, item ${id.item} (${dashed(id.session)})`,
  ),
  handelingen('pages', (id) => {
    if (id.pages === null) return null
    const [from, to] = id.pages
    const meeting = id.meeting === null ? '' : ` nr. ${id.meeting},`
    return `Handelingen ${house(id)} ${slashed(id.session)},${meeting} p. ${to === null ? from : `${from}-${to}`}`
  }),
  aanhangsel(
    'vergaderjaar',
    (id) =>
      `Aanhangsel Handelingen${id.kamer === 'ek' ? ' I' : ''}, vergaderjaar ${dashed(id.session)}, nr. ${id.number}`,
  ),
  aanhangsel(
    'chamber',
    (id) => `Aanhangsel van de Handelingen ${house(id)} ${slashed(id.session)}, nr. ${id.number}`,
  ),
  aanhangsel(
    'bare comma',
    (id) => `Aanhangsel Handelingen ${house(id)} ${slashed(id.session)}, ${id.number}`,
  ),
  aanhangsel(
    'behind the record',
    (id) => `Handelingen ${house(id)} ${slashed(id.session)}, Aanhangsel, nr. ${id.number}`,
  ),
  aanhangsel(
    'lost spaces',
    (id) =>
      `AanhangselHandelingen${id.kamer === 'ek' ? ' I' : ''},vergaderjaar${dashed(id.session)},nr.${id.number}`,
  ),
  aanhangsel('number first', (id) =>
    id.kamer === 'ek'
      ? null
      : `Aanhangsel van de Handelingen nr. ${id.number}, vergaderjaar ${dashed(id.session)}`,
  ),
  aanhangsel('the id', (id) => `ah-${id.kamer}-${id.session}-${id.number}`),
]
