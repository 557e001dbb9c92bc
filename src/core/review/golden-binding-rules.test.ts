import { describe, expect, it } from 'vitest'
import { emptyIntake, proofOf, wayToBuy, type Intake } from '../../shared/intake.ts'
import { call, foundAndClean, named, reply, rulesIn, type Golden } from './testing/golden.ts'

/** The coach's longer answers, in another language than hers. */
const inGerman: Partial<Intake> = {
  industry: 'Nähschule für Erwachsene',
  idealClient: 'Leute, die noch nie genäht haben und nicht wissen, wo sie mit der Maschine anfangen sollen.',
  message: 'Ich zeige dir, wie du ein Kleid nähst, das passt, ohne dass du dabei verzweifelst.',
  uniqueAdvantage: 'Ich war vierzehn Jahre lang Schneiderin am Theater und nähe auch heute noch jeden Tag.',
  proof: [],
  offerProgram: 'Ein Kurs an acht Abenden, in dem jede ein Stück für sich näht.',
}

const goldens: readonly Golden[] = [
  {
    rule: 'first-step-place',
    answers: { firstStep: { ...emptyIntake().firstStep, place: 'At your office' } },
    found: { 16: { emails: [{ body: 'Tomorrow we meet on Zoom.' }] } },
    clean: { 16: { emails: [{ body: 'Tomorrow we come to your office, not on Zoom.' }] } },
  },
  {
    rule: 'first-step-place',
    answers: { firstStep: { ...emptyIntake().firstStep, place: 'At your office' } },
    found: { 8: { emails: [{ body: 'You book a phone call of half an hour.' }] } },
    clean: { 8: { emails: [{ body: 'Your vet has to agree, and a phone call usually does it.' }] } },
  },
  {
    rule: 'first-step-place',
    answers: {
      firstStep: {
        ...emptyIntake().firstStep,
        place: 'At the building, within 70 km. Further, by video call',
      },
    },
    found: { 16: { emails: [{ body: 'Tomorrow we speak by phone.' }] } },
    clean: { 16: { emails: [{ body: 'Tomorrow we look, at the place in your confirmation.' }] } },
  },
  {
    rule: 'first-step-place',
    answers: { firstStep: { ...emptyIntake().firstStep, place: 'By telephone' } },
    found: { 16: { emails: [{ body: 'Tomorrow we meet online.' }] } },
    clean: { 16: { emails: [{ body: 'Everyone online says something else about it.' }] } },
  },
  {
    rule: 'first-step-place',
    answers: { firstStep: { ...emptyIntake().firstStep, place: 'By telephone' } },
    found: { 16: { emails: [{ body: 'Tomorrow you come to our workshop.' }] } },
    clean: { 16: { emails: [{ body: 'I ring you, unless we agreed that you come to our workshop.' }] } },
  },
  {
    rule: 'first-step-place',
    answers: { firstStep: { ...emptyIntake().firstStep, place: 'By telephone' } },
    found: { 16: { emails: [{ body: 'As you come to our workshop, bring it along.' }] } },
    clean: { 16: { emails: [{ body: 'Tell it the way you would tell it in our workshop.' }] } },
  },
  {
    rule: 'first-step-place',
    language: 'Deutsch',
    answers: { firstStep: { ...emptyIntake().firstStep, place: 'am Telefon, ich rufe an' } },
    found: { 16: { emails: [{ body: 'Morgen sehen wir uns bei Ihnen.' }] } },
    clean: { 16: { emails: [{ body: 'Sie wissen dann, ob bei Ihnen zuerst der Arzt dran ist.' }] } },
  },
  {
    rule: 'first-step-place',
    answers: {
      firstStep: { ...emptyIntake().firstStep, place: 'By telephone' },
      offers: [wayToBuy({ name: 'The Sibling Call', timeframe: '75 minutes by video' })],
    },
    found: { 16: { emails: [{ body: 'The free call is 20 minutes by video.' }] } },
    clean: { 16: { emails: [{ body: 'There is also the Sibling Call, 75 minutes by video.' }] } },
  },
  {
    rule: 'ad-targeting-en',
    answers: { practical: { ...emptyIntake().practical, address: 'Church Stretton, I drive 25 miles' } },
    found: { 9: { targeting: { demographics: ['People near Church Lane who go to Church'] } } },
    clean: { 9: { targeting: { demographics: ['Within 25 miles of Church Stretton'] } } },
  },
  // What binds.
  {
    rule: 'policy-reply',
    found: 'We answer within 24 hours.',
    clean: 'Do you answer within 24 hours? We do not answer within 24 hours.',
  },
  {
    rule: 'policy-reply',
    language: 'Deutsch',
    found: 'Wir antworten innerhalb von 24 Stunden.',
    clean: 'Wir antworten gern.',
  },
  { rule: 'policy-cancel', found: 'You can cancel any time.', clean: 'A talk can be moved to another room.' },
  {
    rule: 'policy-cancel',
    language: 'Español',
    found: 'Cancela cuando quieras.',
    clean: 'Ven cuando quieras.',
  },
  {
    rule: 'policy-hours',
    found: 'We are open on Saturdays, with evening appointments.',
    clean: 'It was an evening in May.',
  },
  {
    rule: 'policy-payment',
    answers: { offers: [] as never },
    found: 'A payment plan is available, interest free.',
    clean: 'The plan is available.',
  },
  {
    rule: 'policy-payment',
    answers: { offers: [] as never },
    language: 'Español',
    found: 'Se paga en cuotas.',
    clean: 'En cuanto a plazos, son doce meses.',
  },
  {
    rule: 'policy-deposit',
    found: 'A refundable deposit is all it takes.',
    clean: 'There was a deposit of lime in the kettle? No.',
  },
  { rule: 'policy-delivery', found: 'Free shipping on everything.', clean: 'The ship was free to go.' },
  {
    rule: 'policy-delivery',
    found: 'The box arrives within three days.',
    clean: 'The whole lot of questions arrives in one week.',
  },
  { rule: 'policy-travel', found: 'There is free parking at the door.', clean: 'The park is free.' },
  { rule: 'policy-included', found: 'No hidden fees.', clean: 'Nothing is hidden here.' },
  {
    rule: 'consent-ticked',
    found: 'By signing up you agree to receive marketing emails.',
    clean: 'Tick the box if you would like letters.',
  },
  {
    rule: 'consent-call',
    found: 'I will call you tomorrow.',
    clean: 'If you wish, I will call you tomorrow.',
  },
  {
    rule: 'consent-call',
    language: 'Français',
    found: 'Je vous appelle demain.',
    clean: 'Je m’appelle Solène, et ma sœur s’appelle Aude.',
  },
  { rule: 'consent-recording', found: 'All calls are recorded.', clean: 'All calls are short.' },
  {
    rule: 'consent-stop',
    found: { 16: { textMessages: [{ message: 'See you tomorrow.' }] } },
    clean: { 16: { textMessages: [{ message: 'See you tomorrow. STOP to end.' }] } },
  },
  {
    rule: 'consent-suits',
    found: call('Hello, this is Mara.', 'How was the week?'),
    clean: call('Hello, this is Mara. Is this a good time?', 'How was the week?'),
  },
  {
    rule: 'consent-number',
    found: call('Hello, is this a good time?', 'You downloaded the guide.'),
    clean: call('Hello, is this a good time?', 'You downloaded the guide and left your number.'),
  },
  {
    rule: 'against-answer',
    language: 'Polish',
    answers: { offers: [wayToBuy({ name: 'Doba', price: '300 zł', includes: 'sternik, kapoki' })] },
    found: reply('Co jest w cenie?', 'Kapoki są dodatkowo płatne.'),
    clean: reply('Co jest w cenie?', 'Kapoki są w cenie, paliwo jest dodatkowo płatne.'),
  },
  {
    rule: 'against-answer',
    answers: { proof: [proofOf({ words: 'Each rope is tested once a year' })] },
    found: reply('How often are the ropes tested?', 'Twice a year.'),
    clean: reply('How often are the ropes tested?', 'Once a year.'),
  },
  {
    rule: 'fact-included',
    answers: { offers: [wayToBuy({ name: 'Day', includes: 'two tents, a table' })] },
    found: { 4: { tiers: [{ name: 'Day', deliverables: ['Two tents', 'A candyfloss machine'] }] } },
    clean: { 4: { tiers: [{ name: 'Day', deliverables: ['Two tents', 'A folding table'] }] } },
  },
  {
    rule: 'fact-included',
    language: 'Deutsch',
    answers: { ...inGerman, offers: [wayToBuy({ name: 'Grundkurs', includes: 'Stoff und Garn' })] },
    found: 'Mittagessen und Parkplatz sind dabei.',
    clean: 'Stoff und Garn sind dabei. Das Mittagessen ist nicht dabei.',
  },
  {
    rule: 'fact-included',
    answers: { offers: [wayToBuy({ name: 'Day', includes: 'two tents, a table' })] },
    found: 'Lunch and parking are included.',
    clean:
      'Whatever was named to you with the price is included. The second page has what suppliers could reasonably assume is included.',
  },
  { rule: 'safety-doctor', found: 'There is no need to see a doctor.', clean: 'See a doctor first.' },
  {
    rule: 'safety-doctor',
    language: 'Deutsch',
    found: 'Dafür brauchen Sie keinen Arzt.',
    clean: 'Fragen Sie vorher die Ärztin.',
  },
  {
    rule: 'safety-doctor',
    language: 'Deutsch',
    answers: { rules: 'Ohne Rezept nur dank sektoraler Erlaubnis.' },
    found: 'Dafür brauchen Sie keinen Arzt.',
    clean: 'Zu mir geht es ohne Rezept, und wer zahlt, braucht kein Rezept.',
  },
  {
    rule: 'safety-absolute',
    found: 'It is safe for everyone.',
    clean: 'Nobody can say that it is safe for everyone.',
  },
  {
    rule: 'safety-absolute',
    language: 'Español',
    found: 'Es seguro para todos.',
    clean: 'No es seguro para todos.',
  },
  { rule: 'safety-works-for-all', found: 'It works for everyone.', clean: 'It never works for everyone.' },
  {
    rule: 'safety-referral',
    answers: { rules: 'With swelling or strong pain always send people to the emergency dentist.' },
    found: 'If your cheek is swollen, wait until your first appointment.',
    clean: 'If your cheek is swollen, do not wait: the emergency dentist is open all night.',
  },
  {
    rule: 'safety-referral',
    language: 'Deutsch',
    answers: { rules: 'Wer Medikamente nimmt, muss vorher mit dem Arzt sprechen.' },
    found: 'Mit Tabletten fährst du einfach etwas langsamer.',
    clean: 'Mit Tabletten fragst du vorher in der Praxis deines Arztes, einfach so.',
  },
  {
    rule: 'against-answer',
    answers: { offerProgram: 'Fitting and tiles; furniture not included.' },
    found: 'The furniture is included.',
    clean: 'The tiles are included, and the furniture is paid separately.',
  },
  {
    rule: 'against-answer',
    answers: { offerProgram: 'A restore test every quarter.' },
    found: 'The restore test is held twice a year.',
    clean: 'The restore test is held every quarter.',
  },
  {
    rule: 'claim-discount-de',
    language: 'German',
    found: 'Rabatte gibt es bei uns im Jänner.',
    clean: 'Rabatte gibt es bei uns nicht, auch nicht im Jänner.',
  },
  {
    rule: 'claim-guarantee-en',
    answers: { rules: 'If the bank refuses the map we fly again at no charge.' },
    found: 'If your bank says no, you get your money back, and you pay nothing.',
    clean: 'If your bank says no, we fly once more and you pay nothing.',
  },
  {
    rule: 'claim-discount-en',
    answers: { rules: 'All repairs carry a 12-month guarantee on the part.' },
    found: 'Order today and the tea is on us.',
    clean: 'If the part fails within a year, the next one is on us.',
  },
  {
    rule: 'claim-discount-figure-es',
    language: 'Spanish',
    answers: { offers: [wayToBuy({ price: '$1,200' }), wayToBuy({ price: '$6,300' })] },
    found: 'Seis sesiones son $6,300: ahorras 1,500 pesos.',
    clean: 'Seis sesiones serían $7,200 por separado: ahorras 900 pesos.',
  },
  {
    rule: 'claim-press-de',
    language: 'German',
    answers: { proof: [proofOf({ words: '„Er hat beim Bäcker selbst bestellt.“ Mutter von Emil' })] },
    found: '„Er hat im Laden laut gesungen.“ Das schrieb uns die Mutter eines Sechsjährigen.',
    clean: '„Er hat beim Bäcker selbst bestellt.“ Das schrieb uns die Mutter eines Sechsjährigen.',
  },
  {
    rule: 'claim-result-es',
    language: 'Spanish',
    answers: { proof: [proofOf({ words: 'Dimos con la fuga en 187 de 203 casos' })] },
    found: 'Todos mis clientes aprueban.',
    clean: 'Dimos con ella, o sea, en nueve de cada diez.',
  },
  {
    rule: 'advice',
    answers: { industry: 'Physiotherapy' },
    found: { 7: { tips: [{ action: 'Stand on one leg for a minute.' }] } },
    clean: { 7: { tips: [{ action: 'Stand on one leg for a minute, unless your doctor says no.' }] } },
  },
]

describe('a rule about what binds', () => {
  it.each(named(goldens))(
    '$rule, in $in, finds what it is for, and nothing in what only looks like it',
    (golden) => {
      expect(foundAndClean(golden)).toEqual([true, false])
    },
  )

  it('says of nothing that it does not come with an offer where the answers are in another language', () => {
    const tiers = (thing: string) => ({ 4: { tiers: [{ name: '90 days', deliverables: [thing] }] } })
    const map = { rule: '', found: '', clean: '' }
    expect(rulesIn(map, tiers('A candyfloss machine'))).toContain('fact-included')
    const german = { ...map, language: 'Deutsch' }
    expect(rulesIn(german, tiers('Eine Landkarte zum Abgeben'))).not.toContain('fact-included')
  })

  it('is silent in a language it does not know', () => {
    const dutch = { rule: '', language: 'Dutch', found: '', clean: '' }
    expect(rulesIn(dutch, 'It works for everyone. You can cancel any time. In in.')).not.toContain(
      'policy-cancel',
    )
  })
})
