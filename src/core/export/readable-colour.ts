/** Least contrast of text with its ground: WCAG 2.2, 1.4.3, level AA. */
const leastContrast = 4.5

type Channels = readonly [number, number, number]

const channelsOf = (colour: string): Channels => [
  parseInt(colour.slice(1, 3), 16),
  parseInt(colour.slice(3, 5), 16),
  parseInt(colour.slice(5, 7), 16),
]

const hex = (channels: Channels): string =>
  `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** Contrast of two colours, `#1f5c8a`: from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

/** A colour in which text can be read on this ground: itself, or itself nearer to black or white, as little as is enough. */
export function readableOn(colour: string, ground: string): string {
  const end: Channels = luminance(ground) > 0.18 ? [0, 0, 0] : [255, 255, 255]
  const from = channelsOf(colour)
  for (let step = 0; step < 20; step++) {
    const near = (index: 0 | 1 | 2): number => from[index] + ((end[index] - from[index]) * step) / 20
    const tried = hex([near(0), near(1), near(2)])
    if (contrast(tried, ground) >= leastContrast) return tried
  }
  return hex(end)
}
