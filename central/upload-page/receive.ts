import type { FastifyRequest } from 'fastify';
import { LARGEST_PICTURE, MOST_PICTURES } from '../../contract/uploads.ts';
import type { Centre } from '../centre.ts';
import { countSending, keepPicture, pictureRefusal, type Refusal } from './phone-side.ts';

/** Pictures being read at once, each held in memory until it is whole. */
const MOST_AT_ONCE = 8;

/** What `@fastify/multipart` is told: more than this is not read into memory. */
export const MULTIPART_LIMITS = {
  // One byte more than a picture may have, so that one of exactly that size is not cut.
  fileSize: LARGEST_PICTURE + 1,
  files: 2 * MOST_PICTURES,
  fields: 0,
  headerPairs: 20,
};

export interface Received {
  kept: number;
  refused: Refusal[];
  /** The upload ended meanwhile. */
  gone: boolean;
}

/** Takes in the pictures of one form, each as soon as it is whole: what came before a break is kept. */
export function createReceiver(
  centre: Pick<Centre, 'db' | 'now'>,
): (uploadId: string, request: FastifyRequest) => Promise<Received> {
  let reading = 0;

  return async (uploadId, request) => {
    if (reading >= MOST_AT_ONCE) return { kept: 0, refused: ['busy'], gone: false };
    reading += 1;
    try {
      return await receive(uploadId, request);
    } finally {
      reading -= 1;
    }
  };

  async function receive(uploadId: string, request: FastifyRequest): Promise<Received> {
    const received: Received = { kept: 0, refused: [], gone: false };
    if (!(await countSending(centre, uploadId))) return { ...received, refused: ['too-many'] };
    const refused = new Set<Refusal>();
    let came = 0;
    try {
      for await (const part of request.files()) {
        came += 1;
        const content = await part.toBuffer();
        const refusal = pictureRefusal(content);
        // A browser sends an empty file for a field in which nothing was chosen.
        if (refusal !== null) refused.add(refusal);
        else {
          const done = await keepPicture(centre, uploadId, content);
          if (done === 'gone') received.gone = true;
          else if (done === 'too-many') refused.add(done);
          else received.kept += 1;
        }
      }
    } catch (error) {
      if (!isBadForm(error)) throw error;
      refused.add(error.code === 'FST_FILES_LIMIT' ? 'too-many' : 'broken-off');
    }
    if (came === 0 && refused.size === 0) refused.add('nothing');
    return { ...received, refused: [...refused] };
  }
}

/** What is wrong with a form is the sender's; anything else is ours, a database that failed among it. */
function isBadForm(error: unknown): error is Error & { code?: string } {
  if (!(error instanceof Error)) return false;
  const { code = '', statusCode = 0 } = error as { code?: string; statusCode?: number };
  return code.startsWith('FST_') || code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || statusCode >= 400;
}
