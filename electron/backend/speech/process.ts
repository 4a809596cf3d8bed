import { createSherpaWork } from '../../../native/speech/sherpa-work.ts';
import { serveBackend } from '../processes/serve-backend.ts';

serveBackend(createSherpaWork());
