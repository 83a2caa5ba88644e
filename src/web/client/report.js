// @ts-check
// A report beside its record: what is chosen on one side is shown on the other, without loading the page anew.

import { useKeys } from './keys.js'

const beside = /** @type {HTMLElement} */ (document.querySelector('.beside'))
const pane = /** @type {HTMLElement} */ (document.getElementById('pane'))
const record = /** @type {HTMLElement} */ (document.getElementById('record'))
const detail = /** @type {HTMLElement} */ (document.getElementById('item'))
const said = document.getElementById('said')
const report = beside.dataset.report ?? ''
beside.classList.add('scripted')

/** Anchor of the item that is chosen. */
let chosen = new URL(location.href).searchParams.get('item')

/** @param {string} path @returns {Promise<string | null>} */
const fragment = async path => {
  const answer = await fetch(path, { headers: { accept: 'text/html' } }).catch(() => null)
  return answer ? answer.text() : null
}

/** @param {Element} within @param {string} anchor @returns {Element[]} */
const partsOf = (within, anchor) => {
  const name = CSS.escape(anchor)
  return [...within.querySelectorAll(`[data-item="${name}"], [data-items~="${name}"]`)]
}

/** Within its own pane, not the whole window. @param {HTMLElement} scroller @param {Element} what */
const bringInto = (scroller, what) => {
  const [outer, inner] = [scroller.getBoundingClientRect(), what.getBoundingClientRect()]
  const covered = scroller === record ? detail.getBoundingClientRect().height : 0
  if (
    inner.top >= outer.top + covered &&
    inner.bottom <= outer.bottom &&
    inner.left >= outer.left &&
    inner.right <= outer.right
  )
    return
  scroller.scrollBy({
    top: inner.top - outer.top - covered - (outer.height - covered) / 3,
    left: inner.left < outer.left || inner.right > outer.right ? inner.left - outer.left - 24 : 0,
    behavior: 'instant',
  })
}

/** What was never shown is laid out only when it comes into sight, and is higher than was thought. @param {HTMLElement} scroller @param {Element} what @param {number} times */
const bringSoon = (scroller, what, times) => {
  bringInto(scroller, what)
  if (times > 0) requestAnimationFrame(() => bringSoon(scroller, what, times - 1))
}

const isNarrow = () => matchMedia('(max-width: 60rem), (max-height: 25.99rem)').matches

// marks of pages

/** @type {Map<string, Promise<void>>} */
const loading = new Map()

/** @param {HTMLElement} sheet @returns {Promise<void>} */
const loadMarks = sheet => {
  const path = sheet.dataset.marks
  if (path === undefined) return Promise.resolve()
  const begun = loading.get(path)
  if (begun !== undefined) return begun
  const work = fragment(path + location.search).then(marks => {
    // a page that went by while the server was away is asked for again
    if (marks === null) return void loading.delete(path)
    delete sheet.dataset.marks
    sheet.querySelector('.overlay')?.remove()
    sheet.querySelector('.paper')?.insertAdjacentHTML('beforeend', marks)
    if (chosen !== null) paint(chosen)
  })
  loading.set(path, work)
  return work
}

const pageInput = /** @type {HTMLInputElement | null} */ (document.querySelector('.to-page [name=page]'))

const watcher = new IntersectionObserver(
  entries => {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting) void loadMarks(/** @type {HTMLElement} */ (target))
  },
  { root: pane, rootMargin: '400px 0px' },
)
const sheets = /** @type {HTMLElement[]} */ ([...pane.querySelectorAll('.sheet')])
for (const sheet of sheets) watcher.observe(sheet)

/** The page that is at the middle of the pane. */
const pageInSight = () => {
  const middle = pane.scrollTop + pane.clientHeight / 2
  const page = sheets.findLast(sheet => sheet.offsetTop <= middle)?.dataset.page
  if (page !== undefined && pageInput && document.activeElement !== pageInput) pageInput.value = page
}
pane.addEventListener('scroll', () => requestAnimationFrame(pageInSight), { passive: true })

/** @param {number} page */
const toPage = page => document.getElementById(`page-${page}`)

pageInput?.form?.addEventListener('submit', event => {
  const sheet = toPage(Number(pageInput.value))
  if (!sheet) return
  event.preventDefault()
  pane.scrollTo({ top: sheet.offsetTop, behavior: 'instant' })
  pane.focus()
})

// a page that cannot be drawn: why, and its text instead
pane.addEventListener(
  'error',
  async event => {
    const picture = event.target
    if (!(picture instanceof HTMLImageElement) || picture.dataset.asked) return
    picture.dataset.asked = 'yes'
    const part = /^\/report\/[0-9a-f]{64}\/(\d+)$/.exec(report)?.[1]
    const there = new URL(picture.src)
    if (part) there.searchParams.set('part', part)
    const answer = await fetch(there, { headers: { accept: 'text/html' } }).catch(() => null)
    if (answer === null) return
    // it can be drawn after all: others were waiting before it
    if (answer.ok) return void picture.setAttribute('src', picture.src)
    const why = await answer.text()
    const paper = picture.closest('.paper')
    if (!paper) return
    const instead = document.createElement('div')
    instead.className = 'instead'
    instead.innerHTML = why
    paper.replaceChildren(instead)
  },
  true,
)

// what is chosen

