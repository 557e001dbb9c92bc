import type { Missing } from '../../../../shared/export/missing-for.ts'

/** What the chosen targets go without, beside the fields where it is filled in. Nothing of it holds the export back. */
export function MissingList({ missing }: { missing: readonly Missing[] }) {
  if (missing.length === 0) return null
  return (
    <ul className="export-missing">
      {missing.map(({ what }) => (
        <li key={what}>{what}</li>
      ))}
    </ul>
  )
}
