// What the page does: filters, keeps what is typed, hands the decisions out as CSV. It puts text into the page only as
// values and text, never as markup, and asks nothing of any network.

export const script = `
'use strict';
const all = [...document.querySelectorAll('article')];
const say = document.body.dataset;
const one = id => document.getElementById(id);
const place = 'trichluc audit ' + location.pathname;
const fields = { who: one('who'), kind: one('kind'), report: one('report'), open: one('open') };
const state = new Map();

function stored() {
  try { return JSON.parse(localStorage.getItem(place) || '{}') } catch { return {} }
}
function store() {
  try { localStorage.setItem(place, JSON.stringify({ who: fields.who.value, said: Object.fromEntries(state) })) } catch { /* a browser may refuse it to a file: then the page keeps it while it is open */ }
}
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-');
}
function read(article) {
  const chosen = article.querySelector('input[type=radio]:checked');
  return { decision: chosen ? chosen.value : '', note: article.querySelector('.note').value, who: article.querySelector('.by').value };
}
function mark(article, decision) {
  if (decision === '') delete article.dataset.decided; else article.dataset.decided = decision;
}
function change(article) {
  const said = read(article);
  const before = state.get(article.dataset.id);
  if (said.decision !== '' && said.who === '' && (!before || before.decision === '')) {
    said.who = fields.who.value;
    article.querySelector('.by').value = said.who;
  }
  said.day = before && before.decision === said.decision ? before.day : today();
  const isAsGiven = said.decision === (article.dataset.given || '') && said.note === article.querySelector('.note').defaultValue && said.who === article.querySelector('.by').defaultValue;
  if (isAsGiven) state.delete(article.dataset.id); else state.set(article.dataset.id, said);
  mark(article, said.decision);
  store();
  count();
}
function count() {
  const shown = all.filter(article => !article.hidden).length;
  const left = all.filter(article => !article.dataset.decided || article.dataset.decided === 'later').length;
  one('left').textContent = say.left.replace('{shown}', shown).replace('{all}', all.length).replace('{n}', left);
}
function filter() {
  const [kind, report, open] = [fields.kind.value, fields.report.value, fields.open.checked];
  for (const article of all) {
    const { code, docs, decided } = article.dataset;
    article.hidden = (kind !== '' && code !== kind) || (report !== '' && !docs.split(' ').includes(report)) || (open && Boolean(decided) && decided !== 'later');
  }
  for (const section of document.querySelectorAll('section')) section.hidden = !section.querySelector('article:not([hidden])');
  count();
}
function cell(text) {
  const safe = /^[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20]/u.test(text) ? "'" + text : text;
  return /[",;\\r\\n]/u.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
}
function save() {
  const rows = all.filter(article => state.has(article.dataset.id)).map(article => {
    const { decision, who, day, note } = state.get(article.dataset.id);
    const word = decision === '' ? (article.dataset.given ? say.reopened : '') : article.querySelector('input[value=' + decision + ']').dataset.word;
    return [article.dataset.id, word, who, day, note, article.querySelector('.kind').textContent, article.querySelector('.report').textContent, article.querySelector('.message').textContent];
  }).filter(row => row[1] !== '');
  const text = '\\uFEFF' + [JSON.parse(say.heads), ...rows].map(row => row.map(cell).join(',') + '\\r\\n').join('');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  link.download = say.file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  one('left').textContent = say.saved.replace('{n}', rows.length);
}
function restore() {
  const { who, said } = stored();
  if (typeof who === 'string') fields.who.value = who;
  for (const [id, kept] of Object.entries(said || {})) {
    const article = one('f-' + id);
    if (!article || !article.querySelector('.note') || !kept) continue;
    state.set(id, kept);
    const chosen = [...article.querySelectorAll('input[type=radio]')].find(radio => radio.value === kept.decision);
    if (chosen) chosen.checked = true;
    article.querySelector('.note').value = String(kept.note || '');
    article.querySelector('.by').value = String(kept.who || '');
    mark(article, String(kept.decision || ''));
  }
}
function step(by) {
  const shown = all.filter(article => !article.hidden);
  const at = shown.indexOf(document.activeElement.closest('article'));
  const next = shown[at < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, at + by))];
  if (next) { next.focus({ preventScroll: true }); next.scrollIntoView({ block: 'start' }) }
}
function press(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches('input[type=text], select, textarea')) return;
  if (event.key === 'j') return step(1);
  if (event.key === 'k') return step(-1);
  const article = event.target.closest('article');
  const radio = article && article.querySelectorAll('input[type=radio]')[['0', '1', '2', '3'].indexOf(event.key)];
  if (radio) { radio.checked = true; change(article) }
}
document.addEventListener('change', event => {
  const article = event.target.closest('article');
  if (article) change(article); else if (event.target === fields.who) store(); else filter();
});
document.addEventListener('input', event => {
  if (event.target.matches('article input[type=text]')) change(event.target.closest('article'));
});
document.addEventListener('keydown', press);
if (one('save')) one('save').addEventListener('click', save);
for (const form of document.forms) form.addEventListener('submit', event => event.preventDefault());
restore();
count();
`
