import { answerWith } from '../ask-worker.ts';
import { type Recognise, readRecogniser } from './recogniser.ts';
import { CANDIDATES, type Written } from './written.ts';

/** Recognises beside the page, so that ink is drawn without a break while characters are looked for. It keeps nothing of what is written. */
const recogniser = load();

answerWith(async ({ ink, before }: Written) => (await recogniser)(ink, before, CANDIDATES));

async function load(): Promise<Recognise> {
  const [strokes, shapes, followers] = await Promise.all([
    file('strokes.bin'),
    file('shapes.bin'),
    file('followers.json'),
  ]);
  return readRecogniser(await strokes.arrayBuffer(), await shapes.arrayBuffer(), await followers.json());
}

async function file(name: string): Promise<Response> {
  const response = await fetch(new URL(`/strokes/${name}`, location.href));
  if (!response.ok) throw new Error(`${name} is missing: ${response.status}`);
  return response;
}
