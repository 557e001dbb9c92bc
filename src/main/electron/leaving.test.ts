import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'
import { ok } from '../../shared/result.ts'
import type { KeptDraft } from '../storage/drafts-file.ts'
import { endCrashLoops } from './crash-loop.ts'
import { leaving, type Leaving } from './leaving.ts'
import type { ShownWindow } from './shown-window.ts'

// What the app does when it is closed, quit or cannot go on; the system's boxes and its window stand in.

const { app, boxes, ended } = vi.hoisted(() => {
  const heard: Record<string, ((...words: unknown[]) => void)[]> = {}
  return {
    app: {
      on: (name: string, listener: (...words: unknown[]) => void) => void (heard[name] ??= []).push(listener),
      emit: (name: string, ...words: unknown[]) => heard[name]?.forEach((listener) => listener(...words)),
      forget: () => Object.keys(heard).forEach((name) => delete heard[name]),
      exit: (code: number) => void ended.push(code),
      quit: () => app.emit('before-quit', { preventDefault: () => undefined }),
    },
    boxes: { asked: [] as string[], answers: [] as number[] },
    ended: [] as number[],
  }
})
vi.mock('electron', () => ({
  app,
  dialog: {
    showMessageBox(...words: { message: string }[]) {
      boxes.asked.push(words.at(-1)?.message ?? '')
      return Promise.resolve({ response: boxes.answers.shift() ?? 0 })
    },
  },
}))

const draft = { vaultId: 'v' } as KeptDraft
let keptDrafts: KeptDraft[] = []
let closeWindow: () => void = () => undefined
let isOpen = true
let leave: Leaving

/** An app with one window whose page answers what is typed in it and cannot be saved. */
function appWith(unsaved: KeptDraft[], inMemory = () => 0): void {
  const contents = Object.assign(new EventEmitter(), {
    isCrashed: () => false,
    send: () => leave.answered(unsaved),
  })
  const window = { webContents: contents } as unknown as BrowserWindow
  isOpen = true
  leave = leaving({
    window: () => (isOpen ? window : null),
    open: () => window,
    end: () => (isOpen = false),
    onClosing: (listener: (closing: BrowserWindow) => void) => (closeWindow = () => listener(window)),
  } as unknown as ShownWindow)
  leave.wired({
    drafts: { keep: (one) => (keptDrafts.push(one), Promise.resolve(ok(null))) },
    writing: () => false,
    answersInMemory: inMemory,
    settled: () => Promise.resolve(),
    log: (line) => {
      throw new Error(line)
    },
  })
}

beforeEach(() => {
  app.forget()
  for (const list of [boxes.asked, boxes.answers, ended]) list.splice(0)
  keptDrafts = []
})

test('asks before the window closes while answers that were paid for are in memory alone, and closes when that is wanted', async () => {
  let inMemory = 2
  appWith([], () => inMemory)
  closeWindow()
  await expect.poll(() => boxes.asked).toEqual(['2 answers could not be saved yet.'])
  await new Promise(setImmediate)
  expect(isOpen).toBe(true)
  app.quit()
  await expect.poll(() => boxes.asked).toHaveLength(2)
  await new Promise(setImmediate)
  expect([isOpen, ended]).toEqual([true, []])
  boxes.answers.push(1)
  closeWindow()
  await expect.poll(() => isOpen).toBe(false)

  // Where the disk has taken them meanwhile nobody is asked.
  inMemory = 0
  appWith([], () => inMemory)
  closeWindow()
  await expect.poll(() => isOpen).toBe(false)
  expect(boxes.asked).toHaveLength(3)
})

test('ends when parts of it end as soon as they are started, keeps what is typed, and says why', async () => {
  appWith([draft])
  endCrashLoops(() => leave.giveUp())
  const gone = (type: string, reason: string): void => app.emit('child-process-gone', {}, { type, reason })
  for (let nth = 0; nth < 100; nth++) {
    gone('GPU', 'crashed')
    gone('Utility', 'clean-exit')
  }
  for (let nth = 0; nth < 19; nth++) gone('Utility', 'launch-failed')
  expect(boxes.asked).toEqual([])
  for (let nth = 0; nth < 19; nth++) gone('Utility', 'launch-failed')
  await expect.poll(() => ended).toEqual([1])
  expect([boxes.asked, keptDrafts]).toEqual([['Vaultwright has to be started again.'], [draft]])
})
