import type { Finding } from '../../../shared/finding.ts'
import { aboutSection, aboutText, aboutWords, quoted } from '../finding-about.ts'
import { onlyInSubjects, spamPhrases } from '../phrases/spam-phrases.ts'
import type { Reading } from '../reviewed-vault.ts'
import { phraseFinder } from '../words/phrase-finder.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { isAllLarge, plain, wordsIn } from '../words/words-in.ts'

const findSpam = phraseFinder(spamPhrases)
const most = 60
const unsubscribe =
  /unsubscrib|opt[ -]?out|stop (?:receiving|these|getting)|no longer (?:wish|want)|leave (?:the|this) list|take (?:yourself|you) off|email preferences|e-mail preferences|mailing preferences|abmelden|d[ée]sabonn|desinscr|avregistrer|отписа|退订|配信停止/iu

/** What keeps an e-mail from being read, in the sequence, the reminders and the e-mail that tells the story. */
export function emailFindings(reading: Reading): Finding[] {
  const subjects = reading.texts.filter(isSubject)
  return [
    ...subjects.flatMap(subjectFindings),
    ...sameSubjects(subjects),
    ...previewFindings(reading.texts),
    ...reading.texts.filter((placed) => isIn(placed, 'body')).flatMap(bodyFindings),
    ...noWayOut(reading),
  ]
}

const isIn = ({ section, place }: PlacedText, field: string): boolean =>
  ((section === 8 || section === 16) && place === `emails.${field}`) ||
  (section === 3 && place === `email.${field}`)

const isSubject = (placed: PlacedText): boolean => isIn(placed, 'subject')

function subjectFindings(placed: PlacedText): Finding[] {
  const { text } = placed
  const found: Finding[] = []
  const say = (sentence: string, severity: Finding['severity'] = 'warning'): void => {
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
    found.push(aboutWords('email', placed, fake.index, fake[0].length, { severity: 'error', sentence }))
  }
  return [...found, ...spam(placed, 'warning')]
}

function spam(placed: PlacedText, severity: 'warning' | 'note'): Finding[] {
  return findSpam(placed.words())
    .filter(({ phrase }) => severity === 'warning' || !onlyInSubjects.has(spamPhrases[phrase] ?? ''))
    .map(({ from, to }) =>
      aboutWords('email', placed, from, to, {
        severity,
        sentence: `${quoted(placed.text.slice(from, to))} is counted against an e-mail by junk filters.`,
      }),
    )
}

const bodyFindings = (placed: PlacedText): Finding[] => spam(placed, 'note')

/** Two e-mails with the same subject look like one that was sent twice. */
function sameSubjects(subjects: readonly PlacedText[]): Finding[] {
  const first = new Map<string, PlacedText>()
  return subjects.flatMap((placed) => {
    const subject = bare(placed.text)
    const earlier = first.get(subject)
    if (subject === '' || !earlier) {
      first.set(subject, placed)
      return []
    }
    const number = earlier.path.find((step) => typeof step === 'number')
    const where =
      earlier.section === placed.section && number !== undefined
        ? `E-mail ${number + 1}`
        : `an e-mail of section ${earlier.section}`
    return [
      aboutText('email', placed, {
        severity: 'warning',
        sentence: `${where.charAt(0).toUpperCase()}${where.slice(1)} has the same subject.`,
      }),
    ]
  })
}

const bare = (text: string): string =>
  plain(text)
    .replace(/[^\p{L}\p{N} ]+/gu, '')
    .replace(/ +/gu, ' ')
    .trim()

/** The preview stands beside the subject in the inbox; saying the same twice wastes it. */
function previewFindings(texts: readonly PlacedText[]): Finding[] {
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
function noWayOut({ texts, saved }: Reading): Finding[] {
  const section = saved.get(8)
  const bodies = texts.filter((placed) => placed.section === 8 && isIn(placed, 'body'))
  if (!section || bodies.length === 0 || bodies.some(({ text }) => unsubscribe.test(text))) return []
  const sentence =
    'No e-mail has a line to unsubscribe. Make sure that the program which sends them adds one: the law asks for it.'
  return [aboutSection('email', section, ['emails'], 'note', sentence)]
}
