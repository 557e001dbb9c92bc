import { Command, InvalidArgumentError, Option } from 'commander'
import { startWorld } from './start-world.ts'
import { worldNames, worlds } from './worlds.ts'

// A world in a process of its own: what it costs to answer is not what it costs to ask.
const number = (text: string): number => {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value) || value < 0)
    throw new InvalidArgumentError('A number from 0 is expected.')
  return value
}
const options = new Command('world')
  .description('Both vendors as they are in one of the worlds of the benches (see bench/README.md).')
  .addOption(new Option('--world <name>', 'which').choices(worldNames).default('normal' as const))
  .option('--seed <number>', 'another draw of everything', number, 1)
  .option('--scale <number>', 'how many times as fast as the world', number, 1)
  .option('--port <number>', 'port on 127.0.0.1; 0 takes any free one', number, 0)
  .parse()
  .opts<{ world: (typeof worldNames)[number]; seed: number; scale: number; port: number }>()

const provider = await startWorld({ ...options, world: worlds[options.world] })
console.log(`listening on ${provider.url}`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void provider.close())
