import { createTesseractWork } from '../../../native/text-recognition/tesseract-work.ts';
import { serveBackend } from '../processes/serve-backend.ts';

serveBackend(createTesseractWork());
