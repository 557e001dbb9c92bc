import { dirname, join } from 'node:path'
import type { Prompt } from '../../core/ports.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { failureOfWrite } from './failure-from-disk.ts'
import { codeOf, disk, type FileSystem } from './file-system.ts'
import { inNewFolders } from './new-folders.ts'
import { promptAt } from './prompt-folder.ts'
import { writeAtomically } from './write-atomically.ts'

/** A prompt as it is on disk: the app's own words, and the person's copy of them where there is one. */
export interface PromptOnDisk {
  bundled: Prompt
  /** `version`: that of the app's words when the copy was made. Without words when it was emptied by hand. */
  own: Prompt | null
}

/** A person's own copies of prompts. Names come from the catalogue, never from the window alone. */
export interface OwnPrompts {
  folder: string
  read(name: string): Promise<Result<PromptOnDisk>>
  /** Keeps an own copy; the app's own words word for word are none, and put an older copy away. */
  save(name: string, text: string): Promise<Result<PromptOnDisk>>
  /** Moves the own copy into `.trash/`. */
  reset(name: string): Promise<Result<PromptOnDisk>>
}

interface OwnPromptsGiven {
  bundled: string
  own: string
  now: () => Date
  files?: FileSystem
}

const trashFolder = '.trash'

export function ownPrompts({ bundled, own, now, files = disk }: OwnPromptsGiven): OwnPrompts {
  const what = (name: string): string => `Your own copy of ${name}`

  async function read(name: string): Promise<Result<PromptOnDisk>> {
    const theirs = await promptAt(join(bundled, name), `The prompt “${name}”`)
    if (theirs === null) return failed({ kind: 'not-found', what: `The prompt “${name}”` })
    if (!theirs.ok) return theirs
    const mine = await promptAt(join(own, name), what(name))
    if (mine !== null && !mine.ok && mine.failure.kind !== 'damaged') return mine
    const copy = mine === null ? null : mine.ok ? mine.value : { text: '', version: '0' }
    return ok({ bundled: theirs.value, own: copy })
  }

  async function putAway(name: string): Promise<Result<null>> {
    const path = join(own, name)
    // Where there is no copy, no folder is made for it either.
    if ((await promptAt(path, what(name))) === null) return ok(null)
    const stamp = now().toISOString().replace(/[:.]/g, '-')
    const to = join(own, trashFolder, `${stamp} ${name.replaceAll('/', ' ')}`)
    return inNewFolders(files, async (folders) => {
      try {
        await folders.make(dirname(to))
        await files.rename(path, to)
        await files.syncFolder(dirname(to))
        await files.syncFolder(dirname(path))
        return ok(null)
      } catch (error) {
        return codeOf(error) === 'ENOENT' ? ok(null) : failed(failureOfWrite(error, what(name)))
      }
    })
  }

  async function write(name: string, text: string, version: string): Promise<Result<null>> {
    const path = join(own, name)
    return inNewFolders(files, async (folders) => {
      try {
        await folders.make(dirname(path))
      } catch (error) {
        return failed(failureOfWrite(error, what(name)))
      }
      return writeAtomically(path, `---\nversion: ${version}\n---\n\n${text}\n`, { what: what(name), files })
    })
  }

  return {
    folder: own,
    read,
    async save(name, text) {
      const before = await read(name)
      if (!before.ok) return before
      const words = text.replace(/\r\n?/g, '\n').trim()
      const same = words === before.value.bundled.text.replace(/\r\n?/g, '\n')
      const saved = same ? await putAway(name) : await write(name, words, before.value.bundled.version)
      return saved.ok ? read(name) : saved
    },
    async reset(name) {
      const away = await putAway(name)
      return away.ok ? read(name) : away
    },
  }
}
