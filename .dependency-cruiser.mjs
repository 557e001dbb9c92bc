// The import table of docs/architecture.md as a rule per row. scripts/import-table.test.ts plants a violation of each.
const testFile = '[.]test[.]tsx?$'
const sdks = '(^|node_modules/)(openai|@anthropic-ai/sdk)(/|$)'
const electron = '(^|node_modules/)electron(/|$|-store|-log)'
const testLibraries =
  'node_modules/(vitest|fast-check|mdast-util-[a-z-]+|micromark-extension-gfm|papaparse|htmlparser2|ical[.]js|postal-mime|html-validate|sms-segments-calculator|mammoth|fflate)/'

/** Small pure libraries the engine may use; zod comes with shared. */
const pureLibraries =
  'node_modules/(zod|diff|jsonrepair|tokenx|n2words|mdast-util-to-markdown|mdast-util-gfm-table|@types/(mdast|hast)|mdast-util-to-hast|hast-util-to-html|docx|csv-stringify|ical-generator|fflate)/'

const shared = '^src/shared/'
const rooms = '^src/core/(intake|plan|generate|validate|save|review|export)/'
/** ports.ts and the like, beside the rooms. */
const smallFiles = '^src/core/[^/]+[.]'

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** Files under `path` may import what matches `allowed`, nothing else; their tests also core/testing, Node, the test libraries. */
const only = (name, comment, path, allowed) => [
  rule(name, comment, { path, pathNot: testFile }, { pathNot: allowed }),
  rule(
    `${name}-tests`,
    `${comment} Its tests: also core/testing, Node and the test libraries.`,
    { path: path.replace('^', `^(?=.*${testFile})`) },
    {
      pathNot: [...allowed, '^src/core/testing/', '^src/main/testing/tally[.]ts$', testLibraries],
      dependencyTypesNot: ['core'],
    },
  ),
]

/** Test doubles and fixtures: beside the engine, the files on disk, the search and the sample. */
const testing =
  '^src/(core|main|main/storage|main/reader/search|main/providers/sample|main/imports|main/runs)/testing/'
const app = { path: '^src/', pathNot: [testFile, testing] }
const renderer = { path: '^src/renderer/', pathNot: testFile }

export default {
  forbidden: [
    rule('no-circular', 'Arrows never point back.', {}, { circular: true }),
    rule('no-unresolvable', 'What is imported exists.', {}, { couldNotResolve: true }),

    ...only('shared-knows-zod', 'The contract: itself, zod, word differences.', shared, [
      shared,
      'node_modules/(zod|diff)/',
    ]),

    // $1 is the room the importing file lies in.
    ...only('core-room-knows-itself', 'Rooms do not know each other: shared, itself, the ports.', rooms, [
      shared,
      '^src/core/$1/',
      smallFiles,
      pureLibraries,
      // What the review looks for is kept as words, without code.
      '^rules/[a-z-]+[.]json$',
    ]),
    ...only(
      'core-small-file-knows-shared',
      'The small files beside the rooms: shared, each other.',
      smallFiles,
      [shared, smallFiles, pureLibraries],
    ),
    ...only('core-joins-rooms', 'run/ and vault/ join the rooms.', '^src/core/(run|vault)/', [
      shared,
      '^src/core/',
      pureLibraries,
    ]),
    ...only(
      'core-testing-knows-rooms',
      'The test doubles: every room, and what draws scripts for properties.',
      '^src/core/testing/',
      [shared, '^src/core/', pureLibraries, testLibraries],
    ),
    rule('core-testing-is-for-tests', 'The fake clock and the scripted model stay out of the app.', app, {
      path: testing,
    }),

    rule(
      'main-without-electron',
      'Providers, storage, runs and the command line work without Electron.',
      { path: '^src/main/(?!electron/|(index|start)[.]ts$)' },
      { path: ['^src/main/electron/', '(^|node_modules/)electron(/|$)'] },
    ),
    rule(
      'main-net-knows-core',
      'The network knows shared, core and Node, not who uses it.',
      { path: '^src/main/net/' },
      { path: '^src/main/(?!net/)' },
    ),
    rule(
      'main-reader-knows-core',
      'The reader knows shared, core and the files of storage, not who asks it.',
      { path: '^src/main/reader/' },
      { path: '^src/main/(?!reader/|storage/)' },
    ),
    rule(
      'main-imports-knows-core',
      'What opens files of strangers knows shared and core, not the vaults.',
      { path: '^src/main/imports/', pathNot: testFile },
      { path: '^src/main/(?!imports/|program-folder[.]ts$)' },
    ),
    rule(
      'main-never-the-window',
      'Main does not import the window or the preload.',
      { path: '^src/main/' },
      {
        path: '^src/(renderer|preload)/',
      },
    ),
    rule(
      'main-index-is-the-top',
      'Nothing imports the place where all is wired together, but what starts the app.',
      { path: '^src/', pathNot: '^src/main/start[.]ts$' },
      {
        path: '^src/main/index[.]ts$',
      },
    ),
    rule(
      'sdks-only-in-providers',
      'Only main/providers knows the SDKs.',
      { path: '^src/', pathNot: '^src/main/providers/' },
      { path: sdks },
    ),

    ...only('preload-knows-channels', 'The preload: the channel names and Electron.', '^src/preload/', [
      '^src/shared/channels[.]ts$',
      '(^|node_modules/)electron(/|$)',
    ]),

    rule(
      'renderer-knows-shared',
      'The window: itself and shared.',
      { path: '^src/renderer/' },
      {
        path: '^src/(core|main|preload)/',
      },
    ),
    rule('renderer-has-no-platform', 'The window has no Electron and no SDK.', renderer, {
      path: [electron, sdks],
    }),
    rule('renderer-has-no-node', 'The window has no Node.', renderer, { dependencyTypes: ['core'] }),
    rule(
      'renderer-stores-do-not-ask',
      'A store is a fold and nothing else.',
      { path: '^src/renderer/src/stores/' },
      {
        path: '^src/renderer/src/main-process[.]ts$',
      },
    ),
    rule(
      'renderer-ui-knows-no-product',
      'ui/ knows no product words.',
      { path: '^src/renderer/src/ui/' },
      {
        path: ['^src/shared/', '^src/renderer/src/(?!ui/)'],
      },
    ),

    rule('app-ships-no-tools', 'What the app imports is a dependency, not a tool of ours.', app, {
      dependencyTypes: ['npm-dev'],
      pathNot: 'node_modules/(electron|@types)/',
    }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
}