/** @param {string} anchor */
const paint = anchor => {
  for (const one of pane.querySelectorAll('.chosen')) one.classList.remove('chosen')
  for (const one of record.querySelectorAll('[aria-current="true"]')) one.removeAttribute('aria-current')
  for (const one of partsOf(pane, anchor)) (one.closest('mark') ?? one).classList.add('chosen')
  for (const one of partsOf(record, anchor)) if (!detail.contains(one)) one.setAttribute('aria-current', 'true')
}

/** @param {string} anchor */
const showOnPage = async anchor => {
  const page = detail.querySelector('[data-page]')?.getAttribute('data-page')
  const sheet = page ? toPage(Number(page)) : null
  if (sheet && partsOf(sheet, anchor).length === 0) {
    pane.scrollTo({ top: sheet.offsetTop, behavior: 'instant' })
    await loadMarks(sheet)
  }
  const [mark] = partsOf(pane, anchor)
  if (mark && anchor === chosen) {
    paint(anchor)
    bringSoon(pane, mark.querySelector('.field') ?? mark, 4)
  }
}

/** @param {string} anchor */
const showInRecord = anchor => {
  const entry = partsOf(record, anchor).find(one => !detail.contains(one))
  if (!entry) return
  for (let fold = entry.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true
  bringSoon(record, entry, 8)
}

/** @param {string} anchor */
const choose = async anchor => {
  chosen = anchor
  const there = new URL(location.href)
  there.searchParams.set('item', anchor)
  for (const name of ['words', 'near', 'page']) there.searchParams.delete(name)
  there.hash = ''
  history.replaceState(null, '', there)
  paint(anchor)
  const content = await fragment(`${report}/item/${encodeURIComponent(anchor)}${there.search}`)
  if (anchor !== chosen || content === null) return
  detail.innerHTML = content
  detail.hidden = false
  detail.scrollTop = 0
  if (said) said.textContent = [...detail.querySelectorAll('.kind, .name')].map(one => one.textContent).join(': ')
  await showOnPage(anchor)
  if (isNarrow()) detail.scrollIntoView({ block: 'start', behavior: 'instant' })
  else showInRecord(anchor)
}

const chooseNone = () => {
  chosen = null
  paint('')
  detail.hidden = true
  detail.replaceChildren()
  const there = new URL(location.href)
  there.searchParams.delete('item')
  there.hash = ''
  history.replaceState(null, '', there)
}

document.addEventListener('click', event => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
  const target = event.target instanceof Element ? event.target.closest('[data-item]') : null
  const anchor = target?.getAttribute('data-item')
  if (!anchor) return
  event.preventDefault()
  void choose(anchor)
})

// pointed at on one side, lit on the other
document.addEventListener('pointerover', event => {
  for (const one of document.querySelectorAll('.mark.pointed'))
    if (!one.closest('.legend')) one.classList.remove('pointed')
  const target = event.target instanceof Element ? event.target.closest('[data-item]') : null
  const anchor = target?.getAttribute('data-item')
  if (anchor && target && record.contains(target)) for (const one of partsOf(pane, anchor)) one.classList.add('pointed')
})

// why it is so: asked for when somebody wants to know
document.addEventListener(
  'toggle',
  async event => {
    const details = event.target
    if (!(details instanceof HTMLDetailsElement) || !details.open || !details.dataset.explain) return
    const path = details.dataset.explain
    delete details.dataset.explain
    details.ariaBusy = 'true'
    const content = await fragment(`${path}?bare`)
    details.ariaBusy = 'false'
    if (content === null) return
    const place = details.querySelector('p')
    if (place) place.outerHTML = content
  },
  true,
)

// keys: only while the focus is on one of the two sides

/** The next or previous item of the record that is not folded away. @param {number} by */
const step = by => {
  const links = [...record.querySelectorAll('.part [data-item]')].filter(
    link => link instanceof HTMLElement && link.checkVisibility(),
  )
  const from = chosen ?? document.activeElement?.getAttribute('data-item')
  const at = links.findIndex(link => link.getAttribute('data-item') === from)
  const next = links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + by))]
  const anchor = next?.getAttribute('data-item')
  if (!anchor || !(next instanceof HTMLElement)) return
  if (record.contains(document.activeElement)) next.focus({ preventScroll: true })
  void choose(anchor)
}

useKeys(({ key }) => {
  const focused = document.activeElement
  if (key === 'n') step(1)
  else if (key === 'p') step(-1)
  else if (key === 'Escape') chooseNone()
  else if (key === 'Enter' && focused === pane && chosen !== null) detail.focus()
  else if (key === 'Enter' && focused === detail) pane.focus()
  else return false
  return true
}, beside)

// a link to an item, or to a page, that was followed
if (chosen !== null && !detail.hidden) {
  const shown =
    partsOf(document.body, chosen).length > 0
      ? chosen
      : detail.querySelector('[data-anchor]')?.getAttribute('data-anchor')
  chosen = shown ?? chosen
  void showOnPage(chosen)
  if (!isNarrow()) showInRecord(chosen)
} else {
  const asked = pane.querySelector('mark.asked')
  const sheet = asked ? null : toPage(Number(pane.dataset.shown ?? 1))
  if (asked) bringInto(pane, asked)
  else if (sheet) pane.scrollTo({ top: sheet.offsetTop, behavior: 'instant' })
}
