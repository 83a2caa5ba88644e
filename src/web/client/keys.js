// @ts-check
// Keys: what has `aria-keyshortcuts` is pressed by that key, and a page may know others. Not while somebody types, nor
// where keys are turned off: for all pages, and as long as the browser remembers it.

const stored = 'trichluc-keys'

/** Whether the person wants keys: unless turned off. */
const areOn = () => localStorage.getItem(stored) !== 'off'

/** @param {EventTarget | null} target */
const isTyped = target =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)))

/** Presses what bears the key. @param {KeyboardEvent} event @returns {boolean} whether anything does */
function press(event) {
  const found = [...document.querySelectorAll('[aria-keyshortcuts]')].find(
    one => one.getAttribute('aria-keyshortcuts') === event.key.toLowerCase(),
  )
  if (!(found instanceof HTMLElement) || event.repeat) return false
  found.click()
  return true
}

const show = () => {
  for (const key of document.querySelectorAll('kbd')) key.hidden = !areOn() && !key.closest('.keys')
}

/**
 * Shows what keys there are, and the choice to turn them off: `.keys` and `#keys`.
 * @param {(event: KeyboardEvent) => boolean} [act] whether it was a key of the page's own
 * @param {Document | HTMLElement} [where] keys are heard while the focus is there
 */
export function useKeys(act = () => false, where = document) {
  for (const one of document.querySelectorAll('.keys')) if (one instanceof HTMLElement) one.hidden = false
  const choice = document.querySelector('#keys')
  if (choice instanceof HTMLInputElement) {
    choice.checked = areOn()
    choice.addEventListener('change', () => {
      localStorage.setItem(stored, choice.checked ? 'on' : 'off')
      show()
    })
  }
  show()
  where.addEventListener('keydown', event => {
    if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
    if (areOn() && !isTyped(event.target) && (act(event) || press(event))) event.preventDefault()
  })
}
