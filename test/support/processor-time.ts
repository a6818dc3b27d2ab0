/** Milliseconds of processor time that some work takes: unlike the clock, not lengthened by other work on the machine. */
export const processorTime = async (work: () => unknown): Promise<number> => {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
