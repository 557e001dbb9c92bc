import { chromium, type Page } from '@playwright/test'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { extractFile, listPackage } from '@electron/asar'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sandboxObstacle } from '../setup/electron.mjs'

// The .deb of "npm run package", installed, used and removed again as on a machine of somebody's own: the app's first start is
// that of an ordinary person, with Chromium's sandbox on. Only root may install; "nobody" is who uses it.

const project = join(import.meta.dirname, '../..')
const dist = join(project, 'dist')
const app = '/opt/Vaultwright'
const nobody = 65_534

const home = mkdtempSync(join(tmpdir(), 'vaultwright-person-'))
const inHome = (name: string): string => join(home, name)
let opened: ChildProcess | null = null
/** Ends the app with everything that was started for it: it is the first of a group of its own. */
function end(): void {
  const pid = opened?.pid
  opened = null
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It ended by itself.
  }
}
process.once('exit', end)

/** Runs a program as that person, with nothing of ours around it. */
const asPerson = (command: string, ...words: string[]): string[] => [
  ...['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--inh-caps=-all'],
  ...['env', '-i', `PATH=${process.env['PATH'] ?? ''}`, `HOME=${home}`, command, ...words],
]

function said(command: readonly string[], folder = home): { code: number | null; out: string; err: string } {
  const [program = '', ...words] = command
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}
const vault = (...words: string[]): ReturnType<typeof said> => said(asPerson('vaultwright-vault', ...words))

beforeAll(() => {
  if (process.getuid?.() !== 0) throw new Error('Only root may install a package: run this as root.')
  if (existsSync(app)) throw new Error(`${app} is there already, and is somebody's: nothing was touched.`)
  const packed = said(['npm', 'run', '--silent', 'package'], project)
  expect(packed.code, packed.out + packed.err).toBe(0)
  const installed = said(['dpkg', '--install', join(dist, deb())])
  expect(installed.code, installed.err).toBe(0)
  writeFileSync(inHome('intake.json'), readFileSync(join(project, 'examples/northlight-coaching.json')))
  writeFileSync(inHome('notes.txt'), 'What do you sell?\nA twelve week programme for founders.\n')
  chownSync(home, nobody, nobody)
  chmodSync(home, 0o755)
})

const deb = (): string => {
  const [only, ...others] = readdirSync(dist).filter((name) => name.endsWith('.deb'))
  if (only === undefined || others.length > 0) throw new Error('One .deb was to be in dist/.')
  return only
}

afterAll(() => {
  end()
  if (existsSync(app)) said(['dpkg', '--purge', 'vaultwright'])
  rmSync(home, { recursive: true, force: true })
})

test('holds no way into it: fuses as configured, no default app, everything it reads in the one archive', async () => {
  const fuses = await getCurrentFuseWire(join(app, 'vaultwright'))
  const on = (fuse: FuseV1Options): boolean => Number(fuses[fuse]) === '1'.charCodeAt(0)
  expect({
    runAsNode: on(FuseV1Options.RunAsNode),
    nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: on(FuseV1Options.EnableNodeCliInspectArguments),
    cookies: on(FuseV1Options.EnableCookieEncryption),
    integrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
    files: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    ...{ runAsNode: false, nodeOptions: false, inspect: false, files: false },
    ...{ cookies: true, integrity: true, onlyAsar: true },
  })
  expect(readdirSync(join(app, 'resources')).sort()).toEqual(['app.asar', 'apparmor-profile', 'licences.txt'])
  const archive = join(app, 'resources/app.asar')
  const files = listPackage(archive, { isPack: false })
  expect(files.filter((name) => /node_modules|\.map$|\.test\./.test(name))).toEqual([])
  for (const needed of ['/prompts/ask.md', '/sample/suggestions.json', '/examples/northlight-coaching.json'])
    expect(files).toContain(needed)
  expect(JSON.parse(extractFile(archive, 'package.json').toString())).toMatchObject({
    desktopName: 'vaultwright.desktop',
  })
})

