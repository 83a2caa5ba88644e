// What the archive says of a document: where it was found, the same report in other files, what belongs to it.

import type { Reader } from '../../../query/reader.ts'
import type { Room } from '../../room.ts'

/** Another document, as a link calls it. */
export interface Relative {
  readonly sha256: string
  readonly part: number | null
  readonly type: string | null
  readonly number: string | null
  readonly issuedOn: string | null
  readonly title: string | null
  readonly path: string | null
  readonly mediaType: string | null
}

export interface SharedFinding {
  readonly id: string
  readonly code: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly vi: string
  readonly en: string
  readonly other: Relative | null
}

export interface Kin {
  readonly paths: readonly string[]
  readonly given: readonly { readonly field: string; readonly value: string }[]
  readonly twins: readonly (Relative & { readonly certainty: string; readonly likeness: number | null })[]
  readonly shared: readonly SharedFinding[]
  readonly belongsTo: Relative | null
  readonly appendices: readonly Relative[]
  /** Newest first by how many documents have them: what the rest of the archive was read by. */
  readonly rules: readonly { readonly hash: string; readonly version: string; readonly documents: number }[]
}

const named = `d.sha256, d.part, d.type_label AS type, d.number, d.issued_on AS issuedOn, d.title, d.media_type AS mediaType,
  (SELECT min(path) FROM paths WHERE paths.sha256 = d.sha256) AS path`

/** Documents with a mark are not named, unless the server was started to show them. */
const shown = ({ call }: Room): string => (call.options['allow-marked'] ? '' : 'AND d.secrecy IS NULL')

/** Lists are cut: of copies of one form there may be thousands. */
const most = 200

/** Throws as `Room.reading`. */
export const kinOf = (room: Room, { sha256, part }: Pick<Relative, 'sha256' | 'part'>): Promise<Kin> =>
  room.reading(reader => ({
    paths: reader
      .all<{ path: string }>(`SELECT path FROM paths WHERE sha256 = ? ORDER BY path LIMIT ${most}`, sha256)
      .map(({ path }) => path),
    given: reader.all('SELECT field, value FROM given_fields WHERE sha256 = ? ORDER BY field', sha256),
    twins: reader.all(
      `SELECT ${named}, t.certainty, t.likeness FROM twins t
JOIN documents d ON d.sha256 = t.other_sha256 AND d.part IS t.other_part
WHERE t.sha256 = ? AND t.part IS ? ${shown(room)} ORDER BY t.n LIMIT ${most}`,
      sha256,
      part,
    ),
    shared: sharedOf(reader, room, { sha256, part }),
    belongsTo:
      reader.all<Relative>(
        `SELECT ${named} FROM files f JOIN documents d ON d.sha256 = f.belongs_to
WHERE f.sha256 = ? ${shown(room)} ORDER BY d.part LIMIT 1`,
        sha256,
      )[0] ?? null,
    appendices: reader.all(
      `SELECT ${named} FROM files f JOIN documents d ON d.sha256 = f.sha256
WHERE f.belongs_to = ? ${shown(room)} ORDER BY path LIMIT ${most}`,
      sha256,
    ),
    rules: reader.all(
      `SELECT rules_hash AS hash, tool_version AS version, count(*) AS documents FROM documents
GROUP BY 1, 2 ORDER BY 3 DESC LIMIT 20`,
    ),
  }))

interface SharedRow extends Omit<SharedFinding, 'other'>, Relative {}

function sharedOf(reader: Reader, room: Room, { sha256, part }: Pick<Relative, 'sha256' | 'part'>): SharedFinding[] {
  const rows = reader.all<SharedRow>(
    `SELECT x.id, x.code, x.severity, x.message_vi AS vi, x.message_en AS en, ${named}
FROM shared_findings x
JOIN documents d ON (d.sha256, coalesce(d.part, 0)) =
  (CASE WHEN x.sha256 = ?1 AND x.part IS ?2 THEN x.other_sha256 ELSE x.sha256 END,
   coalesce(CASE WHEN x.sha256 = ?1 AND x.part IS ?2 THEN x.other_part ELSE x.part END, 0))
WHERE ((x.sha256 = ?1 AND x.part IS ?2) OR (x.other_sha256 = ?1 AND x.other_part IS ?2)) ${shown(room)}
ORDER BY x.id LIMIT ${most}`,
    sha256,
    part,
  )
  return rows.map(({ id, code, severity, vi, en, ...other }) => ({ id, code, severity, vi, en, other }))
}

/** Hashes of the ledger that begin so, at most twenty. */
export const hashesFrom = (room: Room, beginning: string): Promise<readonly string[]> =>
  room.reading(reader =>
    reader
      .all<{ sha256: string }>(
        'SELECT sha256 FROM files WHERE sha256 >= ?1 AND sha256 < ?2 ORDER BY sha256 LIMIT 20',
        beginning,
        `${beginning}g`,
      )
      .map(({ sha256 }) => sha256),
  )
