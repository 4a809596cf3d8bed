import { answerWith } from '../ask-worker.ts';
import { ownFile } from '../own-file.ts';
import { type Recognise, readRecogniser } from './recogniser.ts';
import { CANDIDATES, type Written } from './written.ts';

/** Recognises beside the page, so that ink is drawn without a break while characters are looked for. It keeps nothing of what is written. */
const recogniser = load();

answerWith(async ({ ink, before }: Written) => (await recogniser)(ink, before, CANDIDATES));

async function load(): Promise<Recognise> {
  const [strokes, shapes, followers] = await Promise.all([
    ownFile('/strokes/strokes.bin'),
    ownFile('/strokes/shapes.bin'),
    ownFile('/strokes/followers.json'),
  ]);
  return readRecogniser(await strokes.arrayBuffer(), await shapes.arrayBuffer(), await followers.json());
}
