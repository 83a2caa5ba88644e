// Of labelled figures of each class, how many were right: measured, never written by hand. No phrases.

import { z } from 'zod'
import { section } from './section.ts'

const schema = z.strictObject({ right: z.int().min(0), of: z.int().min(0) })

export type Measured = z.infer<typeof schema>

export const confidence = section<Measured>({ schema, idOf: (_, name) => name, phrases: () => [] })
