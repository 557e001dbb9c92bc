import { isBlank, type NumberedLine } from './numbered-line.ts'
import { questionIn } from './question-in.ts'

/** What one person says until another does. */
export interface Turn {
  speaker: string
  texts: string[]
  /** The line of each text. */
  lines: number[]
}

/** "0:04", "[10:04:12]", "10:04 AM", "1 minute 9 seconds", and with its day, as chats have it: "[03/11/2026, 10:04:12]". */
const unit =
  '(?:hours?|minutes?|seconds?|Stunden?|Minuten?|Sekunden?|horas?|minutos?|segundos?|heures?|secondes?)'
const day = '\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},?\\s'
const clock = `(?:[[(]?(?:${day})?(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?(?:\\s?[AaPp]\\.?[Mm]\\.?)?[\\])]?|\\d+ ${unit}(?: \\d+ ${unit}){0,2})`
/** Phones put emoji into names. */
const emoji = '\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\p{Regional_Indicator}|\\u200d|\\ufe0f'
const sign = `(?:[\\p{L}\\p{M}\\d'’.,|/&@()-]|${emoji})`
const more = `${sign}*(?: ${sign}+){0,5}`
/** Who speaks is written large, or is a number that was rung. Where a time stands beside it, a name may be small or one that nobody saved. */
const name = `(?:[\\p{Lu}\\p{Lt}\\p{Lo}]|\\+\\d)${more}`
const smallName = `(?:~\\s?)?[\\p{L}\\p{Extended_Pictographic}+]${more}`
/** "Mara: …", "[00:01] Mara Lindqvist: …", "Mara (00:01): …", "Q: …". */
const inlineBy = (one: string): RegExp =>
  new RegExp(`^(?:${clock}\\s*[-–—]?\\s*)?(${one})(?:\\s+${clock})?\\s*[:：](?:\\s+(.*))?$`, 'u')
const inline = inlineBy(name)
const smallInline = inlineBy(smallName)
/** "Mara Lindqvist  0:04" or "[Mara Lindqvist] 10:04:12" above what she says, or the time before the name. */
const above = new RegExp(
  `^(?:\\[(${smallName})\\]\\s+${clock}|(${smallName})\\s+${clock}|${clock}\\s*[-–—]?\\s+(${smallName}))$`,
  'u',
)

const longestName = 40

/** A line that names who speaks, and what stands behind the name. */
interface Named {
  speaker: string
  rest: string
}

function namedIn(found: RegExpExecArray | null): Named | null {
  const [, ...parts] = found ?? []
  const speaker = parts.find((part) => part !== undefined)?.trim() ?? ''
  return speaker === '' || speaker.length > longestName ? null : { speaker, rest: parts.at(-1) ?? '' }
}

/** In subtitles a name may be small: each line of theirs is spoken. */
const inlineName = (text: string, isSpoken: boolean): Named | null =>
  namedIn((isSpoken || timed.test(text) ? smallInline : inline).exec(text))
const timed = new RegExp(`^${clock}`, 'u')
const aboveName = (text: string): Named | null => {
  const named = namedIn(above.exec(text))
  return named && { ...named, rest: '' }
}

/**
 * Who speaks and when, where the lines are those of a transcript; null: they are not. Where names stand in lines of
 * their own, or only once before a colon, words before a colon are part of what is said.
 */
export function transcriptTurns(lines: readonly NumberedLine[], isSpoken = false): Turn[] | null {
  const { filled, named, times } = spokenIn(lines, isSpoken)
  // Where each line has a name or a time before it, so has that of somebody who speaks once.
  const isNamedThroughout = isSpoken && named.filter(Boolean).length >= filled.length * mostlyNamed
  const turns: Turn[] = []
  let spoken = 0
  for (const [at, { text, number }] of filled.entries()) {
    const found = named[at]
    const isOften = (times.get(found?.speaker ?? '') ?? 0) > 1
    const by = isOften || isNamedThroughout || timed.test(text) ? found : null
    if (by) {
      if (turns.at(-1)?.speaker !== by.speaker) turns.push({ speaker: by.speaker, texts: [], lines: [] })
      spoken++
    }
    const open = turns.at(-1)
    if (open) put(open, by ? by.rest : text, number)
  }
  const said = turns.filter(({ texts }) => texts.length > 0)
  return isTalk(said, times.size, spoken, filled.length) ? said : null
}

const mostlyNamed = 0.9

