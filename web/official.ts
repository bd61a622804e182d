/** What must be known of a node to say whether it is official. */
interface Identified {
  readonly id: string
  readonly page: string | null
}

/**
 * The official page of a node; null where its id cannot exist officially: dossiers from 99 000 on, and sessions that are
 * still to come, as in the invented examples.
 */
export function officialPage({ id, page }: Identified, year = new Date().getFullYear()): string | null {
  if (/^(?:kst-(?:\d{8}-)?|dossier:)99\d{3}(?!\d)/.test(id)) return null
  const session = /^(?:kst|ah-[a-z]+|h-[a-z]+)-(\d{4})\d{4}-/.exec(id)?.[1]
  return session !== undefined && Number(session) > year ? null : page
}

/** Whether a paper has a number of its own; the others bear an id that was made from their text. */
export const isNumbered = (id: string): boolean => !/^(?:doc|ongenummerd):/.test(id)
