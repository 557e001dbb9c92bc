import { expect, test } from 'vitest'
import { emptyIntake, proofOf, wayToBuy, type Intake } from '../../../shared/intake.ts'
import { answersOf } from '../words/answers.ts'
import { textsOf } from '../words/placed-text.ts'
import {
  answersCount,
  answersName,
  answersPay,
  answersPayOthers,
  answersReckon,
  answersRedo,
  answersSay,
  answersTell,
  tellingAnswers,
} from './held-by-answers.ts'

const says = (given: Partial<Intake>, text: string): boolean =>
  answersSay(answersOf({ ...emptyIntake(), ...given }), text)
const open = (hours: string, language: string): Partial<Intake> => ({
  practical: { ...emptyIntake().practical, hours },
  market: { ...emptyIntake().market, language },
})

test.each([
  ['English', 'Mon-Fri 8.30-5', 'Monday to Friday'],
  ['English', 'Tues, Thurs', 'Tuesday and Thursday'],
  ['German', 'Mo–Fr 8–17 Uhr', 'Montag bis Freitag'],
  ['Spanish', 'lun-vie', 'lunes a viernes'],
  ['French', 'lun.–ven.', 'lundi au vendredi'],
])('days are said by the beginning of their names: %s, %s', (language, hours, text) => {
  expect(says(open(hours, language), text)).toBe(true)
  expect(says(open('', language), text)).toBe(false)
  expect(says(open('9–17', language), text)).toBe(false)
})

test('that one pays is said by the price, and when by the answer', () => {
  const paid = { firstStep: { ...emptyIntake().firstStep, price: '42 €, en mano al acabar' } }
  expect([says(paid, 'paga al acabar'), says(paid, 'paga al empezar')]).toEqual([true, false])
})

test('a day that is not answered is not said', () => {
  expect(says(open('Mon-Fri 8.30-5', 'English'), 'Saturday morning')).toBe(false)
})

test.each([
  ['PhD in history, 2014', 'her doctorate in history', 'her degree in history'],
  ['BSc in nursing', 'a degree', 'a doctorate'],
  ['MA, Leeds', 'a master’s degree', 'a doctorate'],
])('%s may be written out as “%s”, and not as “%s”', (words, right, wrong) => {
  const given = { proof: [proofOf({ words })] }
  expect(says(given, right)).toBe(true)
  expect(says(given, wrong)).toBe(false)
})

test('an abbreviation in capitals counts, however short it is', () => {
  expect(says({ rules: 'All prices include 20% VAT.' }, 'VAT included')).toBe(true)
  expect(says({ rules: 'All prices include delivery.' }, 'VAT included')).toBe(false)
  expect(says({ rules: 'All prices include 20% VAT.' }, 'is included')).toBe(false)
})

test('a first step that is answered to be free may be called so, and nothing else', () => {
  const free = { ...emptyIntake().firstStep, price: 'Bezpłatnie, także gdy klient rezygnuje' }
  const given = { firstStep: free, outcomes: 'Pierwsza przymiarka z wyceną.' }
  expect(says(given, 'pierwsza przymiarka jest bezpłatna')).toBe(true)
  expect(says(given, 'druga naprawa jest bezpłatna')).toBe(false)
  expect(
    says({ ...given, firstStep: { ...free, price: '25 zł' } }, 'pierwsza przymiarka jest bezpłatna'),
  ).toBe(false)
})

test('behind its number the word for a year says nothing, and what is included neither', () => {
  expect(says({ outcomes: 'Dyplom mistrzowski, 2019' }, 'dyplom mistrzowski z 2019 roku')).toBe(true)
  expect(says({ outcomes: 'Dyplom mistrzowski, 2018' }, 'dyplom mistrzowski z 2019 roku')).toBe(false)
  expect(says({ rules: 'Precios con IVA.' }, 'IVA incluido')).toBe(true)
})

