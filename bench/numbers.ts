/** The value below which so large a share of the numbers lies, from 0 to 1; NaN where there are none. */
export const percentile = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(share * numbers.length))] ?? NaN

export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5)

export const rounded = (number: number, digits = 2): number => Number(number.toFixed(digits))
