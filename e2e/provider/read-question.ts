import { z } from 'zod'
import type { WriteRequest } from '../../src/core/ports.ts'
import { intakeSchema } from '../../src/shared/intake.ts'
import { sectionNumberSchema } from '../../src/shared/settings.ts'
import { contentSchema, fieldPathSchema } from '../../src/shared/vault.ts'

type Material = WriteRequest['material']

/**
 * What a question's words say it is made of, read from the tags that the engine puts around them. Null when they
 * name no section: then it is no question of ours. Throws when a tag holds something unreadable.
 */
export function readQuestion(words: string): Material | null {
  // The last one counts: a person's answers may contain anything, and they come before it.
  const asked = [...words.matchAll(/<write section="(\d+)" key="[^"]*" part="(\d+)" of="\d+"\s*\/>/gu)].at(-1)
  const intake = tagged(words, 'intake')
  if (!asked || intake === null) return null
  return {
    intake: intakeSchema.parse(JSON.parse(intake)),
    reads: readsOf(words),
    section: sectionNumberSchema.parse(Number(asked[1])),
    part: z.number().int().min(1).parse(Number(asked[2])),
    refine: refineOf(words),
  }
}

/** JSON holds no raw line breaks inside its texts, so a closing tag on a line of its own is the real one. */
function tagged(words: string, tag: string): string | null {
  return new RegExp(`<${tag}>\\n(.*?)\\n</${tag}>`, 'su').exec(words)?.[1] ?? null
}

function readsOf(words: string): Material['reads'] {
  const reads: Material['reads'] = {}
  for (const [, number, json] of words.matchAll(
    /<section number="(\d+)" key="[^"]*">\n(.*?)\n<\/section>/gsu,
  )) {
    reads[sectionNumberSchema.parse(Number(number))] = contentSchema.parse(JSON.parse(json ?? ''))
  }
  return reads
}

function refineOf(words: string): Material['refine'] {
  const current = tagged(words, 'current')
  const path = /<path>(\[.*?\])<\/path>/su.exec(words)?.[1]
  if (current === null) return null
  return {
    note: /<note>(.*?)<\/note>/su.exec(words)?.[1]?.trim() ?? '',
    path: fieldPathSchema.parse(JSON.parse(path ?? '[]')),
    current: contentSchema.parse(JSON.parse(current)),
  }
}
