import { describe, expect, it } from 'vitest'
import { emptyIntake } from '../../../shared/intake.ts'
import { segmentsOf } from '../../../shared/text-message-segments.ts'
import { reviewWords } from '../check-vault.ts'
import { intakeOfCoach, vaultOf } from '../testing/vault-of.ts'

const filler = 'We meet on Tuesday at ten in the studio on the second floor, bring nothing but a pen. '

function found(message: string, language = 'English') {
  const intake = { ...intakeOfCoach, market: { ...emptyIntake().market, language } }
  const vault = vaultOf({ 16: { textMessages: [{ when: 'When booked', message }] } }, { intake })
  return reviewWords(vault).filter(({ rule }) => rule === 'limit-segments')
}

/** The message after the one press. */
function repaired(message: string, language?: string): string {
  const [finding] = found(message, language)
  if (!finding?.repair || !finding.span) throw new Error('Nothing to press')
  expect(message.slice(finding.span.from, finding.span.to)).toBe(finding.span.text)
  return message.slice(0, finding.span.from) + finding.repair.text + message.slice(finding.span.to)
}

describe('a text message that is sent as several', () => {
  it('is one again at a press when only typesetters’ signs made it several', () => {
    const message = `${filler}Can’t come?\u00a0Say “no” – we’ll find another day…`
    expect(found(message)).toMatchObject([{ kind: 'limit', severity: 'warning' }])
    expect(found(message)[0]?.sentence).toMatch(/as 2, because of “’”.+With plain signs it is 1\.$/u)
    expect(repaired(message)).toBe(`${filler}Can't come? Say "no" - we'll find another day...`)
    expect(segmentsOf(repaired(message)).count).toBe(1)
    expect(found(repaired(message))).toEqual([])
  })

  it('marks whole words, also where the sign is a blank that nobody sees', () => {
    const message = `${filler}See you there,\u00a0 Mara. ${'And bring a friend along. '.repeat(2)}`
    expect(found(message)[0]?.span?.text).toBe('there,\u00a0 Mara.')
    expect(repaired(message)).toBe(message.replace('\u00a0', ' '))
    expect(found(`\u00a0${message.replace('\u00a0', ' ')}`)[0]?.span?.text).toBe('\u00a0We')
  })

  it('loses the marks of its letters only where the language allows that', () => {
    const polish =
      'Spotykamy się we wtorek o dziesiątej w pracowni na drugim piętrze. Weź tylko długopis i dobry humor.'
    expect(repaired(polish, 'Polish')).toBe(
      'Spotykamy sie we wtorek o dziesiatej w pracowni na drugim pietrze. Wez tylko dlugopis i dobry humor.',
    )
    const spanish =
      'Nos vemos el martes a las diez en el estudio de la segunda planta. No olvides traer un bolígrafo.'
    expect(found(spanish, 'Spanish')).toMatchObject([{ severity: 'note', repair: null }])
  })

  it('names an emoji and leaves it to the person', () => {
    expect(found(`${filler} 😀`)).toMatchObject([{ severity: 'warning', repair: null }])
    expect(found(`${filler} 😀`)[0]?.sentence).toContain('“😀”')
  })

  it('is only worth knowing where the script has no other way', () => {
    const russian =
      'Встречаемся во вторник в десять часов в студии на втором этаже. Возьмите с собой только ручку.'
    expect(found(russian, 'Russian')).toMatchObject([{ severity: 'note', repair: null }])
  })

  it('counts a token as what is put in for it', () => {
    const message = 'a'.repeat(140)
    expect(found(`${message}{{first name}}`)).toEqual([])
    expect(found(`${message}{{call link}}`)).toHaveLength(1)
  })

  it('is not said of one, nor of any other field', () => {
    expect(found(filler)).toEqual([])
    expect(found('Can’t come? Say “no”.')).toEqual([])
    const mail = vaultOf({ 16: { emails: [{ body: `${filler}Can’t come?`.repeat(3) }] } })
    expect(reviewWords(mail).filter(({ rule }) => rule === 'limit-segments')).toEqual([])
  })
})
