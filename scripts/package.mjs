// An app to hand to somebody: "npm run package" for this system, further arguments go to electron-builder.
import { build } from './setup/build.mjs'
import { inProject, main, projectNode, run, tell } from './setup/project.mjs'
import { setup } from './setup.mjs'

await main(async () => {
  const electron = await setup({ libraries: 'none' })
  await build()
  const args = process.argv.slice(2)
  if (electron.from !== 'official release') {
    tell(
      `Packaging with Electron ${electron.version} (${electron.from}) as a plain folder: fine to try out, not to ship.`,
    )
    args.push('--dir', `-c.electronDist=${electron.dist}`, `-c.electronVersion=${electron.version}`)
  }
  const builder = inProject('node_modules', 'electron-builder', 'cli.js')
  return (await run(projectNode(), [builder, ...args])).code
})
