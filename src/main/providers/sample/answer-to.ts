import type { ModelRequest } from '../../../core/ports.ts'
import { unreachable } from '../../../shared/result.ts'
import type { Content } from '../../../shared/vault.ts'
import { suggestionsFor } from './suggestions.ts'
import { writeAnswer } from './write-answer.ts'

/** What the sample answers to any question: a part of a section, suggestions for an answer, or the word of a check. */
export function answerTo(material: ModelRequest['material']): Content {
  switch (material.kind) {
    case 'section':
      return writeAnswer(material)
    case 'suggestions':
      return { suggestions: suggestionsFor(material) }
    case 'check':
      return { word: 'ready' }
    default:
      return unreachable(material)
  }
}
