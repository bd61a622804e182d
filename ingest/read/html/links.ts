import { isOfficialId } from '../../../graph/ids.ts'

const sites =
  /^(?:https?:)?\/\/(?:zoek\.officielebekendmakingen\.nl|www\.officielebekendmakingen\.nl)(?=\/|$)/i
const paper = /^\/(?:id\/)?([A-Za-z]+-[A-Za-z0-9-]{3,60})(?:\.(?:html|pdf|xml|odt)|\/[a-z]{1,12}(?:\.xml)?)?$/
const dossier = /^\/dossier\/(\d{1,5}(?:-[A-Z]{1,6}|-\d{2})?)$/

/** Longest address that is taken for one, in UTF-16 code units. */
const longest = 1_300

/**
 * What a link of an official page names: an official id, `dossier:35830-V`, or an address on another site; null for a place on
 * the page or site itself.
 */
export function targetOf(href: string): string | null {
  if (href.length > longest) return null
  const address = href.trim()
  const path = address.replace(sites, '').replace(/[?#].*$/s, '')
  if (path.startsWith('/') && !path.startsWith('//')) {
    const id = paper.exec(path)?.[1]
    if (id !== undefined && isOfficialId(id)) return id
    const number = dossier.exec(path)?.[1]
    return number === undefined ? null : `dossier:${number}`
  }
  return /^https?:\/\/[^\s]{3,}$/i.test(address) && !sites.test(address) ? address : null
}
