import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOf, traceOf } from './trace.ts'
import { timesOf } from '../main/testing/tally.ts'

const numRuns = timesOf(10_000, 40)

const kindOf = (old: unknown, now: unknown): string | null =>
  differenceOf(traceOf(old), traceOf(now))?.kind ?? null

/** One passage in five languages, each with a price, a person's name and more than a hundred words or signs. */
const passages = {
  English:
    'Most new managers carry the work of their team home. They answer mails at night, rewrite what others wrote, and wonder why nobody takes over. In the program Anna Berg goes through one week of yours at a time: what did you do, what could others have done, and what did you fear would happen? After 90 days you hand over the release, the reviews and the rota, and you keep the evenings. The price is $4,800, or three payments of $1,700. Before that there is a call in which we find out whether it fits, and if it does not we say so and name somebody who can help. Nobody is talked into anything, and nothing has to be decided on the phone.',
  German:
    'Die meisten neuen Leiter nehmen die Arbeit ihres Teams mit nach Hause. Sie beantworten nachts Nachrichten, schreiben um, was andere geschrieben haben, und fragen sich, warum niemand übernimmt. Im Programm geht Anna Berg mit Ihnen eine Woche nach der anderen durch, auch wenn Frau Anna Berg dafür an den Ort kommen muss: Was haben Sie getan, was hätten andere tun können, und was haben Sie befürchtet? Nach 90 Tagen geben Sie die Auslieferung, die Prüfungen und den Plan ab und behalten die Abende. Der Preis ist 4.800 €, oder drei Raten von 1.700 €. Davor steht ein Gespräch, in dem wir herausfinden, ob es passt, und wenn nicht, sagen wir es und nennen jemanden, der helfen kann.',
  Spanish:
    'La mayoría de los nuevos responsables se lleva a casa el trabajo de su equipo. Contestan mensajes de noche, reescriben lo que otros escribieron y se preguntan por qué nadie asume nada. En el programa, contigo, Anna Berg repasa una semana tras otra: ¿qué hiciste, qué podrían haber hecho otros y qué temías que pasara? Después de 90 días entregas el lanzamiento, las revisiones y las guardias, y te quedas con las tardes. El precio es de 4.800 €, o tres pagos de 1.700 €. Antes hay una llamada en la que vemos si encaja, y si no encaja lo decimos y nombramos a alguien que pueda ayudar. A nadie se le convence de nada por teléfono.',
  Polish:
    'Większość nowych kierowników zabiera pracę zespołu do domu. Odpisują nocą na wiadomości, poprawiają to, co napisali inni, i dziwią się, że nikt niczego nie przejmuje. W programie razem z tobą Anna Berg przechodzi tydzień po tygodniu: co zrobiłeś, co mogli zrobić inni i czego się bałeś? Po 90 dniach oddajesz wydanie, przeglądy i dyżury, a wieczory zostają dla ciebie. Cena to 4 800 zł albo trzy raty po 1 700 zł. Wcześniej jest rozmowa, w której sprawdzamy, czy to pasuje, a jeśli nie pasuje, mówimy o tym i wskazujemy kogoś, kto może pomóc. Nikogo do niczego nie namawiamy, i niczego nie trzeba postanawiać przez telefon.',
  Japanese:
    '新しい管理職の多くは、チームの仕事を家に持ち帰ります。夜にメールへ返事をし、他の人が書いたものを書き直し、なぜ誰も引き受けないのかと悩みます。この講座では田中さんが一週間ずつ一緒に振り返ります。何をしたのか、他の人にできたことは何か、何を恐れていたのか。90日後には、公開も確認も当番も任せて、夜は自分のために使えます。料金は4,800円、または1,700円の三回払いです。その前に電話で合うかどうかを確かめ、合わなければそう伝えて、助けになる人を紹介します。',
}
const languages = Object.keys(passages) as (keyof typeof passages)[]

