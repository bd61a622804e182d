import { sqliteViews } from './views.ts'

/** The SQLite file's format, in `PRAGMA user_version`. A change of the tables below, or of how ids are printed, raises it. */
export const sqliteFormat = 11

/** Marks a SQLite file as ours, in `PRAGMA application_id`: "KGRF". */
export const sqliteApplication = 0x4b475246

/** Passages of texts, for searching; files of format 6 lack them. */
export const passageTables = `
-- Pieces of texts, a paragraph or so; those of a document have keys that follow each other.
CREATE TABLE passage (
  key INTEGER PRIMARY KEY,
  document INTEGER NOT NULL,
  from_node INTEGER NOT NULL,       -- the innermost part, or the document
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL
) STRICT;
-- Their words; rowid is passage.key. The texts themselves are in document.
CREATE VIRTUAL TABLE passage_words USING fts5(
  words, content = '', contentless_delete = 1, detail = 'none', tokenize = "unicode61 remove_diacritics 2"
);
`

/** Words of the names; format 7 and before had them in another order. */
export const nameTable = `
-- Words of the names. rowid & 536870911 is node.key; above that it tells kind, length of label and id, so that hits come in the order of
-- search results (see place.ts). "_kst_90001_8__" is a whole name, "_kst", "_kst_", "_kst_9" and so on its beginnings.
CREATE VIRTUAL TABLE node_name USING fts5(
  names, content = '', contentless_delete = 1, detail = 'none', tokenize = "ascii tokenchars '_'", prefix = '1 2 3'
);
`

/** The words that the indexes hold, as tables of one connection. */
export const wordLists = `
CREATE VIRTUAL TABLE temp.name_term USING fts5vocab('main', 'node_name', 'row');
CREATE VIRTUAL TABLE temp.passage_term USING fts5vocab('main', 'passage_words', 'row');
`

/** What cites a node; before format 8 without the year. */
export const referenceTo =
  'CREATE INDEX reference_to ON reference (target, rank, document, key, from_node, kind, status, year) WHERE target IS NOT NULL;'
/** The same, of those that it is a candidate of. */
export const candidateTo =
  'CREATE INDEX candidate_to ON candidate (node, rank, document, reference, kind, year) WHERE other = 1;'

/** What is cited within a paper or a law, a few of all its parts; before format 9 not apart. */
export const nodeCited =
  "CREATE INDEX node_cited ON node (within) WHERE within IS NOT NULL AND degree > 0 AND kind IN ('part', 'wet');"

/** What format 7 and before counted whenever it was asked. */
export const countTable = `
-- How many references there are of each kind and status.
CREATE TABLE reference_count (
  kind INTEGER NOT NULL,
  status INTEGER NOT NULL,
  "references" INTEGER NOT NULL,
  PRIMARY KEY (kind, status)
) STRICT, WITHOUT ROWID;
`

/** Of which sources is known that they need not be read; before format 10 none was. */
export const passedOverTable = `
-- Sources that were passed over, because a better one of the same paper was loaded.
CREATE TABLE passed_over (
  receipt TEXT PRIMARY KEY,         -- of the source, its bytes and all that reading them depends on
  document INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX passed_over_document ON passed_over (document);
`

/**
 * The tables. Inside, nodes are numbers (`node.key`) but for the citing paper's id, which every listing is ordered by; the views
 * show official ids. Text compares as UTF-8 bytes (SQLite's BINARY). Lists and maps are JSON. Offsets are UTF-16 code units.
 */
