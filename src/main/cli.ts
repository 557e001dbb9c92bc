import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import type { CopiesOptions, RestoreOptions } from './cli/copies-command.ts'
import type { DiagnosticsOptions } from './cli/diagnostics-command.ts'
import type { CostOptions } from './cli/cost-command.ts'
import { addressSaid, endpointSaid, pinSaid } from './cli/endpoint-option.ts'
import { priceSaid } from './cli/price-option.ts'
import type { ExportOptions } from './cli/export-command.ts'
import type { FactsOptions } from './cli/facts-command.ts'
import type { HandoverOptions } from './cli/handover-command.ts'
import type { GenerateOptions } from './cli/generate-command.ts'
import { BadUse, exitCodes } from './cli/exit-codes.ts'
import {
  leaveOutOf,
  pathSaid,
  pathsSaid,
  providerNamesOf,
  sectionNumbersOf,
  takeSaid,
  targetsOf,
  wordsAMinuteOf,
} from './cli/arguments.ts'
import type { ImportOptions } from './cli/import-command.ts'
import type { ImportVaultOptions } from './cli/import-vault-command.ts'
import type { RefineOptions } from './cli/refine-command.ts'
import type { ReadOptions } from './cli/read-through-command.ts'
import type { SearchOptions } from './cli/search-command.ts'
import { targetIds } from '../shared/export/targets.ts'
import type { WritingOptions } from './cli/writing-options.ts'

// The same engine without a window: intake in, vault and Markdown out. Keys come from OPENAI_API_KEY and
// ANTHROPIC_API_KEY, those of an --endpoint from VAULTWRIGHT_KEY_<ID>; the sample provider needs none. Each command is
// loaded when it is asked for: what the others need (servers' libraries, Word files, the review) takes longer than most of them.

const number = (least: number, most: number) => (text: string) => {
  const value = Number(text)
  if (!Number.isFinite(value) || value < least || value > most) {
    throw new InvalidArgumentError(`It is a number from ${least} to ${most}.`)
  }
  return value
}
const wholeNumber = (least: number, most: number) => (text: string) => {
  const value = number(least, most)(text)
  if (!Number.isInteger(value))
    throw new InvalidArgumentError(`It is a whole number from ${least} to ${most}.`)
  return value
}

/** The options that say who writes and how; `generate` and `refine` share them. */
function writing(command: Command): Command {
  return command
    .addOption(
      new Option('--provider <ids>', 'who writes, in order: openai,anthropic, an --endpoint, or sample')
        .argParser(providerNamesOf)
        .default(undefined, 'those with a key'),
    )
    .addOption(
      new Option(
        '--endpoint <words>',
        'another provider, may be said more than once: name=LM Studio,kind=openai,url=http://localhost:1234/v1,model=qwen3-8b; its key, if it needs one, is in VAULTWRIGHT_KEY_LM_STUDIO; wait=1800 for one that takes so many seconds to its first words and as much longer for all of them',
      ).argParser(endpointSaid),
    )
    .addOption(
      new Option(
        '--pin <id[:model]>',
        'this provider, and this model, for all sections; nobody stands by',
      ).argParser(pinSaid),
    )
    .option(
      '--openai-base-url <url>',
      'another server that speaks the OpenAI language, e.g. Ollama or LM Studio',
      addressSaid,
    )
    .option('--anthropic-base-url <url>', 'another server that speaks the Anthropic language', addressSaid)
    .option('--openai-model <name>', 'model to ask at OpenAI')
    .option('--anthropic-model <name>', 'model to ask at Anthropic')
    .addOption(new Option('--walk <walk>', 'how sections follow each other').choices(['rolling', 'strict']))
    .option('--slots <n>', 'requests open at once, 1 to 8', wholeNumber(1, 8))
    .option('--both', 'all providers write at the same time, each with its own requests', false)
    .option('--allow-http', 'send a key to an outside address that begins with http://', false)
    .option('--hedge', 'ask a second time for the last slow parts, at their price', false)
    .option(
      '--max-cost <dollars>',
      'stop before this run would cost more; every model that may write needs a price, see --price',
      number(0.01, 100_000),
    )
    .addOption(
      new Option(
        '--price <words>',
        'US dollars per million tokens, may be said more than once: openai=2/0.2/10 for read, read from the cache and written, and a fourth for what is put into the cache',
      ).argParser(priceSaid),
    )
    .addOption(new Option('--limits <mode>', 'time limits').choices(['fixed', 'progress', 'dynamic']))
    .option('--time-scale <x>', 'multiplies every limit and wait, for tests', number(0.0001, 100), 1)
    .option('--sample-pace <n>', 'characters a second of the sample provider', number(50, 10_000_000), 60_000)
    .option('--json', 'print one run event a line instead of the log', false)
}

