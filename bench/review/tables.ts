import { percent, textTable } from '../table.ts'
import type { Balanced, Tally } from '../results.ts'
import { familyOf, readers } from './tallies.ts'
import type { Lot } from './cases.ts'

const share = (part: number, whole: number): string => (whole === 0 ? '–' : percent(part / whole, 0))

/** Recall and precision of each reader, a line for each tally. */
export const tallyTable = (head: string, tallies: readonly Tally[]): string =>
  textTable(
    [head, 'faults', ...readers.flatMap(({ name }, at) => [at === 0 ? name : `+ ${name}`, 'its right/all'])],
    tallies.map((tally) => [
      tally.name,
      String(tally.faults),
      ...tally.readers.flatMap(({ found, right, wrong }) => [
        `${found} ${share(found, tally.faults).padStart(5)}`,
        `${right}/${right + wrong} ${share(right, right + wrong).padStart(5)}`,
      ]),
    ]),
  )

/** Balanced accuracy by family, the least first. */
export const balancedTable = (rows: readonly Balanced[]): string =>
  textTable(
    ['balanced accuracy', 'faults', 'sensitivity', 'specificity', 'balanced'],
    rows
      .toSorted((a, b) => a.accuracy - b.accuracy)
      .map(({ family, faults, sensitivity, specificity, accuracy }) => [
        family,
        String(faults),
        percent(sensitivity, 0),
        percent(specificity, 2),
        accuracy.toFixed(2),
      ]),
  )

/** What errors and warnings did not show, fragment by fragment: for whoever mends the rules of a lot that is not blind. */
export const missesOf = ({ name, cases }: Lot): string[] => [
  `\nmissed in ${name}:`,
  ...cases.flatMap(({ score }) =>
    score.planted
      .filter(({ shownBy }) => shownBy.length === 0)
      .map(
        ({ fault }) =>
          `  ${score.fragment.name} · ${familyOf(fault)} · ${fault.section} ${(fault.path ?? []).join('.')} · ${fault.text ?? '(as a whole)'} · ${fault.about}`,
      ),
  ),
  `false alarms in ${name}:`,
  ...cases.flatMap(({ score }) =>
    score.falseAlarms.map(
      ({ rule, severity, section, path, span, sentence }) =>
        `  ${score.fragment.name} · ${rule} (${severity}) · ${section} ${path.join('.')} · ${span?.text ?? '(whole)'} · ${sentence}`,
    ),
  ),
]
