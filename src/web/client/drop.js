// @ts-check
// Files that are dropped or chosen are sent one after the other, as they are; then they are read.

import { post } from './room.js'

const form = document.querySelector('form.drop')
const picker = form?.querySelector('input[type=file]')
const state = form?.querySelector('.state')
const bar = form?.querySelector('progress')
let isBusy = false

/** @param {string} text */
const tell = text => {
  if (state) state.textContent = text
}

/** @param {readonly File[]} files */
async function send(files) {
  if (isBusy || files.length === 0) return
  isBusy = true
  const problem = await sent(files)
  isBusy = false
  bar?.setAttribute('hidden', '')
  if (problem !== null) tell(problem)
}

/**
 * What went wrong, in words of the server; null where the page goes on to the answer.
 * @param {readonly File[]} files
 * @returns {Promise<string | null>}
 */
async function sent(files) {
  const cutOff = form?.getAttribute('data-cut-off') ?? ''
  let id = ''
  for (const [n, file] of files.entries()) {
    tell(`${form?.getAttribute('data-sending')}: ${file.name}`)
    if (bar) {
      bar.removeAttribute('hidden')
      bar.value = n / files.length
    }
    const answer = await post(`/drop/file?id=${id}&name=${encodeURIComponent(file.name.slice(-300))}`, file)
    if (!answer) return cutOff
    if (!answer.ok) return answer.text()
    id = await answer.text()
  }
  const join = form?.querySelector('input[name=join]')
  const isJoined = join instanceof HTMLInputElement && join.checked
  const answer = await post('/drop/read', new URLSearchParams({ id, join: isJoined ? '1' : '' }))
  if (!answer) return cutOff
  location.assign(answer.url)
  return null
}

form?.addEventListener('submit', event => {
  if (!(picker instanceof HTMLInputElement) || !picker.files) return
  event.preventDefault()
  void send([...picker.files])
})

// a file that misses the field must not be opened in place of the page
for (const type of ['dragover', 'drop']) addEventListener(type, event => event.preventDefault())

for (const type of ['dragenter', 'dragover']) form?.addEventListener(type, () => form.classList.add('over'))
form?.addEventListener('dragleave', () => form.classList.remove('over'))
form?.addEventListener('drop', event => {
  form.classList.remove('over')
  const files = event instanceof DragEvent ? [...(event.dataTransfer?.files ?? [])] : []
  void send(files)
})
