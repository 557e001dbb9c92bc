/** “USA”, “Canada”, “United States of America”, in the languages the intake is answered in. */
const letterCountries =
  /^(?:the )?(?:u\.?s\.?a?\.?|united states(?: of america)?|america|vereinigte staaten|usa .*|.*, usa?|états-unis|etats-unis|estados unidos|ee\.? ?uu\.?|stany zjednoczone|canada|kanada|canadá|.*, canada)$/u

export type Paper = 'letter' | 'A4'

/** The paper of a country, as CSS names it: letters in the United States and Canada, A4 elsewhere. */
export const paperOf = (country: string): Paper =>
  letterCountries.test(country.trim().toLowerCase()) ? 'letter' : 'A4'
