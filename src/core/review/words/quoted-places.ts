import { placeIndex, type PlaceIndex } from './place-index.ts'

const quotation =
  /“[^“”\n]{1,600}[”“]|„[^„“”\n]{1,600}[“”]|«[^«»\n]{1,600}»|"[^"\n]{1,600}"|‘[^‘’\n]{1,300}’/gu

/** What stands in quotation marks: somebody else's words. */
export const quotedPlaces = (text: string): PlaceIndex =>
  placeIndex(
    [...text.matchAll(quotation)].map(({ 0: words, index }) => ({ from: index, to: index + words.length })),
  )
