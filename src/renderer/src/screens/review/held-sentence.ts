import type { HeldExport } from '../../stores/held-export.ts'

/** What stands against an export: "3 claims are not from you, 2 places are still to be filled in." */
export function heldSentence({ claims, places }: Pick<HeldExport, 'claims' | 'places'>): string {
  const said = [
    ...(claims === 0 ? [] : [claims === 1 ? '1 claim is not from you' : `${claims} claims are not from you`]),
    ...(places === 0
      ? []
      : [places === 1 ? '1 place is still to be filled in' : `${places} places are still to be filled in`]),
  ]
  return `${said.join(', ')}.`
}
