import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { languageNamed } from './language-named.ts'
import { answerFactor, languageOf, tokensPerWord } from './tokens-per-word.ts'

const texts = {
  en: 'You built the business to have more time, and now it eats your evenings. We look at what is left of your week.',
  de: 'Sie haben das Unternehmen gegründet, um mehr Zeit zu haben, und jetzt frisst es Ihre Abende. Wir sehen uns die Woche an.',
  es: 'Montaste el negocio para tener más tiempo, y ahora se come tus tardes. Miramos los tres sitios donde se pierde la semana.',
  fr: 'Vous avez créé l’entreprise pour avoir plus de temps, et maintenant elle dévore vos soirées. Nous regardons ce qui est dans votre semaine.',
  it: 'Hai costruito l’attività per avere più tempo, e adesso ti divora le serate. Guardiamo i punti in cui non sono le cose che contano.',
  pt: 'Você montou o negócio para ter mais tempo, e agora ele devora as suas noites. Olhamos para os pontos em que não são mais seus.',
  nl: 'Je bent het bedrijf begonnen om meer tijd te hebben, en nu slokt het je avonden op. We bekijken de plekken van de week.',
  pl: 'Założyłeś firmę, żeby mieć więcej czasu, a teraz pożera ona wieczory. Przyjrzymy się, jak to jest i co się dzieje w tygodniu.',
  sv: 'Du startade företaget för att få mer tid, och nu äter det upp dina kvällar. Vi tittar på det som en vecka har för dig.',
  no: 'Jeg hjelper små bedrifter med regnskapet, så eierne kan sove om natten. De fleste har ikke tid til bilagene, og det blir rot etter hver måned.',
  da: 'Jeg hjælper små virksomheder med bogføringen, så ejerne kan sove om natten. De har ikke tid, og det bliver rod efter hver måned. De ved ikke hvad de tjener.',
  sk: 'Pomáham firmám s účtovníctvom, aby ste v noci spali. Viem, že nemáte čas, ale po mesiaci je to v poriadku a každý doklad je tam, kde má byť, keď ho treba pre úrad alebo banku.',
  hr: 'Pomažem malim tvrtkama s knjigovodstvom da vlasnici mogu spavati noću. Većina nema vremena za račune i svaki mjesec je nered. Nakon tri mjeseca sve je u redu.',
  ro: 'Ajut firmele mici cu contabilitatea, ca proprietarii să doarmă noaptea. Cei mai mulți nu au timp de acte și în fiecare lună este haos. După trei luni totul este în ordine.',
  uk: 'Я допомагаю малим підприємствам з бухгалтерією, щоб власники могли спати вночі. Більшість не має часу на папери.',
  ru: 'Вы создали бизнес, чтобы у вас было больше времени, а теперь он съедает ваши вечера.',
  el: 'Έστησες την επιχείρηση για να έχεις περισσότερο χρόνο, και τώρα σου τρώει τα βράδια.',
}

/** Notes as people of a trade answer a form, every short word of them in another language too. */
const englishNotes = [
  'I do gentle dentistry for busy moms. I do it myself. A smile they like. A check-up and a clean. Book a visit.',
  'I fix leaks. I do a tidy job. I come on time. A dry home. Call me. I want ten new jobs a month.',
  'Yoga teacher. I teach yoga to women over 50. I run a small studio. A calm body. Join a class. I want to fill a new class.',
  'Wedding photographer. Couples who hate posing. A relaxed day. A full-day package. I do not pose people. Ask for a date.',
  'I coach founders to sell. I was a founder. I do it live on calls. They sell. A 12-week program. Apply.',
  'Dog trainer. I train a dog at home, no treats. Owners of a reactive dog. A calm walk. Book a call. I do a free call.',
  'I do bookkeeping so owners do not have to. A small shop, a cafe, a salon. I do it all, I do it late. A monthly plan.',
  'Van hire in Los Gatos, La Jolla and El Segundo. Men with van, per hour. I met no one as on time. De Luca & Sons, Del Mar.',
  'Concrete, plus pour and finish. No men on site over ten. Open till six. Mail lee@leepour.com or lee.co.',
]

