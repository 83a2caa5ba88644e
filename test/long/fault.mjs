// Loaded into every process of a run (NODE_OPTIONS): a worker of the pool hangs over the second page of «treo…», and eats memory over
// «ngốn…», its heap left alone, as a decoder of pictures would.

const stuck = () => {
  for (;;) Math.random()
}

if (process.send && process.argv[1]?.includes('worker')) {
  let path = ''
  let page = null
  const { on, send } = process
  const noting = listener => task => {
    path = task.paths[0]
    listener(task)
  }
  process.on = (event, listener) => on.call(process, event, event === 'message' ? noting(listener) : listener)
  process.send = message => {
    // its turn is over: the page before has been told of
    if (/treo/u.test(path) && page === 2) stuck()
    if (/ngốn/u.test(path)) for (const all = []; ; ) all.push(Buffer.alloc(2 ** 24, 1))
    page = message.page ?? null
    return send.call(process, message)
  }
}
