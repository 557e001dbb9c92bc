import type { ModelRequest } from '../../src/core/ports.ts'
import { stepTitles } from '../../src/shared/read-through.ts'
import { sectionOf } from '../../src/shared/sections/index.ts'

/** A question as whoever writes finds it. */
export interface AskedOfWriter {
  material: ModelRequest['material']
  /** Words of the system and of the user, as they were sent. */
  system: string
  words: string
  /** JSON Schema of the answer where one was sent; null: it stands in the words. */
  form: unknown
}

/** What is asked for again, behind the name of what was asked for. */
const rest = '-rest'

/** What a question is called behind its number: "section-08-part-2", "section-04-refine", "suggestions-outcomes". */
export function nameOfQuestion(material: ModelRequest['material']): string {
  if (material.kind === 'check') return 'check'
  if (material.kind === 'suggestions') return `suggestions-${material.key}`
  if (material.kind === 'read-through') return `read-${material.step}-${[...material.texts.keys()][0] ?? 0}`
  const { section, part, refine, missing } = material
  const which = sectionOf(section).parts.length > 1 ? `-part-${part}` : ''
  const how = (refine ? '-refine' : '') + (missing ? rest : '')
  return `section-${String(section).padStart(2, '0')}${which}${how}`
}

/** A question for what an answer lacked is the same question again. */
export const isSameQuestion = (one: string, other: string): boolean =>
  one.replace(rest, '') === other.replace(rest, '')

function titleOf(material: ModelRequest['material']): string {
  if (material.kind === 'check') return 'a check'
  if (material.kind === 'read-through') return `a read-through: ${stepTitles[material.step]}`
  if (material.kind === 'suggestions') return `suggestions for the answer “${material.key}”`
  const { title, parts } = sectionOf(material.section)
  const part = parts.length > 1 ? `, part ${material.part} of ${parts.length}` : ''
  const how = `${material.refine ? ', another version' : ''}${material.missing ? ', only what its last answer lacked' : ''}`
  return `section ${material.section}, ${title}${part}${how}`
}

/** All a writer needs, to be read by people and models alike. `earlier`: the same was asked before, in these files. */
export function questionFile(name: string, asked: AskedOfWriter, earlier: readonly string[]): string {
  const { system, words, form, material } = asked
  const blocks = [
    `# Question ${name}: ${titleOf(material)}`,
    `The answer goes into ${name}.answer.json beside this file, or into ${name}.answer.md if it is not JSON.`,
    ...(earlier.length > 0 ? [`Asked before: ${earlier.join(', ')}.`] : []),
    '# Words of the system',
    system,
    '# Words of the question',
    words,
    ...(form === null ? [] : ['# JSON Schema of the answer', JSON.stringify(form)]),
  ]
  return `${blocks.map((block) => block.trim()).join('\n\n')}\n`
}