const asked = z.looseObject({ market: z.looseObject({ language: z.string() }).optional() })
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : []

/** The answers of whole vaults in five languages, without the one that names the language. */
function answered(): { language: string | null; texts: string[] }[] {
  const vaults = new URL('../main/storage/testing/', import.meta.url)
  const folders = readdirSync(vaults, { withFileTypes: true }).filter((each) => each.isDirectory())
  return folders.flatMap(({ name }) => {
    const read: unknown = JSON.parse(readFileSync(new URL(`${name}/intake.json`, vaults), 'utf8'))
    const intake = asked.parse(read)
    const language = languageNamed(intake.market?.language ?? '')
    return language === null ? [] : [{ language, texts: textsIn({ ...intake, market: null }) }]
  })
}

describe('the language of an intake that was not asked for it', () => {
  it('is English in the shortest of notes, or not told', () => {
    for (const notes of englishNotes) expect([null, 'en'], notes).toContain(languageOf(notes))
    const all = englishNotes.join('\n').split(/[.,]\s/u)
    for (let at = 0; at < all.length; at++)
      for (const length of [2, 5, 9])
        expect([null, 'en']).toContain(languageOf(all.slice(at, at + length).join('. ')))
    expect([null, 'en']).toContain(
      languageOf('私は新しい管理職を支えます。 Book a call. A 90-day program. I do it all.'),
    )
  })

  it('is what the answers of whole vaults are in, and no other where they are cut to a few words', () => {
    const all = answered()
    expect(new Set(all.map(({ language }) => language))).toEqual(new Set(['en', 'de', 'es', 'fr', 'pl']))
    for (const { language, texts } of all) {
      expect(languageOf(texts.join('\n'))).toBe(language)
      for (const words of [3, 4, 6, 10, 15]) {
        const cut = texts.map((text) => text.split(/\s+/u).slice(0, words).join(' '))
        expect([null, language]).toContain(languageOf(cut.join('\n')))
      }
    }
  })
})

describe('tokens of a word', () => {
  it.each(Object.entries(texts))('know the language %s', (language, text) =>
    expect(languageOf(text)).toBe(language),
  )
  it('know no language of a few words, of names alone or of another script', () => {
    expect(languageOf('Fernhollow Coaching')).toBeNull()
    expect(languageOf('あなたは時間を増やすために事業を始めました。')).toBeNull()
    expect(languageOf('')).toBeNull()
  })
  it('are what vendors’ users counted: German and Polish on the newest Claude', () => {
    const german = tokensPerWord('de', 'claude-sonnet-5-5')
    expect(german.expected).toBeGreaterThan(2.6)
    expect(german.most).toBeGreaterThanOrEqual(3.2)
    expect(tokensPerWord('pl', 'claude-sonnet-5-5').most).toBeGreaterThanOrEqual(3.7)
  })
  it('are fewer in English, and fewer with OpenAI’s vocabulary than with Claude’s', () => {
    for (const model of ['gpt-6.1-sol', 'claude-sonnet-5-5', 'qwen3:8b'])
      expect(tokensPerWord('en', model).most).toBeLessThan(tokensPerWord('de', model).most)
    expect(tokensPerWord('de', 'gpt-6.1-sol').most).toBeLessThan(
      tokensPerWord('de', 'claude-sonnet-5-5').most,
    )
  })
  it('are reckoned carefully where the language is unknown', () => {
    expect(tokensPerWord(null, 'gpt-6.1-sol').most).toBeGreaterThan(tokensPerWord('pl', 'gpt-6.1-sol').most)
  })
  it('never make the room of an answer smaller than English has', () => {
    expect(answerFactor('en', 'gpt-6.1-sol')).toBe(1)
    expect(answerFactor('de', 'claude-sonnet-5-5')).toBeGreaterThan(2)
  })
})
