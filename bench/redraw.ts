import { drawPicture } from './draw.ts'
import { ownResults } from './results.ts'

// The picture and the figures in README anew, from the results that are there: `npm run bench:draw`.
await drawPicture(ownResults)
