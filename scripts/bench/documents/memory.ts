import { benchContent, benchTypesetter, noticeTemplate } from './paper.ts';

/**
 * In a process of its own, started with --expose-gc: its memory in MB after so many papers, each with other words and
 * so other glyphs. `heap` is what is truly kept; `rss` also holds what the engine has not yet given back.
 */
const CHECKPOINTS = [50, 300, 600, 1200];
const FIRST_OF_COMMON = 0x4e00;
const COMMON = 20_902;
/** A stride without a common factor with their number: every paper has characters no other had. */
const STRIDE = 7919;
const NEW_CHARACTERS = 30;

const typesetter = benchTypesetter();
const template = noticeTemplate();
const levels: Record<number, { rss: number; heap: number }> = {};
const megabytes = (bytes: number) => Math.round(bytes / 1e6);
for (let paper = 1; paper <= (CHECKPOINTS.at(-1) ?? 0); paper += 1) {
  const words = Array.from({ length: NEW_CHARACTERS }, (_, i) =>
    String.fromCodePoint(FIRST_OF_COMMON + (((paper * NEW_CHARACTERS + i) * STRIDE) % COMMON)),
  );
  const rendered = await typesetter.render(benchContent(template, { request: `${words.join('')}。` }));
  if (!rendered.ok) throw new Error(rendered.reason);
  if (!CHECKPOINTS.includes(paper)) continue;
  const { rss } = process.memoryUsage();
  globalThis.gc?.();
  levels[paper] = { rss: megabytes(rss), heap: megabytes(process.memoryUsage().heapUsed) };
}
process.stdout.write(`${JSON.stringify(levels)}\n`);