test.each([
  ['guarantee', 'guaranteed', true],
  ['guarantee', 'guarantees', true],
  ['study', 'studies', true],
  ['guarantee', 'guard', false],
  ['plan', 'plane', true],
  ['plan', 'plank', false],
  ['pla', 'plan', false],
  ['winning', 'wins', false],
])('“%s” is said by an answer with “%s”: %s', (text, answer, isSaid) => {
  expect(says({ outcomes: answer }, text)).toBe(isSaid)
})

test('all words that count stand in one answer, not in two', () => {
  expect(says({ outcomes: 'A painted fence.' }, 'the fence is painted')).toBe(true)
  expect(says({ outcomes: 'A fence.', message: 'Painted.' }, 'the fence is painted')).toBe(false)
})

test.each(['included', 'inbegriffen', 'inclus', 'wliczone', 'your', 'Ihre', 'para', 'avec', 'przez', 'of'])(
  '“%s” says nothing by itself',
  (word) => {
    expect(says({ outcomes: `${word} everything` }, word)).toBe(false)
    expect(says({ outcomes: 'The parking.' }, `${word} parking`)).toBe(true)
  },
)

test.each([
  ['We never fix on Sundays.', 'Fixes are free.'],
  ['Wir reparieren nie sonntags.', 'Flicken ist gratis.'],
  ['No reparamos jamás en domingo.', 'Parchear es gratis.'],
  ['On ne répare pas le dimanche.', 'Une rustine est gratuite.'],
  ['Nigdy nie naprawiamy w niedziele.', 'Łatka jest darmowa.'],
])('a rule that forbids makes nothing true, and the one beside it does: %s', (forbids, says) => {
  const answers = answersOf({ ...emptyIntake(), rules: `${forbids} ${says}` })
  expect(answersTell(answers, forbids.slice(0, -1))).toBe(false)
  expect(answersTell(answers, says.slice(0, -1))).toBe(true)
})

test.each(['objections', 'clientWords', 'coreProblem'] as const)('what %s say is not so', (key) => {
  const told = (given: Partial<Intake>) => tellingAnswers(answersOf({ ...emptyIntake(), ...given }))
  expect(told({ [key]: 'Bikes break.' })).not.toContain('Bikes break.')
  expect(told({ outcomes: 'Bikes break.' })).toContain('Bikes break.')
})

const at = (text: string, given: Partial<Intake>) => {
  const [placed] = textsOf(8, { emails: [{ body: text }] })
  if (!placed) throw new Error('no text')
  const answers = answersOf({ ...emptyIntake(), ...given })
  const place = (words: string) => ({ from: text.indexOf(words), to: text.indexOf(words) + words.length })
  return {
    counts: (words = text) => answersCount(answers, placed, place(words)),
    pays: (words = text) => answersPay(answers, placed, place(words)),
    paysOthers: (words = text) => answersPayOthers(answers, placed, place(words)),
    reckons: (words = text) => answersReckon(answers, placed, place(words)),
    redoes: (words = text) => answersRedo(answers, placed, place(words)),
  }
}

test('a share is the answers’ own, whatever it is counted by', () => {
  const given = { proof: [proofOf({ words: '187 found of 203 jobs' })] }
  expect(at('We find it in nine out of ten.', given).counts('nine out of ten')).toBe(true)
  expect(at('We find it in six out of ten.', given).counts('six out of ten')).toBe(false)
  expect(at('Rated 4.9 stars.', { proof: [proofOf({ words: '4.9 of 5' })] }).counts('9 stars')).toBe(true)
  expect(at('Rated 4.8 stars.', { proof: [proofOf({ words: '4.9 of 5' })] }).counts('8 stars')).toBe(false)
})

test('a saving is the answers’ own where it is reckoned from their prices', () => {
  const given = {
    offers: [wayToBuy({ price: '€1,200' })],
    firstStep: { ...emptyIntake().firstStep, price: '€500' },
  }
  const text = 'Those €500 come off: instead of €1,200 you pay €700.'
  expect(at(text, given).reckons('instead of €1,200')).toBe(true)
  expect(at(text.replace('700', '800'), given).reckons('instead of €1,200')).toBe(false)
  expect(at('Instead of €1,500 you pay €1,200.', given).reckons('Instead of €1,500')).toBe(false)
  expect(at('Those €500 come off, so you save €700.', given).pays('save €700')).toBe(true)
  expect(at('You save €650.', given).pays('save €650')).toBe(false)
})

