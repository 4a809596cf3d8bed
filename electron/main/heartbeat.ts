/** One question a second: a hang is noticed early enough to be back at the first screen within five seconds. */
export const beatEveryMs = 1_000;
/** Three beats without an answer mean hung. Beats are counted, not time: when main itself was held up, nobody else is to blame. */
export const allowedMisses = 3;

/** Asks at each beat whether something is alive, one question at a time, and reports when the answer stays out. */
export function createHeartbeat(parts: { ask: () => void; onSilent: () => void }) {
  let waiting = false;
  let misses = 0;
  const answered = () => {
    waiting = false;
    misses = 0;
  };
  return {
    /** Call once per `beatEveryMs`. `misses` allowed may be larger while something heavy is known to go on. */
    beat(allowed = allowedMisses) {
      if (!waiting) {
        waiting = true;
        parts.ask();
        return;
      }
      misses += 1;
      if (misses < allowed) return;
      answered();
      parts.onSilent();
    },
    answered,
  };
}
