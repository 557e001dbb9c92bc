/** Places that describe an audience or deal out work: their numbers claim nothing. */
export const isDescription = ({ section, place }: { section: number; place: string }): boolean =>
  (section === 1 && place.startsWith('bestClient.')) ||
  (section === 4 && place === 'whoItIsFor') ||
  (section === 9 &&
    (place.startsWith('targeting.') || place === 'ads.audience' || place === 'ads.imageIdea')) ||
  (section === 14 && (place === 'ratio' || place === 'brandVoice.avoid')) ||
  (section === 13 && (place === 'frequency' || place === 'length'))

/** What the gift is called and said to be, in the section that coins it: other sections may say so too. */
export const isOfGift = ({ section, place }: { section: number; place: string }): boolean =>
  section === 6 &&
  /^(?:title\.(?:main|subtitle)|idea\.(?:concept|outcome|format)|page\.(?:headline|subheadline))$/u.test(
    place,
  )
