/**
 * The CPU time that `work` takes in this thread, in ms. Unlike the time on a clock, it does not grow while other
 * programs and other test files use the machine.
 */
export function cpuTimeOf(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
