import { expect, it } from 'vitest'
import { questions } from '../../shared/intake-questions.ts'
import { slotOf } from './slot-of.ts'

it('knows our own questions and names', () => {
  for (const { key, ask, name } of questions) {
    expect(slotOf(ask), ask).toBe(key)
    expect(slotOf(name), name).toBe(key)
  }
})

it.each([
  ['What’s the name of your company?', 'businessName'],
  ['Company name', 'businessName'],
  ['Who is your target audience?', 'idealClient'],
  ['Describe your ideal customer', 'idealClient'],
  ['Who do you serve?', 'idealClient'],
  ['What are your customers’ biggest pain points?', 'coreProblem'],
  ['What problem do you solve?', 'coreProblem'],
  ['What results do your clients get?', 'outcomes'],
  ['What makes you different from your competitors?', 'uniqueAdvantage'],
  ['Why should someone choose you?', 'uniqueAdvantage'],
  ['What objections do you hear most often?', 'objections'],
  ['What stops people from buying?', 'objections'],
  ['How much do you charge?', 'offers'],
  ['Which services do you offer?', 'offerProgram'],
  ['How does it work, step by step?', 'offerProgram'],
  ['Tell us your story', 'story'],
  ['Do you have any testimonials?', 'proof'],
  ['Which social media platforms do you use?', 'platforms'],
  ['What are your goals for the next three months?', 'goal90Days'],
  ['Tone of voice', 'brandVoice'],
  ['Are there words we should never use?', 'neverWords'],
  ['Opening hours', 'practical.hours'],
  ['What is your cancellation policy?', 'practical.cancelling'],
  ['Which email marketing tool do you use?', 'practical.sendingTool'],
  ['Which country are your customers in?', 'market.country'],
  ['Wie heißt Ihre Firma?', 'businessName'],
  ['Wer ist Ihre Zielgruppe?', 'idealClient'],
  ['Für wen arbeiten Sie am liebsten?', 'idealClient'],
  ['Welche Probleme haben Ihre Kunden?', 'coreProblem'],
  ['Was unterscheidet Sie von der Konkurrenz?', 'uniqueAdvantage'],
  ['Was kostet eine Stunde?', 'offers'],
  ['Welche Einwände hören Sie?', 'objections'],
  ['Öffnungszeiten', 'practical.hours'],
  ['Wie soll der Text klingen?', 'brandVoice'],
  ['¿Quién es tu cliente ideal?', 'idealClient'],
  ['¿Qué te diferencia de la competencia?', 'uniqueAdvantage'],
  ['¿Cuáles son tus precios?', 'offers'],
  ['Horario de apertura', 'practical.hours'],
  ['Quel est le nom de votre entreprise ?', 'businessName'],
  ['Qui est votre client idéal ?', 'idealClient'],
  ['Qu’est-ce qui vous différencie de vos concurrents ?', 'uniqueAdvantage'],
  ['Quels sont vos tarifs ?', 'offers'],
] as const)('%s asks for %s', (question, slot) => {
  expect(slotOf(question)).toBe(slot)
})

it.each([
  'Is there anything else we should know?',
  'How did you hear about us?',
  'When is the best time to call you?',
  'And the weather, is it always like this?',
  'Wie lange brauchen Sie für ein Angebot?',
  'Shall we stop the recording here?',
])('%s asks for nothing of ours', (question) => {
  expect(slotOf(question)).toBeNull()
})