describe.each(languages)('a trace of %s', (language) => {
  const text = passages[language]
  /** Places where a person may put a mark or a space without taking a word or a number apart. */
  const gaps = [...text.matchAll(/(?<=[\p{L}\p{P}])(?= )|(?<=\p{N})(?= \p{L})|(?<=[。、])/gu)].map(
    ({ index }) => index,
  )

  it('does not change by commas, spaces, quotation marks, case or how letters are encoded', () => {
    const quiet = fc.record({
      at: fc.constantFrom(...gaps),
      mark: fc.constantFrom(',', '、', ';', ' ', '\n', '\u00a0', '”', '„', '’', ' –', '…', '!', '\u200b'),
    })
    fc.assert(
      fc.property(
        fc.array(quiet, { maxLength: 12 }),
        fc.constantFrom('as it is', 'large', 'small', 'NFD'),
        (all, form) => {
          let now = text
          for (const { at, mark } of all.toSorted((a, b) => b.at - a.at))
            now = now.slice(0, at) + mark + now.slice(at)
          if (form === 'large') now = now.toUpperCase()
          if (form === 'small') now = now.toLowerCase()
          if (form === 'NFD') now = now.normalize('NFD')
          expect(kindOf(text, now)).toBeNull()
          expect(kindOf({ a: [text, 'Second'], b: 'x' }, { b: 'x', a: [now, 'second.'] })).toBeNull()
        },
      ),
      { numRuns },
    )
  })

  it('changes by every digit, and by the currency', () => {
    const digits = [...text.matchAll(/\d/gu)].map(({ index }) => index)
    for (const at of digits)
      for (const digit of '059')
        if (digit !== text[at])
          expect(kindOf(text, text.slice(0, at) + digit + text.slice(at + 1))).toBe('number')
    expect(kindOf(text, text.replaceAll(/\$|€|円| zł/gu, '£'))).toBe('number')
    expect(
      kindOf(text, text.replace('4,800', '4800').replace('4.800', '4800').replace('4 800', '4800')),
    ).toBeNull()
  })

  it('changes by a name', () => {
    const name = language === 'Japanese' ? '田中' : 'Anna Berg'
    for (const other of language === 'Japanese'
      ? ['鈴木', '佐藤']
      : ['Maria Berg', 'Anna Larsson', 'Ida Holm'])
      expect(kindOf(text, text.replaceAll(name, other))).toBe('name')
  })

  it('changes by the length of a list, at any depth', () => {
    expect(kindOf([text, 'a', 'a'], [text, 'a'])).toBe('list')
    expect(kindOf([{ b: [text, 'a'] }, { b: [text] }], [{ b: [text, 'a'] }, { b: [text, 'a'] }])).toBe('list')
    expect(kindOf([{ b: [text, 'a'] }, { b: [text] }], [{ b: [text] }, { b: [text, 'a'] }])).toBeNull()
  })

  it('changes by more than 8 % of its words, and little by fewer', () => {
    const words =
      language === 'Japanese'
        ? [...text.matchAll(/[\p{L}ー]/gu)]
        : [...text.matchAll(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu)].filter(
            ([word]) => !/^(?:three|dr|tr|dni|z|o)/u.test(word),
          )
    const all = [...text.replace(/[\d.,]/gu, '').matchAll(language === 'Japanese' ? /\p{L}/gu : /\p{L}+/gu)]
      .length
    const replaced = (count: number): string => {
      let now = text
      for (const { 0: word, index } of words.slice(-count).toReversed())
        now = `${now.slice(0, index)}${language === 'Japanese' ? 'ゞ' : `q${word}x`}${now.slice(index + word.length)}`
      return now
    }
    expect(kindOf(text, replaced(Math.ceil(all * 0.085)))).toBe('words')
    expect(kindOf(text, replaced(Math.floor(all * 0.06)))).toBe('little')
    expect(kindOf(text, `${text} ${text}`)).not.toBe('little')
    expect(kindOf(text, '')).not.toBeNull()
    expect(kindOf(undefined, text)).not.toBeNull()
  })
})

describe('a trace', () => {
  it.each([
    ['The call takes 30 minutes', 'The call takes 30 hours'],
    ['Twelve calls in ten weeks', 'Twelve calls in eleven weeks'],
    ['fünfundzwanzig Plätze', 'fünfunddreißig Plätze'],
    ['4.50 per visit', '450 per visit'],
    ['90 days', '90 weeks'],
    ['30 %', '30 $'],
    ['$2m', '$2k'],
    ['12 calls, 3 of 12', '3 calls, 3 of 12'],
    ['１２回', '１３回'],
    ['3ヶ月', '3週間'],
  ])('tells the number in “%s” from “%s”', (old, now) => expect(kindOf(old, now)).toBe('number'))

  it.each([
    ['$4,800.00', '$4800'],
    ['$ 4,800', '$4,800'],
    ['4 800 €', '4.800 €'],
    ['１２回', '12回'],
    ['It’s “done”', "it's 'done'"],
    ['Zażółć', 'zażółć'],
    ['With Anna, always', 'Anna! Always with'],
    [
      { a: 'one thing', b: 2 },
      { b: 2, a: 'One thing.' },
    ],
    ['', null],
  ])('tells nothing between %j and %j', (old, now) => expect(kindOf(old, now)).toBeNull())

  it('takes no German noun and no "I" for a name', () => {
    const german = passages.German
    expect(kindOf(german, german.replace('Nachrichten', 'Briefe'))).toBe('little')
    const english = passages.English
    expect(kindOf(english, english.replace('there is', 'I’ve seen there is'))).toBe('little')
  })

  it.each(['word ', '1 ', '1,,,', '111,', '1', "a'a ", 'A', '田', ' ', 'さん'])(
    'of the longest text of %j alone is taken at all',
    (piece) => {
      const text = piece.repeat(200_000 / piece.length)
      expect(kindOf(text, `${text}, `)).toBeNull()
      expect(kindOf(text, `${text} 7`)).toBe('number')
    },
  )

  it('takes about three characters a word', () => {
    expect(traceOf(passages.English).length).toBeLessThan(passages.English.split(' ').length * 4)
  })
})
