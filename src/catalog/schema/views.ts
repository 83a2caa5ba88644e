// Views for analysts: every row with its document, and the way back to the sentence. Plain SQL that any SQLite since
// 3.27 (2019) understands.

export interface View {
  readonly about: string
  readonly sql: string
  /** Columns that are no table's under the same name. */
  readonly columns: Readonly<Record<string, string>>
}

/** One report in several files counts once: where a likely copy is another report, leaving it out would lose a figure. */
const isCopy = `EXISTS (SELECT 1 FROM shared_findings c WHERE c.code = 'duplicate-report' AND c.certainty = 'certain'
  AND c.sha256 = d.sha256 AND c.part IS d.part) AS is_copy`

/** Of the document that a row of `x` belongs to. */
const ofDocument = `d.sha256, d.part, d.type AS document_type, d.number AS document_number, d.issued_on AS document_issued_on,
  d.issuer, d.issuer_parent, d.issuer_place_id, d.title AS document_title,
  (SELECT min(path) FROM paths WHERE paths.sha256 = d.sha256) AS path, ${isCopy}`

const documentColumns = {
  document_type: '`documents.type`',
  document_number: '`documents.number`',
  document_issued_on: '`documents.issued_on`',
  document_title: '`documents.title`',
  path: 'where the file was found; the first of several',
  is_copy: '1: for certain a later copy of a report that is in another file; each report once: `is_copy = 0`',
} as const

const box = (alias: string): string =>
  ['at_start', 'at_end', 'page', 'x0', 'y0', 'x1', 'y1'].map(name => `${alias}.${name}`).join(', ')
const period = (alias: string): string =>
  ['from', 'to', 'as_of', 'label', 'basis', 'year', 'months'].map(name => `${alias}.period_${name}`).join(', ')

const givenAs = (field: string, name: string): string =>
  `(SELECT value FROM given_fields g WHERE g.sha256 = d.sha256 AND g.field = '${field}') AS ${name}`

const copyOf = (column: string, name: string): string =>
  `(SELECT c.${column} FROM shared_findings c WHERE c.code = 'duplicate-report' AND c.sha256 = d.sha256 AND c.part IS d.part) AS ${name}`

const vDocuments: View = {
  about: 'Documents with their file, province and counts.',
  sql: `SELECT d.doc, d.sha256, d.part, (SELECT min(path) FROM paths WHERE paths.sha256 = d.sha256) AS path,
  d.type, d.type_label, d.number, d.number_status, d.symbol, d.issued_on, d.issued_precision, d.issued_in,
  d.issuer, d.issuer_parent, d.issuer_place_id, p.name AS issuer_place, p.province_id, q.name AS province, d.title,
  ${period('d')}, d.signatory_authority, d.signatory_position, d.signatory_name, d.draft,
  f.belongs_to, f.belongs_why, ${copyOf('other_sha256', 'copy_of')}, ${copyOf('certainty', 'copy_certainty')}, ${isCopy},
  ${givenAs('organId', 'fonds')}, ${givenAs('fileCode', 'file_code')}, ${givenAs('retention', 'retention')},
  d.page_count, d.ocr_pages, d.confidence, d.reviewed,
  (SELECT count(*) FROM figures x WHERE x.doc = d.doc) AS figure_count,
  (SELECT count(*) FROM figures x WHERE x.doc = d.doc AND x.indicator IS NOT NULL) AS claimed_count,
  (SELECT count(*) FROM citations x WHERE x.doc = d.doc) AS citation_count,
  (SELECT count(*) FROM tables x WHERE x.doc = d.doc) AS table_count,
  (SELECT count(*) FROM findings x WHERE x.doc = d.doc) AS finding_count,
  (SELECT count(*) FROM corrections x WHERE x.doc = d.doc AND x.state IN ('applied', 'moved')) AS correction_count,
  d.media_type, d.tool_version, d.rules_hash
FROM documents d
LEFT JOIN files f ON f.sha256 = d.sha256
LEFT JOIN places p ON p.place_id = d.issuer_place_id
LEFT JOIN places q ON q.place_id = p.province_id`,
  columns: {
    path: documentColumns.path,
    issuer_place: 'name of the issuer’s place',
    province: 'name of its province',
    copy_of: 'where the same report is in an earlier file: its `files.sha256`',
    copy_certainty: 'certain · likely',
    is_copy: documentColumns.is_copy,
    fonds: '`given_fields`: organId',
    file_code: '`given_fields`: fileCode',
    retention: '`given_fields`: retention',
    figure_count: 'figures',
    claimed_count: 'figures that a rule claims',
    citation_count: 'citations',
    table_count: 'tables',
    finding_count: 'findings',
    correction_count: 'what people have said of it and that holds',
  },
}

