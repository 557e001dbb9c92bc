import type { FieldPath } from './outline.ts'

/**
 * The content with nothing in it but some places of it: other keys are left out, and a list holds just the entries
 * named, in their order. What an answer to a question for these places looks like.
 */
export function onlyAt(content: unknown, paths: readonly FieldPath[]): unknown {
  if (paths.some((path) => path.length === 0)) return content
  const steps = [...new Set(paths.map(([step]) => step))]
  const inside = (step: string | number | undefined): FieldPath[] =>
    paths.flatMap(([first, ...rest]) => (first === step ? [rest] : []))
  if (Array.isArray(content)) {
    const entries: unknown[] = content
    return steps.map((step) => onlyAt(entries[Number(step)], inside(step)))
  }
  const fields = new Map<string, unknown>(Object.entries(content ?? {}))
  return Object.fromEntries(steps.map((step) => [step, onlyAt(fields.get(String(step)), inside(step))]))
}
