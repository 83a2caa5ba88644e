// A comparison as a file.

import { isTold } from '../../../cli/compare/compared.ts'
import { fileForms } from '../../../cli/compare/files.ts'
import type { Reader } from '../../../query/reader.ts'
import { html } from '../../../text/html.ts'
import { answer } from '../../frame.ts'
import { saved } from '../../saved.ts'
import type { Asked } from '../../visit.ts'
import { callOf, comparisonsIn, optionsIn } from './asked.ts'
import { problemText } from './problem.ts'

const types: Readonly<Record<keyof typeof fileForms, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  jsonl: 'application/jsonl',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  svg: 'image/svg+xml',
  png: 'image/png',
}

const isForm = (name: string): name is keyof typeof types => Object.hasOwn(types, name)

/** The bytes that the command writes. */
export async function download(asked: Asked, reader: Reader): Promise<Response> {
  const visit = asked.get('visit')
  const [, form = ''] = /^table\.([a-z]+)$/u.exec(asked.req.param('name') ?? '') ?? []
  if (!isForm(form)) return asked.notFound()
  try {
    const call = callOf(visit, optionsIn(visit.url.searchParams))
    if (call.options.indicator === undefined) return asked.notFound()
    const told = (await comparisonsIn(reader, call)).filter(isTold)
    const file = await fileForms[form](call, told)
    if (file === null) return asked.notFound()
    const content = typeof file === 'string' ? file : new Uint8Array(file)
    return saved(asked, { content, mediaType: types[form], name: `${fileName(call.options.indicator)}.${form}` })
  } catch (error) {
    const text = problemText(error, visit)
    if (text === null) throw error
    const { title, wrong } = visit.web.compare
    const main = html`<h1>${wrong}</h1><p role="alert">${text}</p>`
    return answer(asked, { title, place: 'compare', status: 400, main })
  }
}

const fileName = (indicators: readonly string[]): string => {
  const [only] = indicators
  return indicators.length === 1 && only !== undefined && /^[\w.]{1,60}$/u.test(only) ? only : 'trichluc'
}