test('has the command line inside: no display, words to the output, codes of its own', () => {
  const written = vault('generate', '--intake', 'intake.json', '--out', 'v', '--provider', 'sample')
  expect(written).toMatchObject({ code: 0, err: '' })
  expect(written.out).toContain('17 of 17 sections saved')
  expect(vault('status', 'v').out).toMatch(/^Northlight Coaching: 17 of 17/)
  expect(vault('status', 'nowhere')).toMatchObject({ code: 1, out: '' })
  expect(vault('handover', 'v', '--set', 'links.call=https://cal.example/a')).toMatchObject({ code: 0 })
  expect(vault('search', 'coaching', '--library', '.').out).toContain('Northlight Coaching')
  expect(vault('intake', 'import', 'notes.txt').out).toContain('twelve week programme')
})

test('prints and writes Word where there is no display but what stands in for one', () => {
  expect(vault('export', 'v', '--target', 'pdf,docx', '--to', 'out', '--even-so')).toMatchObject({ code: 0 })
  const [word = '', pdf = ''] = readdirSync(inHome('out')).sort()
  expect(
    readFileSync(inHome(`out/${pdf}`))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  expect(
    readFileSync(inHome(`out/${word}`))
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
})

test('starts for the first time as an ordinary person, sandbox on, and writes the sample client’s vault', async () => {
  const obstacle = process.getuid?.() === 0 ? null : sandboxObstacle()
  if (obstacle) throw new Error(`Not tried, and that is a failure: ${obstacle}.`)
  const page = await firstPage()
  expect(sandboxed()).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Use the sample client' }).click()
  await page.getByRole('heading', { name: 'Northlight Coaching' }).first().waitFor()
  const made = await page.evaluate(async () => {
    const { bridge } = globalThis as unknown as {
      bridge: { ask(route: string, input: unknown): Promise<unknown> }
    }
    return bridge.ask('library.list', null)
  })
  expect(made).toMatchObject({ ok: true, value: { vaults: [{ title: 'Northlight Coaching' }] } })
  expect(readdirSync(inHome('Documents/Vaultwright'))).toHaveLength(1)
})

test('is removed whole: nothing is left but what is the person’s', () => {
  end()
  expect(said(['dpkg', '--purge', 'vaultwright'])).toMatchObject({ code: 0 })
  for (const path of [
    app,
    '/usr/bin/vaultwright',
    '/usr/bin/vaultwright-vault',
    '/etc/apparmor.d/vaultwright',
  ])
    expect(existsSync(path), path).toBe(false)
  const left = said(['find', '/usr/share', '-iname', '*vaultwright*']).out
  expect(left).toBe('')
  expect(readdirSync(inHome('Documents/Vaultwright'))).toHaveLength(1)
  expect(existsSync(inHome('v/vault.json'))).toBe(true)
})

/** Starts the installed app and hands over its page: Playwright's own way in is a fuse that is off. */
async function firstPage(): Promise<Page> {
  const [program = '', ...words] = asPerson('xvfb-run', '-a', 'vaultwright', '--remote-debugging-port=0')
  const child = spawn(program, words, { cwd: home, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  opened = child
  const address = await new Promise<string>((resolve, reject) => {
    let heard = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (words: string) => {
        heard += words
        const at = /DevTools listening on (ws:\S+)/.exec(heard)?.[1]
        if (at !== undefined) resolve(at)
      })
    child.on('close', () => reject(new Error(`The app ended before it had a page.\n${heard}`)))
  })
  const browser = await chromium.connectOverCDP(address)
  const [context] = browser.contexts()
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
  if (!page) throw new Error('The app has no page.')
  return page
}

/** How many processes of the app are in namespaces and under a filter of system calls, as only the sandbox puts them. */
const sandboxed = (): number =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => {
      try {
        const command = readFileSync(`/proc/${id}/cmdline`, 'utf8')
        const filtered = /^Seccomp:\s+2$/m.test(readFileSync(`/proc/${id}/status`, 'utf8'))
        return command.startsWith(app) && command.includes('--type=renderer') && filtered
      } catch {
        // It ended meanwhile.
        return false
      }
    }).length