export const sqliteTables = `
-- Every document, part, dossier, entity and address: read, curated or only cited.
CREATE TABLE node (
  key INTEGER PRIMARY KEY,          -- inside this file only
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,               -- document, dossier, part, organisatie, ministerie, partij, persoon, wet, url
  label TEXT NOT NULL,
  title TEXT,
  known TEXT NOT NULL,              -- ingested, registered, unknown
  within INTEGER,                   -- node: of a part its document, of an article its law, of a document its dossier
  page TEXT,                        -- NULL: the one that follows from the id; '': none
  part_kind TEXT,                   -- the facts of a part; NULL where only cited
  number TEXT,
  numbers TEXT,                     -- NULL: the number alone, or none
  span_start INTEGER,
  span_end INTEGER,
  parent INTEGER,                   -- node: the part that encloses this one
  asked_by TEXT,
  vergaderjaar TEXT,                -- the facts of a document; length is NULL where none are known
  kamer TEXT,
  date TEXT,
  length INTEGER,
  aliases TEXT,                     -- the facts of an entity; provisional is NULL where none are known
  sort TEXT,
  wikidata TEXT,
  provisional INTEGER,
  degree INTEGER NOT NULL,          -- references to it, candidates counted
  claims INTEGER NOT NULL,          -- documents that name it; with none it is removed
  origin INTEGER,                   -- document (its key) that is the node, or whose part it is, and gave these facts
  variant INTEGER,                  -- variant that gave these facts, where others tell more than the id
  told TEXT,                        -- what that document tells, where the register adds to it
  weight INTEGER NOT NULL,          -- the node's own part of a search rank
  names TEXT NOT NULL               -- its names as they are searched, one a line
) STRICT;
CREATE INDEX node_within ON node (within) WHERE within IS NOT NULL;
${nodeCited}
CREATE INDEX node_listing ON node (weight, id, known);

${nameTable}
-- Each ingested document: what of the tables is its own, where it came from, and its text.
CREATE TABLE document (
  key INTEGER PRIMARY KEY,          -- of its node
  first_reference INTEGER NOT NULL, -- its references are the keys from here on, in reading order
  "references" INTEGER NOT NULL,    -- so many
  first_passage INTEGER NOT NULL,   -- and its passages
  passages INTEGER NOT NULL,
  claims TEXT NOT NULL,             -- keys of all nodes that it names, itself and its parts among them
  variants TEXT NOT NULL,           -- keys of the variants that it tells
  source_name TEXT NOT NULL,
  source_sha256 TEXT NOT NULL,
  extractor TEXT NOT NULL,
  fingerprint TEXT NOT NULL,        -- SHA-256 of the whole batch: equal means nothing to do
  text TEXT NOT NULL
) STRICT;

CREATE INDEX document_size ON document ("references");
${passageTables}
-- What documents tell of nodes that are not their own, beyond what the id tells: each version once. Bookkeeping of loading.
CREATE TABLE variant (
  key INTEGER PRIMARY KEY,
  node INTEGER NOT NULL,
  precedence TEXT NOT NULL,         -- the least one is shown
  facts TEXT NOT NULL
) STRICT;
CREATE INDEX variant_node ON variant (node, precedence);
-- Which documents tell it; of equal precedence the smallest one's is shown.
CREATE TABLE claim (
  variant INTEGER NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (variant, document)
) STRICT, WITHOUT ROWID;

-- The kinds of references and structure.
CREATE TABLE kind (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  rank INTEGER NOT NULL             -- 0 citations, 1 entities, 2 addresses, 3 structure and a paper naming itself
) STRICT;
-- The rules that made references.
CREATE TABLE rule (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

-- Every reference with its evidence; those of a document have keys that follow each other, in reading order.
CREATE TABLE reference (
  key INTEGER PRIMARY KEY,
  document TEXT NOT NULL,           -- official id
  from_node INTEGER NOT NULL,
  target INTEGER,                   -- the likeliest; NULL exactly when unresolved
  kind INTEGER NOT NULL,
  status INTEGER NOT NULL,          -- 0 resolved, 1 ambiguous, 2 unresolved
  rank INTEGER NOT NULL,            -- of its kind
  rule INTEGER NOT NULL,
  confidence REAL NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  quote TEXT NOT NULL,
  id TEXT,                          -- NULL: document@start-end:kind:ordinal
  reason TEXT,
  flags TEXT,                       -- NULL: none; so are said and filled
  said TEXT,
  filled TEXT,
  mover TEXT,                       -- the first mover, where the paper gives no number: ingested moties may match
  told TEXT,                        -- where one does: what the paper itself told
  year INTEGER                      -- of the document's date; without one minus the year in which its session opens, NULL without both
) STRICT;
${referenceTo}
CREATE INDEX reference_from ON reference (from_node, target, kind, status);
CREATE UNIQUE INDEX reference_id ON reference (id) WHERE id IS NOT NULL;

-- What an ambiguous reference may mean, in order.
CREATE TABLE candidate (
  from_node INTEGER NOT NULL,
  reference INTEGER NOT NULL,
  n INTEGER NOT NULL,
  node INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  rank INTEGER NOT NULL,
  document TEXT NOT NULL,
  other INTEGER NOT NULL,           -- 1: the first mention of a node that is not the target
  year INTEGER,                     -- as of the reference
  PRIMARY KEY (from_node, reference, n)
) STRICT, WITHOUT ROWID;
${candidateTo}
${countTable}
-- Answer to question ('answers'), question to partij ('asked-by'); document is the one that brought it.
CREATE TABLE structure (
  document INTEGER NOT NULL,
  from_node INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  to_node INTEGER NOT NULL,
  PRIMARY KEY (document, from_node, kind, to_node)
) STRICT, WITHOUT ROWID;
CREATE INDEX structure_out ON structure (from_node, to_node, kind);
CREATE INDEX structure_in ON structure (to_node, from_node, kind);

-- Moties and amendementen that are papers, to match references that name them by their movers.
CREATE TABLE proposal (
  mover TEXT NOT NULL,              -- one row for each of its movers
  dossier INTEGER NOT NULL,
  document TEXT NOT NULL,
  kind TEXT NOT NULL,               -- motie, amendement
  movers TEXT NOT NULL,             -- all of them, the first one first
  date TEXT NOT NULL,
  PRIMARY KEY (mover, dossier, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX proposal_document ON proposal (document);
-- Where such references are: for each dossier that their paper names.
CREATE TABLE sought (
  mover TEXT NOT NULL,
  dossier INTEGER NOT NULL,
  reference INTEGER NOT NULL,
  PRIMARY KEY (mover, dossier, reference)
) STRICT, WITHOUT ROWID;

-- How each document was made: to know what is done, and to do it again without the source.
CREATE TABLE made (
  document INTEGER PRIMARY KEY,
  receipt TEXT NOT NULL,            -- of the source's bytes and all that reading them depends on
  reading TEXT NOT NULL             -- what reading found besides the text; packed, for ingest alone
) STRICT;
CREATE INDEX made_receipt ON made (receipt);
${passedOverTable}
-- Official ids of papers and dossiers, cited or not; with the titles that lists give them.
CREATE TABLE register (
  id TEXT PRIMARY KEY,              -- kst-35830-V-8, dossier:35830-V
  title TEXT,
  highest INTEGER,                  -- of a dossier: the highest ondernummer known
  record TEXT,                      -- what records say of a paper besides its title; JSON
  unlisted INTEGER                  -- 1 where only a record names it, no list
) STRICT, WITHOUT ROWID;
${sqliteViews}`
