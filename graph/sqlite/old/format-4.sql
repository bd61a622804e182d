-- A file of format 4, as Kamergraaf wrote it on 2026-11-25, of the papers in papers.ts. The words of names are left out: they are made anew.
CREATE TABLE node ( key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, label TEXT NOT NULL, title TEXT, known TEXT NOT NULL, within TEXT, page TEXT, part_kind TEXT, number TEXT, numbers TEXT, span_start INTEGER, span_end INTEGER, parent TEXT, asked_by TEXT, vergaderjaar TEXT, kamer TEXT, date TEXT, length INTEGER, aliases TEXT, sort TEXT, wikidata TEXT, provisional INTEGER, degree INTEGER NOT NULL DEFAULT 0, names TEXT NOT NULL, weight INTEGER NOT NULL, origin TEXT NOT NULL ) STRICT;
INSERT INTO node VALUES (1, 'kst-90001-V-8', 'document', 'Kamerstuk 90 001 V, nr. 8', 'Verslag over de haven', 'ingested', 'dossier:90001-V', 'https://zoek.officielebekendmakingen.nl/kst-90001-V-8.html', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2025-2026', 'tweede', '2026-01-31', 178, NULL, NULL, NULL, NULL, 0, '
kamerstuk 90 001 v nr 8
kst 90001 v 8
verslag over de haven
90 001 v nr 8
', 25, 'kst-90001-V-8');
INSERT INTO node VALUES (2, 'kst-90001-V-8#vraag-1', 'part', 'Vraag 1', NULL, 'ingested', 'kst-90001-V-8', 'https://zoek.officielebekendmakingen.nl/kst-90001-V-8.html', 'question', '1', '["1"]', 87, 99, NULL, 'XYZ', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, '
vraag 1
kst 90001 v 8 vraag 1
kamerstuk 90 001 v nr 8 vraag 1
', 200007, 'kst-90001-V-8');
INSERT INTO node VALUES (3, 'kst-90001-V-8#antwoord-1', 'part', 'Antwoord 1', NULL, 'ingested', 'kst-90001-V-8', 'https://zoek.officielebekendmakingen.nl/kst-90001-V-8.html', 'answer', '1', '["1"]', 99, 178, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '
antwoord 1
kst 90001 v 8 antwoord 1
kamerstuk 90 001 v nr 8 antwoord 1
', 200010, 'kst-90001-V-8');
INSERT INTO node VALUES (4, 'kst-90001-V-8#antwoord-1.1', 'part', 'Antwoord 1.1', NULL, 'ingested', 'kst-90001-V-8', 'https://zoek.officielebekendmakingen.nl/kst-90001-V-8.html', 'sub-answer', '1.1', '["1.1"]', 132, 178, 'kst-90001-V-8#antwoord-1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, '
antwoord 1 1
kst 90001 v 8 antwoord 1 1
kamerstuk 90 001 v nr 8 antwoord 1 1
', 200012, 'kst-90001-V-8');
INSERT INTO node VALUES (5, 'org:zeewezen', 'organisatie', 'zeewezen', 'Zeewezen Noord', 'ingested', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '["ZWN"]', NULL, 'Q1', 0, 1, '
zeewezen
org zeewezen
zeewezen noord
zwn
', 300008, 'kst-90001-V-8');
INSERT INTO node VALUES (6, 'kst-90001-2', 'document', 'Kamerstuk 90 001, nr. 2', 'Titel van het verslag', 'registered', 'dossier:90001', 'https://zoek.officielebekendmakingen.nl/kst-90001-2.html', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, '
kamerstuk 90 001 nr 2
kst 90001 2
titel van het verslag
90 001 nr 2
', 23, 'kst-90001-V-8');
INSERT INTO node VALUES (7, 'url:https://a.example/é', 'url', 'https://a.example/é', NULL, 'unknown', NULL, 'https://a.example/é', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '
https a example e
url https a example e
', 700019, 'kst-90001-V-8');
INSERT INTO node VALUES (8, 'dossier:90001-V', 'dossier', 'Dossier 90 001 V', NULL, 'unknown', NULL, 'https://zoek.officielebekendmakingen.nl/dossier/90001-V', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, '
dossier 90 001 v
dossier 90001 v
90 001 v
90001 v
', 100016, 'kst-90001-V-8');
INSERT INTO node VALUES (9, 'partij:XYZ', 'partij', 'XYZ', NULL, 'unknown', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, '
xyz
partij xyz
', 500003, 'kst-90001-V-8');
INSERT INTO node VALUES (10, 'dossier:90001', 'dossier', 'Dossier 90 001', 'Haven', 'registered', NULL, 'https://zoek.officielebekendmakingen.nl/dossier/90001', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, '
dossier 90 001
dossier 90001
haven
90 001
90001
', 100014, 'kst-90001-V-8');
INSERT INTO node VALUES (11, 'kst-90001-V-9', 'document', 'Kamerstuk 90 001 V, nr. 9', 'Motie van het lid Achterberg', 'ingested', 'dossier:90001-V', 'https://zoek.officielebekendmakingen.nl/kst-90001-V-9.html', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2025-2026', 'tweede', '2025-12-01', 24, NULL, NULL, NULL, NULL, 1, '
kamerstuk 90 001 v nr 9
kst 90001 v 9
motie van het lid achterberg
90 001 v nr 9
', 25, 'kst-90001-V-9');
INSERT INTO node VALUES (12, 'kst-90002-3', 'document', 'Kamerstuk 90 002, nr. 3', NULL, 'ingested', 'dossier:90002', 'https://zoek.officielebekendmakingen.nl/kst-90002-3.html', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2025-2026', 'tweede', '2026-01-31', 144, NULL, NULL, NULL, NULL, 0, '
kamerstuk 90 002 nr 3
kst 90002 3
90 002 nr 3
', 23, 'kst-90002-3');
INSERT INTO node VALUES (13, 'kst-90001-V-8#antwoord-7', 'part', 'Antwoord 7', NULL, 'unknown', 'kst-90001-V-8', 'https://zoek.officielebekendmakingen.nl/kst-90001-V-8.html', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '
antwoord 7
kst 90001 v 8 antwoord 7
kamerstuk 90 001 v nr 8 antwoord 7
', 200010, 'kst-90002-3');
INSERT INTO node VALUES (14, 'ah-tk-20252026-4', 'document', 'Aanhangsel Handelingen 2025-2026, nr. 4', NULL, 'unknown', NULL, 'https://zoek.officielebekendmakingen.nl/ah-tk-20252026-4.html', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '
aanhangsel handelingen 2025 2026 nr 4
ah tk 20252026 4
', 39, 'kst-90002-3');
INSERT INTO node VALUES (15, 'wet:abc#artikel-3:4', 'wet', 'Artikel 3:4', NULL, 'unknown', 'wet:abc', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '
artikel 3 4
wet abc artikel 3 4
abc artikel 3 4
', 800011, 'kst-90002-3');
INSERT INTO node VALUES (16, 'wet:abc', 'wet', 'abc', NULL, 'unknown', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, '
abc
wet abc
', 800003, 'kst-90002-3');
INSERT INTO node VALUES (17, 'dossier:90002', 'dossier', 'Dossier 90 002', NULL, 'unknown', NULL, 'https://zoek.officielebekendmakingen.nl/dossier/90002', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, '
dossier 90 002
dossier 90002
90 002
90002
', 100014, 'kst-90002-3');
CREATE INDEX node_within ON node (within, id) WHERE within IS NOT NULL;
CREATE INDEX node_listing ON node (known, weight, id);
CREATE VIRTUAL TABLE node_name USING fts5( names, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii', prefix = '2 3' );
CREATE TABLE document ( id TEXT PRIMARY KEY, text TEXT NOT NULL, source_name TEXT NOT NULL, source_sha256 TEXT NOT NULL, extractor TEXT NOT NULL, fingerprint TEXT NOT NULL ) STRICT, WITHOUT ROWID;
INSERT INTO document VALUES ('kst-90001-V-8', '🏛️ Geachte Voorzitter, zie kst-90001-2. de brief van toen. motie van Achterberg c.s.. vraag-1 😀: antwoord-1 😀: zie org:zeewezen. antwoord-1.1 😀: zie url:https://a.example/é. ', 'kst-90001-V-8.txt', 'invented', '1.0.0', '1f55c1ce948bc8bd3bbce5c3ce111b3043d95727747a9456fda26b62c8bd6509');
INSERT INTO document VALUES ('kst-90001-V-9', '🏛️ Geachte Voorzitter, ', 'kst-90001-V-9.txt', 'invented', '1.0.0', 'fb5ab4f1d0c4148c0f5f542d3856c033d187f9597641ba92f18c3b94cc8ec8f6');
INSERT INTO document VALUES ('kst-90002-3', '🏛️ Geachte Voorzitter, zie kst-90001-V-8#antwoord-1 of kst-90001-V-8#antwoord-7 of ah-tk-20252026-4. zie kst-90001-2. zie wet:abc#artikel-3:4. ', 'kst-90002-3.txt', 'invented', '1.1.0', '3329d88790c77607c1a94f0d802b79c5dfbc6582b0fa8325f90f493f6161bc13');
CREATE TABLE claim ( node TEXT NOT NULL, precedence TEXT NOT NULL, document TEXT NOT NULL, facts TEXT NOT NULL, PRIMARY KEY (node, precedence, document) ) STRICT, WITHOUT ROWID;
INSERT INTO claim VALUES ('ah-tk-20252026-4', '211', 'kst-90002-3', '{}');
INSERT INTO claim VALUES ('dossier:90001', '211', 'kst-90001-V-8', '{}');
INSERT INTO claim VALUES ('dossier:90001', '211', 'kst-90002-3', '{}');
INSERT INTO claim VALUES ('dossier:90001-V', '211', 'kst-90001-V-8', '{}');
INSERT INTO claim VALUES ('dossier:90001-V', '211', 'kst-90001-V-9', '{}');
INSERT INTO claim VALUES ('dossier:90001-V', '211', 'kst-90002-3', '{}');
INSERT INTO claim VALUES ('dossier:90002', '211', 'kst-90002-3', '{}');
INSERT INTO claim VALUES ('kst-90001-2', '201', 'kst-90001-V-8', '{"title":"Titel van het verslag"}');
INSERT INTO claim VALUES ('kst-90001-2', '201', 'kst-90002-3', '{"title":"Andere titel"}');
INSERT INTO claim VALUES ('kst-90001-V-8', '0', 'kst-90001-V-8', '{"document":{"date":"2026-01-31","kamer":"tweede","length":178,"vergaderjaar":"2025-2026"},"known":"ingested","title":"Verslag over de haven"}');
INSERT INTO claim VALUES ('kst-90001-V-8', '211', 'kst-90002-3', '{}');
INSERT INTO claim VALUES ('kst-90001-V-8#antwoord-1', '0', 'kst-90001-V-8', '{"known":"ingested","part":{"askedBy":null,"end":178,"kind":"answer","number":"1","numbers":["1"],"parent":null,"start":99}}');
INSERT INTO claim VALUES ('kst-90001-V-8#antwoord-1', '211', 'kst-90002-3', '{}');
INSERT INTO claim VALUES ('kst-90001-V-8#antwoord-1.1', '0', 'kst-90001-V-8', '{"known":"ingested","part":{"askedBy":null,"end":178,"kind":"sub-answer","number":"1.1","numbers":["1.1"],"parent":"kst-90001-V-8#antwoord-1","start":132}}');
INSERT INTO claim VALUES ('kst-90001-V-8#antwoord-7', '211', 'kst-90002-3', '{}');
INSERT INTO claim VALUES ('kst-90001-V-8#vraag-1', '0', 'kst-90001-V-8', '{"known":"ingested","part":{"askedBy":"XYZ","end":99,"kind":"question","number":"1","numbers":["1"],"parent":null,"start":87}}');
INSERT INTO claim VALUES ('kst-90001-V-9', '0', 'kst-90001-V-9', '{"document":{"date":"2025-12-01","kamer":"tweede","length":24,"vergaderjaar":"2025-2026"},"known":"ingested","title":"Motie van het lid Achterberg"}');
INSERT INTO claim VALUES ('kst-90002-3', '0', 'kst-90002-3', '{"document":{"date":"2026-01-31","kamer":"tweede","length":144,"vergaderjaar":"2025-2026"},"known":"ingested"}');
INSERT INTO claim VALUES ('org:zeewezen', '1999999998999999999999999999999999999', 'kst-90001-V-8', '{"entity":{"aliases":["ZWN"],"provisional":false,"sort":null,"wikidata":"Q1"},"known":"ingested","title":"Zeewezen Noord"}');
INSERT INTO claim VALUES ('org:zeewezen', '201', 'kst-90002-3', '{"entity":{"aliases":[],"provisional":true,"sort":null,"wikidata":null},"title":"Zeewezen"}');
INSERT INTO claim VALUES ('partij:XYZ', '211', 'kst-90001-V-8', '{}');
INSERT INTO claim VALUES ('url:https://a.example/é', '211', 'kst-90001-V-8', '{}');
INSERT INTO claim VALUES ('wet:abc', '211', 'kst-90002-3', '{}');
INSERT INTO claim VALUES ('wet:abc#artikel-3:4', '211', 'kst-90002-3', '{}');
CREATE INDEX claim_document ON claim (document);
CREATE TABLE reference ( id TEXT NOT NULL UNIQUE, document TEXT NOT NULL, from_node TEXT NOT NULL, span_start INTEGER NOT NULL, span_end INTEGER NOT NULL, source_start INTEGER NOT NULL, source_end INTEGER NOT NULL, ordinal INTEGER NOT NULL, quote TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL, target TEXT, candidates TEXT NOT NULL, reason TEXT, rule TEXT NOT NULL, confidence REAL NOT NULL, flags TEXT NOT NULL, said TEXT NOT NULL, filled TEXT NOT NULL, mover TEXT, told TEXT, PRIMARY KEY (document, span_start, span_end, kind, ordinal) ) STRICT, WITHOUT ROWID;
INSERT INTO reference VALUES ('kst-90001-V-8@24-39:kamerstuk:0', 'kst-90001-V-8', 'kst-90001-V-8', 24, 39, 31, 48, 0, 'zie kst-90001-2', 'kamerstuk', 'resolved', 'kst-90001-2', '[]', NULL, 'kamerstuk/invented', 1, '[]', '{"nummer":"24"}', '{}', NULL, NULL);
INSERT INTO reference VALUES ('kst-90001-V-8@41-58:motie:0', 'kst-90001-V-8', 'kst-90001-V-8', 41, 58, 48, 67, 0, 'de brief van toen', 'motie', 'unresolved', NULL, '[]', 'The words alone do not say.', 'motie/invented', 0.5, '[]', '{"nummer":"41"}', '{}', NULL, NULL);
INSERT INTO reference VALUES ('kst-90001-V-8@60-85:motie:0', 'kst-90001-V-8', 'kst-90001-V-8', 60, 85, 67, 94, 0, 'motie van Achterberg c.s.', 'motie', 'resolved', 'kst-90001-V-9', '[]', 'The document gives no number; of the ingested papers only Kamerstuk 90 001 V, nr. 9 fits the movers, dossier and date.', 'motie/ingested', 0.7, '[]', '{"movers":"Achterberg c.s."}', '{"kamerstuk":"kst-90001-V-9"}', 'achterberg', '{"confidence":0.5,"filled":{},"reason":"The words alone do not say.","rule":"motie/invented"}');
INSERT INTO reference VALUES ('kst-90001-V-8@114-130:organisatie:0', 'kst-90001-V-8', 'kst-90001-V-8#antwoord-1', 114, 130, 121, 139, 0, 'zie org:zeewezen', 'organisatie', 'resolved', 'org:zeewezen', '[]', NULL, 'organisatie/invented', 1, '[]', '{"nummer":"114"}', '{}', NULL, NULL);
INSERT INTO reference VALUES ('kst-90001-V-8@149-176:url:0', 'kst-90001-V-8', 'kst-90001-V-8#antwoord-1.1', 149, 176, 156, 185, 0, 'zie url:https://a.example/é', 'url', 'resolved', 'url:https://a.example/é', '[]', NULL, 'url/invented', 1, '[]', '{"nummer":"149"}', '{}', NULL, NULL);
INSERT INTO reference VALUES ('kst-90002-3@24-100:antwoord:0', 'kst-90002-3', 'kst-90002-3', 24, 100, 31, 109, 0, 'zie kst-90001-V-8#antwoord-1 of kst-90001-V-8#antwoord-7 of ah-tk-20252026-4', 'antwoord', 'ambiguous', 'kst-90001-V-8#antwoord-1', '["kst-90001-V-8#antwoord-1","kst-90001-V-8#antwoord-7","ah-tk-20252026-4"]', 'The words alone do not say.', 'antwoord/invented', 0.5, '[]', '{"nummer":"24"}', '{"dossier":"90001"}', NULL, NULL);
INSERT INTO reference VALUES ('kst-90002-3@102-117:kamerstuk:0', 'kst-90002-3', 'kst-90002-3', 102, 117, 109, 126, 0, 'zie kst-90001-2', 'kamerstuk', 'resolved', 'kst-90001-2', '[]', NULL, 'kamerstuk/invented', 1, '[]', '{"nummer":"102"}', '{}', NULL, NULL);
INSERT INTO reference VALUES ('kst-90002-3@119-142:wet:0', 'kst-90002-3', 'kst-90002-3', 119, 142, 126, 151, 0, 'zie wet:abc#artikel-3:4', 'wet', 'resolved', 'wet:abc#artikel-3:4', '[]', NULL, 'wet/invented', 1, '[]', '{"nummer":"119"}', '{}', NULL, NULL);
CREATE INDEX reference_from ON reference (from_node);
CREATE TABLE edge ( to_node TEXT NOT NULL, document TEXT NOT NULL, span_start INTEGER NOT NULL, span_end INTEGER NOT NULL, kind TEXT NOT NULL, ordinal INTEGER NOT NULL, from_node TEXT NOT NULL, status TEXT NOT NULL, rank INTEGER NOT NULL, reference TEXT NOT NULL, PRIMARY KEY (to_node, document, span_start, span_end, kind, ordinal) ) STRICT, WITHOUT ROWID;
INSERT INTO edge VALUES ('ah-tk-20252026-4', 'kst-90002-3', 24, 100, 'antwoord', 0, 'kst-90002-3', 'ambiguous', 0, 'kst-90002-3@24-100:antwoord:0');
INSERT INTO edge VALUES ('kst-90001-2', 'kst-90001-V-8', 24, 39, 'kamerstuk', 0, 'kst-90001-V-8', 'resolved', 0, 'kst-90001-V-8@24-39:kamerstuk:0');
INSERT INTO edge VALUES ('kst-90001-2', 'kst-90002-3', 102, 117, 'kamerstuk', 0, 'kst-90002-3', 'resolved', 0, 'kst-90002-3@102-117:kamerstuk:0');
INSERT INTO edge VALUES ('kst-90001-V-8#antwoord-1', 'kst-90002-3', 24, 100, 'antwoord', 0, 'kst-90002-3', 'ambiguous', 0, 'kst-90002-3@24-100:antwoord:0');
INSERT INTO edge VALUES ('kst-90001-V-8#antwoord-7', 'kst-90002-3', 24, 100, 'antwoord', 0, 'kst-90002-3', 'ambiguous', 0, 'kst-90002-3@24-100:antwoord:0');
INSERT INTO edge VALUES ('kst-90001-V-9', 'kst-90001-V-8', 60, 85, 'motie', 0, 'kst-90001-V-8', 'resolved', 0, 'kst-90001-V-8@60-85:motie:0');
INSERT INTO edge VALUES ('org:zeewezen', 'kst-90001-V-8', 114, 130, 'organisatie', 0, 'kst-90001-V-8#antwoord-1', 'resolved', 1, 'kst-90001-V-8@114-130:organisatie:0');
INSERT INTO edge VALUES ('url:https://a.example/é', 'kst-90001-V-8', 149, 176, 'url', 0, 'kst-90001-V-8#antwoord-1.1', 'resolved', 2, 'kst-90001-V-8@149-176:url:0');
INSERT INTO edge VALUES ('wet:abc#artikel-3:4', 'kst-90002-3', 119, 142, 'wet', 0, 'kst-90002-3', 'resolved', 1, 'kst-90002-3@119-142:wet:0');
CREATE INDEX edge_out ON edge (from_node, rank, to_node, kind);
CREATE INDEX edge_in ON edge (to_node, rank, from_node, kind);
CREATE TABLE structure ( document TEXT NOT NULL, from_node TEXT NOT NULL, kind TEXT NOT NULL, to_node TEXT NOT NULL, PRIMARY KEY (document, from_node, kind, to_node) ) STRICT, WITHOUT ROWID;
INSERT INTO structure VALUES ('kst-90001-V-8', 'kst-90001-V-8#antwoord-1', 'answers', 'kst-90001-V-8#vraag-1');
INSERT INTO structure VALUES ('kst-90001-V-8', 'kst-90001-V-8#vraag-1', 'asked-by', 'partij:XYZ');
CREATE INDEX structure_out ON structure (from_node, to_node, kind);
CREATE INDEX structure_in ON structure (to_node, from_node, kind);
CREATE TABLE register ( id TEXT PRIMARY KEY, title TEXT, highest INTEGER ) STRICT, WITHOUT ROWID;
INSERT INTO register VALUES ('dossier:90001', 'Haven', 12);
INSERT INTO register VALUES ('kst-90001-2', NULL, NULL);
CREATE TABLE proposal ( mover TEXT NOT NULL, document TEXT NOT NULL, kind TEXT NOT NULL, movers TEXT NOT NULL, dossier TEXT NOT NULL, date TEXT NOT NULL, PRIMARY KEY (mover, dossier, document) ) STRICT, WITHOUT ROWID;
INSERT INTO proposal VALUES ('achterberg', 'kst-90001-V-9', 'motie', '["achterberg"]', 'dossier:90001-V', '2025-12-01');
CREATE INDEX proposal_document ON proposal (document);
CREATE INDEX reference_mover ON reference (mover) WHERE mover IS NOT NULL;
CREATE TABLE made ( document TEXT PRIMARY KEY, receipt TEXT NOT NULL, reading TEXT NOT NULL ) STRICT, WITHOUT ROWID;
INSERT INTO made VALUES ('kst-90001-V-8', 'abc 1', 'read by abc 1');
CREATE INDEX made_receipt ON made (receipt);
PRAGMA application_id = 1262965318; PRAGMA user_version = 4;
