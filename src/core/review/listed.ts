import { findingKinds, type Finding } from '../../shared/finding.ts'
import { fingerprint } from '../../shared/fingerprint.ts'
import type { Stamped } from './finding-about.ts'

/** Of one kind and field, so many findings are listed; the others are counted in one more. */
export const mostListed = 200

const order = new Map(findingKinds.map((kind, i) => [kind, i]))
const gravest = ['error', 'warning', 'note'] as const

/** The findings of one section by kind as the screen lists them, and as the texts stand, each with its id. */
export function listed(all: readonly Stamped[]): Finding[] {
  const found = all.toSorted((a, b) => (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0))
  return withIds(withOthersCounted(found))
}

const fieldOf = ({ kind, path }: Stamped): string => `${kind} ${JSON.stringify(path)}`

function withOthersCounted(found: readonly Stamped[]): readonly Stamped[] {
  if (found.length <= mostListed) return found
  const fields = new Map<string, Stamped[]>()
  for (const finding of found) {
    const field = fieldOf(finding)
    const same = fields.get(field)
    if (same) same.push(finding)
    else fields.set(field, [finding])
  }
  const passed = new Map<string, number>()
  return found.flatMap((finding) => {
    const field = fieldOf(finding)
    const before = passed.get(field) ?? 0
    passed.set(field, before + 1)
    if (before < mostListed) return [finding]
    return before === mostListed ? [theOthers(fields.get(field)?.slice(mostListed) ?? [], finding)] : []
  })
}

function theOthers(others: readonly Stamped[], { kind, family, rule, section, path }: Stamped): Stamped {
  const severities = new Set(others.map(({ severity }) => severity))
  const severity = gravest.find((each) => severities.has(each)) ?? 'note'
  const count = others.length.toLocaleString('en-US')
  const sentence = `And ${count} more like these in this field.`
  return {
    kind,
    family,
    rule,
    section,
    path,
    span: null,
    severity,
    sentence,
    repair: null,
    confirmable: false,
  }
}

/**
 * The id stays while kind, section, field and words do; findings about a whole field differ by their sentence. The same
 * words twice in one field are two findings: the second and later ones get an id of their own.
 */
function withIds(found: readonly Stamped[]): Finding[] {
  const seen = new Map<string, number>()
  return found.map((finding) => {
    const { kind, section, path, span, sentence } = finding
    const id = fingerprint(JSON.stringify([kind, section, path, span ? span.text : sentence]))
    const times = (seen.get(id) ?? 0) + 1
    seen.set(id, times)
    return { id: times === 1 ? id : fingerprint(`${id} ${times}`), ...finding }
  })
}
