import { z } from 'zod'
import type { ModelRequest, WriteRequest } from '../../src/core/ports.ts'
import { answerKeySchema, type Intake } from '../../src/shared/intake.ts'
import { readingStepSchema } from '../../src/shared/read-through.ts'
import { sectionOf } from '../../src/shared/sections/index.ts'
import { fieldOf } from '../../src/shared/sections/outline.ts'
import { sectionNumberSchema } from '../../src/shared/settings.ts'
import { contentSchema, fieldPathSchema } from '../../src/shared/vault.ts'
import { readAnswers } from './read-answers.ts'
import { contentOfLines } from './read-lines.ts'

type Material = WriteRequest['material']

/**
 * What a question's words say it is made of, read from the tags that the engine puts around them. Null when they
 * name neither a section nor an answer: then it is no question of ours. Throws when a tag holds something unreadable.
 */
export function readQuestion(words: string): ModelRequest['material'] | null {
  // The words before them are filled with answers as they were typed, so a tag alone does not begin them.
  const read = readThroughIn(words)
  if (read) return read
  const answers = /^<answers>\n(Business name(?:(?!^<\/?answers>$).)*)\n<\/answers>$/msu.exec(words)
  if (answers === null) return words.includes('<check/>') ? { kind: 'check' } : null
  // No answer can hold a tag, so the first question after them is the real one.
  const question = words.slice(answers.index + answers[0].length)
  const intake = (): Intake => readAnswers(answers[1] ?? '')
  const suggest = /<suggest answer="(\w+)"\s*\/>/u.exec(question)
  if (suggest) {
    const key = answerKeySchema.parse(suggest[1])
    return { kind: 'suggestions', intake: intake(), key }
  }
  const asked = /<write section="(\d+)" key="[^"]*" part="(\d+)" of="\d+"\s*\/>/u.exec(question)
  if (!asked) return null
  return {
    kind: 'section',
    intake: intake(),
    reads: readsOf(question),
    section: sectionNumberSchema.parse(Number(asked[1])),
    part: z.number().int().min(1).parse(Number(asked[2])),
    refine: refineOf(question),
    missing: missingOf(question),
  }
}

/** The question of a read-through: what it asks, and the texts or the marks under their numbers. */
function readThroughIn(words: string): ModelRequest['material'] | null {
  const asked = /^<read pass="(\w+)"\s*\/>$/mu.exec(words)
  const [, block = ''] =
    (asked && /^<(?:copy|marks)>\n(.*?)\n<\/(?:copy|marks)>$/msu.exec(words.slice(asked.index))) ?? []
  if (!asked || block === '') return null
  const texts = block.split(/\n(?=\[\d+\] [^:\n]+: |\(\d+\) |# )/u).flatMap((line): [number, string][] => {
    const [, place, text, mark, said] = /^(?:\[(\d+)\] [^:\n]+: (.*)|\((\d+)\) (.*))$/su.exec(line) ?? []
    return text === undefined && said === undefined ? [] : [[Number(place ?? mark), text ?? said ?? '']]
  })
  return { kind: 'read-through', step: readingStepSchema.parse(asked[1]), texts: new Map(texts) }
}

/**
 * The last text between a pair of tags. The engine writes JSON so that it cannot hold a closing tag; the prompts' own
 * words may name an opening one afterwards, so the closing one is looked for first.
 */
function tagged(words: string, tag: string): string | null {
  const end = words.lastIndexOf(`</${tag}>`)
  const begin = end < 0 ? -1 : words.lastIndexOf(`<${tag}>`, end)
  return begin < 0 ? null : words.slice(begin + tag.length + 2, end).trim()
}

function readsOf(question: string): Material['reads'] {
  const reads: Material['reads'] = {}
  for (const [, number, lines = ''] of question.matchAll(
    /^<section number="(\d+)" key="[^"]*"[^>]*>\n(.*?)\n<\/section>$/gmsu,
  )) {
    const section = sectionNumberSchema.parse(Number(number))
    reads[section] = contentOfLines(fieldOf(sectionOf(section).schema), lines.split('\n'))
  }
  return reads
}

/** The note is left out: it is among the words, and the sample writers do not read it. */
function refineOf(question: string): Material['refine'] {
  const current = tagged(question, 'current')
  if (current === null) return null
  return {
    note: '',
    path: fieldPathSchema.parse(JSON.parse(tagged(question, 'path') ?? '[]')),
    current: contentSchema.parse(JSON.parse(current)),
  }
}

/** The places that alone are asked for. */
function missingOf(question: string): Material['missing'] {
  const missing = tagged(question, 'missing')
  return missing === null ? null : z.array(fieldPathSchema).parse(JSON.parse(missing))
}
