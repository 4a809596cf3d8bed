/** Two ways to do the same thing, measured side by side in one run. */
export type Ratio = {
  name: string;
  peer: string;
  oursMs: number;
  peerMs: number;
  ratio: number;
  rounds: number;
};

type Once = () => void | Promise<void>;

/**
 * Runs ours and the peer by turns, so that whatever else the machine does hits both alike.
 * The first round warms up and is not counted; medians in milliseconds. `afterEach` tidies up, untimed.
 */
export async function sideBySide(
  { name, peer, rounds }: { name: string; peer: string; rounds: number },
  ours: Once,
  theirs: Once,
  afterEach: Once = () => {},
): Promise<Ratio> {
  const oursTimes: number[] = [];
  const peerTimes: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const a = await timed(ours);
    await afterEach();
    const b = await timed(theirs);
    await afterEach();
    if (round === 0) continue;
    oursTimes.push(a);
    peerTimes.push(b);
  }
  const [oursMs, peerMs] = [median(oursTimes), median(peerTimes)];
  return { name, peer, oursMs, peerMs, ratio: oursMs / peerMs, rounds };
}

export async function timed(once: Once): Promise<number> {
  const start = performance.now();
  await once();
  return performance.now() - start;
}

export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
