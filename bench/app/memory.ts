import { readdirSync, readFileSync } from 'node:fs'

/** Ids of a process and all that descend from it. Linux only, like the measure itself. */
function familyOf(root: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      // The name in parentheses may hold anything; the parent stands after the state behind it.
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
    } catch {
      // It has ended meanwhile.
    }
  }
  const family = [root]
  for (const member of family) {
    for (const [child, parent] of parents)
      if (parent === member && !family.includes(child)) family.push(child)
  }
  return family
}

/** Megabytes of memory that a process and its children hold, shared pages counted by their share (PSS). */
export function pssOf(root: number): number {
  const kilobytes = familyOf(root).map((id) => {
    try {
      return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
    } catch {
      return 0
    }
  })
  return kilobytes.reduce((sum, next) => sum + next, 0) / 1024
}

/** Seconds of processor time that a process and its children have used so far. */
export function processorSecondsOf(root: number): number {
  const ticks = familyOf(root).map((id) => {
    try {
      const stat = readFileSync(`/proc/${id}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return Number(fields[11]) + Number(fields[12])
    } catch {
      return 0
    }
  })
  return ticks.reduce((sum, next) => sum + next, 0) / 100
}
