// Bodies by what is the same for all ways to write their names.

import { bodyKey } from '../query/body.ts'
import type { Given, ReadDocument, ReadFigure } from './given.ts'

export interface Bodies {
  readonly ofDocument: (document: ReadDocument) => string | null
  /** Of who reports it, else of the document: whatever place it is about. */
  readonly ofFigure: (figure: ReadFigure, document: ReadDocument) => string | null
}

export function bodiesIn({ places }: Pick<Given, 'places'>): Bodies {
  // thousands of reports come from a few hundred bodies
  const known = new Map<string, string>()
  const keyOf = (issuer: string, parent: string | null, placeId: string | null): string => {
    const as = `${issuer}\n${parent}\n${placeId}`
    const found = known.get(as)
    if (found !== undefined) return found
    const place = placeId === null ? null : (places.get(placeId)?.name ?? null)
    const key = bodyKey({ issuer, parent, placeId, place })
    known.set(as, key)
    return key
  }
  const ofDocument: Bodies['ofDocument'] = ({ issuer, parent, placeId }) =>
    issuer === null ? null : keyOf(issuer, parent, placeId)
  return {
    ofDocument,
    ofFigure: ({ reportingUnit }, document) =>
      reportingUnit === null ? ofDocument(document) : keyOf(reportingUnit, document.parent, document.placeId),
  }
}
