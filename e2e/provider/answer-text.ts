import type { ModelRequest } from '../../src/core/ports.ts'
import { sampleTexts } from './sample-texts.ts'
import { answerTo } from '../../src/main/providers/sample/answer-to.ts'
import type { Fault } from './fault-script.ts'
import { playedMarks, playedSift } from './played-marks.ts'
import { lazily } from './lazy-habits.ts'

/** The words of an answer to a question, spoilt by the fault when it is one of those that spoil words. */
export function answerText(material: ModelRequest['material'], fault: Fault | null): string {
  const answer = answerTo(material, sampleTexts)
  const json = JSON.stringify(answer)
  switch (fault?.kind) {
    case 'wrong-json':
      return JSON.stringify({ answer: 'Here is some copy in a form nobody asked for.' })
    case 'trailing-comma':
      return `${json.slice(0, -1)},}`
    case 'prose-around-json':
      return `Certainly! Here is what you asked for:\n\n${json}\n\nLet me know if you want anything changed.`
    case 'code-fence':
      return `\`\`\`json\n${JSON.stringify(answer, null, 2)}\n\`\`\``
    case 'missing-part':
      return JSON.stringify(oneShort(answer))
    case 'truncated':
      return json.slice(0, Math.floor(json.length / 2))
    case 'reads':
      return material.kind === 'read-through' ? playedMarks(material, fault) : json
    case 'sifts':
      return material.kind === 'read-through' ? playedSift(material, fault) : json
    case 'lazy':
      if (material.kind !== 'section' || !fault.habit) return json
      return lazily(fault.habit, fault.seed, answer, material)
    default:
      return json
  }
}

/** Without the last entry of the longest list; without the last field where there is no list. */
function oneShort(content: Record<string, unknown>): Record<string, unknown> {
  const lists = Object.entries(content).flatMap(([key, value]) =>
    Array.isArray(value) ? [{ key, value }] : [],
  )
  const longest = lists.reduce<(typeof lists)[number] | null>(
    (best, list) => (best === null || list.value.length > best.value.length ? list : best),
    null,
  )
  if (longest) return { ...content, [longest.key]: longest.value.slice(0, -1) }
  return Object.fromEntries(Object.entries(content).slice(0, -1))
}
