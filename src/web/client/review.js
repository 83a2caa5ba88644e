// @ts-check
// Verdicts by key; the first field is ready when the fields are opened, Enter in one of them saves.

import { useKeys } from './keys.js'

useKeys()

const details = document.querySelector('details.correct')
if (details instanceof HTMLDetailsElement) {
  const field =
    details.querySelector('[name="field.value"]') ?? details.querySelector('input:not([type=hidden]), select')
  // what could not be taken is there to be typed anew
  if (details.open && field instanceof HTMLElement) field.focus()
  details.addEventListener('toggle', () => {
    if (details.open && field instanceof HTMLElement) field.focus()
  })
  details.addEventListener('keydown', event => {
    const button = details.querySelector('button')
    if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement) || !button) return
    event.preventDefault()
    button.click()
  })
}
