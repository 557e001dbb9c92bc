import { describe, expect, it } from 'vitest'
import { wayToBuy, type Intake } from '../../../shared/intake.ts'
import type { SectionNumber } from '../../../shared/sections/index.ts'
import type { Content } from '../../../shared/vault.ts'
import { contradictions } from '../kinds/contradiction.ts'
import { readingsOf } from '../testing/readings-of.ts'
import { coining, intakeOfCoach, vaultOf } from '../testing/vault-of.ts'
import { countsSaid } from './counts-said.ts'

type Contents = Partial<Record<SectionNumber, Content>>

function contradicted(contents: Contents, more: Partial<Intake> = {}): string[] {
  const intake = { ...intakeOfCoach, ...more }
  const said = readingsOf(vaultOf(contents, { intake })).flatMap(countsSaid)
  return contradictions(said).map(({ span }) => span?.text ?? '')
}

const speaking = (language: string): Partial<Intake> => ({ market: { ...intakeOfCoach.market, language } })

const mails = (count: number): Content => ({ emails: Array.from({ length: count }, () => ({})) })
const thanks = (message: string): Content => ({ thankYouPage: { message } })

describe('how many e-mails come', () => {
  it.each([
    ['English', 'You get five e-mails from me.', 'five e-mails'],
    ['English', 'I send you 5 short letters.', '5 short letters'],
    ['English', 'I send you 5 short e-mails.', '5 short e-mails'],
    ['English', 'I will send you a few emails.', 'few emails'],
    ['English', 'You receive a handful of messages.', 'handful of messages'],
    ['English', 'All you get from me is one e-mail.', 'one e-mail'],
    ['Deutsch', 'Ich schicke dir fünf E-Mails.', 'fünf E-Mails'],
    ['Deutsch', 'Du bekommst ein paar Briefe von mir.', 'paar Briefe'],
    ['Español', 'Te mando cinco correos.', 'cinco correos'],
    ['Español', 'Recibirás pocos mensajes.', 'pocos mensajes'],
    ['Español', 'Recibirás unos pocos mensajes.', 'unos pocos mensajes'],
    ['Deutsch', 'Du bekommst ein paar wenige Briefe.', 'paar wenige Briefe'],
    ['Français', 'Vous recevrez cinq courriels.', 'cinq courriels'],
    ['Français', 'Je vous envoie quelques lettres.', 'quelques lettres'],
    ['Polski', 'Dostaniesz pięć wiadomości.', 'pięć wiadomości'],
    ['Polski', 'Wyślę ci kilka listów.', 'kilka listów'],
  ])('is told otherwise in %s copy by “%s”', (language, message, words) => {
    expect(contradicted({ 8: mails(18), 10: thanks(message) }, speaking(language))).toEqual([words])
  })

  it.each([
    ['English', 'You get eighteen e-mails from me.'],
    ['English', 'You get five e-mails a day from others.'],
    ['English', 'You get the next five e-mails from me.'],
    ['English', 'Five e-mails wait for an answer.'],
    ['English', 'A few minutes later you get letters.'],
    ['English', 'I’ll send another, and that’s one email you can open.'],
    ['English', 'I send you all of it in one letter.'],
    ['English', 'You get me from 7.30 to 3, with letters on Fridays.'],
    ['Deutsch', 'Ich schicke dir die nächsten fünf E-Mails.'],
    ['Deutsch', 'Du bekommst fünf Nachrichten pro Tag.'],
    ['Español', 'Te mando los primeros cinco correos.'],
    ['Español', 'Recibes cinco mensajes por hora.'],
    ['Français', 'Vous recevez cinq courriels par jour.'],
    ['Polski', 'Dostaniesz pięć wiadomości dziennie.'],
  ])('is not told otherwise in %s copy by “%s”', (language, message) => {
    expect(contradicted({ 8: mails(18), 10: thanks(message) }, speaking(language))).toEqual([])
  })

  it('is in a letter how many have come by then', () => {
    const emails = Array.from({ length: 18 }, () => ({ body: 'You now get five letters from me.' }))
    const places = readingsOf(vaultOf({ 8: { emails } }, { intake: intakeOfCoach })).flatMap(countsSaid)
    const at = contradictions(places).map(({ path }) => path[1])
    expect(at).toEqual(emails.map((_, each) => each).filter((each) => each !== 4 && each !== 5))
  })

  it('is what the list holds where it is whole, and said near the e-mails only', () => {
    const message = 'You get five e-mails from me.'
    expect(contradicted({ 8: mails(12), 10: thanks(message) })).toEqual(['five e-mails'])
    expect(contradicted({ 8: mails(11), 10: thanks(message) })).toEqual([])
    expect(contradicted({ 8: mails(18), 15: { full: message } })).toEqual([])
  })
})

describe('how many tips there are', () => {
  it.each([
    ['English', 'Here are five tips for you.'],
    ['Deutsch', 'Hier sind fünf Tipps.'],
    ['Español', 'Aquí van cinco consejos.'],
    ['Français', 'Voici cinq conseils.'],
    ['Polski', 'Oto pięć porad.'],
  ])('is told otherwise in %s copy by “%s”, in the section of the tips only', (language, hook) => {
    const tips = [{}, {}, {}]
    expect(contradicted({ 7: { tips, hooks: [hook] } }, speaking(language))).toHaveLength(1)
    expect(contradicted({ 7: { tips }, 10: thanks(hook) }, speaking(language))).toEqual([])
    expect(contradicted({ 7: { tips: [{}, {}, {}, {}, {}], hooks: [hook] } }, speaking(language))).toEqual([])
  })
})

