import { describe, expect, it } from 'vitest'
import { emptyIntake, proofOf, type Intake } from '../../../shared/intake.ts'
import { readingsOf } from '../testing/readings-of.ts'
import { vaultOf } from '../testing/vault-of.ts'
import { strangersIn } from './strangers.ts'
import { answering, claims } from './testing/claims-in.ts'

describe('somebody by name', () => {
  it('is nobody in the title of a piece of the gift', () => {
    const claimed = (title: string): number => {
      const vault = vaultOf(
        {
          6: { title: { main: 'A Sheet' }, deliverables: [{ title }] },
          8: { emails: [{ body: 'There is a piece in it called Whose Turn Is It, and it is short.' }] },
        },
        { intake: answering('en') },
      )
      const mail = readingsOf(vault).at(-1)!
      return strangersIn(mail)(mail.texts[0]!).length
    }
    expect(claimed('Whose Turn Is It')).toBe(0)
    const counted = vaultOf(
      {
        6: { deliverables: [{ title: 'Five Questions for Anyone' }] },
        8: { emails: [{ body: 'See Five Questions for Anyone.' }] },
      },
      { intake: answering('en', { firstStep: { ...emptyIntake().firstStep, length: '8 questions' } }) },
    )
    const mail = readingsOf(counted).at(-1)!
    expect(strangersIn(mail)(mail.texts[0]!)).toEqual([])
    expect(claimed('The Oven Timer')).toBe(1)
  })

  it.each([
    ['en', 'Sarah said so.', ['sure Sarah: a person']],
    ['en', 'Zoé said so.', ['sure Zoé: a person']],
    ['en', 'Grace said so, and Grace is a gift.', ['sure Grace: a person']],
    ['en', 'We met Grace Miller there.', ['sure Grace Miller: a person', 'mild Grace Miller: a name']],
    ['en', 'Then Ottoline said so.', ['sure Ottoline: a person']],
    ['en', 'This is my client Ottoline.', ['sure Ottoline: a person']],
    ['en', 'Dr. Osei called.', ['sure Osei: a person']],
    ['en', 'The Thompsons from the hill came.', ['sure Thompsons: a person']],
    ['en', 'See the Johnson family.', ['sure Johnson: a person']],
    ['en', '“Good.” — Ottoline S., Hull', ['sure Ottoline S: a person']],
    ['en', 'Charlotte wrote it.', ['sure Charlotte: a person']],
    ['en', 'We worked with Acme.', ['mild Acme: a name']],
    ['en', 'We worked with Acme, Globex and Initech.', ['sure Acme, Globex and Initech: a list of clients']],
    ['en', 'Trusted by Acme & Globex.', ['sure Acme & Globex: a list of clients']],
    ['en', 'We met at Harbour Ltd yesterday.', ['sure Harbour Ltd: a firm', 'mild Harbour Ltd: a name']],
    [
      'en',
      'It rests on the Compass Rose framework.',
      ['mild Compass Rose framework: the name of a method', 'mild Compass Rose: a name'],
    ],
    ['de', 'Das ist das Vier-Türme-Konzept.', ['mild Vier-Türme-Konzept: a place or a name']],
    [
      'es',
      'Usamos el protocolo Marea Cero.',
      ['mild Marea Cero: the name of a method', 'mild Marea Cero: a name'],
    ],
    ['de', 'Das sagt Dr. Hasler.', ['sure Hasler: a person', 'sure Dr. Hasler: a person']],
    ['de', 'Wir liefern an die Hafenbau Nord GmbH.', ['sure Hafenbau Nord GmbH: a firm']],
    ['de', 'Wir üben am Ermatinger Seeufer.', ['mild Ermatinger Seeufer: a place or a name']],
    ['es', 'Lo dice la señora Prado.', ['sure señora Prado: a person']],
    ['es', 'Sale en Diario de Bilbao hoy.', ['mild Diario de Bilbao: a name']],
    ['fr', 'Voici madame Roux.', ['sure madame Roux: a person']],
    ['fr', 'Le prix de la Jeune Création est là.', ['mild Jeune Création: a name']],
    ['pl', 'Mówi to pani Nowak.', ['sure pani Nowak: a person']],
    ['it', 'Lo dice la signora Conti.', ['sure signora Conti: a person']],
    ['nl', 'Dat zegt mevrouw Smit.', ['sure mevrouw Smit: a person']],
  ])('is a stranger in %s copy in “%s”', (language, body, found) => {
    expect(claims(language, body)).toEqual(found)
  })

  it.each([
    ['en', 'Mara said so. Then I’d asked. God said so.'],
    ['en', 'sarah said so, SARAH SAID SO.'],
    ['en', 'Grace is a gift. May was warm. Will you come?'],
    ['en', 'It rains in Charlotte, in Florence, near Sydney.'],
    ['en', 'The reasons from before came.'],
    ['en', 'A call on Zoom by Monday in May.'],
    ['de', 'Eine Frau Mitte vierzig. Frau Doktor kommt. Der Herr Nachbar.'],
    ['de', 'Im Winter Wald, im Wiener Park, unser Bauer Markt.'],
    ['de', 'Ein Diesel, ein Otto-Motor. Zu Ostern.'],
    ['fr', 'Avant Noël, le repas de Noël, un sapin de Noël.'],
    ['pl', 'Na świętego Jana, przed św. Janem.'],
    ['es', 'Una señora mayor habla por WhatsApp el lunes.'],
    ['fr', 'Madame, bonjour. Un monsieur passe en France.'],
    ['pl', 'Zależy od soli i Ciebie. Odtwarzamy Twoje stanowisko, a budzi Cię ból. Czekam na Was.'],
    ['pl', 'Pani uczy. Jest pan gotowy? Sztandar zostaje u Państwa. Czy chcą Państwo plan?'],
  ])('is none in %s copy in “%s”', (language, body) => {
    expect(claims(language, body)).toEqual([])
  })

  it.each([
    ['en', 'Sarah said so.', 'Sarah helped me.'],
    ['en', 'We worked with Acme, Globex and Initech.', 'Acme, Globex and Initech'],
    ['de', 'Das sagt Frau Hasler.', 'Hasler'],
    ['de', 'Wir üben am Ermatinger Seeufer.', 'Wir sind in Ermatingen.'],
    ['pl', 'Mówi to pani Kowalska.', 'Anna Kowalska'],
    ['pl', 'Znam panią Kowalską.', 'Anna Kowalska'],
    ['es', 'Lo dice la señora Prado.', 'Inés Prado'],
  ])('in %s copy of “%s” is known by the answer “%s”', (language, body, message) => {
    expect(claims(language, body)).not.toEqual([])
    expect(claims(language, body, { message })).toEqual([])
  })

  it('has a surname that the proof does not give', () => {
    const proof = [proofOf({ words: '“It is quiet now.” — Joaquín R.' })]
    const surnames = (body: string) =>
      claims('es', body, { proof }).filter((claim) => claim.endsWith('a surname'))
    expect(surnames('Lo dijo Joaquín Ruiz ayer.')).toEqual(['sure Joaquín Ruiz: a surname'])
    expect(surnames('Lo dijo Joaquín R. Lo dijo Joaquín Xy ayer. Y ayer Joaquín, Ruiz no.')).toEqual([])
    expect(claims('es', 'Lo dijo Joaquín Ruiz ayer.').filter((claim) => claim.endsWith('surname'))).toEqual(
      [],
    )
  })
})

describe('a German noun that is a name by how it ends', () => {
  it('is told where no answer has it', () => {
    expect(claims('de', 'Sie finden uns in der Färbergasse. Wir nennen es Stimmanker-Prinzip.')).toEqual([
      'mild Färbergasse: a place or a name',
      'mild Stimmanker-Prinzip: a place or a name',
    ])
    const more = { uniqueAdvantage: 'Das Stimmanker-Prinzip, in der Färbergasse gelernt.' }
    expect(
      claims('de', 'In der Färbergasse, nach dem Stimmanker-Prinzip, in keiner Sackgasse.', more),
    ).toEqual([])
  })
})

describe('an abbreviation of the answers', () => {
  it('written out is no stranger', () => {
    const said = (more: Partial<Intake>): string[] =>
      claims(
        'en',
        'They work for the composters and the farms of New South Wales, and nobody has complained.',
        more,
      )
    expect(said({})).toEqual(['mild South Wales: a name'])
    expect(said({ idealClient: 'Farms in NSW.' })).toEqual([])
    expect(said({ idealClient: 'Farms in nsw, I mean.' })).toEqual(said({}))
  })
})
