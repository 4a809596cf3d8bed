import type { ToSherpa } from './sherpa-messages.ts';
import { createSherpaWork } from './sherpa-work.ts';

// What `sherpa-fork` runs.
const work = createSherpaWork();
process.on('message', (message: ToSherpa) => process.send?.(work(message)));
