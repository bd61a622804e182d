import { parseKamerstuk } from '../../../graph/ids.ts'
import { moversAgree, moversOf, namesOneAlone } from '../../../graph/movers.ts'
import type { Document, Mention, Name, Resolution } from '../../document.ts'
import type { Kind, Scope } from '../../kind.ts'
import { ambiguous, resolved, unresolved } from '../../kinds/resolution.ts'
import { oncePer } from '../../once.ts'
import { proposalOf } from '../../proposal.ts'
import { lastOf } from '../../rising.ts'
import { isPaper } from './proposal-as-paper.ts'
import { citedTitles, namedProposals, type ProposalHit } from './proposal-grammar.ts'
import type { ProposalNoun } from './proposal-noun.ts'
import { isAlone, numbersOf, numbersOfBare } from './proposal-number.ts'
import { ownNumber } from './proposal-own.ts'
import { ownUnnumbered, withinDossier } from './proposal-owner.ts'
import { rankedProposal } from './proposal-ranked.ts'
import { isNew, sameMovers } from './proposal-same.ts'
import { severalOfMover } from './proposal-several.ts'
import { bySubject, type SubjectHit } from './proposal-subject.ts'
import { unnamedProposals } from './proposal-unnamed.ts'

/**
 * The kind of a motie or amendement: named by its movers, or plainly where its number follows. The number stands behind
 * it, in the footnote behind it, or with the same movers elsewhere in the document.
 */
export function proposalKind(noun: ProposalNoun): Kind {
  const hits = oncePer((document: Document) => findHits(document, noun))
  return {
    kind: noun.kind,
    find: oncePer((document: Document) => {
      const found = hits(document)
      return found.map((hit) => toMention(hit, document, noun, found))
    }),
    resolve: (name, mention, scope) => resolve(name, mention, scope, noun, hits(scope.document)),
  }
}

