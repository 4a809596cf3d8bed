import { oc } from '@orpc/contract';
import { z } from 'zod';

const VisitId = z.object({ visitId: z.uuid() });

/** As `ReadParagraph` has it. */
const Paragraph = z.array(z.object({ text: z.string(), sure: z.boolean() }));

/** 认字: the words of a letter that was laid under the camera, as a draft for its person. Neither picture nor words are kept for it. */
export const lettersContract = {
  /**
   * The words of one page of a material of this visit. `nothing-legible`: no writing, or none that a machine can read,
   * as most handwriting.
   */
  recognise: oc.input(VisitId.extend({ materialId: z.uuid(), pageId: z.uuid() })).output(
    z.discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), paragraphs: z.array(Paragraph) }),
      z.object({
        ok: z.literal(false),
        reason: z.enum([
          'no-such-visit',
          'no-such-page',
          'nothing-legible',
          'recognition-stopped',
          'recognition-failed',
        ]),
      }),
    ]),
  ),
  /** Nobody waits for it any more. Does nothing when that visit is not the open one. */
  stop: oc.input(VisitId).output(z.object({ ok: z.literal(true) })),
};
