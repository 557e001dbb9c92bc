import { businessOf } from '../../shared/business.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { emptyOf } from '../../shared/sections/empty-content.ts'
import { fieldOf, nameOfPath, valueAt } from '../../shared/sections/outline.ts'
import type { SectionNumber } from '../../shared/sections/index.ts'
import { shapedSection } from '../../shared/sections/shaped.ts'
import type { Content, NeedsReview } from '../../shared/vault.ts'
import type { PersonCommand } from '../../shared/vault-command.ts'
import { checkContent } from '../validate/check-answer.ts'
import type { Work } from './work.ts'
import type { Draft } from './draft.ts'
import { changedSince, fieldIn, fitting } from './form.ts'
import { sectionName } from './section-name.ts'
import { isApproved, locked, settleSection, writeSection } from './touch.ts'

type Of<K extends PersonCommand['kind']> = Extract<PersonCommand, { kind: K }>

function reviewOf(draft: Draft, section: SectionNumber): Result<NeedsReview> {
  const review = draft.document.reviews[section]
  return review ? ok(review) : failed({ kind: 'not-found', what: `An answer to ${sectionName(section)}` })
}

/** Completes an answer by hand. One that could not be read at all begins as an empty form; what is still wrong is said anew. */
export function setReviewField({ section, path, value, base }: Of<'set-review-field'>): Work {
  return (draft) => {
    const review = reviewOf(draft, section)
    if (!review.ok) return review
    const { schema } = shapedSection(section, businessOf(draft.document.intake))
    const root = fieldOf(schema)
    const content = review.value.content ?? (emptyOf(root) as Content)
    const field = fieldIn(section, content, path)
    if (!field.ok) return field
    const fitted = fitting(field.value, value, path)
    if (!fitted.ok) return fitted
    const changed = changedSince(valueAt(content, path), base, nameOfPath(root, path))
    if (changed) return failed(changed)
    if (review.value.content === null) draft.set(['reviews', section, 'content'], content)
    draft.set(['reviews', section, 'content', ...path], fitted.value)
    const checked = checkContent(draft.document.reviews[section]?.content, { schema, field: root })
    draft.set(['reviews', section, 'issues'], checked.passed ? [] : checked.issues)
    return ok(null)
  }
}

/** Takes an answer that did not pass its check as it is. */
export function keepReview({ section }: Of<'keep-review'>): Work {
  return (draft, situation) => {
    const review = reviewOf(draft, section)
    if (!review.ok) return review
    if (isApproved(draft, section)) return failed(locked(section))
    const { content, writers, basis, tokens } = review.value
    if (content === null) {
      const why = 'This answer could not be read, so it cannot be kept as it is.'
      return failed({ kind: 'not-allowed', why })
    }
    writeSection(draft, situation, {
      number: section,
      content,
      source: 'kept',
      writers,
      note: null,
      basis,
      tokens,
    })
    settleSection(draft, section)
    return ok(null)
  }
}

export const dropReview =
  ({ section }: Of<'drop-review'>): Work =>
  (draft) => {
    draft.set(['reviews', section], undefined)
    return ok(null)
  }
