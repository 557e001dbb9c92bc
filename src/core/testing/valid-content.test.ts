import { describe, expect, it } from 'vitest'
import { sections } from '../../shared/sections/index.ts'
import { validPart, validSection } from './valid-content.ts'

describe('content made for tests', () => {
  it.each(sections.map((section) => [section.title, section] as const))(
    'passes the checks of %s',
    (_, section) => {
      section.parts.forEach((part, index) => {
        const checked = part.schema.safeParse(validPart(section.number, index + 1))
        expect(checked.error?.issues ?? []).toEqual([])
      })
      const whole = section.schema.safeParse(validSection(section.number))
      expect(whole.error?.issues ?? []).toEqual([])
    },
  )
})
