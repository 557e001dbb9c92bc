import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** An index that only this process uses, until it lets it go. */
export interface OwnIndex {
  path: string
  release(): void
}

/**
 * The index at this path, or one of its own for this time where another process that still runs has taken it: two at
 * once would damage it. Where nothing can be made at the path, it is one for this time too.
 */
export function ownIndex(path: string): OwnIndex {
  const sign = `${path}.pid`
  if (take(path, sign)) return { path, release: () => rmSync(sign, { force: true }) }
  const folder = mkdtempSync(join(tmpdir(), 'vaultwright-search-'))
  return {
    path: join(folder, 'index.sqlite'),
    release: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function take(path: string, sign: string): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true })
  } catch {
    return false
  }
  // A sign that a killed process left behind is taken away once.
  for (let turn = 0; turn < 2; turn++) {
    try {
      writeFileSync(sign, String(process.pid), { flag: 'wx' })
      return true
    } catch {
      if (isRunning(sign)) return false
      rmSync(sign, { force: true })
    }
  }
  return false
}

function isRunning(sign: string): boolean {
  try {
    const id = Number(readFileSync(sign, 'utf8'))
    return id !== process.pid && id > 0 && process.kill(id, 0)
  } catch {
    return false
  }
}
