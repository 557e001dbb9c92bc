import { parentPort, workerData } from 'node:worker_threads'
import { zipFiles } from '../../core/export/package/zip-files.ts'
import { ok } from '../../shared/result.ts'
import { isWhole } from '../storage/vault-in-archive.ts'
import { settingOutSchema, toThreadSchema, type FromThread, type Question } from './reader-messages.ts'
import { searchAnswers } from './search/search-answers.ts'
import { vaultAnswers } from './vault-answers.ts'

// The thread that reads: it searches the library and reviews vaults. It ends when it is told to, with what it has read
// written down.

const say = (message: FromThread): void => parentPort?.postMessage(message)
const search = searchAnswers({
  ...settingOutSchema.parse(workerData),
  log: (line) => say({ kind: 'log', line }),
  done: () => say({ kind: 'read' }),
})
const vaults = vaultAnswers()

async function answer(number: number, question: Question): Promise<void> {
  if (question.about === 'search') {
    const result = await search.answer(question.words)
    if (result) say({ kind: 'answer', number, result })
    return
  }
  if (question.about === 'archive')
    return say({ kind: 'answer', number, result: ok(zipFiles(question.files)) })
  if (question.about === 'archived') return say({ kind: 'answer', number, result: isWhole(question.archive) })
  const known = vaults.answer(question.vaultId, question.news, question.question)
  say(known ? { kind: 'answer', number, result: ok(await known.value) } : { kind: 'whole', number })
}

parentPort?.on('message', (words: unknown) => {
  const message = toThreadSchema.parse(words)
  switch (message.kind) {
    case 'changed':
      return search.changed(message.path)
    case 'root':
      return search.setRoot(message.root)
    case 'read':
      return search.read()
    case 'ask':
      return void answer(message.number, message.question)
    case 'end':
      search.close()
      return process.exit()
  }
})
