/** Milliseconds on a clock that all processes of a machine share and nobody sets (CLOCK_MONOTONIC). */
export const oneClock = (): number => Number(process.hrtime.bigint()) / 1e6
