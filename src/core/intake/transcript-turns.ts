import { isBlank, type NumberedLine } from './numbered-line.ts'

/** What one person says until another does. */
export interface Turn {
  speaker: string
  texts: string[]
  /** The line of each text. */
  lines: number[]
}

const clock = '[[(]?(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?[\\])]?'
const name = "[\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{M}\\d'’.&@()-]*(?: [\\p{L}\\p{M}\\d'’.&@()-]+){0,4}"
/** "Mara: …", "[00:01] Mara Lindqvist: …", "Mara (00:01): …", "Q: …". */
const inline = new RegExp(`^(?:${clock}\\s*[-–]?\\s*)?(${name})(?:\\s+${clock})?\\s*[:：](?:\\s+(.*))?$`, 'u')
/** "Mara Lindqvist  0:04" above what she says, or the time before the name. */
const above = new RegExp(`^(?:(${name})\\s+${clock}|${clock}\\s+(${name}))$`, 'u')

const longestName = 40

/** Who speaks and when, where the lines are those of a transcript; null: they are not. */
export function transcriptTurns(lines: readonly NumberedLine[]): Turn[] | null {
  const turns: Turn[] = []
  let spoken = 0
  for (const line of lines) {
    if (isBlank(line)) continue
    const text = line.text.trim()
    const alone = above.exec(text)
    const within = alone ? null : inline.exec(text)
    const speaker = (alone?.[1] ?? alone?.[2] ?? within?.[1])?.trim()
    if (speaker !== undefined && speaker.length <= longestName) {
      if (turns.at(-1)?.speaker !== speaker) turns.push({ speaker, texts: [], lines: [] })
      spoken++
    }
    const open = turns.at(-1)
    if (open && !alone) put(open, within ? (within[2] ?? '') : text, line.number)
  }
  const said = turns.filter(({ texts }) => texts.length > 0)
  return isTalk(said, spoken, lines.filter((line) => !isBlank(line)).length) ? said : null
}

function put({ texts, lines }: Turn, text: string, number: number): void {
  if (text.trim() === '' || new RegExp(`^${clock}$`, 'u').test(text.trim())) return
  texts.push(text.trim())
  lines.push(number)
}

/** People who talk take turns: few names, each again and again. A form has many labels, each once. */
function isTalk(turns: readonly Turn[], spoken: number, inAll: number): boolean {
  const counts = new Map<string, number>()
  for (const { speaker } of turns) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  const [first = 0, second = 0] = [...counts.values()].toSorted((a, b) => b - a)
  const few = counts.size <= Math.max(4, turns.length / 3)
  return counts.size >= 2 && few && first >= 2 && second >= 2 && spoken >= inAll * 0.2
}

/** Names under which somebody only asks. */
const asking =
  /^(q|question|frage|f|p|interviewer(in)?|consultant|copywriter|host|moderator(in)?|berater(in)?|texter(in)?|entrevistador(a)?|consultor(a)?|conseill(er|ère)|intervieweu(r|se)|rédact(eur|rice)|redactor(a)?)\b/iu

/** Who asks: by what they are called, else whose turns hold most questions. */
export function askerOf(turns: readonly Turn[]): string | null {
  const speakers = [...new Set(turns.map(({ speaker }) => speaker))]
  const named = speakers.find((speaker) => asking.test(speaker))
  if (named !== undefined) return named
  const share = (speaker: string): number => {
    const own = turns.filter((turn) => turn.speaker === speaker)
    return (
      own.filter(({ texts }) => texts.some((text) => /[?？]/u.test(text))).length / Math.max(2, own.length)
    )
  }
  const [best] = speakers.toSorted((a, b) => share(b) - share(a))
  return best !== undefined && share(best) > 0 ? best : null
}
