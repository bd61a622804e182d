import { SourceError } from '../read/decode.ts'
import { isHtml } from '../read/html/html.ts'
import { parseXml } from '../read/xml/parse.ts'
import { rootOf } from '../read/xml/root.ts'
import { officialRoots, vlosRoot } from '../read/xml/roots.ts'
import type { Wrong } from './door.ts'

/** The forms that a paper is published in, the one that says most first. */
export const forms = ['xml', 'html', 'pdf'] as const

/** One of them. */
export type Form = (typeof forms)[number]

/**
 * What is wrong with an answer, for it to be a whole paper of a form; null when nothing is. One that was cut off may be whole
 * the next time; one of another form, such as a page that says that there is no such paper, will not.
 */
export function wrongIn(bytes: Uint8Array, form: Form): Wrong | null {
  if (bytes.length === 0) return cutOff('there is nothing in it')
  if (form === 'xml') return wrongInXml(bytes)
  if (form === 'pdf') return wrongInPdf(bytes)
  return isHtml({ name: '', bytes }) ? null : unfit('this is no web page')
}

function wrongInXml(bytes: Uint8Array): Wrong | null {
  const root = rootOf(bytes)
  if (root === null)
    return /^\S{0,3}<\?xml/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 8)))
      ? cutOff('its XML is cut off')
      : unfit('this is no XML')
  if (!officialRoots.has(root) && root !== vlosRoot)
    return unfit(`XML that begins with <${root}> is no official publication`)
  try {
    parseXml({ name: 'the XML', bytes }, {})
    return null
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    // Nested too deep is for the reader to refuse, who knows the limit.
    return error.rule === 'read/too-deep' ? null : cutOff('its XML is damaged or cut off')
  }
}

/** How many bytes at its ends hold the marks of a PDF. Source: ISO 32000-1, annex H, notes 13 and 18. */
const ends = 1024

function wrongInPdf(bytes: Uint8Array): Wrong | null {
  const latin1 = new TextDecoder('latin1')
  if (!latin1.decode(bytes.subarray(0, ends)).includes('%PDF-')) return unfit('this is no PDF')
  return latin1.decode(bytes.subarray(-ends)).includes('%%EOF') ? null : cutOff('its PDF is cut off')
}

const cutOff = (what: string): Wrong => ({ what, passing: true })
const unfit = (what: string): Wrong => ({ what, passing: false })
