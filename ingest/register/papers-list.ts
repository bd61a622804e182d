import { isOfficialId, kindOf } from '../../graph/ids.ts'
import { blankRecord, type PaperRecord } from '../../graph/record.ts'
import type { Registration } from '../../graph/register.ts'
import { dayForms, dayOf } from './day.ts'
import { columnsOf, type ListForm, notUtf8, type Said, titleOf } from './form.ts'

/**
 * Papers, a table with `identifier` and `title`, and if it has them `date`, `type`, `dossier_number` and `dossier_title`, as the search service of
 * officielebekendmakingen.nl gives them, or in Dutch `titel`, `datum`, `soort`. Day, sort and dossier are kept as a record's are. A dossier's title is said aside: a list of dossiers
 * knows better.
 */
export const papersList: ListForm = {
  name: 'list of papers',
  begin(heading) {
    const column = columnsOf(heading)
    const [id, title] = [column('identifier'), column('title', 'titel')]
    const [date, type] = [column('date', 'datum'), column('type', 'soort')]
    const [dossier, dossierTitle] = [column('dossier_number'), column('dossier_title')]
    if (id < 0) return null
    const width = heading.length
    const read = (fields: readonly string[]): Said => {
      if (fields.length !== width)
        return { fault: `it has ${fields.length} columns, and the heading ${width}` }
      const lies = dossierIn(fields[dossier] ?? '')
      const paper = readPaper(fields[id] ?? '', fields[title] ?? '')
      if ('fault' in paper) return paper
      const record = readRecord(fields[date] ?? '', fields[type] ?? '', lies)
      if ('fault' in record) return record
      return [{ ...paper, ...record }, ...dossierAside(lies, fields[dossierTitle])]
    }
    return { read, heads: true }
  },
}

function readPaper(printed: string, title: string): Registration | { readonly fault: string } {
  const id = printed.trim()
  if (!isOfficialId(id)) return { fault: `"${id.slice(0, 60)}" is no official id` }
  if (title.includes('\uFFFD')) return { fault: notUtf8 }
  return { id, title: titleOf(title), highest: null, aside: false }
}

/** What the table says of a paper besides its title; nothing where its fields are empty. */
function readRecord(
  day: string,
  type: string,
  dossier: string | null,
): { readonly record?: PaperRecord } | { readonly fault: string } {
  const date = day.trim() === '' ? null : dayOf(day.trim())
  if (date === undefined) return { fault: `"${day.slice(0, 40)}" is no day; write it as ${dayForms}` }
  const said = { date, type: titleOf(type), dossiers: dossier === null ? [] : [dossier] }
  if (said.type?.includes('\uFFFD')) return { fault: notUtf8 }
  return date === null && said.type === null ? {} : { record: { ...blankRecord, ...said } }
}

/** `35830-V` as the id of its dossier; null for what is no number of one. */
function dossierIn(number: string): string | null {
  const id = `dossier:${number.trim()}`
  return /^dossier:\d{1,5}(?:-(?:[A-Z]{1,6}|\d{2}))?$/.test(id) && kindOf(id) === 'dossier' ? id : null
}

function dossierAside(id: string | null, printed: string | undefined): readonly Registration[] {
  const title = titleOf(printed)
  return id === null || title === null || title.includes('\uFFFD')
    ? []
    : [{ id, title, highest: null, aside: true }]
}
