import type { Brand } from '../../../shared/handover.ts'
import { grounds } from '../../page-palette.ts'
import { readableOn } from '../readable-colour.ts'

/** The colours and the typeface of a client, where they chose any, over those of the page. */
export function brandStyle({ colour, secondColour, typeface }: Brand): string {
  const said = [
    ...(colour === '' ? [] : [`--accent:${onBoth(colour)}`]),
    ...(secondColour === '' ? [] : [`--second:${onBoth(secondColour)}`]),
    ...(typeface === '' ? [] : [`--words:${faces[typeface]}`, `--heads:${faces[typeface]}`]),
  ]
  return said.length === 0 ? '' : `:root{${said.join(';')}}`
}

const onBoth = (colour: string): string =>
  `light-dark(${readableOn(colour, grounds.light)},${readableOn(colour, grounds.dark)})`

/** Each with a twin that other systems have. */
const faces: Readonly<Record<Exclude<Brand['typeface'], ''>, string>> = {
  Georgia: 'Georgia,Gelasio,serif',
  Garamond: 'Garamond,"EB Garamond",serif',
  'Times New Roman': '"Times New Roman",Tinos,serif',
  Arial: 'Arial,Arimo,sans-serif',
  Calibri: 'Calibri,Carlito,sans-serif',
  Verdana: 'Verdana,"DejaVu Sans",sans-serif',
}
