import {
  exportReaders,
  targetIds,
  type ExportReader,
  type TargetId,
} from '../../../../shared/export/targets.ts'
import { sectionOf } from '../../../../shared/sections/index.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { CheckBox } from '../../ui/check-box.tsx'
import { isPossible, sectionsThere, targetOf } from './sections-to-export.ts'

interface TargetChoiceProps {
  vault: VaultView
  chosen: readonly TargetId[]
  onChange: (target: TargetId, on: boolean) => void
}

/** For whom the vault leaves: each way to hand it over, under the one it is for. */
export function TargetChoice({ vault, chosen, onChange }: TargetChoiceProps) {
  const readers = Object.keys(exportReaders) as ExportReader[]
  return (
    <section className="export-part" aria-labelledby="export-whom">
      <h2 id="export-whom">For whom</h2>
      <div className="export-readers">
        {readers.map((reader) => {
          const targets = targetIds.filter((id) => (targetOf(id).reader ?? 'own') === reader)
          return targets.length === 0 ? null : (
            <fieldset key={reader} className="export-reader">
              <legend>{exportReaders[reader]}</legend>
              {targets.map((id) => (
                <Target
                  key={id}
                  id={id}
                  vault={vault}
                  on={chosen.includes(id)}
                  onChange={(on) => onChange(id, on)}
                />
              ))}
            </fieldset>
          )
        })}
      </div>
    </section>
  )
}

interface TargetProps {
  id: TargetId
  vault: VaultView
  on: boolean
  onChange: (on: boolean) => void
}

function Target({ id, vault, on, onChange }: TargetProps) {
  const target = targetOf(id)
  const possible = isPossible(target, sectionsThere(vault))
  const titles = target.from?.map((number) => sectionOf(number).title) ?? []
  return (
    <label className="export-target" data-on={on} data-possible={possible}>
      <CheckBox on={on} disabled={!possible} onChange={onChange} />
      <span>
        <span className="export-target-name">{target.name}</span>
        <span className="export-target-about">
          {possible ? target.forWhom : `Made from ${titles.join(' or ')}, which is not written.`}
        </span>
      </span>
    </label>
  )
}
