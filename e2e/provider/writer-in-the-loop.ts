import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isSameQuestion, nameOfQuestion, questionFile, type AskedOfWriter } from './question-file.ts'

/** Somebody or something that writes: a person with an editor, another program, another model. */
export interface Writer {
  /** Settles with the answer when it appears; rejects when the asker goes away. */
  ask(question: AskedOfWriter, signal: AbortSignal): Promise<string>
}

/** How often the folder is looked into, in milliseconds. */
const lookMs = 200
/** So many looks a text that is not JSON stays as it is before it counts as whole: a second. */
const stillLooks = 5

/** What a question's file is called while it waits, and what becomes of it. */
const question = { open: '.question.md', answered: '.answered.md', gone: '.gone.md' }

/**
 * Each question becomes `0007-section-04.question.md` in the folder; its answer is `0007-section-04.answer.json` or
 * `.answer.md` beside it. JSON counts as soon as it is whole, any other text when it has stood still for a second. The
 * question is `.answered.md` then, or `.gone.md` when the asker went away before. Numbers go on where the folder's end.
 */
export function writerIn(folder: string, log: (line: string) => void): Writer {
  mkdirSync(folder, { recursive: true })
  // Whoever asked these went away with the last provider of this folder.
  for (const name of openIn(folder)) close(folder, name, 'gone')
  return {
    async ask(asked, signal) {
      const name = open(folder, asked)
      log(`${name} waits for its answer`)
      try {
        const text = await answerIn(folder, name, signal, log)
        close(folder, name, 'answered')
        return text
      } catch (error) {
        close(folder, name, 'gone')
        throw error
      }
    },
  }
}

/** Without a pause between looking and writing, so that no two questions get the same number. */
function open(folder: string, asked: AskedOfWriter): string {
  const files = readdirSync(folder)
  const last = Math.max(0, ...files.map((file) => Number(/^(\d+)-/u.exec(file)?.[1] ?? 0)))
  const what = nameOfQuestion(asked.material)
  const same = files.filter((file) => {
    const [, asked = '', end = ''] = /^\d+-([\w-]+)(\..*)$/u.exec(file) ?? []
    return (end === question.answered || end === question.gone) && isSameQuestion(asked, what)
  })
  const name = `${String(last + 1).padStart(4, '0')}-${what}`
  const path = join(folder, `${name}${question.open}`)
  // Under another name until it is whole, so that nobody reads half of a question.
  writeFileSync(`${path}.new`, questionFile(name, asked, same.sort()))
  renameSync(`${path}.new`, path)
  return name
}

const openIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(question.open))
    .map((file) => file.slice(0, -question.open.length))

/** A question that whoever writes has moved or thrown away is theirs. */
function close(folder: string, name: string, as: 'answered' | 'gone'): void {
  try {
    renameSync(join(folder, `${name}${question.open}`), join(folder, `${name}${question[as]}`))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}

async function answerIn(
  folder: string,
  name: string,
  signal: AbortSignal,
  log: (line: string) => void,
): Promise<string> {
  const json = stillness()
  const text = stillness()
  for (;;) {
    const whole = json(await textAt(join(folder, `${name}.answer.json`)))
    const flaw = flawOf(whole.text)
    if (flaw === null) return whole.text
    if (whole.looks === stillLooks && whole.text !== '') log(`${name}.answer.json is not whole JSON: ${flaw}`)
    const other = text(await textAt(join(folder, `${name}.answer.md`)))
    if (other.text !== '' && other.looks >= stillLooks) return other.text
    await wait(lookMs, undefined, { signal })
  }
}

/** How many looks long a text has been as it is. */
function stillness(): (text: string) => { text: string; looks: number } {
  let seen = { text: '', looks: 0 }
  return (text) => (seen = { text, looks: text === seen.text ? seen.looks + 1 : 0 })
}

/** What a file holds, without the mark some editors begin it with; empty where there is none. */
const textAt = (path: string): Promise<string> =>
  readFile(path, 'utf8').then(
    (text) => text.replace(/^\uFEFF/u, ''),
    () => '',
  )

/** Why a text is not whole JSON, or null. */
function flawOf(text: string): string | null {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : 'no JSON'
  }
}
