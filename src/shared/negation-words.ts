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
   niet geen nooit niemand niets zonder noch`.split(/\s+/u),
)

/** Words that bind a statement to itself alone, in the same languages. */
export const limitWords: ReadonlySet<string> = new Set(
  `only nur bloß lediglich sólo solo solamente únicamente seulement uniquement tylko wyłącznie soltanto somente apenas só
   alleen slechts uitsluitend`.split(/\s+/u),
)
