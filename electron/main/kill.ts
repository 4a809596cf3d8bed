/** SIGKILL: a process that hangs, or is stopped, does not answer anything gentler. The store is made for it. */
export function kill(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}
