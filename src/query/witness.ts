// Which documents bear witness, so that nothing is told twice: SQL conditions, `d` the alias of `documents`.

/** Documents that certainly are the later copy, in another file, of a report. A likely copy may be another report. */
const copies = `SELECT e.doc FROM shared_findings c JOIN documents e ON e.sha256 = c.sha256 AND e.part IS c.part
  WHERE c.code = 'duplicate-report' AND c.certainty = 'certain'`

/** Drafts of which the signed report, of the same body for the same period, is there, too. */
const overtaken = `SELECT e.doc FROM documents e WHERE e.draft = 1 AND EXISTS (SELECT 1 FROM documents s
  WHERE s.issuer_place_id = e.issuer_place_id AND s.period_year = e.period_year AND s.draft IS NOT 1 AND s.type IS e.type
  AND s.period_from = e.period_from AND s.period_to = e.period_to AND body_name(s.issuer) IS body_name(e.issuer))`

/** Each report once: for whoever looks for a passage, drafts are reports, too. */
export const noCopy = (d: string): string => `${d}.doc NOT IN (${copies})`

/**
 * Each report once, as it was signed: for whatever sets one report's figures against another's. A draft that is all there
 * is stays; it is no revision of what was signed, before or after it. For a `Reader`, which has `body_name`.
 */
export const isWitness = (d: string): string => `${noCopy(d)} AND ${d}.doc NOT IN (${overtaken})`
