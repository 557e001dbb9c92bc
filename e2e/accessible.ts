import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * What axe finds wrong on the page as it stands, each with its places. Whatever fades in or out is there or gone first: half
 * faded, a message that goes after a while has no contrast. What moves for as long as something is under way is left alone.
 */
export async function violationsOn(page: Page): Promise<string[]> {
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
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  await page.evaluate(
    (names) => names.forEach((name) => document.documentElement.style.removeProperty(name)),
    times,
  )
  return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
