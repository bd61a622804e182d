/** The SQLite file's format, in `PRAGMA user_version`. A change of the tables below raises it. */
export const sqliteFormat = 5

/** Marks a SQLite file as ours, in `PRAGMA application_id`: "KGRF". */
export const sqliteApplication = 0x4b475246

/** The register of official ids; a table of its own, for files of format 1 get it when they are opened. */
const registerTable = `
-- Official ids of papers and dossiers, cited or not; with the titles that lists give them.
CREATE TABLE register (
  id TEXT PRIMARY KEY,              -- kst-35830-V-8, dossier:35830-V
  title TEXT,
  highest INTEGER                   -- of a dossier: the highest ondernummer known
) STRICT, WITHOUT ROWID;
`

/** What records say of papers; files of format 4 lack it. */
const recordColumns = `
ALTER TABLE register ADD COLUMN record TEXT;      -- what records say of a paper besides its title; JSON
ALTER TABLE register ADD COLUMN unlisted INTEGER; -- 1 where only a record names it, no list
`

/** Moties and amendementen that are papers, to match references that name them by their movers; a table of its own for older files. */
const proposalTable = `
CREATE TABLE proposal (
  mover TEXT NOT NULL,              -- one row for each of its movers
  document TEXT NOT NULL,
  kind TEXT NOT NULL,               -- motie, amendement
  movers TEXT NOT NULL,             -- all of them, the first one first
  dossier TEXT NOT NULL,
  date TEXT NOT NULL,
  PRIMARY KEY (mover, dossier, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX proposal_document ON proposal (document);
CREATE INDEX reference_mover ON reference (mover) WHERE mover IS NOT NULL;
`

/** How batches were made; files of format 3 lack it, and what they hold has to be read from its sources once more. */
const madeTable = `
-- How each document was made: to know what is done, and to do it again without the source.
CREATE TABLE made (
  document TEXT PRIMARY KEY,
  receipt TEXT NOT NULL,            -- of the source's bytes and all that reading them depends on
  reading TEXT NOT NULL             -- what reading found besides the text; packed, for ingest alone
) STRICT, WITHOUT ROWID;
CREATE INDEX made_receipt ON made (receipt);
`

/** What turns a file of the format that is the key into one of the next. */
export const sqliteMigrations: ReadonlyMap<number, string> = new Map([
  [1, registerTable],
  [
    2,
    `ALTER TABLE reference ADD COLUMN mover TEXT; ALTER TABLE reference ADD COLUMN told TEXT;${proposalTable}`,
  ],
  [3, madeTable],
  [4, recordColumns],
])

/**
 * The tables. All ids are the official ids, so a question can be put by hand:
 * `SELECT edge.from_node, quote FROM edge JOIN reference ON reference.id = edge.reference WHERE to_node = 'kst-32734-51'`.
 * Text compares as UTF-8 bytes (SQLite's BINARY). Lists and maps are JSON. Offsets are UTF-16 code units.
 */
export const sqliteTables = `
-- Every document, part, dossier, entity and address: read, curated or only cited.
CREATE TABLE node (
  key INTEGER PRIMARY KEY,          -- inside this file only; joins node_name
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,               -- document, dossier, part, organisatie, ministerie, partij, persoon, wet, url
  label TEXT NOT NULL,
  title TEXT,
  known TEXT NOT NULL,              -- ingested, registered, unknown
  within TEXT,                      -- part: its document; article: its law; document: its dossier
  page TEXT,
  part_kind TEXT,                   -- the facts of a part; NULL where only cited
  number TEXT,
  numbers TEXT,
  span_start INTEGER,
  span_end INTEGER,
  parent TEXT,
  asked_by TEXT,
  vergaderjaar TEXT,                -- the facts of a document; length is NULL where none are known
  kamer TEXT,
  date TEXT,
  length INTEGER,
  aliases TEXT,                     -- the facts of an entity; provisional is NULL where none are known
  sort TEXT,
  wikidata TEXT,
  provisional INTEGER,
  degree INTEGER NOT NULL DEFAULT 0, -- references to it, candidates counted
  names TEXT NOT NULL,              -- its names as they are searched, one a line
  weight INTEGER NOT NULL,          -- the node's own part of a search rank
  origin TEXT NOT NULL              -- the document whose claim gave these facts
) STRICT;
CREATE INDEX node_within ON node (within, id) WHERE within IS NOT NULL;
CREATE INDEX node_listing ON node (known, weight, id);

-- Words of the names; rowid is node.key.
CREATE VIRTUAL TABLE node_name USING fts5(
  names, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii', prefix = '2 3'
);

-- The text of each ingested document, and where it came from.
CREATE TABLE document (
  id TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  source_name TEXT NOT NULL,
  source_sha256 TEXT NOT NULL,
  extractor TEXT NOT NULL,
  fingerprint TEXT NOT NULL         -- SHA-256 of the whole batch: equal means nothing to do
) STRICT, WITHOUT ROWID;

-- What each document says of each node; a node without a claim is removed. Bookkeeping of loading.
CREATE TABLE claim (
  node TEXT NOT NULL,
  precedence TEXT NOT NULL,
  document TEXT NOT NULL,
  facts TEXT NOT NULL,
  PRIMARY KEY (node, precedence, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_document ON claim (document);

-- Every reference with its evidence, in reading order.
CREATE TABLE reference (
  id TEXT NOT NULL UNIQUE,
  document TEXT NOT NULL,
  from_node TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  quote TEXT NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,             -- resolved, ambiguous, unresolved
  target TEXT,                      -- the likeliest; NULL exactly when unresolved
  candidates TEXT NOT NULL,
  reason TEXT,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL,
  flags TEXT NOT NULL,
  said TEXT NOT NULL,
  filled TEXT NOT NULL,
  mover TEXT,                       -- the first mover, where the paper gives no number: ingested moties may match
  told TEXT,                        -- where one does: what the paper itself told
  PRIMARY KEY (document, span_start, span_end, kind, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX reference_from ON reference (from_node);

-- One row for each node that a reference may mean: one when resolved, each candidate when ambiguous.
CREATE TABLE edge (
  to_node TEXT NOT NULL,
  document TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  kind TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  from_node TEXT NOT NULL,
  status TEXT NOT NULL,
  rank INTEGER NOT NULL,            -- 0 citations, 1 entities, 2 addresses, 3 a paper naming itself
  reference TEXT NOT NULL,
  PRIMARY KEY (to_node, document, span_start, span_end, kind, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX edge_out ON edge (from_node, rank, to_node, kind);
CREATE INDEX edge_in ON edge (to_node, rank, from_node, kind);

-- Answer to question ('answers'), question to partij ('asked-by'); document is the one that brought it.
CREATE TABLE structure (
  document TEXT NOT NULL,
  from_node TEXT NOT NULL,
  kind TEXT NOT NULL,
  to_node TEXT NOT NULL,
  PRIMARY KEY (document, from_node, kind, to_node)
) STRICT, WITHOUT ROWID;
CREATE INDEX structure_out ON structure (from_node, to_node, kind);
CREATE INDEX structure_in ON structure (to_node, from_node, kind);
${registerTable}${proposalTable}${madeTable}${recordColumns}`
