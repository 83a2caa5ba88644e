// A program that draws nothing: what it does stands in the «hash» of the document. It answers with who it is.

const answer = ({ sha256, page }) =>
  process.send({ kind: 'made', made: { kind: 'page', webp: `${sha256} ${page} ${process.pid}` } })

const ways = {
  hang: () => {
    for (;;) Math.random()
  },
  crash: () => process.exit(3),
  heap: () => {
    const all = []
    for (;;) all.push(new Array(1e5).fill(1))
  },
  slow: task => setTimeout(answer, 400, task),
  plain: answer,
}

process.on('message', task => {
  process.send({ kind: 'page', page: task.page ?? null })
  if (task.kind === 'places') process.send({ kind: 'made', made: { kind: 'places', places: null } })
  else ways[task.sha256](task)
})
process.on('disconnect', () => process.exit())
