// Who may ask: this machine's own browser, on a page of ours. Every answer says what a page of ours may do.

import { timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'

const own = ["'self'"]

const policy = 'content-security-policy'

/** What is saved brings a policy of its own, narrower than that of pages. */
export const headers = (): MiddlewareHandler =>
  createMiddleware(async (asked, next) => {
    let own: string | null = null
    await ofPages(asked, async () => {
      await next()
      own = asked.res.headers.get(policy)
    })
    if (own !== null) asked.res.headers.set(policy, own)
  })

/** Pages load nothing but what this server has, run no script and no style that stands in the page itself. */
const ofPages = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: own,
    styleSrc: own,
    imgSrc: own,
    fontSrc: own,
    connectSrc: own,
    formAction: own,
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  // without one a browser says of our own forms that they come from nowhere (`Origin: null`), and they are refused
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  crossOriginResourcePolicy: 'same-origin',
  crossOriginOpenerPolicy: 'same-origin',
  // no TLS on the loopback: a browser must not be told that there is
  strictTransportSecurity: false,
})

const names = ['127.0.0.1', 'localhost', '[::1]']

/** Another name for this machine (DNS rebinding) or a page of another site: nothing is read, nothing is done. */
export const fromHere = (port: () => number): MiddlewareHandler =>
  createMiddleware(async (asked, next) => {
    const hosts = names.map(name => `${name}:${port()}`)
    const host = asked.req.header('host') ?? ''
    const origin = asked.req.header('origin')
    const site = asked.req.header('sec-fetch-site')
    if (!hosts.includes(host)) return asked.text('Host?', 421)
    if (origin !== undefined && origin !== `http://${host}`) return asked.text('Origin?', 403)
    // a link from elsewhere may be followed to a page; nothing else of ours may be used there, in a frame neither
    const isPage = (asked.req.header('sec-fetch-dest') ?? 'document') === 'document'
    const isVisit = asked.req.method === 'GET' && asked.req.header('sec-fetch-mode') === 'navigate' && isPage
    if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isVisit) return asked.text('Origin?', 403)
    return next()
  })

/** Bytes of a form. Files that are dropped have a limit of their own. */
export const mostOfForm = 256 * 1024

export const smallForms = (isLarge: (path: string) => boolean): MiddlewareHandler => {
  const limit = bodyLimit({ maxSize: mostOfForm, onError: asked => asked.text('413', 413) })
  return (asked, next) => (isLarge(asked.req.path) ? next() : limit(asked, next))
}

const harmlessMethods = new Set(['GET', 'HEAD'])

/** What writes shows the token of this start: in a header, a field of its form, or the address that it is sent to. */
export const withToken = (token: string): MiddlewareHandler =>
  createMiddleware(async (asked, next) => {
    if (harmlessMethods.has(asked.req.method)) return next()
    const shown = asked.req.header('x-trichluc-token') ?? asked.req.query('token') ?? (await tokenOfForm(asked.req))
    return isSame(shown, token) ? next() : asked.text('Token?', 403)
  })

async function tokenOfForm(request: {
  readonly header: (name: string) => string | undefined
  readonly parseBody: () => Promise<Record<string, unknown>>
}): Promise<string> {
  if (!request.header('content-type')?.startsWith('application/x-www-form-urlencoded')) return ''
  const { token } = await request.parseBody()
  return typeof token === 'string' ? token : ''
}

function isSame(shown: string, token: string): boolean {
  const [a, b] = [Buffer.from(shown), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}
