// Draws packaging/icons/ from packaging/icon.svg, in the Electron that is here: "npm run icons", after the picture changed.
import { findElectron, sandboxObstacle } from '../setup/electron.mjs'
import { hasDisplay, inProject, main, must } from '../setup/project.mjs'

await main(async () => {
  const { executable } = findElectron()
  const words = [inProject('scripts', 'package', 'icon-app'), inProject('packaging')]
  const command = [executable, ...(sandboxObstacle() ? ['--no-sandbox'] : []), ...words]
  const [program, ...args] = hasDisplay() ? command : ['xvfb-run', '-a', ...command]
  await must('The icons could not be drawn.', program, args, { quiet: true })
})