const vDocumentFields: View = {
  about: "The archivist's own fields, one row for each document and field.",
  sql: `SELECT ${ofDocument}, x.field, x.value, d.doc
FROM given_fields x
JOIN documents d ON d.sha256 = x.sha256`,
  columns: documentColumns,
}

const vFigures: View = {
  about: 'Figures with their indicator’s label, place, period and document.',
  sql: `SELECT ${ofDocument}, x.n, x.id, x.anchor, x.indicator, i.label_vi, i.label_en, i.flow AS indicator_flow,
  x.value, x.low, x.high, x.unit, x.scale, x.currency, x.qualifier, x.hedge, x.kind, x.nil_kind, x.status, ${period('x')},
  x.place_id, x.place, x.place_level, p.province_id, q.name AS province, x.reporting_unit,
  x.funding_source, x.unit_level, x.received_by, x.sent_by, x.purpose, x.in_plan, x.flow, x.country, x.part_of, x.equivalent_to,
  x.part_of IS NULL AND NOT EXISTS (SELECT 1 FROM figure_dimensions y WHERE y.doc = x.doc AND y.figure = x.id AND y.name <> 'flow') AS is_headline,
  x.raw, x.quote, ${box('x')}, s.title AS section_title, x.table_id, x.row_no, x.column_no, x.flags, x.rule, x.confidence, x.reviewed, x.doc
FROM figures x
JOIN documents d ON d.doc = x.doc
LEFT JOIN indicators i ON i.indicator = x.indicator
LEFT JOIN places p ON p.place_id = x.place_id
LEFT JOIN places q ON q.place_id = p.province_id
LEFT JOIN sections s ON s.doc = x.doc AND s.id = x.section`,
  columns: {
    ...documentColumns,
    indicator_flow: '`indicators.flow`',
    is_headline: '1: of the whole; 0: of a part (`part_of`), or of one country, source of money, purpose …',
    province: 'name of the province of `place_id`',
    section_title: 'heading of the innermost section',
  },
}

const vCitations: View = {
  about: 'Citations with their document; short forms with the full citation that they stand for.',
  sql: `SELECT ${ofDocument}, x.n, x.id, x.anchor, x.number, x.system, x.type, x.type_label, x.issuer_key, x.issuer_raw,
  x.issued_on, x.title, x.form, coalesce(x.key, whole.key) AS key, whole.number AS full_number, x.relation, x.relates_to,
  x.resolves_to, x.flags, x.raw, x.quote, ${box('x')}, s.title AS section_title, x.rule, x.confidence, x.reviewed, x.doc
FROM citations x
JOIN documents d ON d.doc = x.doc
LEFT JOIN citations whole ON whole.doc = x.doc AND whole.id = x.resolves_to
LEFT JOIN sections s ON s.doc = x.doc AND s.id = x.section`,
  columns: {
    ...documentColumns,
    key: '`citations.key`, of a short form that of its full citation',
    full_number: 'number of that full citation',
    section_title: 'heading of the innermost section',
  },
}

const vFindings: View = {
  about: 'Findings with their first words as evidence, and their document.',
  sql: `SELECT ${ofDocument}, x.n, x.id, x.code, x.severity, x.message_vi, x.message_en, x.items, e.quote, e.at_start, e.at_end, e.page,
  (SELECT count(*) FROM finding_evidence o WHERE o.doc = x.doc AND o.finding = x.id) AS evidence_count, x.doc
FROM findings x
JOIN documents d ON d.doc = x.doc
LEFT JOIN finding_evidence e ON e.doc = x.doc AND e.finding = x.id AND e.n = 1`,
  columns: { ...documentColumns, evidence_count: 'how many words it stands on; all of them in `finding_evidence`' },
}

const documentOf = (alias: string): string =>
  `JOIN documents ${alias} ON ${alias}.sha256 = x.${alias === 'd' ? '' : 'other_'}sha256 AND ${alias}.part IS x.${alias === 'd' ? '' : 'other_'}part`

const vSharedFindings: View = {
  about: 'Findings between two documents, with both, and their first words as evidence: the same report in two files.',
  sql: `SELECT ${ofDocument}, x.id, x.code, x.severity, x.certainty, x.changed, x.gained, x.lost, x.message_vi, x.message_en,
  x.other_sha256, x.other_part, o.number AS other_number, o.issued_on AS other_issued_on, o.title AS other_title,
  (SELECT min(path) FROM paths WHERE paths.sha256 = o.sha256) AS other_path,
  (SELECT e.sentence FROM shared_evidence e WHERE e.finding = x.id AND e.sha256 = x.sha256 ORDER BY e.n LIMIT 1) AS sentence,
  (SELECT e.sentence FROM shared_evidence e WHERE e.finding = x.id AND e.sha256 = x.other_sha256 ORDER BY e.n LIMIT 1) AS other_sentence,
  (SELECT count(*) FROM shared_evidence e WHERE e.finding = x.id) AS evidence_count, d.doc
FROM shared_findings x
${documentOf('d')}
${documentOf('o')}`,
  columns: {
    ...documentColumns,
    other_number: '`documents.number` of the earlier document',
    other_issued_on: '`documents.issued_on` likewise',
    other_title: '`documents.title` likewise',
    other_path: 'where that file was found; the first of several',
    sentence: 'the first words of this document that it stands on, with their sentence',
    other_sentence: 'those of the earlier one',
    evidence_count: 'how many words it stands on; all of them in `shared_evidence`',
  },
}

