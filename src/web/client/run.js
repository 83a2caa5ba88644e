// @ts-check
// How far a run is, as it goes on: the server tells, the page shows. When it has ended the page is asked for anew; what
// somebody is filling in for the next one stays.

const going = document.getElementById('going')

/** @param {string} id */
const at = id => document.getElementById(id)

/** @typedef {{ id: string, state: string, at: number, total: number, line: string, counts: string, faults: string, failed: { path: string, advice: string }[] }} Live */

/** @param {string} id @param {string} text */
function say(id, text) {
  const place = at(id)
  if (place && place.textContent !== text) place.textContent = text
}

/** @param {Live} live */
function show(live) {
  const bar = at('bar')
  if (bar instanceof HTMLProgressElement) {
    bar.max = Math.max(live.total, 1)
    bar.value = live.at
  }
  say('line', live.line)
  say('counts', live.counts)
  if (at('faults')?.textContent === live.faults) return
  say('faults', live.faults)
  at('failed')?.replaceChildren(...live.failed.map(failedLine))
}

/** @param {{ path: string, advice: string }} fault */
function failedLine({ path, advice }) {
  const line = document.createElement('li')
  const name = document.createElement('code')
  const text = document.createElement('span')
  name.textContent = path
  text.textContent = advice
  line.append(name, ' ', text)
  return line
}

/** The page may be the answer to a form, which is not sent again. */
async function showEnd() {
  const page = new DOMParser().parseFromString(await (await fetch('/run')).text(), 'text/html')
  const [now, then] = [document.querySelector('main'), page.querySelector('main')]
  const [own, other] = [now?.querySelector('section:has(form.add)'), then?.querySelector('section:has(form.add)')]
  if (!now || !then || !own || !other || !then.querySelector('#ended')) return location.replace('/run')
  const focused = document.activeElement
  other.replaceWith(own)
  now.replaceWith(then)
  own.querySelector('.warning')?.remove()
  for (const button of own.querySelectorAll('button')) button.disabled = false
  if (focused instanceof HTMLElement && own.contains(focused)) focused.focus()
}

if (going) {
  const events = new EventSource('/run/live')
  events.addEventListener('message', ({ data }) => {
    /** @type {Live} */
    const live = JSON.parse(data)
    if (live.state !== 'ended' && live.id === going.dataset.run) return show(live)
    events.close()
    void showEnd()
  })
  for (const link of document.querySelectorAll('.without-script')) link.setAttribute('hidden', '')
}
