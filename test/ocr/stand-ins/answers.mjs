// Answers at once: each picture's width as its only word.
import { parentPort } from 'node:worker_threads'

parentPort.on('message', ({ files }) => parentPort.postMessage(files.map(file => [{ text: `${file[18]}` }])))
