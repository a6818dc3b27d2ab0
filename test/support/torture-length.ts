/** `LEDGER_TEST_TORTURE=long` runs the fault tests to their end; the quick run takes a sample of the slow ones. */
export const LONG_TORTURE = process.env.LEDGER_TEST_TORTURE === 'long'

/** Milliseconds a test of faults may take. Ample, for a machine with other work: only a test that hangs takes so long. */
export const PATIENCE = 1_800_000
