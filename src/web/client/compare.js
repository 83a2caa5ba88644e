// @ts-check
// The page of comparisons: an indicator is found by typing; of what may be several, there is always one more box.

const form = document.querySelector('form.compare')

/** Words without marks: «đoàn vào» is found by «doan vao». @param {string} words */
const bare = words =>
  words.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase()

for (const list of form?.querySelectorAll('select[name=indicator]') ?? []) {
  if (!(list instanceof HTMLSelectElement)) continue
  const label = document.createElement('label')
  const box = document.createElement('input')
  box.type = 'search'
  box.autocomplete = 'off'
  label.append(form?.getAttribute('data-find') ?? '', box)
  list.closest('label')?.before(label)
  box.addEventListener('input', () => findIn(list, box.value))
}

/**
 * Shows what holds all the words, and chooses the first of it.
 * @param {HTMLSelectElement} list
 * @param {string} given
 */
function findIn(list, given) {
  const words = bare(given).split(/\s+/u).filter(Boolean)
  const options = [...list.options].filter(({ value }) => value !== '')
  for (const option of options) {
    const text = bare(`${option.value} ${option.text} ${option.closest('optgroup')?.label ?? ''}`)
    option.hidden = !words.every(word => text.includes(word))
  }
  for (const group of list.querySelectorAll('optgroup'))
    group.hidden = [...group.querySelectorAll('option')].every(({ hidden }) => hidden)
  const found = options.find(({ hidden }) => !hidden)
  if (words.length > 0 && found) list.value = found.value
}

for (const several of form?.querySelectorAll('.several') ?? []) {
  if (!several.querySelector('.next')) continue
  several.addEventListener('input', () => {
    const last = several.lastElementChild
    const box = last?.querySelector('input')
    if (!last || !box || box.value === '') return
    const next = /** @type {Element} */ (last.cloneNode(true))
    const empty = next.querySelector('input')
    if (empty) empty.value = ''
    several.append(next)
  })
}

// «?from=&to=» says nothing: an address that is sent on is short
form?.addEventListener('submit', () => {
  for (const field of form.querySelectorAll('input, select'))
    if ((field instanceof HTMLInputElement || field instanceof HTMLSelectElement) && field.value === '')
      field.disabled = true
})
// who comes back finds the form as it was
addEventListener('pageshow', () => {
  for (const field of form?.querySelectorAll(':disabled') ?? []) field.removeAttribute('disabled')
})
