import fc from 'fast-check'
import { expect, it } from 'vitest'
import { questions } from '../../shared/intake-questions.ts'
import type { AnswerKey } from '../../shared/intake.ts'
import { chosenIn } from './chosen-in.ts'

it('knows every choice by its own name and by its value, and by that alone', () => {
  for (const { key, choices = [], parts = [] } of questions) {
    for (const { value, label } of choices) {
      expect(chosenIn(key, label), label).toEqual([value])
      expect(chosenIn(key, value.toUpperCase()), value).toEqual([value])
    }
    for (const part of parts)
      for (const { value, label } of part.choices ?? []) {
        expect(chosenIn(key, label, part.key), label).toEqual([value])
        expect(chosenIn(key, `${label}.`, part.key), label).toEqual([value])
      }
  }
})

it.each([
  ['sells', 'Our programme', ['program']],
  ['sells', 'Ein Programm', ['program']],
  ['sells', 'Termine und Behandlungen', ['visits']],
  ['sells', 'Citas en la consulta', ['visits']],
  ['sells', 'Des séances', ['visits']],
  ['sells', 'Made to order', ['project']],
  ['sells', 'Aufträge nach Kostenvoranschlag', ['project']],
  ['sells', 'Proyectos', ['project']],
  ['sells', 'Sur devis', ['project']],
  ['sells', 'Unser Shop', ['product']],
  ['sells', 'Productos', ['product']],
  ['sells', 'Des produits', ['product']],
  ['sells', 'A monthly retainer', ['subscription']],
  ['sells', 'Abos, monatlich', ['subscription']],
  ['sells', 'Suscripción', ['subscription']],
  ['sells', 'Un abonnement', ['subscription']],
  ['sells', 'Sessions and courses', ['visits', 'product']],
  ['work', 'They do it themselves', ['client']],
  ['work', 'Wir machen alles', ['us']],
  ['work', 'Done for you', ['us']],
  ['work', 'gemeinsam', ['together']],
  ['work', 'juntos', ['together']],
  ['work', 'ensemble', ['together']],
  ['pronoun', 'she/her', ['she']],
  ['pronoun', 'Sie', ['she']],
  ['pronoun', 'Él', ['he']],
  ['pronoun', 'they/them', ['they']],
  ['pronoun', 'iel', ['they']],
  ['pronoun', 'Wir', ['we']],
  ['pronoun', 'nosotras', ['we']],
  ['businessStage', 'We have just started', ['beginner']],
  ['businessStage', 'Ganz am Anfang', ['beginner']],
  ['businessStage', 'Débutante', ['beginner']],
  ['businessStage', 'Growing', ['intermediate']],
  ['businessStage', 'Fortgeschritten', ['intermediate']],
  ['businessStage', 'Etabliert', ['advanced']],
  ['businessStage', 'Avanzado', ['advanced']],
  ['platforms', 'Insta, Twitter and You Tube', ['instagram', 'youtube', 'x']],
  ['platforms', 'El boletín', ['email']],
  ['platforms', 'Linked-In & Tik Tok', ['linkedin', 'tiktok']],
  ['platforms', 'our mailing list and a podcast', ['podcast', 'email']],
  ['assets', 'Eine Webseite, ein Verteiler und ein Buch', ['website', 'email-list', 'book']],
  ['assets', 'a list of 400', ['email-list']],
  ['assets', 'Un libro y cursos', ['book', 'course']],
  ['assets', 'Un livre et un cours', ['book', 'course']],
  ['assets', 'Fallstudien', ['case-studies']],
] as const)('reads other words for the choices of %s: %s', (key, text, chosen) => {
  expect(chosenIn(key, text)).toEqual(chosen)
})

it.each([
  ['The first call is free', 'free-call'],
  ['Ein kostenloses Gespräch', 'free-call'],
  ['Es gratis', 'free-call'],
  ['Un appel gratuit', 'free-call'],
  ['A trial lesson', 'paid-visit'],
  ['Die erste Behandlung', 'paid-visit'],
  ['La primera visita', 'paid-visit'],
  ['La première séance', 'paid-visit'],
  ['We send an estimate', 'quote'],
  ['Sie bekommen ein Angebot', 'quote'],
  ['Pedir presupuesto', 'quote'],
  ['Demander un devis', 'quote'],
  ['They order it online', 'shop'],
  ['En la tienda', 'shop'],
  ['A la boutique', 'shop'],
  ['Eine Bewerbung', 'application'],
  ['La solicitud', 'application'],
  ['Une candidature', 'application'],
])('reads a first step in other words: %s', (text, kind) => {
  expect(chosenIn('firstStep', text, 'kind')).toEqual([kind])
})

it.each([
  ['sells', 'A shopping list'],
  ['pronoun', 'The sheriff'],
  ['platforms', 'Nowhere yet'],
  ['assets', 'Bookkeeping'],
  ['message', 'We do it together'],
] as const)('sees no choice of %s within other words: %s', (key, text) => {
  expect(chosenIn(key, text)).toEqual([])
})

it('names only choices of the question, each once, in their order, whatever the text', () => {
  const words = fc.constantFrom(
    'shop',
    'podcasts',
    'x',
    'we',
    'she',
    'book',
    'x.com',
    'insta',
    'quote',
    'und',
    '\n',
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...questions),
      fc.array(fc.oneof(words, fc.string({ maxLength: 6 })), { maxLength: 8 }),
      ({ key, choices = [] }, parts) => {
        const chosen = chosenIn(key, parts.join(' '))
        expect(choices.map(({ value }) => value).filter((value) => chosen.includes(value))).toEqual(chosen)
      },
    ),
  )
})

it.each([
  ['platforms', 'Not Facebook, not TikTok. Only LinkedIn.', ['linkedin']],
  ['platforms', 'We don’t use Facebook, Instagram or TikTok, just LinkedIn', ['linkedin']],
  ['platforms', 'LinkedIn, not Facebook', ['linkedin']],
  ['platforms', 'We dont do Facebook', []],
  ['platforms', 'We are not on Facebook any more. LinkedIn mostly.', ['linkedin']],
  ['platforms', 'No, LinkedIn', ['linkedin']],
  ['platforms', 'Kein Facebook, nie TikTok, aber YouTube', ['youtube']],
  ['platforms', 'Nicht nur Facebook, sondern auch X', ['facebook', 'x']],
  ['platforms', 'Ni Facebook ni Instagram, solo LinkedIn', ['linkedin']],
  ['platforms', 'Pas de Facebook, mais un podcast', ['podcast']],
  ['assets', 'no website, no email list', []],
  ['assets', 'No podcast, but a book', ['book']],
  ['sells', 'Not programs. Visits only.', ['visits']],
])('does not choose what is said no to: %s, %s', (key, text, values) => {
  expect(chosenIn(key as AnswerKey, text)).toEqual(values)
})

it('does not take a first step that there is not for the one there is', () => {
  expect(chosenIn('firstStep', 'There is no free call. They fill in the application.', 'kind')).toEqual([
    'application',
  ])
  expect(chosenIn('firstStep', 'A free, no-obligation call', 'kind')).toEqual(
    chosenIn('firstStep', 'A free call', 'kind'),
  )
})

it.each(['Facebook. I hate Instagram.', 'Facebook, and I quit Instagram', 'Facebook. Instagram hasse ich'])(
  'does not take what somebody cannot stand: %s',
  (text) => {
    expect(chosenIn('platforms', text)).toEqual(['facebook'])
  },
)

it('knows networks by the letters that people use', () => {
  expect(chosenIn('platforms', 'FB and IG')).toEqual(['facebook', 'instagram'])
})
