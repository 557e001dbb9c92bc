import { fieldOf, valueAt, type Field } from '../../../shared/sections/outline.ts'
import { sectionOf, type SectionNumber } from '../../../shared/sections/index.ts'
import { cleanText, oneLine } from '../clean-text.ts'
import { textIn } from '../document/text-in.ts'
import { isTitle } from '../document/field-nodes.ts'
import { labelled } from '../document/nodes.ts'
import { spokenText } from '../../../shared/token-address.ts'
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

const readAloud =
  ({ handover: { links }, intake }: VaultToExport): ((text: string) => string) =>
  (text) =>
    cleanText(spokenText(text, links, sayFor(intake)))

/** Scripts of films, each spoken as one. */
export const filmScripts = (vault: VaultToExport): SpokenScript[] =>
  films.flatMap(({ name, section, path }) => {
    const say = sayFor(vault.intake)
    const script = entryReader(contentOf(vault, section)).text(...path)
    const text = readAloud(vault)(script.trim())
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
  const say = sayFor(vault.intake)
  const put = readAloud(vault)
  const walk = (field: Field, value: unknown, name: string): string[] => {
    if (field.kind === 'group')
      return field.fields.flatMap((each) => walk(each, valueAt(value, [each.key]), say(each.label)))
    if (field.kind === 'list')
      return Array.isArray(value) ? value.flatMap((each, at) => step(field, each, at)) : []
    const text = field.form === 'script' ? put(cleanText(textIn(value)).trim()) : ''
    return text === '' ? [] : [`${name.toUpperCase()}\n${text}`]
  }
  /** What is said in one step, under its number and its name: a speaker looks for the fourth, or for one objection. */
  const step = ({ each, item, label }: ListField, value: unknown, at: number): string[] => {
    const numbered = `${say(item ?? label)} ${at + 1}`
    if (each.kind !== 'group') return walk(each, value, numbered)
    const said = each.fields.flatMap((inner) =>
      walk(inner, valueAt(value, [inner.key]), inner.label === item ? numbered : say(inner.label)),
    )
    if (said.length === 0 || each.fields.some((inner) => inner.label === item)) return said
    const named = each.fields.find(isTitle)
    const title = named ? put(oneLine(textIn(valueAt(value, [named.key])))) : ''
    const number = numbered.toUpperCase()
    return [title === '' ? number : `${labelled(number, say)} ${title}`, ...said]
  }
  return walk(fieldOf(sectionOf(section).schema), contentOf(vault, section), '')
}

type ListField = Extract<Field, { kind: 'list' }>
