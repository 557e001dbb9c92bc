import { aboutSection, aboutText, aboutWords, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { isAllLarge, plain, wordsIn } from '../words/words-in.ts'

const most = 60
/** Speaks of how to get no more letters. */
export const unsubscribeWords =
  /unsubscrib|opt[ -]?out|stop (?:receiving|these|getting)|no longer (?:wish|want)|leave (?:the|this) list|take (?:yourself|you) off|email preferences|e-mail preferences|mailing preferences|one click (?:stops|ends)|(?:leave|stop|ends? (?:it|them)) (?:these |them |with )?(?:with )?one click|(?:foot|bottom) of (?:each|every|all)|abmeld|meld\p{L}* (?:sie|du)? ?(?:sich|dich)[^.!?\n]{0,40} ab(?!\p{L})|aussteig|steigst[^.!?\n]{0,20} aus|abbestell|(?:dar(?:te|se)|dese|date) de baja|d[ée]sabonn|d[ée]sinscri|desinscr|wypis|zrezygn|avregistrer|отписа|退订|配信停止/iu

/** What keeps an e-mail from being read, in the sequence, the reminders and the e-mail that tells the story. */
export function emailFindings(reading: Reading): Found[] {
  return [
    ...reading.texts.filter(isSubject).flatMap(subjectFindings),
    ...previewFindings(reading.texts),
    ...noWayOut(reading),
  ]
}

const isIn = ({ section, place }: PlacedText, field: string): boolean =>
  ((section === 8 || section === 16) && place === `emails.${field}`) ||
  (section === 3 && place === `email.${field}`)

const isSubject = (placed: PlacedText): boolean => isIn(placed, 'subject')

function subjectFindings(placed: PlacedText): Found[] {
  const { text } = placed
  const found: Found[] = []
  const say = (sentence: string, severity: Found['severity'] = 'warning'): void => {
    found.push(aboutText('email', placed, { severity, sentence }))
  }
  const length = Array.from(text).length
  if (length > most) say(`The subject has ${length} characters. Most inboxes show about ${most}.`)
  if (isAllLarge(text) && wordsIn(text).length > 1)
    say('The subject is all in large letters, which reads as shouting.')
  if ((text.match(/[!！]/gu) ?? []).length > 1)
    say('The subject has several exclamation marks, which filters take for junk.')
  const fake = /^\s*(?:re|fwd?|aw|wg)\s*:/iu.exec(text)
  if (fake) {
    const sentence = 'The subject pretends to answer or pass on a letter. Readers and the law take that ill.'
    found.push(
      aboutWords('email', placed, fake.index, fake[0].length, {
        ...{ severity: 'error', family: 'consent' },
        sentence,
      }),
    )
  }
  return found
}

/** The subject of an e-mail, and where it stands. */
export interface Subject extends Pick<PlacedText, 'section' | 'path'> {
  /** Subjects are the same when this is. */
  key: string
}

export const subjectsIn = ({ texts }: Reading): Subject[] =>
  texts.filter(isSubject).map(({ section, path, text }) => ({ section, path, key: bare(text) }))

/** Two e-mails with the same subject look like one that was sent twice. */
export function sameSubjects(subjects: readonly Subject[]): Found[] {
  const first = new Map<string, Subject>()
  return subjects.flatMap((subject) => {
    const { section, key } = subject
    const earlier = first.get(key)
    if (key === '' || !earlier) {
      first.set(key, subject)
      return []
    }
    const number = earlier.path.find((step) => typeof step === 'number')
    const where =
      earlier.section === section && number !== undefined
        ? `E-mail ${number + 1}`
        : `An e-mail of section ${earlier.section}`
    return [aboutText('email', subject, { severity: 'warning', sentence: `${where} has the same subject.` })]
  })
}

const bare = (text: string): string =>
  plain(text)
    .replace(/[^\p{L}\p{N} ]+/gu, '')
    .replace(/ +/gu, ' ')
    .trim()

/** The preview stands beside the subject in the inbox; saying the same twice wastes it. */
function previewFindings(texts: readonly PlacedText[]): Found[] {
  return texts.flatMap((placed, i) => {
    const subject = texts[i - 1]
    if (!isIn(placed, 'preview') || !subject || !isSubject(subject)) return []
    const [said, wanted] = [bare(placed.text), bare(subject.text)]
    if (wanted === '' || !repeats(said, wanted)) return []
    return [
      aboutText('email', placed, {
        severity: 'warning',
        sentence: 'The preview repeats the subject. Say the next thing instead.',
      }),
    ]
  })
}

function repeats(preview: string, subject: string): boolean {
  if (preview === subject) return true
  const words = subject.split(' ')
  return (
    words.length >= 3 &&
    (preview.startsWith(`${subject} `) ||
      (subject.startsWith(`${preview} `) && preview.split(' ').length >= 3))
  )
}

/** One note for the whole sequence: most programs that send e-mails add the line themselves. */
function noWayOut({ section, texts }: Reading): Found[] {
  const bodies = texts.filter((placed) => placed.section === 8 && isIn(placed, 'body'))
  if (bodies.length === 0 || bodies.some(({ text }) => unsubscribeWords.test(text))) return []
  const sentence =
    'No e-mail has a line to unsubscribe. Make sure that the program which sends them adds one: the law asks for it.'
  return [aboutSection('email', section, ['emails'], 'note', sentence)]
}
