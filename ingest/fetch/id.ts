import { isOfficialId } from '../../graph/ids.ts'

/** How the ids of official publications begin; stricter than their form, since a name of a file may look like one. */
const published =
  /^(?:kst-(?:\d|[A-Z]{1,12}-)|blg-\d|(?:ah|h|ag|kv|nds)-(?:[te]k-|vv-)?\d|nds-[a-z]{1,8}\d|(?:stb|stcrt|trb)-\d{4}-)/

/** Whether an id has the form of a paper that can be fetched: an official publication, or a document of the Tweede Kamer. */
export const isFetchable = (id: string): boolean =>
  /^\d{4}D\d{5}$/.test(id) || (published.test(id) && isOfficialId(id))
