import { chain, chainStep } from './chain.ts'
import { coverage } from './coverage.ts'
import { document } from './document.ts'
import { dossier } from './dossier.ts'
import { ministerie, organisatie, partij, wet } from './entity.ts'
import { fact } from './fact.ts'
import { companion, history } from './history.ts'
import { named } from './named.ts'
import { link } from './neighbourhood.ts'
import { node } from './node.ts'
import { part } from './part.ts'
import { textPassage } from './passages.ts'
import { hop, paths } from './paths.ts'
import { query } from './query.ts'
import { paperRecord, recordedPaper, submitter } from './record.ts'
import { reference } from './reference.ts'
import { referenceConnection } from './references.ts'

/**
 * The resolvers by type. Nodes of every kind travel as `GraphNode`, references as `Reference`, so a field that bears the
 * name of the graph's own needs no resolver; only what is computed or read has one.
 */
export const resolvers = {
  Query: query,
  Node: node,
  Document: document,
  PaperRecord: paperRecord,
  Submitter: submitter,
  RecordedPaper: recordedPaper,
  Dossier: dossier,
  Part: part,
  Organisatie: organisatie,
  Ministerie: ministerie,
  Partij: partij,
  Persoon: {},
  Wet: wet,
  WebAddress: {},
  Reference: reference,
  Fact: fact,
  ReferenceConnection: referenceConnection,
  Named: named,
  TextPassage: textPassage,
  Link: link,
  Paths: paths,
  Hop: hop,
  History: history,
  Companion: companion,
  Chain: chain,
  ChainStep: chainStep,
  Coverage: coverage,
}
