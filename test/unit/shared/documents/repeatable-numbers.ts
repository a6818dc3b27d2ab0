/** Numbers from 0 up to 1 that a seed repeats (Lehmer), so that a failed run can be run again. */
export const repeatableNumbers = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
