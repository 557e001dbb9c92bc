import type { ModelRequest } from '../../../core/ports.ts'
import { unreachable } from '../../../shared/result.ts'
import type { Content } from '../../../shared/vault.ts'
import { suggestionsFor } from './suggestions.ts'
import { writeFromFrame } from './write-from-frame.ts'

/** What the sample answers to any question: a part of a section, suggestions for an answer, or the word of a check; from the
 * texts in the folder `sample/`. */
export function answerTo(material: ModelRequest['material'], folder: string): Content {
  switch (material.kind) {
    case 'section':
      return writeFromFrame(material, folder)
    case 'suggestions':
      return { suggestions: suggestionsFor(material, folder) }
    // It has read nothing: a demo says that it is one, and marks no copy of its own.
    case 'read-through':
      return material.step === 'sift' ? { struck: [], doubtful: [] } : { marks: [] }
    case 'check':
      return { word: 'ready' }
    default:
      return unreachable(material)
  }
}
