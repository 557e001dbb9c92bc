import { aboutSpan, quoted, type Found } from '../finding-about.ts'
import type { CountSaid, Topic } from '../contradiction/counts-said.ts'

/** So many are no longer “a few”. */
const many = 8

/** Counts and taxes that two places of the vault give differently: each told once, at the later place, naming the other. */
export function contradictions(said: readonly CountSaid[]): Found[] {
  const topics = new Map<Topic, CountSaid[]>()
  for (const each of said) {
    const before = topics.get(each.topic)
    if (before) before.push(each)
    else topics.set(each.topic, [each])
  }
  return [...topics].flatMap(([topic, all]) => ofTopic(topic, all))
}

function ofTopic(topic: Topic, all: readonly CountSaid[]): Found[] {
  const sure = all.filter((each) => each.sure)
  // Without a list or a coined count, the first place that says something is held to.
  const known = sure.length > 0 ? sure : topic === 'tax' ? all.slice(0, 1) : []
  const [first] = known
  if (!first) return []
  return all
    .filter((each) => !each.sure && each !== first && !known.some(({ value }) => agrees(each.value, value)))
    .map((each) => finding(topic, each, first))
}

const agrees = (said: string, known: string): boolean =>
  said === known || (said === 'few' && Number(known) < many)

function finding(topic: Topic, { section, path, place, words }: CountSaid, other: CountSaid): Found {
  return aboutSpan(
    'contradiction',
    { section, path },
    { ...place, text: words },
    {
      severity: 'warning',
      sentence: `${quoted(words)} does not agree with section ${other.section}, which ${topic === 'tax' || topic.startsWith('gift') ? `says ${quoted(other.words)}` : `has ${other.value} ${topic}`}.`,
    },
  )
}
