import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import nspell from 'nspell'
import { unreachable } from '../../shared/result.ts'
import { english } from './english.ts'
import { dictionarySchema, toSpellerSchema, type FromSpeller } from './spelling-messages.ts'

// The thread that knows the dictionary: half a second to read, 30 MB to keep.

const { aff, dic, own } = dictionarySchema.parse(workerData)
const words = english(nspell({ aff: readFileSync(aff), dic: readFileSync(dic) }))
for (const word of own) words.learn(word)

const say = (message: FromSpeller): void => parentPort?.postMessage(message)

parentPort?.on('message', (heard: unknown) => {
  const message = toSpellerSchema.parse(heard)
  switch (message.kind) {
    case 'check':
      return say({ number: message.number, words: words.misspelt(message.words) })
    case 'meant':
      return say({ number: message.number, words: words.meant(message.word) })
    case 'learn':
      return words.learn(message.word)
    default:
      return unreachable(message)
  }
})