const vAllFindings: View = {
  about: 'Findings within documents, and those between two of them, as one list.',
  sql: `SELECT sha256, part, document_type, document_number, document_issued_on, issuer, issuer_parent, issuer_place_id, document_title,
  path, 'document' AS scope, id, code, severity, message_vi, message_en, items, quote, page, evidence_count,
  NULL AS other_sha256, NULL AS other_part, NULL AS other_number, NULL AS other_issued_on, NULL AS other_title, NULL AS other_path,
  NULL AS other_sentence, doc
FROM v_findings
UNION ALL
SELECT x.sha256, x.part, x.document_type, x.document_number, x.document_issued_on, x.issuer, x.issuer_parent, x.issuer_place_id,
  x.document_title, x.path, 'between', x.id, x.code, x.severity, x.message_vi, x.message_en, NULL, x.sentence,
  (SELECT e.page FROM shared_evidence e WHERE e.finding = x.id AND e.sha256 = x.sha256 ORDER BY e.n LIMIT 1), x.evidence_count,
  x.other_sha256, x.other_part, x.other_number, x.other_issued_on, x.other_title, x.other_path, x.other_sentence, x.doc
FROM v_shared_findings x`,
  columns: {
    ...vSharedFindings.columns,
    sha256: '`documents.sha256`',
    part: '`documents.part`',
    issuer: '`documents.issuer`',
    issuer_parent: '`documents.issuer_parent`',
    issuer_place_id: '`documents.issuer_place_id`',
    scope: 'document (within one) · between (two documents; `sha256` is the later one)',
    id: '`findings.id` or `shared_findings.id`',
    code: 'breakdown-mismatch, duplicate-report …',
    severity: 'error · warning · info',
    message_vi: 'in Vietnamese',
    message_en: 'in English',
    items: 'within one: JSON list of the ids of the items that it is about',
    quote: 'the first words that it stands on; between two: with their sentence',
    page: 'page of these, from 1; NULL where the source has no pages',
    evidence_count: 'how many words it stands on',
    other_sha256: '`documents.sha256` of the earlier document',
    other_part: 'its part',
    other_sentence: 'the first words of the earlier one',
  },
}

const vTables: View = {
  about: 'Tables with the heads of their columns, and their document. Their cells are in `v_cells`.',
  sql: `SELECT ${ofDocument}, x.n, x.id, x.kind, x.title, x.unit, x.row_count, x.column_count,
  (SELECT group_concat(c.path, ' | ') FROM table_columns c WHERE c.doc = x.doc AND c.table_id = x.id) AS heads,
  s.title AS section_title, x.pages, ${box('x')}, x.doc
FROM tables x
JOIN documents d ON d.doc = x.doc
LEFT JOIN sections s ON s.doc = x.doc AND s.id = x.section`,
  columns: {
    ...documentColumns,
    heads: '`table_columns.path` of its columns, joined with « | »',
    section_title: 'heading of the innermost section',
  },
}

const vCells: View = {
  about: 'Cells of tables with their column, table and document.',
  sql: `SELECT ${ofDocument}, x.table_id, t.kind, t.title AS table_title, t.unit AS table_unit, x.row_no, x.column_no, x.role,
  c.path AS column_path, c.field, c.unit AS column_unit, c.country AS column_country, x.text, x.value, x.number, x.reviewed, ${box('x')}, x.doc
FROM cells x
JOIN documents d ON d.doc = x.doc
LEFT JOIN tables t ON t.doc = x.doc AND t.id = x.table_id
LEFT JOIN table_columns c ON c.doc = x.doc AND c.table_id = x.table_id AND c.column_no = x.column_no`,
  columns: {
    ...documentColumns,
    table_title: '`tables.title`',
    table_unit: '`tables.unit`',
    column_path: '`table_columns.path`',
    column_unit: '`table_columns.unit`',
    column_country: '`table_columns.country`',
  },
}

const vCorrections: View = {
  about: 'What people have said of extracted items, with the document.',
  sql: `SELECT ${ofDocument}, x.n, x.id, x.item, x.item_id, x.anchor, x.verdict, x.undoes, x.state, x.was, x.now, x.who, x.said_at, x.why,
  x.raw, x.quote, ${box('x')}, x.seen_rules_hash, x.seen_version, x.doc
FROM corrections x
JOIN documents d ON d.doc = x.doc`,
  columns: documentColumns,
}

