import { join } from 'node:path'
import type { Prompt, PromptSource } from '../../core/ports.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { failureFromDisk } from './failure-from-disk.ts'
import { codeOf, disk } from './file-system.ts'

/** Names are ours, but the window may hand one in: no way out of the folder. */
const knownName = /^[a-z0-9-]+(\/[a-z0-9-]+)?(\.part-\d+)?\.md$/
const frontMatter = /^---\r?\nversion: *([^\r\n]{1,40}?) *\r?\n(?:[^\r\n]*\r?\n)*?---\r?\n/

/**
 * The prompts that come with the app, and a person's own copies, which win. Each begins with `---`, `version: N`,
 * `---`; an own copy's version ends in "+own". An own copy with no words in it is `damaged`, never sent.
 */
export function promptFolder(bundled: string, own: string | null): PromptSource {
  return {
    async read(name) {
      if (!knownName.test(name)) return failed({ kind: 'not-found', what: `The prompt “${name}”` })
      const copy = own === null ? null : await promptAt(join(own, name), `Your own copy of ${name}`)
      if (copy === null) {
        return (
          (await promptAt(join(bundled, name), `The prompt “${name}”`)) ??
          failed({ kind: 'not-found', what: `The prompt “${name}”` })
        )
      }
      if (!copy.ok) return copy
      return ok({ ...copy.value, version: `${copy.value.version}+own` })
    },
  }
}

/** A prompt is a page or two, in bytes. */
const largestPrompt = 1_000_000

/** The words and version of one prompt file. null: there is no such file. `damaged`: it has no words. */
export async function promptAt(path: string, what: string): Promise<Result<Prompt> | null> {
  let raw: string
  try {
    raw = new TextDecoder().decode(await disk.read(path, largestPrompt))
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? null : failed(failureFromDisk(error, what))
  }
  const words = raw.replace(/^\uFEFF/, '')
  const head = frontMatter.exec(words)
  const text = words.slice(head?.[0].length ?? 0).trim()
  return text === '' ? failed({ kind: 'damaged', what }) : ok({ text, version: head?.[1] ?? '0' })
}
