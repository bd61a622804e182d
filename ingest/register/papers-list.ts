import { isOfficialId, kindOf } from '../../graph/ids.ts'
import type { Registration } from '../../graph/register.ts'
import { columnsOf, type ListForm, notUtf8, type Said, titleOf } from './form.ts'

/**
 * Papers, a table with `identifier` and `title`, and if it has them `dossier_number` and `dossier_title`, as the search service of
 * officielebekendmakingen.nl gives them. A dossier's title is said aside: a list of dossiers knows better.
 */
export const papersList: ListForm = {
  name: 'list of papers',
  begin(heading) {
    const column = columnsOf(heading)
    const [id, title] = [column('identifier'), column('title')]
    const [dossier, dossierTitle] = [column('dossier_number'), column('dossier_title')]
    if (id < 0) return null
    const width = heading.length
    const read = (fields: readonly string[]): Said => {
      if (fields.length !== width)
        return { fault: `it has ${fields.length} columns, and the heading ${width}` }
      const paper = readPaper(fields[id] ?? '', fields[title] ?? '')
      return 'fault' in paper ? paper : [paper, ...dossierAside(fields[dossier] ?? '', fields[dossierTitle])]
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

function dossierAside(number: string, printed: string | undefined): readonly Registration[] {
  const title = titleOf(printed)
  const id = `dossier:${number.trim()}`
  if (title === null || !/^dossier:\d{1,5}(?:-(?:[A-Z]{1,6}|\d{2}))?$/.test(id)) return []
  return kindOf(id) === 'dossier' && !title.includes('\uFFFD')
    ? [{ id, title, highest: null, aside: true }]
    : []
}
