const calm = [
  'The bench stands by the window, and in the morning the light falls on the planes that nobody has touched since the evening.',
  'A drawer that sticks tells its owner more about the house than any plan, because wood moves with the seasons and the house with it.',
  'When the oil has dried, which takes as long as it takes, the grain comes up and the table looks as if it had always been there.',
  'People ask what the difference is, and the honest answer is that it can be felt with the thumb along the lower edge.',
  'In winter the workshop is quiet, and the orders that came in the autumn lie in a row as they were taken down.',
  'An old joint is opened slowly, with warm water and patience, since what was glued with care can be taken apart with care.',
  'The apprentice sweeps the floor at four, and what he finds there is laid on the sill, for a peg is seldom lost for good.',
]
const loud = [
  'Wow! Are you ready? I am SO excited, you guys!',
  'Guess what? It’s here! I can’t wait… You won’t believe it!',
  'Seriously? Yes! Do you love it? I do! I’m in! 🎉',
  'Come on! Let’s go! What are you waiting for?',
  'OMG! I’m shaking! You’re the BEST!',
]
const piece = (sentences: readonly string[], from: number): string =>
  Array.from({ length: sentences.length }, (_, at) => sentences[(at + from) % sentences.length]).join(' ')
/** Seven pieces in one voice. */
export const calmPieces = calm.map((_, from) => piece(calm, from).split('. ').slice(0, 5).join('. '))
/** A piece in another voice than those. */
export const stranger = piece([...loud, ...loud], 0)
