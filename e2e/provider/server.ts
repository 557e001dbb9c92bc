import { readFileSync } from 'node:fs'
import { Command, InvalidArgumentError } from 'commander'
import { type Script, scriptSchema } from './fault-script.ts'
import { habitOf, habits } from './habits/all-habits.ts'
import { startProvider } from './start-provider.ts'
import { claudeTwin } from './twins/claude-twin.ts'
import { openaiTwin } from './twins/openai-twin.ts'

// A process of its own, so that a test can kill it, and so that nothing of it runs inside the app.
const options = new Command('provider')
  .description(
    'A local provider that answers in both vendors’ languages and fails as scripted (see README.md).',
  )
  .option('--port <number>', 'port on 127.0.0.1; 0 takes any free one', numberFrom(0), 0)
  .option(
    '--pace <characters>',
    'characters a second; left out: as fast as the asker reads',
    numberFrom(1),
    Infinity,
  )
  .option('--first-token <ms>', 'milliseconds before the first word', numberFrom(0), 0)
  .option('--script <file or JSON>', 'what goes wrong and when', readScript, [])
  .option('--habit <id>', 'answers as real servers have the habit; the ids are in bench/README.md', readHabit)
  .option('--writer <folder>', 'people or programs write the answers as files in this folder')
  .option('--claude <seconds>', 'answers as Claude is documented, thinking so long in silence', numberFrom(0))
  .option('--openai <seconds>', 'answers as OpenAI is documented, thinking so long', numberFrom(0))
  .option('--quiet', 'only the address')
  .parse()
  .opts<{
    port: number
    pace: number
    firstToken: number
    script: Script
    habit?: Script
    quiet?: true
    writer?: string
    claude?: number
    openai?: number
  }>()

const provider = await startProvider({
  port: options.port,
  pace: options.pace,
  firstTokenMs: options.firstToken,
  script: options.habit ?? options.script,
  ...(options.writer !== undefined && { writer: options.writer }),
  ...(options.claude !== undefined && { claude: claudeTwin({ thinkMs: options.claude * 1000 }) }),
  ...(options.openai !== undefined && { openai: openaiTwin({ thinkMs: options.openai * 1000 }) }),
  ...(options.quiet ? {} : { log: (line: string) => console.log(line) }),
})
console.log(`listening on ${provider.url}`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void provider.close())

function numberFrom(least: number): (text: string) => number {
  return (text) => {
    const number = Number(text)
    if (text.trim() === '' || Number.isNaN(number) || number < least) {
      throw new InvalidArgumentError(`A number from ${least} is expected.`)
    }
    return number
  }
}

function readHabit(id: string): Script {
  if (habitOf(id) === null)
    throw new InvalidArgumentError(`There are: ${habits.map((habit) => habit.id).join(', ')}.`)
  return [{ fault: { kind: 'habit', id } }]
}

function readScript(source: string): Script {
  try {
    const json: unknown = JSON.parse(source.trim().startsWith('[') ? source : readFileSync(source, 'utf8'))
    return scriptSchema.parse(json)
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : 'Not a fault script.')
  }
}
