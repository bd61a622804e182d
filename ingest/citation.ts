import { kindOf } from '../graph/ids.ts'
import type { NamedThing } from '../graph/named-thing.ts'
import type { GraphNode } from '../graph/node.ts'
import type { ReferenceKind } from '../graph/reference.ts'
import { findMentions } from './find.ts'
import { kinds } from './kinds/index.ts'
import { paperKind } from './paper-kind.ts'
import { plainDocument } from './plain-document.ts'
import { plainForm } from './read/landmarks.ts'
import { type LookUp, registerFor } from './register/ask.ts'
import { decide } from './register/decide.ts'
import { resolveMentions } from './resolve.ts'
import { stubNode } from './stub.ts'

/**
 * What a printed citation names, by the same kinds as papers are read with. It is read as someone types it: `Kamerstuk 32 734, nr. 51`,
 * `35 830 V`, `35 830 V 8`, `kst-35830-V-8`, `IOM`, or the address of an official page. What the words leave open (`35302-F`) is decided by the register that `lookUp` asks.
 */
export async function nameCitation(citation: string, lookUp: LookUp): Promise<readonly NamedThing[]> {
  const given = plainly(citation.trim().slice(0, longestCitation))
  const typed = (officialPage.exec(given)?.groups?.id ?? given).replace(/^dossier\//, 'dossier:')
  const { dossier, number } = numbersAlone.exec(typed)?.groups ?? {}
  if (dossier !== undefined && number !== undefined)
    return (
      (await dossierNamed(typed, lookUp)) ??
      asTyped(typed, await namesIn(`Kamerstuk ${dossier}, nr. ${number}`, lookUp))
    )
  // Ids of papers are read in any case: "KST-36600-vii-1".
  const papers = /^kst-/i.test(typed) ? await namesIn(typed, lookUp) : []
  if (papers.length === 1 && papers[0]?.quote === typed) return papers
  const id = officialId(typed)
  if (id !== null) return [official(typed, id)]
  const named = await namesIn(typed, lookUp)
  if (named.length > 0 || !/^\d/.test(typed)) return named
  return asTyped(typed, await namesIn(`Kamerstuk ${typed}`, lookUp))
}

/** What is copied from a page or a file has spaces and hyphens that no keyboard types: they are read as in papers. */
const plainly = (citation: string): string =>
  citation.replace(/[^\x20-\x7e]/g, (sign) => plainForm(sign.charCodeAt(0)) ?? sign).replace(/\s+/g, ' ')

const asTyped = (quote: string, names: readonly NamedThing[]): readonly NamedThing[] =>
  names.map((name) => ({ ...name, quote }))

const official = (quote: string, id: string): NamedThing => ({
  quote,
  kind: referenceKindOf(id),
  id,
  status: 'resolved',
  reason: null,
  stub: stub(id),
})

/** The page of a paper or a dossier on the official site, in any of its forms, with the id that its address holds. */
const officialPage =
  /^(?:https?:\/\/)?zoek\.officielebekendmakingen\.nl\/(?<id>(?:kst|ah|h|kv|blg|ag|nds|stb|stcrt|trb)-[A-Za-z0-9-]{3,40}|dossier\/\d{5}(?:-[A-Z0-9]{1,6})?)(?:[./?#].*)?$/

/** A dossier and the number of a paper in it, with nothing but a space between them. */
const numbersAlone =
  /^(?<dossier>\d{2}[ .]?\d{3}(?:[ -](?:[IVX]{1,6}[A-E]?|[A-Z]|\d{2}))?)\s{1,4}(?<number>\d{1,4})$/

/** `21501 33` as the dossier 21 501-33, where the register has that; else null. */
async function dossierNamed(typed: string, lookUp: LookUp): Promise<readonly NamedThing[] | null> {
  const parts = /^(\d{2})[ .]?(\d{3})\s(\d{2})$/.exec(typed)
  if (parts === null) return null
  const id = `dossier:${parts[1]}${parts[2]}-${parts[3]}`
  const [entry = null] = await lookUp([id])
  return entry === null || entry.unlisted === true ? null : [official(typed, id)]
}

/** Longest citation that is read, in UTF-16 code units. */
const longestCitation = 500

async function namesIn(text: string, lookUp: LookUp): Promise<readonly NamedThing[]> {
  const document = plainDocument(text)
  const references = resolveMentions(document, [], findMentions(document, kinds), kinds)
  const decided = decide(references, await registerFor(references, lookUp))
  return decided.map(({ mention, resolution: { target, status, reason } }) => {
    const quote = text.slice(mention.start, mention.end)
    return { quote, kind: mention.kind, id: target, status, reason, stub: stub(target, [quote]) }
  })
}

const stub = (id: string | null, forms: readonly string[] = []): GraphNode | null =>
  id === null ? null : stubNode(id, { title: null, forms })

const officialForm =
  /^(?:(?:kst|ah|h|kv|blg|ag|nds|stb|stcrt|trb)-[A-Za-z0-9-]{3,40}|ECLI:[A-Z]{2}:[A-Z]+:\d{4}:[A-Z0-9.]+|(?:dossier|org|ministerie|partij):[^\s#]{1,80}|persoon:[^\n#]{1,80}|wet:[a-z0-9-]{1,80})(?:#[A-Za-z0-9.:-]{1,40})?$/

const officialId = (typed: string): string | null => (officialForm.test(typed) ? typed : null)

function referenceKindOf(id: string): ReferenceKind {
  const kind = kindOf(id)
  if (kind === 'part') return /#(?:s\d+\.)?vraag/.test(id) ? 'vraag' : 'antwoord'
  return kind === 'document' ? (paperKind(id) ?? 'kamerstuk') : kind
}
