import { shippedRecogniser } from '../../../renderer/input/handwriting/recogniser.fixture.ts';
import { kanjidrawSamples, madeUpSamples, ownSamples, type Samples } from './handwriting-samples.ts';
import { type Zinnia, zinnia } from './zinnia.ts';

interface Score {
  top1: number;
  top5: number;
  top10: number;
  /** Of one character: for the peer a mean, as its program tells no more. */
  ms: number;
  p95Ms?: number;
}

interface Compared {
  name: string;
  samples: number;
  ours: Score;
  peer: Score | null;
}

export interface HandwritingResult {
  sets: Compared[];
  loadMs: number;
}

/**
 * Our handwriting beside zinnia with its Simplified Chinese model, on characters that both know. `MINGLU_HANDWRITING_SAMPLES` names
 * files of real writing, parted by colons.
 */
export function benchHandwriting(): HandwritingResult {
  const begun = performance.now();
  const recognise = shippedRecogniser();
  const loadMs = performance.now() - begun;
  const peer = zinnia();
  const straight = kanjidrawSamples();
  const sets = [
    ...ownSamples(process.env.MINGLU_HANDWRITING_SAMPLES),
    ...(straight === undefined ? [] : [straight]),
    ...madeUpSamples(),
  ];
  for (const { ink } of sets[0]?.samples.slice(0, 50) ?? []) recognise(ink, '', 10);
  return { sets: sets.map((set) => compared(set, recognise, peer)), loadMs };
}

function compared(
  { name, samples }: Samples,
  recognise: ReturnType<typeof shippedRecogniser>,
  peer: Zinnia | undefined,
) {
  const known = samples.filter(({ character }) => peer === undefined || peer.knows.has(character));
  const times: number[] = [];
  const found = known.map(({ ink }) => {
    const begun = performance.now();
    const characters = recognise(ink, '', 10);
    times.push(performance.now() - begun);
    return characters;
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * times.length)] ?? 0;
  const ours = { ...rates(known, found), ms: at(0.5), p95Ms: at(0.95) };
  const theirs = peer?.recognise(known.map(({ ink }) => ink));
  const peerScore = theirs === undefined ? null : { ...rates(known, theirs.found), ms: theirs.milliseconds };
  return { name, samples: known.length, ours, peer: peerScore };
}

function rates(samples: Samples['samples'], found: readonly string[][]) {
  const within = (count: number) =>
    samples.filter(({ character }, index) => found[index]?.slice(0, count).includes(character)).length / samples.length;
  return { top1: within(1), top5: within(5), top10: within(10) };
}

/** The result as a table to read. */
export function handwritingTable({ sets, loadMs }: HandwritingResult): string {
  const share = (part: number) => `${(100 * part).toFixed(1).padStart(5)} %`;
  const row = (name: string, { top1, top5, top10, ms, p95Ms }: Score) =>
    `  ${name}: top-1 ${share(top1)}, top-5 ${share(top5)}, top-10 ${share(top10)}, ${ms.toFixed(1)} ms${p95Ms === undefined ? '' : `, p95 ${p95Ms.toFixed(1)} ms`}`;
  return sets
    .flatMap(({ name, samples, ours, peer }) => [
      `handwriting, ${samples} characters, ${name}`,
      row('ours  ', ours),
      peer === null ? '  zinnia: its Debian packages cannot be fetched here' : row('zinnia', peer),
    ])
    .concat(`handwriting, loading: ${loadMs.toFixed(0)} ms`)
    .join('\n');
}
