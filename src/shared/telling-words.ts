/** Words that turn a statement round, of English, German, Spanish, French, Polish, Italian, Portuguese and Dutch. */
export const negationWords: ReadonlySet<string> = new Set(
  `no not never nobody none nothing neither nor without cannot can't don't doesn't didn't won't isn't aren't wasn't
   wouldn't shouldn't couldn't haven't hasn't needn't instead hardly
   nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne weder anstatt
   nunca jamás sin ni tampoco nada nadie ningún ninguna ninguno
   pas jamais sans aucun aucune ne n'est n'a rien personne
   nie nigdy bez ani żaden żadna żadnych nikt
   non mai senza né nessuno nessuna niente nulla
   não nem sem nenhum nenhuma ninguém
   niet geen nooit niemand niets zonder`.split(/\s+/u),
)

/** Words that bind a statement to itself alone, in the same languages. */
export const limitWords: ReadonlySet<string> = new Set(
  `only nur bloß lediglich sólo solo solamente únicamente seulement uniquement tylko wyłącznie soltanto somente apenas só
   alleen slechts uitsluitend`.split(/\s+/u),
)

const languages = ['en', 'de', 'es', 'fr', 'pl', 'it', 'pt', 'nl']

/** A Monday; the six days after it have the other names. */
const monday = Date.UTC(2026, 0, 5)
const dayMs = 86_400_000

/** Words that tell a day or a time without a figure, in the same languages: days of the week, and the half of an hour. */
export const timeWords: ReadonlySet<string> = new Set([
  ...languages.flatMap((language) => {
    const names = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
    return Array.from({ length: 7 }, (_, day) => names.format(monday + day * dayMs).toLowerCase())
  }),
  ...'half halb halbe halben media demi demie pół wpół mezzo mezza meia'.split(' '),
])
