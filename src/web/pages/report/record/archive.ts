// What the archive knows of the file: where it lay, its hash, its copies and appendices, by what it was read; and the file
// itself to be saved.

import { basename } from 'node:path'
import { type Html, html } from '../../../../text/html.ts'
import { version } from '../../../../version.ts'
import { conflictsOf, reportPath } from '../../../links.ts'
import type { Visit } from '../../../visit.ts'
import { sayings } from '../judged.ts'
import type { Kin, Relative, SharedFinding } from '../kin.ts'
import { joined, type Look, rowsOf } from '../look.ts'

export function archivePart(look: Look, kin: Kin): Html {
  const { web, visit, opened, record } = look
  const { words } = visit
  const { source } = record
  return html`${rowsOf([
    [
      web.paths,
      kin.paths.length === 0 || visit.notice !== undefined ? null : html`${kin.paths.map(path => html`${path}<br>`)}`,
    ],
    [web.hash, html`<code class="hash">${source.sha256}</code>`],
    [web.kindOfFile, joined([web.fileKinds[source.mediaType] ?? source.mediaType, web.bytes({ bytes: source.bytes })])],
    [web.dossier, opened.entry.dossier === null ? null : words.pages(opened.entry.dossier)],
    [web.belongsTo, kin.belongsTo && relativeLink(visit, kin.belongsTo)],
    [web.appendices, linksTo(visit, kin.appendices)],
    [web.twins, twinsOf(look, kin)],
    [web.between, sharedOf(look, kin.shared)],
    ...kin.given.map(({ field, value }) => [field, value] as const),
    [web.readBy, readBy(look, kin)],
    [web.save, downloads(look)],
  ])}`
}

/** «Báo cáo 415/BC-UBND, ngày 18-10-2018»; else where its file lay. */
export function relativeLink({ words }: Pick<Visit, 'words'>, one: Relative): Html {
  const { type, number, issuedOn, title, path } = one
  const name = number
    ? [type, number].filter(Boolean).join(' ')
    : (title ?? (path && basename(path)) ?? one.sha256.slice(0, 12))
  return html`<a href="${reportPath(one)}">${name}</a>${issuedOn ? `, ${words.date(issuedOn)}` : ''}`
}

const linksTo = (visit: Visit, others: readonly Relative[]): Html | null =>
  others.length === 0
    ? null
    : html`<ul>${others.map(one => html`<li>${relativeLink(visit, one)} ${fileOf(one)}</li>`)}</ul>`

const fileOf = ({ path }: Relative): Html | null =>
  path ? html`<span class="dim small">${basename(path)}</span>` : null

const twinsOf = ({ web, visit }: Look, { twins }: Kin): Html | null =>
  twins.length === 0
    ? null
    : html`<ul>${twins.map(one => {
        const alike = one.likeness === null ? '' : web.alike({ percent: Math.round(one.likeness * 100) })
        const sure = one.certainty === 'certain' ? web.certain : web.likely
        return html`<li>${relativeLink(visit, one)} ${fileOf(one)} <span class="dim">· ${joined([sure, alike])}</span></li>`
      })}</ul>`

const sharedOf = ({ visit, opened }: Look, shared: readonly SharedFinding[]): Html | null =>
  shared.length === 0
    ? null
    : html`<ul>${shared.map(
        one =>
          html`<li><span class="${one.severity}">${one[visit.language]}</span>${one.other ? html` · ${relativeLink(visit, one.other)}` : null}</li>`,
      )}</ul><a href="${conflictsOf(opened)}">${visit.web.report.toConflicts}</a>`

/** Program and rules; whether the archive was read by other ones since. */
function readBy({ web, record }: Look, { rules }: Kin): Html {
  const { tool } = record
  const short = tool.rulesHash.replace('sha256:', '').slice(0, 12)
  const others = rules.filter(({ hash }) => hash !== tool.rulesHash).reduce((sum, { documents }) => sum + documents, 0)
  const says = [
    tool.version === version ? null : web.otherVersion({ version }),
    others === 0 ? null : web.otherRules({ count: others }),
  ].filter(one => one !== null)
  return html`${tool.name} ${tool.version} · ${web.rules} <code>${short}</code>${says.map(one => html`<br><span class="warning">${one}</span>`)}`
}

function downloads({ web, opened, record, laidOf }: Look): Html {
  const base = reportPath(opened)
  const { files, sha256 } = record.source
  const originals = files ?? [{ sha256 }]
  const ways = [
    ...originals.map(
      (file, n) =>
        [
          `${reportPath({ sha256: file.sha256 })}/original`,
          originals.length > 1 ? web.originalNumber({ number: n + 1 }) : web.original,
        ] as const,
    ),
    [`${base}/record.json`, web.json] as const,
    ...(laidOf.size > 0 || opened.laid.length > 0 ? [[`${base}/corrected.json`, web.correctedJson] as const] : []),
  ]
  return html`<ul>${ways.map(([path, name]) => html`<li><a href="${path}" download>${name}</a></li>`)}</ul>`
}

/** Corrections that are marked on no item: their words are gone, or the item was said to be none. */
export function correctionsPart(look: Look): Html | null {
  const { web, opened } = look
  if (opened.laid.length === 0) return null
  const orphaned = opened.laid.filter(({ state }) => state === 'orphaned')
  const rejected = opened.laid.filter(({ state, item }) => state !== 'orphaned' && item === null)
  const placed = opened.laid.filter(({ item, state }) => item !== null && state !== 'orphaned')
  const part = (title: string, laid: typeof placed): Html | null =>
    laid.length === 0 ? null : html`<h3>${title} (${laid.length})</h3>${sayings(look, laid)}`
  return html`${part(web.orphaned, orphaned)}${part(web.rejected, rejected)}${part(web.corrected, placed)}${settledPart(look)}`
}

/** Findings that stood on what was corrected. */
function settledPart({ web, opened, visit: { language } }: Look): Html | null {
  if (opened.settled.length === 0) return null
  return html`<h3>${web.settled} (${opened.settled.length})</h3><ul>${opened.settled.map(({ message }) => html`<li><del>${message[language]}</del></li>`)}</ul>`
}
