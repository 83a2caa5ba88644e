import { z } from 'zod'
import { phrase, section } from './section.ts'
export const instruments = section<any>({ schema: z.any(), idOf: (e) => e.name, phrases: e => [phrase(e.type === 'luat' || e.type==='bo-luat'||e.type==='phap-lenh' ? 'known-law' : 'instrument', `instruments/${e.name}`, e.name, e)] })
export const numbered = section<any>({ schema: z.any(), idOf: (e) => e.number, phrases: () => [] })
export const notDocuments = section<string>({ schema: z.string(), idOf: e => e, phrases: e => [phrase('not-document', 'notDocuments', e, e)] })