/** The lines that hold something, who is named in each, and how often each name stands there. */
function spokenIn(lines: readonly NumberedLine[], isSpoken: boolean) {
  const filled = lines
    .filter((line) => !isBlank(line))
    // Chats have a mark of direction before a line.
    .map((line) => ({ ...line, text: line.text.replace(/[\u200e\u200f]/gu, '').trim() }))
  const alone = filled.map(({ text }) => aboveName(text))
  const isAlone = alone.filter(Boolean).length > 1
  const named = isAlone ? alone : filled.map(({ text }) => inlineName(text, isSpoken))
  const times = new Map<string, number>()
  for (const each of named) if (each) times.set(each.speaker, (times.get(each.speaker) ?? 0) + 1)
  return { filled, named, times }
}

/** As many times as a name and its time show that it stands before all that is said. */
const leastNamed = 3

/**
 * What is said where one name stands before everything, as when all sit in one room or a machine tells nobody apart; null:
 * the lines are nothing like that.
 */
export function unpartedTalk(lines: readonly NumberedLine[], isSpoken = false): NumberedLine[] | null {
  const { filled, named, times } = spokenIn(lines, isSpoken)
  const isNamed = ({ text }: NumberedLine, at: number): boolean =>
    (named[at] ?? null) !== null && (isSpoken || timed.test(text) || aboveName(text) !== null)
  const count = filled.filter(isNamed).length
  if (times.size !== 1 || count < leastNamed || count < filled.length / 4) return null
  return filled.flatMap((line, at) => {
    const text = isNamed(line, at) ? (named[at]?.rest ?? '') : line.text
    return isUnsaid(text) ? [] : [{ ...line, text }]
  })
}

const onlyClock = new RegExp(`^${clock}$`, 'u')
/** What a chat says of what it left out or did: "<Media omitted>", "image omitted", "(file attached)"; and a program of itself. */
const omitted =
  /^(?:<[^<>]{3,60}>|transcribed by .{3,60}|(?:image|video|audio|sticker|gif|document|bild|dokument|imagen|documento|photo)\s(?:omitted|weggelassen|omitid[oa]|absente?)|.{1,80}\.\w{2,5} \((?:file attached|datei angehängt|archivo adjunto|fichier joint)\)|(?:you deleted this message|this message was deleted|diese nachricht wurde gelöscht|du hast diese nachricht gelöscht|(?:se eliminó|eliminaste) este mensaje|ce message a été supprimé|missed (?:voice|video) call.*|messages and calls are end-to-end encrypted.*)\.?)$/iu
const isUnsaid = (text: string): boolean =>
  text.trim() === '' || onlyClock.test(text.trim()) || omitted.test(text.trim())

function put({ texts, lines }: Turn, text: string, number: number): void {
  if (isUnsaid(text)) return
  texts.push(text.trim())
  lines.push(number)
}

/** People who talk take turns: few names, each again and again. A form has many labels, each once. */
function isTalk(turns: readonly Turn[], names: number, spoken: number, inAll: number): boolean {
  const counts = new Map<string, number>()
  for (const { speaker } of turns) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  const [first = 0, second = 0] = [...counts.values()].toSorted((a, b) => b - a)
  const few = names <= Math.max(4, turns.length / 3)
  return counts.size >= 2 && few && first >= 2 && second >= 2 && spoken >= inAll * 0.2
}

/** Names under which somebody only asks; a letter is one only by itself: "P. Keller" has a name. */
const asking =
  /^(?:[qfp]\.?(?:\s*\d+)?$|(?:.*\()?(question|frage|interviewer(in)?|consultant|copywriter|host|moderator(in)?|berater(in)?|texter(in)?|entrevistador(a)?|consultor(a)?|conseill(er|ère)|intervieweu(r|se)|rédact(eur|rice)|redactor(a)?)(?![\p{L}\p{M}]))/iu

/** Who asks: by what they are called, else who asks most of what we ask, else whose turns hold most questions. */
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
  const ours = (speaker: string): number =>
    turns.filter((turn) => turn.speaker === speaker && questionIn(turn.texts.join(' ')).slot !== null).length
  const [most, next] = speakers.toSorted((a, b) => ours(b) - ours(a))
  if (most !== undefined && next !== undefined && ours(most) > ours(next)) return most
  const [best] = speakers.toSorted((a, b) => share(b) - share(a))
  return best !== undefined && share(best) > 0 ? best : null
}
