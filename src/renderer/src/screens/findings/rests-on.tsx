import type { RestsOn as Ground } from '../../../../shared/finding.ts'
import { questionOf } from '../../../../shared/intake-questions.ts'
import { goTo } from '../../stores/place.ts'
import { placeInVault } from './section-root.ts'
import { goToFinding } from './settle.ts'

/** What a second reader holds words against: an answer, or another place. Each leads there. */
export function RestsOn({ vaultId, ground }: { vaultId: string; ground: Ground }) {
  return (
    <p className="review-ground">
      Against{' '}
      {ground.kind === 'answer' ? (
        <button
          type="button"
          className="review-place-way"
          onClick={() => goTo({ kind: 'intake', vaultId, at: ground.key })}
        >
          your answer “{questionOf(ground.key).name}”
        </button>
      ) : (
        <button
          type="button"
          className="review-place-way"
          onClick={() => goToFinding(vaultId, { section: ground.section, path: ground.path, span: null })}
        >
          {placeInVault(ground)}: “{ground.text}”
        </button>
      )}
    </p>
  )
}
