// Runs groups of long tests with a share of their full numbers, and says how each of them ended.
import { Stop, inProject, projectNode, run } from '../setup/project.mjs'
import { groups } from './groups.mjs'

/** Reads `[names] [--share 0.02]`, and takes both out of `words`; what is left belongs to the caller. */
export function asked(words, share) {
  const at = words.indexOf('--share')
  const given = at < 0 ? share : Number(words.splice(at, 2)[1])
  if (!(given > 0 && given <= 1)) throw new Stop('--share wants a number above 0 and up to 1, such as 0.1.')
  const names = words.filter((word) => !word.startsWith('--'))
  const unknown = names.find((name) => !(name in groups))
  if (unknown) throw new Stop(`There is no "${unknown}". There are: ${Object.keys(groups).join(', ')}.`)
  return { names, share: given, flags: words.filter((word) => word.startsWith('--')) }
}

/** One group to its end. What is tried in a real window needs the machine for itself; so does what times itself. */
export async function passes(name, share, env = {}) {
  const { what, ready, config, script, args = [], files = [] } = groups[name]
  const since = performance.now()
  console.log(`\n── ${name}: ${what}`)
  await ready?.()
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs')
  const own = config ? ['--config', config] : []
  const command = script ? [inProject(script), ...args] : [vitest, 'run', ...own, ...files]
  const { code } = await run(projectNode(), command, {
    env: { ...process.env, ...env, VAULTWRIGHT_SHARE: String(share) },
  })
  const seconds = ((performance.now() - since) / 1000).toFixed(0)
  console.log(`── ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
  return code === 0
}

/** Runs them one after another; the names of those that failed. */
export async function failedOf(names, share) {
  const failed = []
  for (const name of names) if (!(await passes(name, share))) failed.push(name)
  return failed
}
