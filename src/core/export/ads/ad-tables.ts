import { exportTargets, type TargetId } from '../../../shared/export/targets.ts'
import { googleColumns } from './google-ads.ts'
import { metaColumns } from './meta-ads.ts'
import { linesLookedAt, ownHeader, type KnownColumns } from './own-columns.ts'

/** Targets that a table of the person's own account is made to fit, with the columns by which they tell it. */
const tables: Readonly<Partial<Record<TargetId, KnownColumns>>> = {
  'ads-meta': metaColumns,
  'ads-google': googleColumns,
}

/** Why a table of ads is taken by none of these targets, in a sentence; null: one of them knows it, or none takes any. */
export function adTableNotKnown(table: string | undefined, targets: readonly TargetId[]): string | null {
  const inPackage = targets.includes('package')
  const taking = Object.entries(tables).filter(([id]) => inPackage || targets.some((each) => each === id))
  if (table === undefined || taking.length === 0) return null
  if (taking.some(([, columns]) => ownHeader(table, columns) !== null)) return null
  const looked = taking.map(
    ([id, { needed }]) =>
      `for “${exportTargets[id as TargetId].name}” ${needed.map((name) => `“${name}”`).join(', ')}`,
  )
  return `The table of ads is not one that your ads account exports: no row among its first ${linesLookedAt} names most of the columns looked for, ${looked.join('; ')}. Set the account to English, export some ads as .csv, and take that file.`
}
