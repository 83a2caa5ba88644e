// @ts-check
// From report to report by key, and to the search box.

import { useKeys } from './keys.js'

const links = [...document.querySelectorAll('.rows h3 a')]
const box = document.getElementById('q')

/** @param {number} step */
function go(step) {
  const at = links.findIndex(link => link.matches(':focus'))
  const next = links[at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step]
  if (next instanceof HTMLElement) {
    next.focus()
    next.scrollIntoView({ block: 'nearest' })
  }
}

useKeys(({ key }) => {
  const isOnRow = links.some(link => link.matches(':focus'))
  if (key === '/') box?.focus()
  else if (key === 'j' || (key === 'ArrowDown' && isOnRow)) go(1)
  else if (key === 'k' || (key === 'ArrowUp' && isOnRow)) go(-1)
  else return false
  return true
})
