import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const looks = ['light', 'dark'] as const
export type Look = (typeof looks)[number]

/** The page as it stands in the light and in the dark, without going there twice. */
export async function inEachLook(page: Page, see: (look: Look) => Promise<unknown>): Promise<void> {
  const wear = (look: string | undefined) =>
    page.evaluate((theme) => {
      const { dataset } = document.documentElement
      const before = dataset['theme']
      dataset['theme'] = theme ?? ''
      return before
    }, look)
  let before: string | undefined
  for (const look of looks) {
    const worn = await wear(look)
    before ??= worn
    await see(look)
  }
  await wear(before)
}

/** Rules of axe that look at colours. */
const ofColours = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds wrong on the page as it stands, each with its places. Whatever fades in or out is there or gone first: half
 * faded, a message that goes after a while has no contrast. What moves for as long as something is under way is left alone.
 * In the dark only what depends on colours is looked for: the rest of a page is the same in every look.
 */
export async function violationsOn(page: Page, look: Look = 'light'): Promise<string[]> {
  const times = ['--fast', '--calm']
  await page.evaluate(
    (names) => names.forEach((name) => document.documentElement.style.setProperty(name, '0ms')),
    times,
  )
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().endTime === Infinity,
      ),
  )
  // Electron has one window and no tabs: axe runs in the page itself.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (look === 'dark' ? axe.withRules([...ofColours]) : axe).analyze()
  await page.evaluate(
    (names) => names.forEach((name) => document.documentElement.style.removeProperty(name)),
    times,
  )
  return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
