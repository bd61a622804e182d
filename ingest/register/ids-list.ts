import { isOfficialId } from '../../graph/ids.ts'
import type { ListForm, Said } from './form.ts'

/** Official ids, one a line: `kst-35830-V-8`. */
export const idsList: ListForm = {
  name: 'list of ids',
  begin: (fields) =>
    fields.length === 1 && isOfficialId(fields[0]?.trim() ?? '') ? { read, heads: false } : null,
}

function read(fields: readonly string[]): Said {
  const id = (fields[0] ?? '').trim()
  if (fields.length > 1 || !isOfficialId(id))
    return { fault: `"${fields.join(',').slice(0, 60)}" is no official id` }
  return [{ id, title: null, highest: null, aside: false }]
}
