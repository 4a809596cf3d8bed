import { open, writeFile } from 'node:fs/promises';
import { letterPage, writingOn } from '../../electron/backend/letters/letter-picture.fixture.ts';
import { lyingPage } from '../../renderer/input/scan/page-picture.fixture.ts';
import type { Picture } from '../../renderer/input/scan/picture.ts';
import { y4m } from './film.ts';

const SEEN = { width: 1600, height: 1200 };
const PLATE = 50;

/** A document camera that is a film: what lies under it is what the film shows. */
export interface DemoCamera {
  /** The film, by which Chromium calls the camera. */
  file: string;
  /** Lays the sample letter under it, or takes it away. */
  show(what: 'letter' | 'plate'): Promise<void>;
}

/** The camera over its empty plate. */
export async function openDemoCamera(file: string): Promise<DemoCamera> {
  const plate = y4m(emptyPlate());
  let letter: Buffer | null = null;
  await writeFile(file, plate);
  return {
    file,
    async show(what) {
      // Drawing it takes a second or two: only for whoever wants to see it.
      if (what === 'letter') letter ??= y4m(sampleLetter());
      // Frame over frame in the same file: the camera may be looking.
      const film = await open(file, 'r+');
      await film.write(what === 'letter' && letter !== null ? letter : plate, 0, undefined, 0);
      await film.close();
    },
  };
}

function emptyPlate(): Picture {
  const { width, height } = SEEN;
  return { width, height, data: new Uint8ClampedArray(width * height * 4).fill(PLATE) };
}

function sampleLetter(): Picture {
  const lying = { ...SEEN, fills: 0.94, turned: 2, tilted: 0.02, ground: PLATE, paper: 235, shadow: 215 };
  return lyingPage(lying, writingOn(letterPage()));
}