const vCoverage: View = {
  about:
    'What there is: reports by province, year and length of their period. Where no row stands, no report was read: that is no zero.',
  sql: `SELECT p.province_id, q.name AS province, d.period_year, d.period_months, count(*) AS report_count,
  sum((SELECT count(*) FROM figures x WHERE x.doc = d.doc)) AS figure_count,
  sum((SELECT count(*) FROM figures x WHERE x.doc = d.doc AND x.indicator IS NOT NULL)) AS claimed_count,
  sum((SELECT count(*) FROM findings x WHERE x.doc = d.doc)) AS finding_count,
  min(d.confidence) AS least_confidence
FROM documents d
LEFT JOIN places p ON p.place_id = d.issuer_place_id
LEFT JOIN places q ON q.place_id = p.province_id
GROUP BY p.province_id, q.name, d.period_year, d.period_months`,
  columns: {
    province: 'name of the province',
    report_count: 'documents',
    figure_count: 'figures',
    claimed_count: 'figures that a rule claims',
    finding_count: 'findings',
    least_confidence: 'least confidence of a page, 0 to 1',
  },
}

const vFiles: View = {
  about: 'Every file with what became of it.',
  sql: `SELECT f.sha256, f.status, f.reason, (SELECT min(path) FROM paths WHERE paths.sha256 = f.sha256) AS path,
  (SELECT count(*) FROM paths WHERE paths.sha256 = f.sha256) AS path_count,
  (SELECT count(*) FROM documents d WHERE d.sha256 = f.sha256) AS document_count,
  f.bytes, f.belongs_to, f.belongs_why, f.replaced_by, f.dossier, f.page, f.mark, f.exit_code
FROM files f`,
  columns: { path: documentColumns.path, path_count: 'in how many places', document_count: 'records' },
}

const foldedD = (words: string): string =>
  `replace(replace(replace(replace(${words}, 'đ', 'd'), 'Đ', 'D'), 'ð', 'd'), 'Ð', 'D')`

/** What `fulltext` indexes: it folds every mark but đ, which is no mark; the second column does that. */
const vPassages: View = {
  about: 'Passages as `fulltext` indexes them.',
  sql: `SELECT id, text AS words,
  ${foldedD('text')} AS folded
FROM passages`,
  columns: { words: 'the text', folded: 'with d for đ' },
}

/** Documents whole, with their marks: an Ð that is no Đ is made one. */
const vSearchMarked: View = {
  about: 'Documents as `search_marked` indexes them.',
  sql: `SELECT d.doc,
  concat_head AS head,
  d.title, (SELECT group_concat(s.title, char(10)) FROM sections s WHERE s.doc = d.doc) AS headings,
  (SELECT group_concat(replace(replace(x.text, 'Ð', 'Đ'), 'ð', 'đ'), char(10)) FROM passages x WHERE x.doc = d.doc) AS body
FROM documents d
LEFT JOIN places p ON p.place_id = d.issuer_place_id
LEFT JOIN places q ON q.place_id = p.province_id AND q.place_id <> p.place_id`.replace(
    'concat_head',
    [
      'd.type_label',
      'd.number',
      'd.issuer',
      'd.issuer_parent',
      'd.attached_to',
      'p.kind',
      'p.name',
      'q.kind',
      'q.name',
      'd.period_label',
      'd.period_year',
    ]
      .map(name => `coalesce(${name}, '')`)
      .join(` || char(10) || `),
  ),
  columns: {
    head: 'type, number, issuer, parent, names of the place and its province, period, year',
    title: '`documents.title`',
    headings: 'titles of its sections',
    body: 'its passages',
  },
}

const vSearch: View = {
  about: 'Documents as `search` indexes them.',
  sql: `SELECT doc, ${['head', 'title', 'headings', 'body'].map(name => `${foldedD(name)} AS ${name}`).join(',\n  ')}
FROM v_search_marked`,
  columns: {
    head: '`v_search_marked.head` with d for đ',
    title: 'likewise',
    headings: 'likewise',
    body: 'likewise',
  },
}

export const views = {
  v_documents: vDocuments,
  v_document_fields: vDocumentFields,
  v_figures: vFigures,
  v_citations: vCitations,
  v_findings: vFindings,
  v_shared_findings: vSharedFindings,
  v_all_findings: vAllFindings,
  v_tables: vTables,
  v_cells: vCells,
  v_corrections: vCorrections,
  v_coverage: vCoverage,
  v_files: vFiles,
  v_passages: vPassages,
  v_search_marked: vSearchMarked,
  v_search: vSearch,
} as const satisfies Readonly<Record<string, View>>
