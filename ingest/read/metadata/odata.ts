import { kamerstukId } from '../../../graph/ids.ts'
import { type Source, SourceError } from '../decode.ts'
import { Facts } from './facts.ts'

/** A record of a dossier: a Kamerstukdossier of the open data. */
export interface DossierRecord {
  readonly dossier: string
  readonly toevoeging: string | null
  readonly title: string | null
  readonly highest: number | null
}

/** What the open data of the Tweede Kamer says of papers and dossiers. Source of the names: its data model (Gegevensmagazijn). */
export interface OpenData {
  readonly papers: readonly Facts[]
  readonly dossiers: readonly DossierRecord[]
}

type Entity = Readonly<Record<string, unknown>>

/**
 * Reads an answer of the open data (OData, JSON): one Document or Kamerstukdossier, a list of them, or a page of one.
 * @throws {SourceError} when it is no JSON.
 */
export function openData({ name, bytes }: Source): OpenData {
  const entities = entitiesOf(name, bytes)
  const dossiers = entities.flatMap((entity) => [entity, ...dossiersOf(entity)]).flatMap(dossierOf)
  return { papers: entities.flatMap(paperOf), dossiers }
}

function entitiesOf(name: string, bytes: Uint8Array): readonly Entity[] {
  try {
    const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    const list =
      isEntity(read) && Array.isArray(read.value) ? read.value : Array.isArray(read) ? read : [read]
    return list.filter(isEntity)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new SourceError('read/json', `${name}: this is no whole JSON (${why}); fetch the record again.`)
  }
}

const isEntity = (value: unknown): value is Entity =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The dossiers that a paper's record brings along (`$expand=Kamerstukdossier`). */
function dossiersOf({ Kamerstukdossier }: Entity): readonly Entity[] {
  return listOf(Kamerstukdossier)
}

const listOf = (value: unknown): readonly Entity[] =>
  (Array.isArray(value) ? value : [value]).filter(isEntity)

function dossierOf({
  Nummer,
  Toevoeging,
  Titel,
  HoogsteVolgnummer,
  DocumentNummer,
}: Entity): readonly DossierRecord[] {
  const dossier = said(Nummer)
  if (dossier === null || DocumentNummer !== undefined || !/^\d{4,5}$/.test(dossier)) return []
  const highest = Number(HoogsteVolgnummer)
  return [
    {
      dossier,
      toevoeging: said(Toevoeging),
      title: said(Titel),
      highest: Number.isSafeInteger(highest) && highest > 0 ? highest : null,
    },
  ]
}

/** A paper; one that has no number in a dossier without goes by the number of its document alone. */
export function paperOf(entity: Entity): readonly Facts[] {
  const number = said(entity.DocumentNummer)
  if (number === null) return []
  const dossiers = dossiersOf(entity).flatMap(dossierOf)
  const [dossier] = dossiers
  const ondernummer = Number(entity.Volgnummer)
  const facts = new Facts()
  if (dossier !== undefined && Number.isSafeInteger(ondernummer) && ondernummer > 0)
    facts.add('identifier', kamerstukId({ ...dossier, ondernummer: String(ondernummer) }))
  facts.add('documentnummer', number)
  facts.add('dossiertitel', dossier?.title ?? '')
  facts.add('documenttitel', said(entity.Onderwerp) ?? said(entity.Titel) ?? '')
  facts.add('date', said(entity.Datum) ?? '')
  facts.add('soort', said(entity.Soort) ?? '')
  facts.add('vergaderjaar', said(entity.Vergaderjaar) ?? '')
  facts.add('creator', chambers[said(entity.Kamer) ?? ''] ?? '')
  for (const { dossier, toevoeging } of dossiers) facts.add('dossiernummer', `${dossier}${toevoeging ?? ''}`)
  for (const name of signersOf(entity)) facts.add('indiener', name)
  for (const number of numbersOf(entity.BijlageDocument)) facts.add('bijlage', number)
  for (const number of numbersOf(entity.BronDocument)) facts.add('hoofddocument', number)
  return [facts]
}

/** How the data model counts the chambers. */
const chambers: Readonly<Record<string, string>> = { 1: 'Eerste Kamer', 2: 'Tweede Kamer' }

/** What an actor is to a paper that comes from them; others receive it, or deal with it. */
const hands = /ondertekenaar|afzender|indiener|auteur/i

/** Who signed or sent a paper (`$expand=DocumentActor`): "A.B. Zeegras (VVD)". */
function signersOf({ DocumentActor }: Entity): readonly string[] {
  return listOf(DocumentActor).flatMap(({ ActorNaam, ActorFractie, Relatie }) => {
    const [name, fractie] = [said(ActorNaam), said(ActorFractie)]
    if (name === null || !hands.test(said(Relatie) ?? 'indiener')) return []
    return [fractie === null ? name : `${name} (${fractie})`]
  })
}

const numbersOf = (documents: unknown): readonly string[] =>
  listOf(documents).flatMap(({ DocumentNummer }) => said(DocumentNummer) ?? [])

/** A word or number of a record; null when it says nothing. */
function said(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
