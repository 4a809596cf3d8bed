import type { Screen } from '../../../renderer/terminal/screen-of.ts';
import type { Shown } from './shown.ts';
import { follow } from './states/follow.ts';
import { guidance } from './states/guidance.ts';
import { letter } from './states/letter.ts';
import { failures, idle, overlays } from './states/overlays.ts';
import { phonePictures } from './states/phone.ts';
import { register } from './states/register.ts';
import { start } from './states/start.ts';

/** Every screen there is, by type: a new one does not compile until it has a state here. */
const screens: Record<Exclude<Screen['name'], 'guidance'>, readonly Shown[]> = {
  ...start,
  ...register,
  ...phonePictures,
  ...letter,
  ...follow,
};

/** Every state of every screen and of what may lie over it, each with the name it is called in the gallery. */
export const catalogue: readonly Shown[] = [
  ...named(screens),
  ...named(guidance, 'guidance '),
  ...named({ ...overlays, failure: failures, idle }, 'over '),
];

function named(states: Readonly<Record<string, readonly Shown[]>>, before = ''): Shown[] {
  return Object.entries(states).flatMap(([screen, all]) =>
    all.map((one) => ({ ...one, name: `${before}${screen} ${one.name}` })),
  );
}
