import { keyAt } from './place.ts'

/** Each query finds rows that should not be, by what is wrong with them. */
export const disagreements: Readonly<Record<string, string>> = {
  'reference without its ends': `SELECT key, document FROM reference WHERE from_node NOT IN (SELECT key FROM node)
    OR (target IS NOT NULL AND target NOT IN (SELECT key FROM node)) OR (target IS NULL) <> (status = 2)`,
  'reference outside its document': `SELECT reference.key, reference.document FROM reference WHERE NOT EXISTS
    (SELECT 1 FROM node JOIN document USING (key) WHERE node.id = reference.document
      AND reference.key >= first_reference AND reference.key < first_reference + "references")`,
  'document without some of its references': `SELECT key FROM document WHERE "references" <> (SELECT count(*) FROM reference
    WHERE reference.key >= first_reference AND reference.key < first_reference + "references")`,
  'reference out of reading order': `SELECT a.key, a.document FROM reference a JOIN reference b ON b.key = a.key + 1
    AND b.document = a.document JOIN kind x ON x.key = a.kind JOIN kind y ON y.key = b.kind
    WHERE (a.span_start, a.span_end, x.name, a.ordinal) >= (b.span_start, b.span_end, y.name, b.ordinal)`,
  'reference of no kind or rule, or of a wrong rank': `SELECT reference.key FROM reference
    LEFT JOIN kind ON kind.key = kind LEFT JOIN rule ON rule.key = rule WHERE rule.key IS NULL OR reference.rank IS NOT kind.rank`,
  'candidate without its reference or node': `SELECT reference FROM candidate WHERE node NOT IN (SELECT key FROM node)
    OR NOT EXISTS (SELECT 1 FROM reference WHERE key = candidate.reference AND from_node = candidate.from_node
      AND document = candidate.document AND kind = candidate.kind AND rank = candidate.rank)`,
  'passage outside its document': `SELECT passage.key FROM passage LEFT JOIN document ON document.key = passage.document
      AND passage.key >= first_passage AND passage.key < first_passage + passages
    WHERE document.key IS NULL OR from_node NOT IN (SELECT key FROM node)`,
  'document without some of its passages': `SELECT key FROM document WHERE passages <> (SELECT count(*) FROM passage
    WHERE passage.key >= first_passage AND passage.key < first_passage + document.passages)`,
  'passage without words': 'SELECT key FROM passage WHERE key NOT IN (SELECT rowid FROM passage_words)',
  'words without a passage': 'SELECT rowid FROM passage_words WHERE rowid NOT IN (SELECT key FROM passage)',
  'reference of another year than its document': `SELECT reference.key FROM reference JOIN node ON node.id = reference.document
    WHERE year IS NOT coalesce(CAST(substr(date, 1, 4) AS INTEGER), -CAST(substr(vergaderjaar, 1, 4) AS INTEGER))`,
  'candidate of another year than its reference': `SELECT reference FROM candidate JOIN reference ON reference.key = candidate.reference
    WHERE candidate.year IS NOT reference.year`,
  'wrong number of references of a kind': `SELECT kind, status, "references" FROM reference_count WHERE "references" > 0
    EXCEPT SELECT kind, status, count(*) FROM reference GROUP BY kind, status`,
  'references that no number counts': `SELECT kind, status, count(*) FROM reference GROUP BY kind, status
    EXCEPT SELECT kind, status, "references" FROM reference_count`,
  'structure without its ends': `SELECT document FROM structure WHERE to_node NOT IN (SELECT key FROM node)
    OR from_node NOT IN (SELECT key FROM node) OR document NOT IN (SELECT key FROM document)`,
  'node within nothing': 'SELECT id FROM node WHERE within NOT NULL AND within NOT IN (SELECT key FROM node)',
  'part of no parent': 'SELECT id FROM node WHERE parent NOT NULL AND parent NOT IN (SELECT key FROM node)',
  'wrong degree': `SELECT key, degree FROM node WHERE degree <> 0 EXCEPT SELECT target AS key, count(*) AS n FROM (SELECT target FROM reference WHERE target NOT NULL
      UNION ALL SELECT node FROM candidate WHERE other = 1) GROUP BY target`,
  'references that a degree leaves out': `SELECT target AS key, count(*) AS n FROM (SELECT target FROM reference WHERE target NOT NULL
      UNION ALL SELECT node FROM candidate WHERE other = 1) GROUP BY target
    EXCEPT SELECT key, degree FROM node`,
  'wrong number of claims': `SELECT key, claims FROM node EXCEPT SELECT value, count(*) FROM document, json_each(document.claims) GROUP BY value`,
  'claim on no node': `SELECT document.key FROM document, json_each(document.claims)
    WHERE value NOT IN (SELECT key FROM node)`,
  'reference to what its document does not claim': `SELECT document.key, target FROM document JOIN reference
      ON reference.key >= first_reference AND reference.key < first_reference + document."references"
    WHERE told IS NULL AND target NOT NULL EXCEPT SELECT document.key, value FROM document, json_each(document.claims)`,
  'variant that nobody tells': 'SELECT key FROM variant WHERE key NOT IN (SELECT variant FROM claim)',
  'telling of no variant': 'SELECT variant FROM claim WHERE variant NOT IN (SELECT key FROM variant)',
  'telling that its document does not know': `SELECT node.key, claim.variant FROM claim JOIN node ON node.id = claim.document
    EXCEPT SELECT document.key, value FROM document, json_each(document.variants)`,
  'node that does not show its first variant': `SELECT id FROM node WHERE origin IS NULL AND variant IS NOT
    (SELECT key FROM variant v WHERE v.node = node.key ORDER BY precedence,
      (SELECT min(document) FROM claim WHERE variant = v.key) LIMIT 1)`,
  'node of no document': `SELECT id FROM node WHERE origin NOT NULL AND origin NOT IN (SELECT key FROM document)`,
  'registered id that its node does not know': `SELECT id FROM node JOIN register USING (id) WHERE node.known = 'unknown'`,
  'node that boasts of being registered': `SELECT id FROM node WHERE known = 'registered' AND id NOT IN (SELECT id FROM register)`,
  'proposal of no document':
    'SELECT document FROM proposal WHERE document NOT IN (SELECT id FROM node WHERE origin = key)',
  'source passed over for no document': `SELECT receipt FROM passed_over WHERE document NOT IN (SELECT key FROM document)`,
  'sought reference that is none': `SELECT reference FROM sought WHERE NOT EXISTS
    (SELECT 1 FROM reference WHERE key = sought.reference AND mover = sought.mover)`,
  'node without words': `SELECT id FROM node WHERE key NOT IN (SELECT ${keyAt('rowid')} FROM node_name)`,
  'words without a node': `SELECT rowid FROM node_name WHERE ${keyAt('rowid')} NOT IN (SELECT key FROM node)`,
}
