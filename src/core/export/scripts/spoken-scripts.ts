import { fieldOf, valueAt, type Field } from '../../../shared/sections/outline.ts'
import { sectionOf, type SectionNumber } from '../../../shared/sections/index.ts'
import { cleanText } from '../clean-text.ts'
import { textIn } from '../document/text-in.ts'
import { readableText } from '../document/put-token.ts'
import { sayFor } from '../../../shared/in-language/say.ts'
import { sayAsName } from '../file-name.ts'
import { contentOf, entryReader } from '../records-in.ts'
import type { VaultToExport } from '../target.ts'

/** Something that is said aloud from beginning to end. */
export interface SpokenScript {
  /** Of a file, without ending. */
  name: string
  text: string
}

const films = [
  { name: 'Video script', section: 7, path: ['script'] },
  { name: 'Short video script', section: 7, path: ['shortScript'] },
  { name: 'Confirmation video', section: 10, path: ['confirmationVideo', 'script'] },
  { name: 'Show intro', section: 13, path: ['intro'] },
  { name: 'Show outro', section: 13, path: ['outro'] },
] as const

/** Scripts of films, each spoken as one. */
export const filmScripts = (vault: VaultToExport): SpokenScript[] =>
  films.flatMap(({ name, section, path }) => {
    const say = sayFor(vault.intake)
    // A name that differs with each listener is left to the speaker.
    const text = readableText(vault)(
      entryReader(contentOf(vault, section))
        .text(...path)
        .trim(),
    )
    return text === '' ? [] : [{ name: sayAsName(name, say), text }]
  })

const calls = [
  { name: 'Sales call', section: 5 },
  { name: 'Setter call', section: 17 },
] as const

/** What is said in calls, every line under the name of its field. */
export const callScripts = (vault: VaultToExport): SpokenScript[] =>
  calls.flatMap(({ name, section }) => {
    const text = spokenIn(vault, section).join('\n\n')
    return text === '' ? [] : [{ name: sayAsName(name, sayFor(vault.intake)), text }]
  })

/** Names of ours, as they are translated by. */
export const scriptNames: readonly string[] = [...films, ...calls].map(({ name }) => name)

function spokenIn(vault: VaultToExport, section: SectionNumber): string[] {
  const [say, put] = [sayFor(vault.intake), readableText(vault)]
  const walk = (field: Field, value: unknown, label: string): string[] => {
    if (field.kind === 'group')
      return field.fields.flatMap((each) => walk(each, valueAt(value, [each.key]), say(each.label)))
    if (field.kind === 'list')
      return Array.isArray(value)
        ? value.flatMap((each, at) => walk(field.each, each, `${say(field.item ?? field.label)} ${at + 1}`))
        : []
    const text = field.form === 'script' ? put(cleanText(textIn(value)).trim()) : ''
    return text === '' ? [] : [`${label.toUpperCase()}\n${text}`]
  }
  return walk(fieldOf(sectionOf(section).schema), contentOf(vault, section), '')
}