const program = new Command('vault')
  .description('Writes, checks and exports vaults without a window.')
  .exitOverride()
  .showHelpAfterError('Add --help to see what can be said.')
  .configureHelp({ showGlobalOptions: true })

writing(
  program
    .command('generate')
    .description('writes a vault from an intake')
    .option('--intake <file>', 'the intake as JSON; may be left out for a vault that has one')
    .requiredOption('--out <folder>', 'the folder of the vault; made if missing')
    .addOption(new Option('--sections <numbers>', 'only these, e.g. 4,5,8').argParser(sectionNumbersOf))
    .addOption(
      new Option(
        '--leave-out <numbers>',
        'not for this business: without these, e.g. 5,12, or "proposed": those that do not seem to fit; naming one in --sections takes it in again',
      ).argParser(leaveOutOf),
    )
    .option('--missing', 'only what is not saved yet', false)
    .option(
      '--missing-fields',
      'only fields that saved sections lack, such as those new in this version',
      false,
    )
    .option('--no-read-through', 'do not read through what was written')
    .addOption(
      new Option('--reader <id[:model]>', 'who reads it through, if not who wrote it').argParser(pinSaid),
    )
    .option('--resume', 'go on with the run that stopped', false),
).action(async (options: GenerateOptions) => {
  const { generate } = await import('./cli/generate-command.ts')
  finish(await generate(options))
})

writing(
  program
    .command('refine <folder>')
    .description('asks for another version of one section')
    .addOption(new Option('--section <number>', 'which').argParser(sectionNumbersOf).makeOptionMandatory())
    .requiredOption('--note <text>', 'what should be different')
    .option('--accept', 'save it at once; else it waits as a proposal, nothing is replaced', false),
).action(async (folder: string, options: RefineOptions) => {
  const { refine } = await import('./cli/refine-command.ts')
  finish(await refine(folder, options))
})

writing(
  program
    .command('read <folder>')
    .description('reads a vault through against the answers with a model, and prints what it marks')
    .addOption(
      new Option('--sections <numbers>', 'every word of only these, e.g. 4,5,8').argParser(sectionNumbersOf),
    )
    .option('--limit <dollars>', 'the same as --max-cost', number(0.01, 100_000)),
).action(async (folder: string, options: ReadOptions) => {
  const { readThrough } = await import('./cli/read-through-command.ts')
  finish(await readThrough(folder, options))
})

const aboutIntake = program
  .command('intake <file>')
  .description('says which answers are thin and what they make general, offline')
  .option('--json', 'print it as JSON', false)
  .action(async (file: string, options: { json: boolean }) => {
    const { intake } = await import('./cli/intake-command.ts')
    finish(await intake(file, options))
  })

aboutIntake
  .command('import <files...>')
  .description('prints the answers that files seem to hold, each with its lines, as JSON, offline')
  .option('--into <folder>', 'the vault whose intake they are for')
  .option('--take <numbers>', 'put these in and no others, e.g. 1,3:add,4:replace', takeSaid)
  .action(async (files: string[], options: ImportOptions) => {
    const { importFiles } = await import('./cli/import-command.ts')
    finish(await importFiles(files, options))
  })

program
  .command('check <folder>')
  .description('looks for what is missing or wrong, offline')
  .option('--json', 'print the findings as JSON', false)
  .action(async (folder: string, options: { json: boolean }) => {
    const { check } = await import('./cli/check-command.ts')
    finish(await check(folder, options))
  })

