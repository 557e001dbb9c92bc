export const percentile = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? NaN
export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5)
export const rounded = (number: number, digits = 2): number => Number(number.toFixed(digits))
