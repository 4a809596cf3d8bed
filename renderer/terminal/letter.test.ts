import { describe, expect, it } from 'vitest';
import { LONGEST_TEXTS } from '../../domain/matter.ts';
import { freshScan } from './journey.ts';
import { screenOf, stepOf } from './screen-of.ts';
import type { Happening } from './state.ts';
import { atReadback, site, stateAfter, told } from './terminal.fixture.ts';

const lay: Happening = { type: 'scan', scan: freshScan('letter', { toRead: true }) };
const kept: Happening = {
  type: 'scan',
  scan: { ...freshScan('letter', { toRead: true }), materialId: 'letter', pageIds: ['one'] },
};
const toRead: Happening = { type: 'go', to: 'letter' };
const read = (facts: string, request = ''): Happening => ({ type: 'letter-read', facts, request });
const atFacts: Happening[] = [...atReadback, { type: 'mend', question: 'facts' }];

describe('a letter at what happened', () => {
  it('is photographed, then read, within that question', () => {
    const camera = screenOf(stateAfter(...atFacts, lay));
    expect(camera).toMatchObject({ name: 'camera', toRead: true, pages: 0 });
    expect(stepOf(camera)?.step).toBe('facts');
    const letter = screenOf(stateAfter(...atFacts, lay, kept, toRead));
    expect(letter).toEqual({ name: 'letter', letter: { id: 'letter', pageIds: ['one'] } });
    expect(stepOf(letter)?.step).toBe('facts');
  });

  it('of which no page was kept leads back to the question', () => {
    expect(stateAfter(...atFacts, lay, toRead).journey.at).toBe('facts');
  });

  it('leads back there by 返回 from everywhere, and what was being mended still is', () => {
    for (const before of [[lay], [lay, kept], [lay, kept, toRead]]) {
      expect(stateAfter(...atFacts, ...before, { type: 'back' }).journey).toMatchObject({ at: 'facts', mending: true });
    }
  });

  it('is no longer under the camera when another paper is photographed', () => {
    const other = stateAfter(...atReadback, lay, kept, { type: 'scan', scan: freshScan('photo') });
    expect(screenOf(other)).toMatchObject({ name: 'camera', toRead: false, pages: 0 });
    expect(stateAfter(...atReadback, { type: 'scan', scan: freshScan('photo') }, { type: 'back' }).journey.at).toBe(
      'materials',
    );
  });

  it('is never asked for where there is no camera', () => {
    const without = stateAfter(
      { type: 'connected', site: { ...site, documentCamera: null } },
      ...atFacts.slice(1),
      lay,
    );
    expect(screenOf(without).name).not.toBe('camera');
  });
});

describe('the words of a letter', () => {
  it('stand behind what was written before, in each text they are for, and are marked as read by a machine', () => {
    const { journey } = stateAfter(...atFacts, lay, kept, toRead, read('邻居砌了墙。', '请派人来量。'));
    expect(journey).toMatchObject({
      at: 'facts',
      answers: { facts: '工钱没有给。\n邻居砌了墙。', request: '请帮我要回工资。\n请派人来量。' },
      fromLetter: ['facts', 'request'],
    });
  });

  it('leave a text alone that they do not speak of', () => {
    const { journey } = stateAfter(...atFacts, lay, kept, toRead, read('邻居砌了墙。'));
    expect(journey).toMatchObject({ answers: { request: '请帮我要回工资。' }, fromLetter: ['facts'] });
  });

  it('never pass what a text may hold', () => {
    const long = '字'.repeat(LONGEST_TEXTS.facts);
    expect(stateAfter(...atFacts, lay, kept, toRead, read(long)).journey.answers.facts).toHaveLength(
      LONGEST_TEXTS.facts,
    );
  });

  it('are gone with the visit', () => {
    const { journey } = stateAfter(...atFacts, lay, kept, toRead, read('邻居砌了墙。'), told(null));
    expect(JSON.stringify(journey)).not.toContain('邻居');
    expect(journey.fromLetter).toEqual([]);
  });
});
