import type { Source } from '../decode.ts'

/** Where the name of a zip's first entry begins, and the most of it that is looked at ends. */
const [nameAt, nameEnd] = [30, 60]

/** Names that the first entry of an ODT or DOCX has. */
const firsts = /^(?:mimetype|\[Content_Types\]\.xml|_rels\/|word\/|docProps\/)/

/** Whether a source is an ODT, DOCX or another document of an office suite: a zip whose first entry says so. */
export const isOffice = ({ bytes }: Pick<Source, 'bytes'>): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  bytes[2] === 3 &&
  bytes[3] === 4 &&
  firsts.test(Buffer.from(bytes.subarray(nameAt, nameEnd)).toString('latin1'))
