// What the tests wrote down about the faults they tried, as one table. Pure: lines in, table and complaints out.

/** The harm a fault may do, as `Harm` of `src/main/testing/tally.ts` names it, and the head of its column. */
const harms = {
  lost: 'lost',
  leaked: 'leaked',
  executed: 'executed',
  opened: 'opened',
  hung: 'hung over 1 s',
  reset: 'silently reset',
}

/**
 * Adds up what was written down, row by row: the expected ones in their order, then any other.
 * `wrong` says in sentences why this is not a clean run: a row that nobody wrote, or harm.
 */
export function added(lines, expected) {
  const rows = new Map(expected.map((what) => [what, { tried: 0 }]))
  for (const line of lines) {
    const { what, ...counts } = JSON.parse(line)
    const row = rows.get(what) ?? { tried: 0 }
    for (const [name, count] of Object.entries(counts)) row[name] = (row[name] ?? 0) + count
    rows.set(what, row)
  }
  const wrong = []
  for (const [what, row] of rows) {
    if (row.tried === 0) wrong.push(`Nobody wrote down: ${what}.`)
    for (const [name, head] of Object.entries(harms))
      if (row[name] > 0) wrong.push(`${row[name]} ${head}: ${what}.`)
  }
  return { rows, wrong }
}

/** The rows as a Markdown table whose columns stand under each other. */
export function drawn(rows) {
  const number = (count) => count.toLocaleString('en-US')
  const cells = [...rows].map(([what, row]) => [
    what,
    row.tried === 0 ? 'NOT TRIED' : number(row.tried),
    ...Object.keys(harms).map((name) => (row.tried === 0 ? '?' : number(row[name] ?? 0))),
  ])
  const head = ['What was tried', 'Times', ...Object.values(harms)]
  const widths = head.map((title, at) =>
    Math.max(...[head, ...cells].map((line) => line[at].length), title.length),
  )
  const line = (words) =>
    `| ${words.map((word, at) => (at === 0 ? word.padEnd(widths[at]) : word.padStart(widths[at]))).join(' | ')} |`
  const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [line(head), `| ${rule.join(' | ')} |`, ...cells.map(line)].join('\n')
}

/** How long it took: the whole, and each group. */
export function minutesOf(groups) {
  const whole = groups.reduce((sum, [, minutes]) => sum + minutes, 0)
  const each = groups.map(([name, minutes]) => `${name} ${minutes.toFixed(1)}`).join(', ')
  return `${whole.toFixed(1)} minutes: ${each}.`
}
