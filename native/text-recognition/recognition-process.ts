import { serveParent } from '../task-process/fork.ts';
import { createTesseractWork } from './tesseract-work.ts';

// What `recognition-fork` runs.
serveParent(createTesseractWork());
