// In which language a page speaks: as its address says, as was chosen before, as the server was started.

import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { type Language, wordsOf } from '../cli/language.ts'
import type { Room } from './room.ts'
import type { Around } from './visit.ts'
import { webWordsOf } from './words/index.ts'

const cookie = 'trichluc-lang'

export const speaking = (room: Room): MiddlewareHandler<Around> =>
  createMiddleware<Around>(async (asked, next) => {
    const chosen = languageNamed(asked.req.query('lang'))
    if (chosen) setCookie(asked, cookie, chosen, { sameSite: 'Strict', path: '/', maxAge: 31_536_000 })
    const language = chosen ?? languageNamed(getCookie(asked, cookie)) ?? room.call.language
    const [words, web] = await Promise.all([wordsOf(language), webWordsOf(language)])
    asked.set('visit', { room, language, words, web, url: new URL(asked.req.url) })
    await next()
  })

const languageNamed = (name: string | undefined): Language | null => (name === 'vi' || name === 'en' ? name : null)
