import { z } from 'zod'
import { section } from './section.ts'
export const countries = section<any>({ schema: z.any(), idOf: (_e, k) => k, phrases: () => [] })
export const notCountries = countries
export const localities = countries