test.each([
  [
    'If the bank refuses the map we fly again at no charge.',
    'If it says no, we fly once more and you pay nothing.',
  ],
  ['12-month guarantee on the part.', 'If it fails within a year, the next one is on us.'],
  [
    'Sitzt der Hut nicht, machen wir ihn neu, ohne Aufpreis.',
    'Dann fangen wir noch einmal an, und Sie zahlen nichts.',
  ],
])('a remedy is the answers’ own where they do it once more for nothing: %s', (rules, text) => {
  expect(at(text, { rules }).redoes()).toBe(true)
  expect(at(text, { rules: 'We never do it again for nothing.' }).redoes()).toBe(false)
  expect(at('You get your money back, and one more for free.', { rules }).redoes()).toBe(false)
})

test('a count is the answers’ own when they count the same thing or take as many payments', () => {
  const given = {
    rules: 'A report takes five working days.',
    offers: [wayToBuy({ price: '3 payments of €400' })],
  }
  expect(at('Within five working days.', given).counts()).toBe(true)
  expect(at('Within five working days.', given).counts('Within five')).toBe(true)
  expect(at('Within six working days.', given).counts()).toBe(false)
  expect(at('Paid in 3 parts.', given).counts()).toBe(true)
  expect(at('Paid in 3 parts, within six days.', given).counts()).toBe(false)
  expect(at('Paid in 3 parts, within six days.', given).counts('Paid in 3 parts')).toBe(true)
  expect(at('Paid in parts.', given).counts()).toBe(false)
  expect(at('Paid in $3.', given).counts()).toBe(false)
  const sixTimes = { offers: [wayToBuy({ price: '£1,680, or 6 x £280' })] }
  expect(at('Paid in six instalments.', sixTimes).counts()).toBe(true)
  expect(at('Paid in seven instalments.', sixTimes).counts()).toBe(false)
})

test('a sum is the answers’ own when every amount that meets the words is answered', () => {
  const given = { rules: 'A deposit of €150.', proof: [proofOf({ words: 'It cost €80.' })] }
  expect(at('Pay €150, then €80.', given).pays()).toBe(true)
  expect(at('Pay €150, then €90.', given).pays()).toBe(false)
  expect(at('Pay €150, then €90.', given).pays('Pay €150')).toBe(true)
  expect(at('Pay €150, then €90.', given).pays('50, then €9')).toBe(false)
  expect(at('Pay 150 times.', given).pays()).toBe(false)
  expect(at('Pay.', given).pays()).toBe(false)
})

test('a name is the answers’ own when all its large words behind the first are there', () => {
  const names = (text: string) =>
    answersName(answersOf({ ...emptyIntake(), message: 'Rose won gold.' }), text)
  expect(names('Winner of the Rose Gold')).toBe(true)
  expect(names('Winner of the Rose Silver')).toBe(false)
  expect(names('Silver and a Rose')).toBe(true)
  expect(names('Rose')).toBe(false)
  expect(names('winner of a rose')).toBe(false)
})

test('what others ask for is the answers’ own where they say it, and a price of the offer is no such thing', () => {
  const given = {
    coreProblem: 'They buy new at £30 odd, or £39.',
    offers: [wayToBuy({ price: '£39' }), wayToBuy({ price: '£1,300' })],
  }
  expect(at('Every one of those was £30 odd.', given).paysOthers('was £30')).toBe(true)
  expect(at('It was £31.', given).paysOthers()).toBe(false)
  expect(at('It was £39.', given).paysOthers()).toBe(false)
  expect(at('It was £30, now £39.', given).paysOthers()).toBe(false)
  expect(at('It was new.', given).paysOthers()).toBe(false)
})
