import { describe, expect, it } from 'vitest'
import { benchPicture, type Panel } from './picture.ts'

const panel = (change: Partial<Panel> = {}): Panel => ({
  title: 'Time of <one> vault & all',
  about: 'bar and line',
  boundSeconds: 200,
  bars: [
    { name: 'ours', ours: true, p50: 220, p95: 290, sections: 0.999, whole: 0.99 },
    { name: 'other', ours: false, p50: 400, p95: 600, sections: 0.7, whole: 0 },
  ],
  ...change,
})

describe('the picture of the benches', () => {
  it('has a bar for each policy, on one scale, and the bound', () => {
    const svg = benchPicture([panel(), panel()])
    const widths = [...svg.matchAll(/<rect [^>]*width="([\d.]+)"/gu)].map(([, width]) => Number(width))
    expect(widths).toHaveLength(4)
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(400 / 220, 2)
    expect(svg.match(/bound 200 s/gu)).toHaveLength(2)
  })

  it('is well formed whatever the names are, and loads and runs nothing', () => {
    const svg = benchPicture([panel()])
    expect(svg).toContain('Time of &lt;one&gt; vault &amp; all')
    expect(svg).not.toMatch(/<script|href|url\(|@import|<image/u)
    const open = [...svg.matchAll(/<(\w+)[^>]*?(\/?)>/gu)].filter(([, , closed]) => closed === '').length
    expect(open).toBe([...svg.matchAll(/<\/\w+>/gu)].length)
  })

  it('says 100 % of nothing but all', () => {
    const [first] = panel().bars
    const svg = benchPicture([panel({ bars: first ? [{ ...first, sections: 0.9996, whole: 1 }] : [] })])
    expect(svg).toContain('>99.9 %<')
    expect(svg).toContain('>100.0 %<')
  })

  it('says its colours for light and for dark pages', () => {
    expect(benchPicture([panel()])).toContain('prefers-color-scheme:dark')
  })
})
