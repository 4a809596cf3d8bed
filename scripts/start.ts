import { playDemo } from './demo/play.ts';
import { walkTour } from './tour.ts';

/** `npm start`: with a display the demo to play with; without one, one whole visit by itself. */
const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
await (hasDisplay ? playDemo() : walkTour());
process.exit();
