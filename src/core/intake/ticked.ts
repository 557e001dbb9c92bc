const box = /[[(]\s?(?<typed>[xX*✓✔]?)\s?[\])]|(?<ticked>[☑☒✅✓✔🗹])|[☐□▢⬜]/gu
/** Empty brackets and signs of boxes; "(x)" in the middle of words is none. */
const beginsOrEnds = new RegExp(
  `^\\s*(?:[-–—•*]\\s+)?(?:${box.source})(?=\\s|$)|\\s(?:${ending(box.source)})\\s*$`,
  'u',
)

/** The same pattern without names, which may stand in an expression only once. */
function ending(source: string): string {
  return source.replace(/\?<\w+>/gu, '?:')
}

/**
 * The words of a line of which the boxes are ticked, without the boxes; empty where none is ticked, null where no box
 * stands in it. Boxes stand in front of their words, or behind them where the line ends with one.
 */
export function tickedIn(line: string): string | null {
  if (!beginsOrEnds.test(line)) return null
  const boxes = [...line.matchAll(box)]
  const isBehind = line.slice(0, boxes[0]?.index).replace(/[-–—•*\s]/gu, '') !== ''
  return boxes
    .flatMap((each, at) => {
      if (!each.groups?.['typed'] && !each.groups?.['ticked']) return []
      const before = boxes[at - 1]
      const words = isBehind
        ? line.slice(before ? before.index + before[0].length : 0, each.index)
        : line.slice(each.index + each[0].length, boxes[at + 1]?.index)
      return words.trim() === '' ? [] : [words.trim()]
    })
    .join('\n')
}
