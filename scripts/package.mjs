// An app to hand to somebody: "npm run package" for this system, "-- --dir" the app alone, as a folder. Everything lands in
// dist/; docs/packaging.md says what that is, and how it is done on macOS and Windows.
import { rmSync } from 'node:fs'
import { relative } from 'node:path'
import { packDeb } from './package/deb.mjs'
import { build } from './setup/build.mjs'
import { inProject, main, must, projectNode, readJson, root, run, tell } from './setup/project.mjs'
import { setup } from './setup.mjs'

const builder = (...words) => [
  projectNode(),
  [inProject('node_modules', 'electron-builder', 'cli.js'), '--publish', 'never', ...words],
]

/** Milliseconds. Where its tools can be fetched an AppImage takes under two minutes. */
const longestAppImage = 300_000

await main(async () => {
  const electron = await setup({ libraries: 'none' })
  await build()
  // The Electron that was tested is the one that is packed; nothing is fetched a second time.
  const from = [`-c.electronDist=${electron.dist}`, `-c.electronVersion=${electron.version}`]
  if (electron.from !== 'official release')
    tell(`Packing Electron ${electron.version} (${electron.from}): fine to try out, not to hand on.`)
  const dirOnly = process.argv.includes('--dir')
  if (process.platform !== 'linux')
    return (await run(...builder(...(dirOnly ? ['--dir'] : []), ...from))).code

  rmSync(inProject('dist'), { recursive: true, force: true })
  await must('The app could not be packed.', ...builder('--dir', ...from), { quiet: true })
  const unpacked = inProject(
    'dist',
    process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`,
  )
  const made = [unpacked]
  if (!dirOnly) made.push(...(await deb(unpacked)), ...(await appImage(unpacked, from)))
  for (const path of made) tell(`Made ${relative(root, path)}`)
  return 0
})

async function deb(unpacked) {
  if ((await run('sh', ['-c', 'command -v dpkg-deb'], { quiet: true })).code !== 0) {
    tell('No .deb: this system has no dpkg-deb.')
    return []
  }
  return [await packDeb(unpacked, inProject('dist'), readJson(inProject('package.json')))]
}

async function appImage(unpacked, from) {
  const words = builder('--prepackaged', unpacked, '--linux', 'AppImage', ...from)
  const { code, output } = await run(...words, { quiet: true, limitMs: longestAppImage })
  if (code === 0) return [...output.matchAll(/file=(\S+\.AppImage)/g)].map(([, path]) => inProject(path))
  const why = output.split('\n').find((line) => /error|⨯/i.test(line))
  tell(`No AppImage: electron-builder could not get its tool for that. ${why?.trim() ?? ''}`)
  return []
}
