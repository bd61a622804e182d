/** What to ask by hand: everything by its official id. Each is quick from `document_id`, `from_id` and `to_id`. */
export const sqliteViews = `
-- Every reference, with its (likeliest) target; to_id is NULL where it is unresolved.
CREATE VIEW citation AS SELECT
  coalesce(r.id, r.document || '@' || r.span_start || '-' || r.span_end || ':' || kind.name || ':' || r.ordinal) AS id,
  dn.id AS document_id, f.id AS from_id, t.id AS to_id, kind.name AS kind,
  CASE r.status WHEN 0 THEN 'resolved' WHEN 1 THEN 'ambiguous' ELSE 'unresolved' END AS status,
  r.quote, r.reason, rule.name AS rule, r.confidence, r.span_start, r.span_end, r.said, r.filled
FROM reference r JOIN node dn ON dn.id = r.document
  JOIN document d ON d.key = dn.key AND r.key >= d.first_reference AND r.key < d.first_reference + d."references"
  JOIN node f ON f.key = r.from_node LEFT JOIN node t ON t.key = r.target
  JOIN kind ON kind.key = r.kind JOIN rule ON rule.key = r.rule;

-- The other meanings of ambiguous references.
CREATE VIEW other_meaning AS SELECT
  r.document AS document_id, f.id AS from_id, t.id AS to_id, kind.name AS kind, r.quote, r.reason, r.span_start, r.span_end
FROM candidate c JOIN reference r ON r.key = c.reference JOIN node f ON f.key = c.from_node
  JOIN node t ON t.key = c.node JOIN kind ON kind.key = c.kind
WHERE c.other = 1;

-- Every ingested paper.
CREATE VIEW paper AS SELECT
  n.id, n.label, n.title, n.date, n.vergaderjaar, n.kamer, w.id AS dossier_id, n.degree AS cited, d."references", n.length,
  d.source_name, d.extractor, d.text
FROM document d JOIN node n ON n.key = d.key LEFT JOIN node w ON w.key = n.within;

-- Every part. Offsets are UTF-16 code units of paper.text.
CREATE VIEW part AS SELECT
  n.id, d.id AS document_id, p.id AS parent_id, n.part_kind AS kind, n.number, n.label, n.title, n.asked_by, n.span_start, n.span_end
FROM node n JOIN node d ON d.key = n.within LEFT JOIN node p ON p.key = n.parent WHERE n.kind = 'part';

-- Which part answers which, and who asked.
CREATE VIEW structured AS SELECT DISTINCT f.id AS from_id, kind.name AS kind, t.id AS to_id
FROM structure s JOIN node f ON f.key = s.from_node JOIN node t ON t.key = s.to_node JOIN kind ON kind.key = s.kind;
`
