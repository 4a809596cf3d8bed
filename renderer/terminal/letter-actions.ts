import { joinPages } from '../../domain/letter/letter-text.ts';
import type { ReadParagraph } from '../../domain/letter/recognised.ts';
import type { Reason } from '../strings/reason.ts';
import type { TerminalClient } from './client.ts';
import type { PhotographedLetter } from './screen-of.ts';

export type ReadLetter = { ok: true; letter: ReadParagraph[] } | { ok: false; reason: Reason };

/** What a touch may ask for about a letter that was photographed. */
export interface LetterActions {
  /**
   * Reads its pages one after the other. A page without legible words is passed over; where none has any the letter
   * has none.
   * @param onPage called as each page, counted from 1, is begun
   * @param signal nobody waits for it any more
   */
  readLetter(letter: PhotographedLetter, onPage: (page: number) => void, signal: AbortSignal): Promise<ReadLetter>;
}

export function letterActions({
  client,
  visitNow,
}: {
  client: Pick<TerminalClient, 'letters'>;
  visitNow: () => string;
}): LetterActions {
  return {
    async readLetter({ id: materialId, pageIds }, onPage, signal) {
      const visitId = visitNow();
      signal.addEventListener('abort', () => void client.letters.stop({ visitId }).catch(() => null));
      const pages: ReadParagraph[][] = [];
      for (const [i, pageId] of pageIds.entries()) {
        if (signal.aborted) return { ok: false, reason: 'recognition-stopped' };
        onPage(i + 1);
        const read = await client.letters.recognise({ visitId, materialId, pageId }).catch(() => null);
        if (read === null) return { ok: false, reason: 'no-answer' };
        if (read.ok) pages.push(read.paragraphs);
        else if (read.reason !== 'nothing-legible') return read;
      }
      return pages.length === 0 ? { ok: false, reason: 'nothing-legible' } : { ok: true, letter: joinPages(pages) };
    },
  };
}
