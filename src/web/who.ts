// Who sits before the pages: said once, kept by the browser, recorded with what they decide. There are no accounts.

import { getCookie, setCookie } from 'hono/cookie'
import type { Asked } from './visit.ts'

const cookie = 'trichluc-who'

/** Empty where nobody has said it. */
export const whoOf = (asked: Asked): string => getCookie(asked, cookie) ?? ''

export const rememberWho = (asked: Asked, who: string): void =>
  setCookie(asked, cookie, who, { sameSite: 'Strict', httpOnly: true, path: '/', maxAge: 31_536_000 })
