import { expect, it } from 'vitest'
import { lengthFactor, lengthIn, lengthsNamedIn, measuredLanguages } from './length-factor.ts'
import { countWords } from './words.ts'

/** The same lines of copy, put into other languages by hand. */
const copy: Readonly<Record<string, string>> = {
  en: 'The first visit takes fifty minutes. You tell me where it hurts, and when it began. I look at how you walk, how you sit and how you climb the stairs, because pain in the knee often begins somewhere else. After that you know what it is, what you can do about it yourself and how long it will take. If I cannot help you, I say so, and I tell you who can.',
  de: 'Der erste Termin dauert fünfzig Minuten. Sie erzählen mir, wo es weh tut und wann es begonnen hat. Ich sehe mir an, wie Sie gehen, wie Sie sitzen und wie Sie Treppen steigen, denn Schmerzen im Knie beginnen oft anderswo. Danach wissen Sie, was es ist, was Sie selbst dagegen tun können und wie lange es dauern wird. Wenn ich Ihnen nicht helfen kann, sage ich es, und ich nenne Ihnen, wer es kann.',
  fi: 'Ensimmäinen käynti kestää viisikymmentä minuuttia. Kerrot minulle, mihin sattuu ja milloin se alkoi. Katson, miten kävelet, istut ja nouset portaita, sillä polvikipu alkaa usein muualta. Sen jälkeen tiedät, mistä on kyse, mitä voit itse tehdä ja kauanko se kestää. Jos en voi auttaa, sanon sen ja kerron, kuka voi.',
  pl: 'Pierwsza wizyta trwa pięćdziesiąt minut. Opowiadasz mi, gdzie boli i kiedy się zaczęło. Patrzę, jak chodzisz, jak siedzisz i jak wchodzisz po schodach, bo ból kolana często zaczyna się gdzie indziej. Potem wiesz, co to jest, co możesz z tym zrobić i jak długo to potrwa. Jeśli nie mogę ci pomóc, mówię to i wskazuję, kto może.',
  fr: 'La première visite dure cinquante minutes. Vous me dites où vous avez mal et quand cela a commencé. Je regarde comment vous marchez, comment vous vous asseyez et comment vous montez les escaliers, car une douleur au genou commence souvent ailleurs. Ensuite, vous savez ce que c’est, ce que vous pouvez faire vous-même et combien de temps il faudra. Si je ne peux pas vous aider, je vous le dis, et je vous dis qui le peut.',
  es: 'La primera visita dura cincuenta minutos. Usted me cuenta dónde le duele y cuándo empezó. Miro cómo camina, cómo se sienta y cómo sube las escaleras, porque el dolor de rodilla a menudo empieza en otro sitio. Después sabe qué es, qué puede hacer usted al respecto y cuánto tiempo va a durar. Si no puedo ayudarle, se lo digo, y le digo quién puede.',
  ja: '初回の診察は五十分です。どこが痛むのか、いつから痛むのかを聞かせてください。歩き方、座り方、階段の上り方を見ます。膝の痛みは、ほかの場所から始まることが多いからです。そのあとは、それが何なのか、自分で何ができるのか、どれくらいかかるのかがわかります。私にできないときは、そう言い、できる人をお伝えします。',
  zh: '第一次就诊需要五十分钟。您告诉我哪里疼，什么时候开始疼。我看您怎么走路、怎么坐、怎么上楼梯，因为膝盖的疼痛常常从别的地方开始。之后您就知道这是什么问题，自己能做些什么，需要多长时间。如果我帮不了您，我会直说，并告诉您谁能帮您。',
}
const english = countWords(copy['en'] ?? '')
const wanted = [Math.round(english * 0.8), Math.round(english * 1.2)] as const

it.each(Object.entries(copy))(
  'what fits its range in English fits it in other words: %s',
  (language, text) => {
    const [least, most] = lengthIn(wanted, language)
    expect(countWords(text)).toBeGreaterThanOrEqual(least)
    expect(countWords(text)).toBeLessThanOrEqual(most)
  },
)

it('a good Finnish text would be sent back if English were counted', () => {
  expect(countWords(copy['fi'] ?? '')).toBeLessThan(wanted[0])
})

it('English and languages nobody measured stay as they are written down', () => {
  for (const language of ['en', 'xx', 'toString', null]) {
    expect(lengthFactor(language)).toBe(1)
    expect(lengthIn([60, 90], language)).toEqual([60, 90])
  }
})

it('a range is never empty, never below one word and never narrower for being rounded', () => {
  for (const language of measuredLanguages)
    for (const range of [
      [1, 2],
      [2, 5],
      [8, 45],
      [2500, 3600],
      [40, Infinity],
    ] as const) {
      const [least, most] = lengthIn(range, language)
      expect(least).toBeGreaterThanOrEqual(1)
      expect(least).toBeLessThanOrEqual(Math.max(1, range[0] * lengthFactor(language)))
      expect(most).toBeGreaterThanOrEqual(range[1] * lengthFactor(language))
    }
})

it('the lengths that words for a model name are those of the language, and nothing else of them changes', () => {
  const words =
    'Script, about 3,000 words: 150 words of scene, 60 to 90 words of turn. A headline of 5 words, 7 steps, 90 days.'
  expect(lengthsNamedIn(words, lengthFactor('fi'))).toBe(
    'Script, about 2,050 words: 105 words of scene, 40 to 60 words of turn. A headline of 3 words, 7 steps, 90 days.',
  )
  for (const language of ['en', null]) expect(lengthsNamedIn(words, lengthFactor(language))).toBe(words)
})
