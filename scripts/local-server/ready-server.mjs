// Makes llama.cpp's server ready for the tests that talk to it: its source and its libraries come in two packages of the
// npm registry, and only the server is compiled (some five minutes on two cores, once). All of it stays in `.cache`.
import { existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Stop, cache, inProject, must, npm, tell } from '../setup/project.mjs'

/** Both packages in one version, so that source and libraries fit. */
const version = '3.22.1'
const folder = join(cache, `local-server-${version}`)

export const libraries = join(folder, 'libraries', 'bins', 'linux-x64')
export const program = join(folder, 'build', 'llama-server')

export async function readyServer() {
  if (existsSync(program)) return
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Stop('The local server is made from libraries for Linux on x64; here it cannot be tried.')
  await mkdir(folder, { recursive: true })
  await unpacked('node-llama-cpp', 'packed')
  await unpacked('@node-llama-cpp/linux-x64', 'libraries')
  const source = join(folder, 'source')
  if (!existsSync(source)) {
    const bundle = join(folder, 'packed', 'llama', 'gitRelease.bundle')
    await must('The source could not be unpacked.', 'git', ['clone', '-q', bundle, `${source}-part`])
    await rename(`${source}-part`, source)
  }
  tell('Compiling the local server; this takes some minutes and is done once.')
  const build = join(folder, 'build')
  const from = [`-DSOURCE=${source}`, `-DLIBRARIES=${libraries}`]
  const quiet = { quiet: true }
  const configure = ['-S', inProject('scripts', 'local-server'), '-B', build, ...from]
  await must('CMake could not prepare the local server.', 'cmake', configure, quiet)
  const compile = ['--build', build, '--parallel', String(availableParallelism())]
  await must('The local server could not be compiled.', 'cmake', compile, quiet)
}

/** The package's own folder, under another name. */
async function unpacked(name, as) {
  const place = join(folder, as)
  if (existsSync(place)) return
  tell(`Fetching ${name} ${version}`)
  const part = `${place}-part`
  await mkdir(part, { recursive: true })
  const [command, args, options] = npm(['pack', `${name}@${version}`, '--silent', '--pack-destination', part])
  const file = (
    await must(`${name} could not be fetched.`, command, args, { ...options, quiet: true })
  ).trim()
  await must(`${name} could not be unpacked.`, 'tar', ['-xzf', join(part, file), '-C', part])
  await rename(join(part, 'package'), place)
}
