import { parseKamerstuk, partOf, prefixes, printDossier, sessionInId, withoutSession } from './ids.ts'

/** What most labels of papers and parts begin with, by what begins their ids; and what tells an item. */
const commonNames = {
  ...{ kst: 'Kamerstuk', dossier: 'Dossier', ah: 'Aanhangsel Handelingen', h: 'Handelingen', item: 'item' },
  ...{ vraag: 'Vraag', antwoord: 'Antwoord' },
} as const

/** `"20202021"` → `"2020-2021"`. */
const printYears = (years: string): string =>
  years.length === 8 ? `${years.slice(0, 4)}-${years.slice(4)}` : years

const partNames: Readonly<Record<string, string>> = {
  vraag: commonNames.vraag,
  antwoord: commonNames.antwoord,
  agenda: 'Agenda',
  agendapunt: 'Agendapunt',
  spreekbeurt: 'Spreekbeurt',
  motie: 'Motie',
  stemming: 'Stemming',
  overweging: 'Overweging',
  dictum: 'Dictum',
  voetnoot: 'Voetnoot',
  sectie: 'Sectie',
  artikel: 'Artikel',
  hoofdstuk: 'Hoofdstuk',
  titel: 'Titel',
  afdeling: 'Afdeling',
  paragraaf: 'Paragraaf',
  boek: 'Boek',
  bijlage: 'Bijlage',
  aanwijzing: 'Aanwijzing',
}

/**
 * The short printed name of an id: `kst-35570-V-24` → `Kamerstuk 35 570 V, nr. 24`; `…#antwoord-15.3` → `Antwoord 15.3`;
 * `CELEX:32016R0679` → `Verordening 2016/679`;
 * ids without a printed form of their own are printed as they are, less our prefix.
 */
export function labelOf(id: string): string {
  const part = partOf(id)
  if (part !== null) return labelOfPart(part)
  const session = sessionInId(id)
  if (session !== null) return `${labelOf(withoutSession(id))} (${printYears(session)})`
  const kamerstuk = parseKamerstuk(id)
  if (kamerstuk !== null) {
    const dossier = printDossier(kamerstuk.dossier, kamerstuk.toevoeging)
    const { ondernummer } = kamerstuk
    return /^[A-Z]/.test(ondernummer)
      ? `${commonNames.kst} ${dossier}, ${ondernummer}`
      : `${commonNames.kst} ${dossier}, nr. ${ondernummer}`
  }
  const dossier = /^dossier:(\d+|[IVXLC]+)(?:-(.+))?$/.exec(id)
  if (dossier?.[1] !== undefined)
    return `${commonNames.dossier} ${printDossier(dossier[1], dossier[2] ?? null)}`
  const aanhangsel = /^ah-(?:tk|ek)-(\d+)-(.+)$/.exec(id)
  if (aanhangsel?.[1] !== undefined)
    return `${commonNames.ah} ${printYears(aanhangsel[1])}, nr. ${aanhangsel[2]}`
  const vragen = /^kv-(?:(?:tk|ek)-)?(\d.*)$/.exec(id)
  if (vragen?.[1] !== undefined) return `Kamervragen ${vragen[1]}`
  const handelingen = /^h-(tk|ek)-(\d+)-(.+)$/.exec(id)
  if (handelingen?.[2] !== undefined) {
    const numbers = (handelingen[3] ?? '').split('-')
    const kamer = handelingen[1] === 'ek' ? 'I' : 'II'
    const [meeting, ...item] = numbers
    const rest = item.length > 0 ? `, ${commonNames.item} ${item.join('-')}` : ''
    const place = printRecordPlace(handelingen[2], numbers) ?? `nr. ${meeting}${rest}`
    return `${commonNames.h} ${kamer} ${printYears(handelingen[2])}, ${place}`
  }
  const official = /^(stb|stcrt|trb|gmb|prb|wsb|bgr)-(\d{4})-(.+)$/.exec(id)
  if (official?.[1] !== undefined) {
    const name = gazettes[official[1]] ?? official[1]
    return `${name} ${official[2]}, ${official[3]}`
  }
  for (const [prefix] of prefixes) if (id.startsWith(prefix)) return id.slice(prefix.length)
  return labelOfAct(id) ?? id
}

