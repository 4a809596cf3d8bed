import { serveParent } from '../task-process/fork.ts';
import { createSherpaWork } from './sherpa-work.ts';

// What `sherpa-fork` runs.
serveParent(createSherpaWork());
