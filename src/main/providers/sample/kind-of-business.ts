import { businessTypeOf } from './old-answers.ts'
import type { Intake } from '../../../shared/intake.ts'

/** What a client gets: a change of their own, work done for them, or a thing made for them. */
export type Kind = 'change' | 'work' | 'thing'

export function kindOf(intake: Intake): Kind {
  switch (businessTypeOf(intake)) {
    case 'service':
      return 'work'
    case 'physical':
      return 'thing'
    case 'coaching':
    case 'digital':
    case null:
      return 'change'
  }
}
