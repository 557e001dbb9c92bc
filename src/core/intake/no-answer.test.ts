import { expect, it } from 'vitest'
import { isNoAnswer } from './no-answer.ts'

it.each([
  ...[
    '(see above)',
    'same as question 3',
    'See Q3.',
    'siehe oben',
    's. o.',
    'véase arriba',
    'Voir ci-dessus',
  ],
  ...[
    'as on the website',
    'See above really.',
    'None, I think',
    'TBC - will ask Tom',
    'tbd, we need to talk about that',
    'siehe oben eigentlich',
    'on our website',
    'Please see attached',
    'steht auf der Website',
    'please ask Jane',
    'Read More',
    'Weiterlesen',
    'See our prices above.',
    'Yes - see website',
    'They’re all on Google',
    'I’ll send you some later.',
    'We have none yet',
    'We haven’t got any yet',
    'Noch haben wir keine',
    'todavía no tenemos',
  ],
  ...[
    'TBC',
    'TBD - will send later',
    'to follow',
    'folgt',
    'por definir',
    'à venir',
    'Not yet',
    'noch nicht',
  ],
  ...['Skip', 'Not applicable', 'I’d rather not say.', 'keine Angabe', 'no aplica', 'sans objet'],
  ...[
    'not sure yet',
    'I don’t know',
    'keine Ahnung',
    'no lo sé',
    'je ne sais pas',
    'None really',
    'keine',
    '—',
  ],
  ...[
    'Yes',
    'Yeah, exactly!',
    'That’s right',
    'Sorry, can you repeat that?',
    '[inaudible 00:01:02]',
    '[laughs]',
  ],
])('answers nothing: %s', (text) => {
  expect(isNoAnswer(text)).toBe(true)
})

it.each([
  ...[
    'Yes, two.',
    'TBC, probably £300',
    'No promises of healing',
    'None of our clients say no',
    'Website',
    'Open',
    'Klar',
    '😀',
    '5',
  ],
  ...['Nothing but Tiles', 'Later Bloom', 'Same day delivery', 'Ask Anna Miller to book', 'As seen on TV'],
  ...[
    'Price on request',
    'no calls',
    'We have no time to lose',
    'I will send you flowers every week',
    'See the price of every job before we start',
    'Book a call on our website',
    'Not sure whether to renovate',
    '猫',
    '٣٩٠',
  ],
])('answers something: %s', (text) => {
  expect(isNoAnswer(text)).toBe(false)
})
