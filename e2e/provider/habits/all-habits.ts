import { accountHabits } from './account-habits.ts'
import { askingHabits } from './asking-habits.ts'
import { bodyHabits } from './body-habits.ts'
import { busyHabits } from './busy-habits.ts'
import { endHabits } from './end-habits.ts'
import type { Habit } from './habit.ts'
import { networkHabits } from './network-habits.ts'
import { placeHabits } from './place-habits.ts'
import { questionHabits } from './question-habits.ts'
import { streamHabits } from './stream-habits.ts'
import { textHabits } from './text-habits.ts'
import { thinkingHabits } from './thinking-habits.ts'

/**
 * Habits of servers, gateways and networks that people have reported: what each does on the wire, where it was seen,
 * and what is right. The one table: the provider plays them, tests and `bench:servers` judge them.
 */
export const habits: readonly Habit[] = [
  ...streamHabits,
  ...endHabits,
  ...textHabits,
  ...thinkingHabits,
  ...bodyHabits,
  ...askingHabits,
  ...questionHabits,
  ...accountHabits,
  ...busyHabits,
  ...placeHabits,
  ...networkHabits,
]

const byId = new Map(habits.map((habit) => [habit.id, habit]))

export const habitOf = (id: string): Habit | null => byId.get(id) ?? null
