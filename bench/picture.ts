import { percentDown } from './table.ts'

/** One policy in the picture; seconds. */
export interface Bar {
  name: string
  ours: boolean
  p50: number
  p95: number
  /** Shares from 0 to 1. */
  sections: number
  whole: number
}

export interface Panel {
  title: string
  /** What stands under the title. */
  about: string
  bars: readonly Bar[]
  /** The time no policy of three slots can beat, drawn as a line. */
  boundSeconds: number
}

const width = 820
const left = 190
const right = 210
const rowHeight = 30
const barHeight = 12
const headHeight = 62
const footHeight = 34
const plot = width - left - right

/**
 * The benches as a picture: for each policy a bar to the time in which half of its vaults are done, and a line on to
 * the time in which 95 of 100 are. Readable on light and dark pages; no script, no fonts but the reader's own.
 */
export function benchPicture(panels: readonly Panel[]): string {
  const most = Math.max(...panels.flatMap(({ bars }) => bars.map(({ p95 }) => p95)))
  const scale = (seconds: number): number => left + (seconds / most) * plot
  let top = 0
  const drawn = panels.map((panel) => {
    const at = top
    top += headHeight + panel.bars.length * rowHeight + footHeight
    return panelAt(panel, at, scale)
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top}" role="img" font-size="13" font-family="system-ui, -apple-system, 'Segoe UI', sans-serif">`,
    `<title>${text(panels.map(({ title }) => title).join('; '))}</title>`,
    `<style>${style}</style>`,
    ...drawn.flat(),
    '</svg>',
    '',
  ].join('\n')
}

/** Colours that hold on both grounds; texts and lines follow the reader's scheme. */
const style = [
  'text{fill:#1f2933}.quiet{fill:#5c6873}.line{stroke:#5c6873}.other{fill:#9aa5b1}.spread{stroke:#9aa5b1}',
  '.ours{fill:#2f6f5e}.spread.mine{stroke:#2f6f5e}.bound{stroke:#b4532a}.word{fill:#b4532a}',
  '@media(prefers-color-scheme:dark){text{fill:#e4e7eb}.quiet{fill:#9aa5b1}.line{stroke:#7b8794}.other{fill:#616e7c}',
  '.spread{stroke:#7b8794}.ours{fill:#63b39c}.spread.mine{stroke:#63b39c}.bound{stroke:#e08a5f}.word{fill:#e08a5f}}',
].join('')

function panelAt(panel: Panel, top: number, scale: (seconds: number) => number): string[] {
  const { title, about, bars, boundSeconds } = panel
  const first = top + headHeight
  const end = first + bars.length * rowHeight
  const bound = round(scale(boundSeconds))
  const columns = [width - right + 90, width - 10]
  return [
    `<text x="0" y="${top + 20}" font-weight="600" font-size="15">${text(title)}</text>`,
    `<text x="0" y="${top + 40}" class="quiet">${text(about)}</text>`,
    `<text x="${columns[0]}" y="${top + 56}" class="quiet" text-anchor="end">sections</text>`,
    `<text x="${columns[1]}" y="${top + 56}" class="quiet" text-anchor="end">whole vaults</text>`,
    `<line x1="${left}" y1="${first}" x2="${left}" y2="${end}" class="line"/>`,
    ...bars.flatMap((bar, index) => barAt(bar, first + index * rowHeight, scale, columns)),
    `<line x1="${bound}" y1="${first}" x2="${bound}" y2="${end + 4}" class="bound" stroke-dasharray="4 3"/>`,
    `<text x="${bound}" y="${end + 18}" class="word" text-anchor="middle">bound ${Math.round(boundSeconds)} s</text>`,
  ]
}

function barAt(
  { name, ours, p50, p95, sections, whole }: Bar,
  top: number,
  scale: (seconds: number) => number,
  columns: readonly number[],
): string[] {
  const middle = top + rowHeight / 2
  const base = middle + 4
  const end = round(scale(p50))
  const tail = round(scale(p95))
  const mine = ours ? ' mine' : ''
  return [
    `<text x="${left - 10}" y="${base}" text-anchor="end"${ours ? ' font-weight="600"' : ''}>${text(name)}</text>`,
    `<rect x="${left}" y="${middle - barHeight / 2}" width="${round(end - left)}" height="${barHeight}" rx="2" class="${ours ? 'ours' : 'other'}"/>`,
    `<line x1="${end}" y1="${middle}" x2="${tail}" y2="${middle}" stroke-width="2" class="spread${mine}"/>`,
    `<line x1="${tail}" y1="${middle - 4}" x2="${tail}" y2="${middle + 4}" stroke-width="2" class="spread${mine}"/>`,
    ...[sections, whole].map(
      (value, index) =>
        `<text x="${columns[index] ?? width}" y="${base}" text-anchor="end">${percentDown(value)}</text>`,
    ),
  ]
}

const round = (number: number): number => Math.round(number * 10) / 10
const text = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
