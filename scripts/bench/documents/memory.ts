import { benchContent, benchTypesetter } from './paper.ts';

/** In a process of its own: its memory in MB after so many papers, each with other words and so other glyphs. */
const CHECKPOINTS = [50, 150, 300];
const FIRST_OF_COMMON = 0x4e00;
const COMMON = 20_902;
/** A stride without a common factor with their number: every paper has characters no other had. */
const STRIDE = 7919;
const NEW_CHARACTERS = 30;

const typesetter = benchTypesetter();
const levels: number[] = [];
for (let paper = 1; paper <= (CHECKPOINTS.at(-1) ?? 0); paper += 1) {
  const words = Array.from({ length: NEW_CHARACTERS }, (_, i) =>
    String.fromCodePoint(FIRST_OF_COMMON + (((paper * NEW_CHARACTERS + i) * STRIDE) % COMMON)),
  );
  const rendered = await typesetter.render(benchContent({ request: `${words.join('')}。` }));
  if (!rendered.ok) throw new Error(rendered.reason);
  if (CHECKPOINTS.includes(paper)) levels.push(Math.round(process.memoryUsage.rss() / 1e6));
}
process.stdout.write(`${JSON.stringify(Object.fromEntries(CHECKPOINTS.map((at, i) => [at, levels[i]])))}\n`);
