import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** A question as whoever writes finds it. */
export interface AskedOfWriter {
  /** "8.2", or "suggest.outcomes". */
  part: string
  section: number | null
  model: string
  /** Words of the system and of the user, as they were sent. */
  system: string
  words: string
  /** JSON Schema of the answer where one was sent; null: it stands in the words. */
  form: unknown
}

/** Somebody or something that writes: a person with an editor, another program, another model. */
export interface Writer {
  /** Settles with the answer when it appears; rejects when the asker goes away. */
  ask(question: AskedOfWriter, signal: AbortSignal): Promise<string>
}

/** How often the folder is looked into, in milliseconds. */
const lookMs = 200

/**
 * Each question becomes `asked/NNN.json` in the folder; its answer is read from `answered/NNN.json` or `.txt` when that
 * is there. A `.json` counts as soon as it is whole, a `.txt` when it has stood for two looks without growing.
 */
export function writerIn(folder: string): Writer {
  let questions = 0
  return {
    async ask(question, signal) {
      const number = String(++questions).padStart(3, '0')
      for (const name of ['asked', 'answered']) await mkdir(join(folder, name), { recursive: true })
      const asked = join(folder, 'asked', `${number}.json`)
      // Under another name until it is whole, so that nobody reads half of a question.
      await writeFile(`${asked}.new`, `${JSON.stringify({ number, ...question }, null, 2)}\n`)
      await rename(`${asked}.new`, asked)
      let before = ''
      for (;;) {
        const json = await textAt(join(folder, 'answered', `${number}.json`))
        if (isJson(json)) return json
        const text = await textAt(join(folder, 'answered', `${number}.txt`))
        if (text !== '' && text === before) return text
        before = text
        await wait(lookMs, undefined, { signal })
      }
    },
  }
}

/** What a file holds; empty where there is none. */
const textAt = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '')

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
