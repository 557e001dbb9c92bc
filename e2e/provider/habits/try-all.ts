import type { Habit } from './habit.ts'
import { judgeHabit, type Verdict } from './judge-habit.ts'
import { tryHabit, type Tried } from './try-habit.ts'

export interface HabitTrial extends Verdict {
  habit: Habit
  tried: Tried
}

/** Tries habits beside each other, so many at a time; each settles by itself. */
export function tryAll(
  habits: readonly Habit[],
  { secondMs, atOnce, patience }: { secondMs: number; atOnce: number; patience: number },
): Map<string, Promise<HabitTrial>> {
  let under = 0
  const waiting: (() => void)[] = []
  const enter = async (): Promise<void> => {
    if (under >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    under++
  }
  const leave = (): void => {
    under--
    waiting.shift()?.()
  }
  const one = async (habit: Habit): Promise<HabitTrial> => {
    await enter()
    try {
      const tried = await tryHabit(habit, secondMs)
      return { habit, tried, ...judgeHabit(habit, tried, patience) }
    } finally {
      leave()
    }
  }
  return new Map(habits.map((habit) => [habit.id, one(habit)]))
}
