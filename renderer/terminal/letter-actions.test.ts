import { describe, expect, it } from 'vitest';
import { paragraphWords } from '../../domain/letter/recognised.ts';
import type { TerminalClient } from './client.ts';
import { letterActions } from './letter-actions.ts';

type Page = Awaited<ReturnType<TerminalClient['letters']['recognise']>>;
const page = (text: string): Page => ({ ok: true, paragraphs: [[{ text, sure: true }]] });
const refused = (reason: 'nothing-legible' | 'recognition-failed'): Page => ({ ok: false, reason });

/** Reads a letter whose pages are answered so; a string stands for a call that fails. */
async function reads(pages: readonly (Page | 'no-answer')[], leaveAt = Number.POSITIVE_INFINITY) {
  const leaving = new AbortController();
  const asked: string[] = [];
  const begun: number[] = [];
  let stopped = 0;
  const letters = {
    recognise: async ({ pageId }: { pageId: string }) => {
      asked.push(pageId);
      if (asked.length === leaveAt) leaving.abort();
      const answer = pages[Number(pageId)];
      if (answer === undefined || answer === 'no-answer') throw new Error('gone');
      return answer;
    },
    stop: async () => {
      stopped += 1;
      return { ok: true as const };
    },
  };
  const client = { letters } as unknown as TerminalClient;
  const { readLetter } = letterActions({ client, visitNow: () => 'visit' });
  const pageIds = pages.map((_, i) => String(i));
  const read = await readLetter({ id: 'letter', pageIds }, (one) => begun.push(one), leaving.signal);
  return { read, asked, begun, stopped, words: read.ok ? read.letter.map(paragraphWords) : null };
}

describe('a letter of several pages', () => {
  it('is read page after page', async () => {
    const { words, begun } = await reads([page('邻居砌了墙。'), page('我找过村里。')]);
    expect(words).toEqual(['邻居砌了墙。', '我找过村里。']);
    expect(begun).toEqual([1, 2]);
  });

  it('passes over a page without legible words; where none has any, it has none', async () => {
    expect((await reads([refused('nothing-legible'), page('我找过村里。')])).words).toEqual(['我找过村里。']);
    const none = await reads([refused('nothing-legible'), refused('nothing-legible')]);
    expect(none.read).toEqual({ ok: false, reason: 'nothing-legible' });
  });

  it('is not read in part: a page that failed may be the one that matters', async () => {
    const failed = await reads([page('邻居砌了墙。'), refused('recognition-failed'), page('我找过村里。')]);
    expect(failed.read).toEqual({ ok: false, reason: 'recognition-failed' });
    expect(failed.asked).toEqual(['0', '1']);
    expect((await reads(['no-answer'])).read).toEqual({ ok: false, reason: 'no-answer' });
  });

  it('is read no further once nobody waits, and the recogniser is told', async () => {
    const left = await reads([page('邻居砌了墙。'), page('我找过村里。')], 1);
    expect(left.read).toEqual({ ok: false, reason: 'recognition-stopped' });
    expect(left).toMatchObject({ asked: ['0'], stopped: 1 });
  });
});
