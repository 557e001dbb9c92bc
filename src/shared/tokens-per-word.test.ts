import { describe, expect, it } from 'vitest'
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
  ru: 'Вы создали бизнес, чтобы у вас было больше времени, а теперь он съедает ваши вечера.',
  el: 'Έστησες την επιχείρηση για να έχεις περισσότερο χρόνο, και τώρα σου τρώει τα βράδια.',
}

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