program
  .command('cost')
  .description('says what the runs of a month have cost, by client, offline')
  .option('--library <folder>', 'the folder of the vaults; else Vaultwright in your documents')
  .option('--month <month>', 'which, as 2026-11; else this one')
  .option('--json', 'print it as JSON', false)
  .action(async (options: CostOptions) => {
    const { cost } = await import('./cli/cost-command.ts')
    finish(await cost(options))
  })

program
  .command('facts <folder>')
  .description('lists what must read the same everywhere, or changes one of them in the whole vault')
  .option(
    '--set <fact-and-text...>',
    'change a fact and every place that says it: --set offer-name "New Name"',
  )
  .option('--dry-run', 'only show what --set would change', false)
  .option('--json', 'print the facts, or the replacements, as JSON', false)
  .action(async (folder: string, options: FactsOptions) => {
    const { facts } = await import('./cli/facts-command.ts')
    finish(await facts(folder, options))
  })

program
  .command('export <folder>')
  .description('writes the vault out for others to read, offline')
  .requiredOption(
    '--to <path>',
    'a file where the target makes one, else a folder; without --target, .md for one file, else a file per section',
  )
  .option('--target <names>', `which, e.g. docx,pdf; there are: ${targetIds.join(', ')}`, targetsOf)
  .option('--sections <numbers>', 'only these sections, e.g. 1,4,8', sectionNumbersOf)
  .option('--approved', 'only sections that are approved', false)
  .option('--with-findings', 'open findings of the review at the end of documents', false)
  .option('--template <file>', 'a Word file whose styles are used')
  .option('--words-a-minute <number>', 'how fast scripts are spoken, for subtitles', wordsAMinuteOf)
  .option('--ad-table <file>', 'a table of ads exported from the account: tables of ads get its columns')
  .option('--brand <file>', 'a JSON file with brand and links, for this export only')
  .option('--force', 'also replace files that somebody else wrote, or edited since the last export', false)
  .option('--even-so', 'also with unproven claims and places still to be filled in', false)
  .addOption(new Option('--format <format>', 'what --target says now').choices(['md']).hideHelp())
  .action(async (folder: string, options: ExportOptions) => {
    const { exportVault } = await import('./cli/export-command.ts')
    finish(await exportVault(folder, options))
  })

program
  .command('handover <folder>')
  .description('shows what the vault needs to leave: brand, links, launch date; or changes it')
  .option(
    '--set <place=value...>',
    'e.g. --set links.call=https://… brand.logo=logo.png launchDate=2026-12-01',
  )
  .option('--json', 'print it as JSON', false)
  .action(async (folder: string, options: HandoverOptions) => {
    const { handover } = await import('./cli/handover-command.ts')
    finish(await handover(folder, options))
  })

program
  .command('client-reply <folder> <file>')
  .description('reads what a client said on a review page, from the file that they sent back')
  .option('--even-so', 'also where sections have changed since the page was made', false)
  .action(async (folder: string, file: string, { evenSo }: { evenSo: boolean }) => {
    const { clientReply } = await import('./cli/client-reply-command.ts')
    finish(await clientReply(folder, file, evenSo))
  })

program
  .command('import-vault <file>')
  .description('takes the archive of a vault in, as a vault of its own; made by export --target vault-zip')
  .option('--library <folder>', 'the folder of the vaults; else Vaultwright in your documents')
  .action(async (file: string, options: ImportVaultOptions) => {
    const { importVault } = await import('./cli/import-vault-command.ts')
    finish(await importVault(file, options))
  })

program
  .command('copies [folder]')
  .description(
    'lists the copies that the app took of a vault, or of all; the app takes one a day of what changed',
  )
  .option('--copies <folder>', 'where the copies lie; else where the app keeps them')
  .option('--json', 'print them as JSON', false)
  .action(async (folder: string | undefined, options: CopiesOptions) => {
    const { copies } = await import('./cli/copies-command.ts')
    finish(await copies(folder, options))
  })

