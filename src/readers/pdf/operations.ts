// The operators of one page, counted as they come: forms that call forms that call forms make billions of them.

import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { TrichLucError } from '../../model/errors.ts'
import type { Codes, OperatorList } from './operators.ts'

/** A full page of small print has some ten thousand, a map some hundred thousand. */
const mostOperators = 2_000_000

/** States saved and not restored: pdfjs takes ever longer for each, and real pages nest a dozen. */
const deepest = 5000

/** pdfjs's own way of taking what its worker sends; there is no public one that comes before the end. */
interface Taking {
  _renderPageChunk: (chunk: Chunk, state: unknown) => void
  _abortOperatorList: (what: { intentState: unknown; reason: Error; force: boolean }) => void
}

interface Chunk {
  readonly length: number
  readonly fnArray: readonly number[]
}

/** @throws TrichLucError `too-large` */
export function operatorsOf(page: PDFPageProxy, { save, restore }: Codes): Promise<OperatorList> {
  const taking = page as unknown as Taking
  const take = taking._renderPageChunk.bind(page)
  return new Promise((resolve, reject) => {
    let count = 0
    let depth = 0
    taking._renderPageChunk = (chunk, state) => {
      count += chunk.length
      for (const code of chunk.fnArray) depth += code === save ? 1 : code === restore ? -1 : 0
      if (count <= mostOperators && depth <= deepest) return take(chunk, state)
      const error = new TrichLucError('too-large', { limit: mostOperators, what: 'elements' })
      taking._abortOperatorList({ intentState: state, reason: error, force: true })
      reject(error)
    }
    page.getOperatorList().then(resolve, reject)
  })
}