describe('how many steps the offer has', () => {
  it.each([
    ['English', 'The program has five steps.'],
    ['English', 'The Quiet Manager Program is five steps.'],
    ['Deutsch', 'Das Programm hat fünf Schritte.'],
    ['Español', 'El programa tiene cinco pasos.'],
    ['Français', 'La méthode tient en cinq étapes.'],
    ['Polski', 'Metoda to pięć kroków.'],
  ])('is told otherwise in %s copy by “%s”', (language, body) => {
    expect(contradicted({ ...coining, 8: { emails: [{ body }] } }, speaking(language))).toHaveLength(1)
  })

  it.each([
    'The program has seven steps.',
    'He took five steps back.',
    'The Honest Week Check, and no program, has five steps.',
    'The first five steps of the program are quiet.',
    'The program has 101 steps.',
  ])('is not told otherwise by “%s”', (body) => {
    expect(contradicted({ ...coining, 8: { emails: [{ body }] } })).toEqual([])
  })
})

describe('what the gift counts', () => {
  const gift = { 6: { title: { main: 'The Honest Week Check', subtitle: 'Twelve questions on 4 pages' } } }

  it.each([
    ['The Honest Week Check has ten questions.', ['ten questions']],
    ['The Honest Week Check has twelve questions.', []],
    ['The Honest Week Check is a 5-page thing.', ['5-page']],
    ['Ten questions came after the talk.', []],
    ['The Honest Week Check has one page to read and one to draw on.', []],
    ['The Honest Week Check has one page to read.', ['one page']],
  ])('is held against what another place says: “%s”', (body, words) => {
    expect(contradicted({ ...coining, ...gift, 8: { emails: [{ body }] } })).toEqual(words)
  })
})

describe('whether tax is in the price', () => {
  it.each([
    ['English', 'It is $4,800 plus VAT.', 'It costs $4,800 including VAT.', 'including VAT'],
    ['English', 'It is $4,800 incl. VAT.', 'It costs $4,800 excl. VAT.', 'excl. VAT'],
    ['Deutsch', 'Es sind 4.800 € inkl. MwSt.', 'Es kostet 4.800 € zzgl. MwSt.', 'zzgl. MwSt.'],
    ['Deutsch', 'Es sind 4.800 € brutto.', 'Es kostet 4.800 € netto.', 'netto'],
    ['Español', 'Son 4.800 € IVA incluido.', 'Cuesta 4.800 € más IVA.', 'más IVA'],
    ['Français', 'C’est 4 800 € TTC.', 'Cela coûte 4 800 € hors taxes.', 'hors taxes'],
    ['Polski', 'To 4800 zł brutto.', 'Kosztuje 4800 zł netto.', 'netto'],
  ])('is told otherwise in %s copy: “%s” and “%s”', (language, first, second, words) => {
    const contents = { 5: { nextSteps: first }, 10: { questions: [{ answer: second }] } }
    expect(contradicted(contents, speaking(language))).toEqual([words])
    const same = { 5: { nextSteps: first }, 10: { questions: [{ answer: first }] } }
    expect(contradicted(same, speaking(language))).toEqual([])
  })

  it('is held against the offer, wherever that stands', () => {
    const contents = {
      2: { oneLiner: 'It is $4,800 plus VAT.' },
      4: { promise: 'It is $4,800 including VAT.' },
    }
    expect(contradicted(contents)).toEqual(['plus VAT'])
  })

  it.each([
    ['Deutsch', 'Der Preis: 690 € netto.', 'Es kostet 690 € netto, das sind 821,10 € brutto.', []],
    ['Polski', 'Cena to 690 zł netto.', 'To 690 zł netto, z VAT-em 848,70 zł.', []],
    ['Polski', 'Cena to 690 zł netto.', 'To 690 zł netto, a nie 690 zł z VAT.', ['z VAT']],
    ['Deutsch', 'Der Preis: 690 € netto.', 'Es kostet 690 € brutto.', ['brutto']],
  ])(
    'of another amount contradicts nothing in %s copy: “%s” and “%s”',
    (language, promise, answer, words) => {
      const offers = [
        wayToBuy({ name: 'One', price: language === 'Deutsch' ? '690 € netto' : '690 zł netto' }),
      ]
      const contents = { 4: { promise }, 10: { questions: [{ answer }] } }
      expect(contradicted(contents, { offers, ...speaking(language) })).toEqual(words)
    },
  )

  it.each([
    'The invoice shows it plus VAT.',
    'Pay $4,800 on the day that we have agreed, plus VAT.',
    'Pay $4,800 plus post.',
  ])('is not told in “%s”', (answer) => {
    const contents = { 5: { nextSteps: 'It is $4,800 including VAT.' }, 10: { questions: [{ answer }] } }
    expect(contradicted(contents)).toEqual([])
  })

  it('is not told by what a way to buy is called', () => {
    const contents = {
      5: { nextSteps: 'It is $4,800 including VAT.' },
      10: { questions: [{ answer: 'It is $4,800 plus VAT.' }] },
    }
    expect(contradicted(contents)).toEqual(['plus VAT'])
    expect(contradicted(contents, { offers: [wayToBuy({ name: 'Ninety days plus VAT' })] })).toEqual([])
  })
})
