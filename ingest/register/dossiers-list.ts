import { dossierId } from '../../graph/ids.ts'
import { columnsOf, type ListForm, notUtf8, type Said, titleOf } from './form.ts'

/**
 * Dossiers, a table with `Nummer`, `Toevoeging`, `Titel`, `HoogsteVolgnummer` and `Verwijderd`, as the open data of the
 * Tweede Kamer has them (entity Kamerstukdossier).
 */
export const dossiersList: ListForm = {
  name: 'list of dossiers',
  begin(heading) {
    const column = columnsOf(heading)
    const places = {
      nummer: column('Nummer'),
      toevoeging: column('Toevoeging'),
      titel: column('Titel'),
      hoogste: column('HoogsteVolgnummer'),
      verwijderd: column('Verwijderd'),
    }
    if (places.nummer < 0 || places.titel < 0) return null
    const width = heading.length
    const read = (fields: readonly string[]): Said =>
      fields.length === width
        ? readDossier(
            fields[places.nummer] ?? '',
            fields[places.toevoeging] ?? '',
            fields[places.titel] ?? '',
            fields[places.hoogste] ?? '',
            fields[places.verwijderd] ?? '',
          )
        : { fault: `it has ${fields.length} columns, and the heading ${width}` }
    return { read, heads: true }
  },
}

function readDossier(
  nummer: string,
  toevoeging: string,
  titel: string,
  hoogste: string,
  verwijderd: string,
): Said {
  if (/^true$/i.test(verwijderd.trim())) return 'left out'
  // Programs that make tables write whole numbers as 34244.0.
  const digits = /^(\d{1,5})(?:\.0+)?$/.exec(nummer.trim())?.[1]
  if (digits === undefined) return { fault: `"${nummer.slice(0, 40)}" is no dossiernummer` }
  const suffix = readToevoeging(toevoeging.trim())
  if (suffix === undefined) return { fault: `"${toevoeging.slice(0, 40)}" is no toevoeging` }
  const highest = /^(-?\d{1,6})(?:\.0+)?$/.exec(hoogste.trim())?.[1]
  if (highest === undefined && hoogste.trim() !== '')
    return { fault: `"${hoogste.slice(0, 40)}" is no ondernummer` }
  if (titel.includes('\uFFFD')) return { fault: notUtf8 }
  const number = Number(highest ?? 0)
  const entry = { title: titleOf(titel), highest: number > 0 ? number : null, aside: false }
  return [{ id: dossierId(digits, suffix), ...entry }]
}

/** As ids have it; null for none, and for the number of a Rijkswet, which no id has; undefined when it is none. */
function readToevoeging(printed: string): string | null | undefined {
  if (printed === '' || /^\(?R\s?\d{3,4}\)?$/i.test(printed)) return null
  const upper = printed.toUpperCase()
  return /^(?:[A-Z]{1,6}|\d{2})$/.test(upper) ? upper : undefined
}