/** Those named by movers, and of the others those that a number names. */
function findHits(document: Document, noun: ProposalNoun): readonly ProposalHit[] {
  const { text } = document
  const named = [...namedProposals(text, noun)].filter(
    (hit) =>
      numbersOf(document, hit) !== null ||
      (hit.form === 'fractie' ? isOne(text, hit) : noun.kind !== 'motie' || !headsItself(text, hit)),
  )
  const found = [...named, ...citedTitles(text, noun)].sort((a, b) => a.start - b.start)
  const starts = found.map((hit) => hit.start)
  for (const hit of unnamedProposals(text, noun)) {
    const before = lastOf(found, starts, hit.end - 1)
    if (before !== undefined && before.end > hit.start) continue
    // "motie van het lid Aa (motie 35 570, nr. 2)": the number is that of the first.
    if (before !== undefined && /^\s?\($/.test(text.slice(before.end, hit.start))) continue
    if (!isPaper(text, hit) && numbersOfBare(document, hit, isAlone(text, hit)) !== null) found.push(hit)
  }
  found.sort((a, b) => a.start - b.start)
  const told = [...bySubject(document, noun, found), ...ownUnnumbered(document, noun, found)]
  if (told.length === 0) return found
  const places = found.map((hit) => hit.start)
  const free = told.filter((hit) => (lastOf(found, places, hit.end - 1)?.end ?? 0) <= hit.start)
  return [...found, ...free].sort((a, b) => a.start - b.start)
}

/** How far behind the title of a motie its text begins, in UTF-16 code units. */
const titleReach = 900

/** "Zee; ⟨Gewijzigde motie van het lid Zandstra⟩ over boten" in the first line of what is that motie: a site's head prints its title. */
const headsItself = (text: string, { start, end }: ProposalHit): boolean =>
  /^\s{0,4}(?:[^.:;()\n]{2,80}(?:\([^()\n]{2,20}\)\s?)?[:;]\s){0,2}$/.test(
    text.slice(0, Math.min(start, 200)),
  ) &&
  start < 200 &&
  /^(?:Nader\s|Gewijzigde\s|Motie)/.test(text.slice(start, start + 11)) &&
  /(?:^|\s)De\sKamer,\s+gehoord\sde\s(?:beraadslaging|inbreng)/u.test(text.slice(end, end + titleReach))

/** "moties van de PVV" and "een motie van de VVD" are none in particular. */
const isOne = (text: string, { start, plural }: ProposalHit): boolean =>
  !plural &&
  !/(?:een|elke?|geen|iedere|zo['’]n)\s+(?:\p{Ll}+\s+){0,2}$/iu.test(
    text.slice(Math.max(0, start - 40), start),
  )

const rules: Readonly<Record<ProposalHit['form'], readonly [string, number]>> = {
  movers: ['movers', 0.97],
  plain: ['plain', 0.93],
  short: ['short-form', 0.93],
  fractie: ['fractie', 0.85],
  number: ['number-behind', 0.9],
  subject: ['subject', 0.75],
  own: ['own', 0.75],
}

function toMention(
  hit: ProposalHit,
  document: Document,
  { kind }: ProposalNoun,
  hits: readonly ProposalHit[],
): Mention {
  const { start, end, movers, fractie, form, plural } = hit
  const [rule, confidence] = rules[form]
  const said = {
    ...(movers === '' ? {} : { [form === 'own' ? 'indiener' : 'movers']: movers.replace(/\s+/g, ' ') }),
    ...(fractie === null ? {} : { fractie }),
  }
  const own = plural ? withinDossier(numbersOf(document, hit)) : []
  const several = own.length > 0 ? own : severalOfMover(document, hit, hits)
  const names = several.length > 1 ? several.map((nummer) => ({ said: { ...said, nummer } })) : [{ said }]
  return { start, end, kind, rule: `${kind}/${rule}`, confidence, names }
}

function resolve(
  name: Name,
  mention: Mention,
  scope: Scope,
  noun: ProposalNoun,
  hits: readonly ProposalHit[],
): Resolution {
  if (name.said.indiener !== undefined) return ofOwner(name, mention, scope, noun)
  const own = ownNumber(name, mention, scope)
  if (own !== null) return own
  const ofSubject = bySubjectAt(hits).get(mention.start)
  if (ofSubject !== undefined)
    return {
      ...resolved(ofSubject.id, mention.rule, mention.confidence),
      filled: { kamerstuk: ofSubject.id },
    }
  const { rule, confidence } = mention
  const movers = moversOf(name.said.movers)
  const long = rule === `${noun.kind}/movers`
  const ranked = noun.kind === 'motie' && long ? rankedProposal(scope, mention.start, movers) : undefined
  if (ranked === null)
    return unresolved(rule, `The document gives no number for ${unnumbered(name, noun)}.`, 0.5)
  if (ranked !== undefined)
    return { ...resolved(ranked, `${noun.kind}/ranked`, 0.85), filled: { kamerstuk: ranked } }
  const alone = long && namesOneAlone(name.said.movers)
  const all = long && movers.length > 1
  const same = isNew(scope.document.text, mention)
    ? []
    : sameMovers({ movers, alone, all, start: mention.start, end: mention.end }, scope, noun)
  const { nummer } = name.said
  const targets =
    nummer === undefined ? same : same.filter((id) => parseKamerstuk(id)?.ondernummer === nummer)
  const [first, ...others] = targets
  if (first === undefined && isOwn(movers, mention, scope, noun))
    return { ...resolved(scope.document.identity.id, `${noun.kind}/own-title`, 0.9), flags: ['self'] }
  if (first === undefined)
    return unresolved(rule, `The document gives no number for ${unnumbered(name, noun)}.`, 0.5)
  const bySame = `${noun.kind}/same-movers`
  if (others.length === 0)
    return { ...resolved(first, bySame, Math.min(0.9, confidence)), filled: { kamerstuk: first } }
  const reason = `The document numbers ${targets.length} ${noun.kind}${noun.plural} of these movers.`
  return ambiguous([first, ...others], bySame, reason, 0.6)
}

/** "mijn motie": the only one of that member which the document numbers. */
function ofOwner(
  name: Name,
  { rule, start, confidence }: Mention,
  scope: Scope,
  noun: ProposalNoun,
): Resolution {
  const named = { movers: moversOf(name.said.indiener), alone: false, all: false, start, end: start }
  const [id, ...others] = sameMovers(named, scope, noun)
  return id === undefined || others.length > 0
    ? unresolved(rule, `The document gives no number for ${unnumbered(name, noun)}.`, 0.5)
    : { ...resolved(id, rule, confidence), filled: { kamerstuk: id } }
}

/** Those that are named by what they are about, by where they start. */
const bySubjectAt = oncePer(
  (hits: readonly ProposalHit[]): ReadonlyMap<number, SubjectHit> =>
    new Map(hits.filter((hit): hit is SubjectHit => hit.form === 'subject').map((hit) => [hit.start, hit])),
)

/** How much in front of a motie is looked at, in UTF-16 code units: they are short. */
const longestBody = 3_000

/** How the text of a motie begins, which never names itself by its movers: what it names is another of theirs. */
const body = /(?<!\p{L})(?:gehoord\sde\s(?:beraadslaging|inbreng)|(?:constateren|overwegen)de\sdat)(?!\p{L})/u

/** The paper is that motie, or amendement, itself. */
function isOwn(
  movers: readonly string[],
  { start }: Mention,
  { document }: Scope,
  { kind }: ProposalNoun,
): boolean {
  if (document.identity.dossier === null) return false
  if (kind === 'motie' && body.test(document.text.slice(Math.max(0, start - longestBody), start)))
    return false
  const own = proposalOf(document)
  return own?.kind === kind && moversAgree(movers, own.movers)
}

const unnumbered = ({ said }: Name, { kind }: ProposalNoun): string =>
  said.movers !== undefined || said.indiener !== undefined
    ? `${kind === 'motie' ? 'a' : 'an'} ${kind} of these movers`
    : `${kind === 'motie' ? 'a' : 'an'} ${kind} so named`
