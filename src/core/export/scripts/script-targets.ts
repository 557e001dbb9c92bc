import { copyLanguage } from '../../../shared/copy-language.ts'
import type { ExportChoice } from '../../../shared/export/export-choice.ts'
import { lengthFactor } from '../../../shared/length-factor.ts'
import { usualWordsAMinute } from '../../../shared/words-a-minute.ts'
import type { MakeTarget, VaultToExport } from '../target.ts'
import { captionsOf, type Caption } from './captions.ts'
import { callScripts, filmScripts } from './spoken-scripts.ts'

/** SubRip: numbered, with a comma before thousandths; it has no standard of its own. */
export const scriptsSrt: MakeTarget = (vault, choice) =>
  captioned(vault, choice).map(({ name, captions }) => ({
    name: `${name}.srt`,
    content: captions
      .map(({ fromMs, toMs, lines }, at) =>
        [at + 1, `${clock(fromMs, ',')} --> ${clock(toMs, ',')}`, ...lines.map(safeLine), '', ''].join(
          '\r\n',
        ),
      )
      .join(''),
  }))

/** WebVTT (https://www.w3.org/TR/webvtt1/, read 2026-11-27). */
export const scriptsVtt: MakeTarget = (vault, choice) =>
  captioned(vault, choice).map(({ name, captions }) => ({
    name: `${name}.vtt`,
    content: [
      'WEBVTT\n',
      ...captions.map(({ fromMs, toMs, lines }) =>
        [`${clock(fromMs, '.')} --> ${clock(toMs, '.')}`, ...lines.map(escapedLine), ''].join('\n'),
      ),
    ].join('\n'),
  }))

/** Words alone, to be read from a screen: films as they are spoken, calls under the names of their steps. */
export const scriptsText: MakeTarget = (vault) =>
  [...filmScripts(vault), ...callScripts(vault)].map(({ name, text }) => ({
    name: `${name}.txt`,
    content: `${text.replaceAll('\n', '\r\n')}\r\n`,
  }))

function captioned(vault: VaultToExport, { wordsAMinute }: Pick<ExportChoice, 'wordsAMinute'>) {
  // Fewer words in another language are longer ones: they say as much in the same time.
  const pace = (wordsAMinute ?? usualWordsAMinute) * lengthFactor(copyLanguage(vault.intake))
  return filmScripts(vault).map(({ name, text }): { name: string; captions: Caption[] } => ({
    name,
    captions: captionsOf(text, pace),
  }))
}

function clock(ms: number, mark: ',' | '.'): string {
  const two = (part: number): string => String(Math.floor(part)).padStart(2, '0')
  const rest = String(ms % 1000).padStart(3, '0')
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}${mark}${rest}`
}

/** An arrow as it parts times may stand in no caption. */
const safeLine = (line: string): string => line.replaceAll('-->', '–>')
const escapedLine = (line: string): string =>
  safeLine(line).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
