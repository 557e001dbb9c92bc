// What is tried far more often than "npm test" has time for, by name: the tests do it, each says with timesOf(full, in test)
// how often, and with tally(row, …) what came of it. "npm run test:full" runs every group, "npm run faults" those with rows.
import { readyServer } from '../local-server/ready-server.mjs'

const storage = (...names) => names.map((name) => `src/main/storage/${name}.test.ts`)
const inElectron = (...titles) => ({ script: 'scripts/e2e.mjs', args: ['-g', titles.join('|')] })

/** @typedef {object} Group
 * @property {string} what what is done, for a person
 * @property {string[]} [files] the tests, or:
 * @property {string} [config] a list of tests of its own, for what stands in no `npm test` at all
 * @property {string} [script] what runs them, with `args`: the tests in a real window
 * @property {string[]} [args]
 * @property {() => Promise<unknown>} [ready] what has to be made first
 * @property {string[]} [rows] the rows that its tests write down; each has to be in the table of `npm run faults`
 * @property {string[]} [writers] where they are written down, if not in `files`
 */

/** @type {Record<string, Group>} */
export const groups = {
  scripts: {
    what: 'scripts of faults, for each promise of the engine; changes taken back in memory',
    files: [
      'src/core/run/run-property.test.ts',
      'src/core/run/resume-property.test.ts',
      'src/core/run/run-left-out.test.ts',
      'src/core/vault/undo-property.test.ts',
      'src/shared/trace.test.ts',
    ],
  },
  spending: {
    what: 'runs with faults and a limit of spending',
    files: ['src/core/run/spending-property.test.ts'],
  },
  lazy: {
    what: 'vaults by a provider with bad habits',
    files: ['e2e/provider/lazy-runs.test.ts'],
  },
  runs: {
    what: 'runs killed at every moment and gone on with',
    files: ['bench/stops/stops.test.ts'],
    rows: ['killed with -9 in the middle of a run'],
  },
  kills: {
    what: 'kills in the middle of saving, of a change and of a command',
    files: storage('vault-kill'),
    rows: [
      'killed in the middle of saving a section',
      'killed in the middle of changing a name everywhere',
      'killed in the middle of commands',
    ],
  },
  undo: {
    what: 'sequences of 200 commands taken back and done again, to the byte, over restarts',
    files: storage('vault-undo'),
    rows: ['200 commands taken back and done again'],
  },
  operations: {
    what: 'a failure at every file operation of every command, of saving, opening, moving and migrating',
    files: storage('vault-faults', 'command-faults', 'word-change-faults', 'new-folders'),
    rows: ['a failure at a file operation'],
    writers: ['src/main/storage/testing/every-operation.ts'],
  },
  files: {
    what: 'vaults with something else in their files',
    files: storage('vault-mending'),
    rows: ['damaged vaults'],
  },
  disk: {
    what: 'a disk that fails at every file operation of a run, and one that is full',
    files: ['src/main/runs/run-disk-faults.test.ts'],
    rows: [
      'failure at every file operation of a run',
      'full disk swept in 1 KB steps',
      'requests after the disk is full',
    ],
  },
  copies: {
    what: 'copies of damaged and changed vaults, the move of their folder, what is told to support',
    files: [
      'src/main/copies/copies.test.ts',
      'src/main/diagnostics/diagnostics.test.ts',
      ...storage('move-vaults'),
    ],
    rows: [
      'copies taken and restored',
      'moving the vaults folder, a failure at every operation',
      'names, keys and paths in the diagnostics',
    ],
  },
  watch: {
    what: 'other programs that write in an open vault',
    files: storage('watch'),
    rows: ['edits of other programs, on screen within 2 s'],
  },
  sync: {
    what: 'edits by other programs, what sync programs leave, and files that they hold',
    files: storage('outside-edits', 'conflict-copies', 'patient-disk'),
    rows: [
      'edits by other programs while something is typed',
      'conflict copies and bursts of sync programs',
      'files that scanners and sync programs hold for a moment',
    ],
  },
  lock: {
    what: 'two and three processes on one vault',
    files: [...storage('vault-lock', 'two-programs'), 'src/main/runs/two-runs.test.ts'],
    rows: [
      'a lock that was left behind, taken over by three at once',
      'three processes on one vault, an edit each',
      'two writers of one vault, one of them killed',
      'two processes starting a run on one vault at once',
    ],
  },
  settings: {
    what: 'settings, key and intake files that are damaged, and a disk that is nearly full',
    files: storage('damaged-files', 'kept-file'),
    rows: [
      'damaged settings files',
      'damaged key files',
      'damaged intake files',
      'settings on a nearly full disk',
    ],
  },
  strange: {
    what: 'folders of strangers, and titles that are hard to make a folder of',
    files: storage('strangers-folders', 'folder-name'),
    rows: ['strangers’ folders', 'reserved, long, RTL, NFC/NFD names and ../'],
  },
  border: {
    what: 'hostile calls, answers and texts',
    files: [
      'src/main/electron/ipc-dispatch.test.ts',
      'src/main/hostile-exports.test.ts',
      'e2e/provider/hostile-servers.test.ts',
    ],
    rows: [
      '10,000 calls over the bridge with hostile shapes',
      '1,000 hostile answers of a provider',
      '300 payloads through every text, screen and export',
    ],
  },
  links: {
    what: 'hostile links by every way, in a real window',
    script: 'scripts/e2e.mjs',
    args: ['border.spec.ts'],
    writers: ['e2e/border.spec.ts'],
    rows: ['120 links by every way'],
  },
  soak: {
    what: 'runs one after another against a provider with faults, in one process',
    files: ['e2e/provider/soak.test.ts'],
    rows: ['runs one after another'],
  },
  typing: {
    what: 'closings, quits, kills and crashes at every moment of typing',
    ...inElectron('loses no key', 'loses no word'),
    writers: ['e2e/document.spec.ts'],
    rows: ['closed or quit in the middle of typing', 'killed or crashed in the middle of typing'],
  },
  markdown: {
    what: 'texts through the export and back',
    files: ['src/core/export/markdown.test.ts'],
  },
  odd: {
    what: 'vaults of odd content through every target',
    files: ['src/core/export/'],
  },
  segments: {
    what: 'text messages of twelve scripts counted as a provider counts them',
    files: ['src/shared/text-message-segments.test.ts'],
  },
  offline: {
    what: 'minutes without a network in the middle of a run, in a real window',
    ...inElectron('waits for a server'),
  },
  handover: {
    what: 'a whole hand-over, opened by programs that are not ours',
    config: 'scripts/handover/vitest.config.ts',
  },
  planted: {
    what: 'the checks at the border of the window, each taken out once and seen to fail',
    script: 'scripts/replay-planted-faults.ts',
    rows: ['planted border faults'],
    writers: ['scripts/replay-planted-faults.ts'],
  },
  package: {
    what: 'the package made, installed, used by an ordinary person and removed again',
    config: 'scripts/packed/vitest.config.ts',
  },
  'local-server': {
    what: 'a real llama.cpp server, asked for every part in every form',
    ready: readyServer,
    config: 'scripts/local-server/vitest.config.ts',
  },
}
