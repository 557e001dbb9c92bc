import { join } from 'node:path'
import { questions } from '../../../shared/intake-questions.ts'
import type { FoundPlace } from '../../../shared/search.ts'
import { nameOfPath } from '../../../shared/sections/outline.ts'
import { rootOf } from '../../../core/review/words/placed-text.ts'
import { closest, hitsIn, kindsOf, snippetOf, type Hit } from './places-in.ts'
import { fileOf, readVaultFile, textsIn, type TextNumber, type VaultText } from './vault-texts.ts'
import type { Wanted } from './wanted-words.ts'

/** Of one section, so many places at most. */
const perText = 3
/** Words closer together than this are marked as one place on the page. */
const oneSpan = 120

export interface OfVault {
  vaultId: string
  title: string
  client: string
}

/**
 * The places of one section or intake where most of the wanted words stand, read from its file as it is now: what the
 * index says is never shown. None when the words do not stand there any more.
 */
export function foundPlaces(
  folder: string,
  number: TextNumber,
  vault: OfVault,
  wanted: readonly Wanted[],
): FoundPlace[] {
  const json = readVaultFile(join(folder, fileOf(number)))?.json
  const found = textsIn(number, json).flatMap((text) => {
    const hits = hitsIn(text.text, wanted)
    return hits.length > 0 ? [{ text, hits, kinds: kindsOf(hits) }] : []
  })
  const most = Math.max(0, ...found.map(({ kinds }) => kinds))
  return found
    .filter(({ kinds }) => kinds === most)
    .slice(0, perText)
    .map(({ text, hits }) => placeOf(text, hits, vault))
}

function placeOf({ text, at }: VaultText, hits: Hit[], vault: OfVault): FoundPlace {
  const together = closest(hits)
  const snippet = snippetOf(text, hits, together)
  if (at.kind === 'answer') {
    const place = questions.find(({ key }) => key === at.answer)?.name ?? at.answer
    return { ...at, ...vault, place, snippet }
  }
  const from = together[0]?.from ?? 0
  const all = Math.max(...together.map(({ to }) => to))
  const to = all - from <= oneSpan ? all : (together[0]?.to ?? 0)
  return {
    ...at,
    ...vault,
    span: { from, to, text: text.slice(from, to) },
    place: nameOfPath(rootOf(at.section), at.path),
    snippet,
  }
}
