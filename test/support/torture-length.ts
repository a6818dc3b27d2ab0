/** `LEDGER_TEST_TORTURE=long` runs the fault tests to their end; the quick run takes a sample of the slow ones. */
export const LONG_TORTURE = process.env.LEDGER_TEST_TORTURE === 'long'
