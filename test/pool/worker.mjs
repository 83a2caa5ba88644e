// A worker made for tests: what it does stands in the name of its file. It answers with that name.

import { spawn } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

const answer = name => process.send({ kind: 'made', made: { name, pid: process.pid } })
const page = number => process.send({ kind: 'page', page: number })
const stuck = () => {
  for (;;) Math.random()
}

const ways = {
  crash: () => process.exit(3),
  hang: stuck,
  killed: () => process.kill(process.pid, 'SIGKILL'),
  heap: name => {
    const all = []
    for (;;) all.push(new Array(1e5).fill(name))
  },
  // outside V8's heap, and never back to the event loop
  buffers: () => {
    const all = []
    for (;;) all.push(Buffer.alloc(2 ** 20, 1))
  },
  refuse: () => process.send({ kind: 'error', reason: 'encrypted', args: { kind: 'office' } }),
  rubbish: () => {
    process.stdout.write('{"kind":"made"}\n')
    process.stderr.write('\u0000\uFFFD heap? {"kind":"made"}')
    process.send('rubbish')
    setInterval(() => {}, 1000)
  },
  third: (_, { pageByPage }) => {
    for (const number of [1, 2, 3]) page(number)
    // all at once else
    if (!pageByPage) page(null)
    setTimeout(stuck, 50)
  },
  after: () => {
    page(1)
    page(null)
    setTimeout(() => process.exit(3), 50)
  },
  // the second time it is alone
  once: (name, { pageByPage }) => (pageByPage ? answer(name) : process.exit(3)),
  slow: name => {
    let pages = 0
    const timer = setInterval(() => {
      page(++pages)
      if (pages === 8) {
        clearInterval(timer)
        answer(name)
      }
    }, 150)
  },
  // has started another program, and writes down who they are
  parent: name => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
    appendFileSync(join(process.argv[2], name), `${process.pid}\n${child.pid}\n`)
    if (/hang|loop/u.test(name)) setTimeout(stuck, 50)
    else if (name.includes('crash')) setTimeout(() => process.exit(3), 50)
    else if (name.includes('answer')) answer(name)
  },
  // a thread of its own, which loads what the process has loaded
  thread: name => {
    const thread = new Worker("require('worker_threads').parentPort.postMessage(1)", { eval: true })
    thread.once('message', () => setTimeout(answer, 300, name))
  },
  wait: () => setInterval(() => {}, 1000),
}

process.on('message', task => {
  const [name] = task.paths
  page(null)
  const way = ways[/^[a-z]+/u.exec(name)?.[0]]
  if (way) way(name, task)
  else answer(name)
})
process.on('disconnect', () => process.exit())
