import { describe, expect, it } from 'vitest'
import { proofOf } from '../../shared/intake.ts'
import { foundAndClean, named, reply, rulesIn, type Golden } from './testing/golden.ts'

const goldens: readonly Golden[] = [
  // Answers and the questions they answer.
  {
    rule: 'rule-ban',
    answers: { rules: 'We do not clean ovens.' },
    found: reply('Do you do ovens?', 'Of course, inside and out.'),
    clean: reply('Do you do ovens?', 'No, but the neighbour does.'),
  },
  {
    rule: 'rule-ban',
    language: 'French',
    answers: { rules: 'Je ne répare pas les toits.' },
    found: reply('Réparez-vous aussi le toit ?', 'Bien sûr, dans la foulée.'),
    clean: reply('Réparez-vous aussi le toit ?', 'Seulement la gouttière.'),
  },
  {
    rule: 'rule-ban',
    language: 'Polish',
    answers: { rules: 'Nie pływamy na wesela.' },
    found: reply('Czy obsługujecie wesela?', 'Jasne, podpłyniemy pod samą przystań.'),
    clean: reply('Czy obsługujecie wesela?', 'Wesela oddajemy komuś innemu, nie pływamy na nie.'),
  },
  {
    rule: 'rule-ban',
    language: 'Deutsch',
    answers: { rules: 'Auf Nähte und Band zwei Jahre Gewähr, auf Wasserschäden keine.' },
    found: 'Auch auf Wasserschäden gibt es das.',
    clean: 'Auf Nähte und Band geben wir zwei Jahre Gewähr.',
  },
  {
    rule: 'rule-ban',
    language: 'Deutsch',
    answers: { rules: 'Wenn der Hut nicht sitzt, machen wir ihn neu. Keine Kappen mit Pelzrand.' },
    found: 'Die Kappen mit Pelzrand sind warm.',
    clean: 'Dann machen wir ihn neu, den Hut, bis er sitzt.',
  },
  {
    rule: 'rule-ban',
    language: 'French',
    answers: { businessName: 'Studio Demi-Pointe', rules: 'Pas de pointes avant deux ans.' },
    found: 'Vous dansez sur pointes dès le premier mois.',
    clean: 'Elle enseigne au Studio Demi-Pointe.',
  },
  {
    rule: 'rule-ban',
    language: 'French',
    answers: { industry: 'Chanteuse de cérémonies', rules: 'Je ne chante pas de chants militants.' },
    found: { 10: { questions: [{ question: 'Et un chant militant ?', answer: 'Oui, bien sûr.' }] } },
    clean: { 10: { questions: [{ question: 'Chantez-vous en breton ?', answer: 'Oui, et en latin.' }] } },
  },
  {
    rule: 'rule-limit',
    language: 'Polish',
    answers: { uniqueAdvantage: 'Mamy tylko trzy łodzie i znamy każdą.' },
    found: reply('Ile macie łodzi?', 'Siedem, wszystkie drewniane.'),
    clean: reply('Ile macie łodzi?', 'Trzy, wszystkie drewniane.'),
  },
  {
    rule: 'rule-limit',
    language: 'Español',
    answers: { uniqueAdvantage: 'Nunca más de ocho perros.' },
    found: reply('¿Cuántos perros hay?', 'Entre diez y quince, según el mes.'),
    clean: reply('¿Cuántos perros hay?', 'Entre cinco y ocho, según el mes.'),
  },
  // What a rule names in other words than the copy.
  {
    rule: 'rule-ban',
    language: 'Deutsch',
    answers: { rules: 'Keine Ratenzahlung.' },
    found: 'Du zahlst in vier Teilen.',
    clean: 'Du zahlst vor dem ersten Abend. In Raten geht es nicht.',
  },
  {
    rule: 'rule-ban',
    answers: { rules: 'Never say that bait is harmless or safe for pets.', industry: 'Pest control' },
    found: 'The bait does no harm to cats, so there is no need to keep them out.',
    clean: 'We do not say that bait is safe. The bait stands in locked boxes, out of reach of cats.',
  },
  {
    rule: 'rule-ban',
    language: 'French',
    answers: { rules: 'Ne jamais dire que le produit est sans danger pour les animaux.' },
    found: 'Votre chat peut lécher le produit sans crainte.',
    clean: 'Le produit se pose quand votre chat est dehors.',
  },
  {
    rule: 'rule-ban',
    answers: { rules: 'Never say that the ants will not come back.', industry: 'Ant control' },
    found: 'Once it is sealed, the ants are gone for good.',
    clean: 'Whether the ants come back nobody can tell you.',
  },
  {
    rule: 'rule-ban',
    language: 'Español',
    answers: { rules: 'No recogemos a domicilio.' },
    found: 'Si no puedes venir, pasamos a buscarlo por tu portal.',
    clean: 'Lo traes tú; no pasamos por tu casa.',
  },
  // What has to be there, who may come, and where only.
  {
    rule: 'rule-waived',
    language: 'Español',
    answers: { rules: 'Solo perros vacunados y con microchip.' },
    found: 'Si aún le falta alguna vacuna, no pasa nada.',
    clean: 'Si le falta alguna vacuna, tendrá que esperar. Trae la cartilla, no pasa nada si está vieja.',
  },
  {
    rule: 'rule-waived',
    language: 'Deutsch',
    answers: { rules: 'Gearbeitet wird nur mit Helm.' },
    found: 'Wer den Helm vergessen hat, kein Problem.',
    clean: 'Ohne Helm geht es nicht. Wer die Jacke vergessen hat, kein Problem.',
  },
  {
    rule: 'rule-age',
    language: 'Polish',
    answers: { rules: 'Sternik musi mieć 23 lata.' },
    found: 'Możesz sterować od 18 lat.',
    clean: 'Możesz sterować od 23 lat. Poniżej 18 lat nie można.',
  },
  {
    rule: 'rule-restriction',
    answers: { rules: 'Pianos only in the van with the lift.' },
    found: reply('Do you take pianos?', 'Gladly, in any of our vans.'),
    clean: reply('Do you take pianos?', 'Only in the one with the lift, not in any of the others.'),
  },
  {
    rule: 'rule-ban',
    answers: { rules: 'No swimming in lakes or rivers.' },
    found: 'We go swimming in rivers too.',
    clean: 'We do not go swimming in rivers.',
  },
  {
    rule: 'rule-ban',
    language: 'Deutsch',
    answers: { rules: 'Kein Unterricht in Seen oder Flüssen.' },
    found: 'Der Unterricht findet auch im See statt.',
    clean: 'Der Unterricht findet im Becken statt.',
  },
  {
    rule: 'rule-limit',
    answers: { rules: 'At most 6 children in a group.' },
    found: 'There are 9 children in the water.',
    clean: 'There are 5 children in the water.',
  },
  {
    rule: 'rule-limit',
    answers: {
      uniqueAdvantage: 'Never more than nine people.',
      proof: [proofOf({ words: '117 people in 14 groups', source: 'my sheets' })],
    },
    found: 'There were 12 people at the table.',
    clean: 'So far 117 people have come.',
  },
  {
    rule: 'rule-limit',
    answers: { rules: 'Six passengers at most.' },
    found: 'There is room for eight on board.',
    clean: 'There is room for six on board.',
  },
  {
    rule: 'rule-limit',
    answers: { rules: 'In the lake two minutes at most.' },
    found: 'Stay in the lake for five minutes.',
    clean: 'The walk to the bus takes five minutes.',
  },
  {
    rule: 'rule-limit',
    answers: { uniqueAdvantage: 'Groups of at most eight people.' },
    found: 'We are at most twelve.',
    clean: 'We are at most seven.',
  },
  {
    rule: 'rule-condition',
    answers: {
      rules: 'Pregnant, heart trouble or high blood pressure: only after your doctor has said yes.',
    },
    found: 'With high blood pressure, begin near the door.',
    clean: 'With high blood pressure, ask your doctor and begin near the door.',
  },
  {
    rule: 'rule-condition',
    answers: { rules: 'Children under eight only with a parent.' },
    found: 'Children under eight are welcome.',
    clean: 'Children under eight come with a parent.',
  },
  {
    rule: 'rule-condition',
    answers: { rules: 'Students under 18 only with a parent in the room.' },
    found: 'Students under 18 are welcome.',
    clean: 'By the end of 2024 it showed 112 students.',
  },
  {
    rule: 'rule-condition',
    answers: { rules: 'Newsletters only with consent.' },
    found: 'The newsletter goes to everybody in town.',
    clean: 'Newsletter',
  },
  // What the client's own answers bind.
  {
    rule: 'rule-ban',
    answers: { rules: 'Not a school, no certificate.' },
    found: 'As our school you choose the pace.',
    clean: 'Schools grade transcripts. If a certificate is what you need, look for a school.',
  },
  {
    rule: 'rule-ban',
    language: 'Deutsch',
    answers: { rules: 'Keine Schule.' },
    found: 'Unsere Schule hat offen.',
    clean: 'In der Schule lernt man anderes.',
  },
  {
    rule: 'rule-ban',
    answers: { rules: 'Nobody with a nut allergy comes into the kitchen.' },
    found: 'Whoever has a nut allergy comes into the kitchen too.',
    clean: 'Whoever has a nut allergy comes with us and waits outside of the kitchen.',
  },
  {
    rule: 'rule-ban',
    language: 'Español',
    answers: { rules: 'No prometer que no morirá ningún pez.' },
    found: 'Con nosotras no morirá ningún pez.',
    clean: 'Si necesitas que te juremos que no morirá ningún pez, nosotras no juramos.',
  },
  {
    rule: 'rule-ban',
    language: 'Français',
    answers: { rules: 'Pas de conseil sur un conduit : on renvoie au ramoneur.' },
    found: 'Nous donnons un conseil sur le conduit.',
    clean: 'Pour un conseil sur le conduit, il y a le ramoneur.',
  },
  {
    rule: 'rule-topic',
    answers: { rules: 'Nothing is said about grants.' },
    found: 'A grant pays for the rest.',
    clean: 'What pays for the rest is talked over with the bank.',
  },
  {
    rule: 'rule-ban',
    answers: { rules: 'No promise of a level.' },
    found: 'You will be on a new level by May.',
    clean: 'The level is measured by the board.',
  },
  {
    rule: 'rule-topic',
    language: 'Deutsch',
    answers: { rules: 'Über Lachgas und Narkose wird nur im Gespräch gesprochen, nie in Texten.' },
    found: 'Manchen hilft Lachgas sehr gut.',
    clean: 'Über Lachgas sprechen wir am Tisch.',
  },
]

describe('a rule about what the client forbids, limits and demands', () => {
  it.each(named(goldens))(
    '$rule, in $in, finds what it is for, and nothing in what only looks like it',
    (golden) => {
      expect(foundAndClean(golden)).toEqual([true, false])
    },
  )

  it('binds nobody in what they live from: “Never promise a grant.” of one who writes applications', () => {
    const rules = 'Never promise a grant.'
    const [found, clean] = ['The grant pays for half of it.', '']
    const roofer = { rule: 'own-grant-en', answers: { industry: 'Roofing', rules }, found, clean }
    const writer = { ...roofer, answers: { industry: 'Grant writing for village halls', rules } }
    expect([roofer, writer].map((each) => rulesIn(each, found).includes('own-grant-en'))).toEqual([
      true,
      false,
    ])
  })
})
