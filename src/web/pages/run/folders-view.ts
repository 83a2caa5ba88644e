// Choosing a folder: where one is, what is in it, and what was filled in before, carried along.

import { type Html, html } from '../../../text/html.ts'
import { tokenField } from '../../frame.ts'
import type { Visit } from '../../visit.ts'
import { encoded, type Filled } from './asked.ts'
import type { Folder, FolderLook } from './folders.ts'

export interface Choosing {
  /** Null where the folder cannot be opened. */
  readonly look: FolderLook | null
  readonly at: string
  readonly begin: readonly Folder[]
  readonly filled: Filled
}

export function foldersView(visit: Visit, { look, at, begin, filled }: Choosing): Html {
  const { folders: words } = visit.web.run
  return html`<h1>${words.title}</h1>
<form method="post" action="/run/folders">${tokenField(visit)}${carried(filled)}
<nav aria-label="${words.begin}"><p>${words.begin}: ${begin.map(one => html`${step(one)} `)}</p></nav>
${look ? inside(visit, look) : html`<p class="error" role="alert">${words.denied({ path: at })}</p>`}
<p><button formaction="/run/chosen" name="at" value="">${words.back}</button></p>
</form>`
}

/** Files are never named here, only counted. */
function inside({ web }: Visit, { path, above, folders, left, files, counted }: FolderLook): Html {
  const say = web.run.folders
  return html`<section class="card" aria-labelledby="at"><h2 id="at">${say.at}</h2>
<p class="above">${above.map(one => html`${step(one)} `)}</p>
<p>${counted === 'exact' ? say.files({ count: files }) : say.moreFiles({ count: files })}</p>
<p><button class="main" formaction="/run/chosen" name="at" value="${encoded(path)}">${say.take}</button></p>
<h3>${folders.length > 0 ? say.inside({ count: folders.length + left }) : say.none}</h3>
<ul class="folders">${folders.map(one => html`<li>${step(one)}</li>\n`)}</ul>
${left > 0 ? html`<p class="dim">${say.left({ count: left })}</p>` : null}</section>`
}

const step = ({ name, path }: Folder): Html =>
  html`<button class="folder" name="at" value="${encoded(path)}">${name}</button>`

const carried = ({ typed, chosen, ocr, originals }: Filled): Html => html`
<textarea name="paths" hidden>${`\n${typed}`}</textarea>
${chosen.map(path => html`<input type="hidden" name="chosen" value="${encoded(path)}">`)}
<input type="hidden" name="ocr" value="${ocr}"><input type="hidden" name="originals" value="${originals}">`
