import { shell } from 'electron'
import { mkdir } from 'node:fs/promises'
import type { PromptEntry, PromptText } from '../../../shared/contract/prompt-routes.ts'
import { promptIssues } from '../../../shared/prompt-issues.ts'
import { failed, ok, type Result } from '../../../shared/result.ts'
import { promptCatalogue, type PromptKind } from '../../prompt-catalogue.ts'
import type { PromptOnDisk } from '../../storage/own-prompts.ts'
import type { Handlers } from '../ipc-dispatch.ts'
import type { HandlerPorts } from './handler-ports.ts'

type PromptRoute = 'prompts.list' | 'prompts.read' | 'prompts.save' | 'prompts.reset' | 'prompts.reveal'

/** The words for models, and the person's own copies of them. */
export function promptHandlers({ ownPrompts }: HandlerPorts): Pick<Handlers, PromptRoute> {
  return {
    'prompts.list': async () => {
      const entries: PromptEntry[] = []
      for (const kind of promptCatalogue) {
        const read = await ownPrompts.read(kind.name)
        if (!read.ok) return read
        entries.push(entryOf(kind, read.value))
      }
      return ok(entries)
    },
    'prompts.read': ({ name }) => withKind(name, (kind) => ownPrompts.read(kind.name)),
    'prompts.save': ({ name, text }) =>
      withKind(name, async (kind) => {
        const issues = promptIssues(text, kind)
        return issues.length > 0 ? failed({ kind: 'bad-input', issues }) : ownPrompts.save(kind.name, text)
      }),
    'prompts.reset': ({ name }) => withKind(name, (kind) => ownPrompts.reset(kind.name)),
    'prompts.reveal': async () => {
      const there = await mkdir(ownPrompts.folder, { recursive: true }).then(
        () => true,
        () => false,
      )
      if (!there) return failed({ kind: 'not-found', what: 'The folder of your own prompts' })
      shell.showItemInFolder(ownPrompts.folder)
      return ok(null)
    },
  }
}

/** Only names of the catalogue: whatever else the window says is no file of ours. */
async function withKind(
  name: string,
  ask: (kind: PromptKind) => Promise<Result<PromptOnDisk>>,
): Promise<Result<PromptText>> {
  const kind = promptCatalogue.find((candidate) => candidate.name === name)
  if (!kind) return failed({ kind: 'not-found', what: `The prompt “${name}”` })
  const read = await ask(kind)
  if (!read.ok) return read
  const { bundled, own } = read.value
  return ok({
    ...entryOf(kind, read.value),
    text: own?.text ?? bundled.text,
    bundled: bundled.text,
    fields: [...kind.fields],
    required: [...kind.required],
  })
}

function entryOf({ name, section, title }: PromptKind, { bundled, own }: PromptOnDisk): PromptEntry {
  const version = own ? `${own.version}+own` : bundled.version
  return {
    name,
    section,
    title,
    version,
    own: own !== null,
    outdated: own !== null && own.version !== bundled.version,
  }
}