program
  .command('restore <copy>')
  .description('takes a copy in as a vault of its own; the vault it was taken of stays as it is')
  .option('--library <folder>', 'the folder of the vaults; else Vaultwright in your documents')
  .action(async (copy: string, options: RestoreOptions) => {
    const { restore } = await import('./cli/copies-command.ts')
    finish(await restore(copy, options))
  })

program
  .command('diagnostics')
  .description('prints what may help in a mail for support, without keys, names and paths; nothing is sent')
  .option('--library <folder>', 'the folder of the vaults; else Vaultwright in your documents')
  .option('--settings <folder>', 'the folder of the settings and the log; else that of the app')
  .action(async (options: DiagnosticsOptions) => {
    const { diagnostics } = await import('./cli/diagnostics-command.ts')
    finish(await diagnostics(options))
  })

program
  .command('search <words>')
  .description('finds words in the copy and the answers of all vaults in a library, offline')
  .option('--library <folder>', 'the folder of the vaults; else Vaultwright in your documents')
  .option('--index <folder>', 'where what was read is remembered; else with the caches of your system')
  .option('--json', 'print what was found as JSON', false)
  .action(async (words: string, options: SearchOptions) => {
    const { searchLibrary } = await import('./cli/search-command.ts')
    finish(await searchLibrary(words, options))
  })

program
  .command('replay <file>')
  .description('tells an old run again from its record, runs/<id>.jsonl in a vault')
  .option('--json', 'print the run as the window shows it, as JSON', false)
  .action(async (file: string, options: { json: boolean }) => {
    const { replay } = await import('./cli/replay-command.ts')
    finish(await replay(file, options))
  })

writing(
  program
    .command('providers')
    .description('asks each provider one tiny question: key, credit, model, room, price and end'),
).action(async (options: WritingOptions) => {
  const { providers } = await import('./cli/providers-command.ts')
  finish(await providers(options))
})

program
  .command('status <folder>')
  .description('says what is in a vault')
  .option('--json', 'print it as JSON', false)
  .action(async (folder: string, options: { json: boolean }) => {
    const { status } = await import('./cli/status-command.ts')
    finish(await status(folder, options))
  })

// An empty path, such as a variable of a script that is not set, would be the folder one happens to be in.
wantPaths(program)

function wantPaths({ commands }: Command): void {
  for (const command of commands) {
    for (const argument of command.registeredArguments)
      if (isPath(argument.name()))
        if (argument.variadic) argument.argParser(pathsSaid)
        else argument.argParser(pathSaid)
    for (const option of command.options) if (isPath(option.flags)) option.argParser(pathSaid)
    wantPaths(command)
  }
}

/** The flags of an option, or the name of an argument, that stand for a path or for several. */
function isPath(words: string): boolean {
  return /^(?:.*<)?(?:folder|files?|copy|path)>?$/u.test(words)
}

/** Where it prints to has no room, for one. A run is paid for, so it goes on to its end. */
let printsNothing = false

// `vault facts FOLDER | head` closes our output early; that is no mistake, and a run goes on all the same.
process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code === 'EPIPE' || printsNothing) return
  printsNothing = true
  process.stderr.write(`Nothing more is printed: ${problem.message}. What is under way goes on.\n`)
  finish(Number(process.exitCode ?? exitCodes.delivered))
})

// Nobody is left to be told that what is said about mistakes cannot be printed either.
process.stderr.on('error', () => undefined)

/** Who asked for words that could not be printed is not told that all went well. */
function finish(code: number): void {
  process.exitCode = printsNothing ? Math.max(code, exitCodes.badUse) : code
}

try {
  await program.parseAsync(process.argv.slice(2), { from: 'user' })
} catch (problem) {
  if (problem instanceof CommanderError) {
    // Commander has said it already; help and version are no mistakes.
    process.exitCode = problem.exitCode === 0 ? exitCodes.delivered : exitCodes.badUse
  } else if (problem instanceof BadUse) {
    process.stderr.write(`${problem.message}\n`)
    process.exitCode = exitCodes.badUse
  } else {
    throw problem
  }
}
