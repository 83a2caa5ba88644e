// The page on which a folder is chosen, for who has shown the token: it says what folders there are on this machine.

import { answer } from '../../frame.ts'
import type { Asked } from '../../visit.ts'
import { decoded, filledIn } from './asked.ts'
import { beginnings, lookAt } from './folders.ts'
import { foldersView } from './folders-view.ts'

export async function choosing(asked: Asked, form: FormData): Promise<Response> {
  const visit = asked.get('visit')
  const begin = await beginnings()
  const at = decoded(String(form.get('at') ?? '')) || (begin[0]?.path ?? '')
  const look = await lookAt(at).catch(() => null)
  const main = foldersView(visit, { look, at, begin, filled: filledIn(form) })
  return answer(asked, { title: visit.web.run.folders.title, place: 'run', main, styles: ['run.css'] })
}