const actNames: Readonly<Record<string, string>> = {
  R: 'Verordening',
  L: 'Richtlijn',
  F: 'Kaderbesluit',
}

/**
 * `CELEX:32003R0001` → `Verordening 1/2003`, `CELEX:31991L0676` → `Richtlijn 91/676`; null for anything else. Regulations were numbered
 * number/year before 2015, and years had two digits before 1999. Decisions came in both orders, which their CELEX number does not
 * tell. Source: Interinstitutional style guide, 1.2.2.
 */
function labelOfAct(id: string): string | null {
  const [, year = '', letter = '', digits = ''] = /^CELEX:3(\d{4})([RLF])(\d{4})$/.exec(id) ?? []
  if (year === '') return null
  const [printed, number] = [Number(year) < 1999 ? year.slice(2) : year, String(Number(digits))]
  const isNumberFirst = letter === 'R' && Number(year) < 2015
  return `${actNames[letter]} ${isNumberFirst ? `${number}/${printed}` : `${printed}/${number}`}`
}

/**
 * Where in the record of debates an id says that something stands: `nr. 84, item 12`, and before items had numbers of their own
 * `p. 1234-1240`. `session` is `20072008`. Null for numbers of another form. Which numbers ids have had since when, says the kind
 * `handelingen`.
 */
export function printRecordPlace(session: string, numbers: readonly string[]): string | null {
  const [first, second, third] = numbers
  if (second === undefined || numbers.length > 3) return null
  if (session >= '20102011') return third === undefined ? `nr. ${first}, ${commonNames.item} ${second}` : null
  if (third !== undefined) return `nr. ${first}, p. ${printPages(second, third)}`
  return session >= '20092010' ? `nr. ${first}, p. ${second}` : `p. ${printPages(first ?? '', second)}`
}

const printPages = (from: string, to: string): string => (from === to ? from : `${from}-${to}`)

/** The gazettes of the state, and of municipalities, provinces, water boards and what these do together. */
const gazettes: Readonly<Record<string, string>> = {
  ...{ stb: 'Stb.', stcrt: 'Stcrt.', trb: 'Trb.', gmb: 'Gemeenteblad', prb: 'Provinciaal blad' },
  ...{ wsb: 'Waterschapsblad', bgr: 'Blad gemeenschappelijke regeling' },
}

/**
 * The words of four letters or more that stand in the names of very many nodes, for labels are made of them, and ids; in small letters. What
 * labels say of fewer nodes is left out: a store finds it quicker as any other word.
 */
export const commonWords: readonly string[] = [
  ...Object.values(commonNames),
  ...Object.keys(gazettes),
].flatMap((name) => name.toLowerCase().match(/[a-z]{4,}/g) ?? [])

const partForm = new RegExp(String.raw`^(?:(.+)\.)?(${Object.keys(partNames).join('|')})(?:-(.+))?$`)

/** `antwoord-15.3` → `Antwoord 15.3`; `vraag-4.b` → `Vraag 4.b`; `s2.vraag-1` → `Vraag 1 (reeks 2)`; `motie-9.dictum-1` → `Dictum 1 (motie 9)`. */
function labelOfPart(part: string): string {
  const [, outer, name = '', number] = partForm.exec(part) ?? []
  const printed = partNames[name]
  if (printed === undefined) return part
  const own = number === undefined ? printed : `${name === 'agenda' ? 'Agendapunt' : printed} ${number}`
  if (outer === undefined) return own
  const series = /^s(\d+)$/.exec(outer)?.[1]
  return `${own} (${series === undefined ? labelOfPart(outer).toLowerCase() : `reeks ${series}`})`
}
