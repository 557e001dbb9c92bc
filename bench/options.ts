import { InvalidArgumentError } from 'commander'
import { worldNames, type WorldName } from '../e2e/provider/world/worlds.ts'

/** A whole number from `least`, as an option of a command. */
export const numberFrom =
  (least: number) =>
  (text: string): number => {
    const number = Number(text)
    if (text.trim() === '' || !Number.isInteger(number) || number < least)
      throw new InvalidArgumentError(`A whole number from ${least} is expected.`)
    return number
  }

/** One or some of `names`, with commas between. */
export const someOf =
  <T extends string>(names: readonly T[]) =>
  (text: string): T[] =>
    text.split(',').map((word) => {
      const name = names.find((one) => one === word.trim())
      if (name === undefined) throw new InvalidArgumentError(`There are: ${names.join(', ')}.`)
      return name
    })

export const someWorlds: (text: string) => WorldName[] = someOf(worldNames)
