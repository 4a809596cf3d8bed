import type { ReadParagraph } from '../../../../domain/letter/recognised.ts';
import type { Screen } from '../../../../renderer/terminal/screen-of.ts';
import { LONGEST_FACTS } from '../material.ts';
import { answered, type Shown, shown } from '../shown.ts';

const sure = (text: string): ReadParagraph => [{ text, sure: true }];
const FACTS: ReadParagraph[] = [
  sure('尊敬的领导：'),
  [
    { text: '我叫样例甲，住虚构镇东答村3号。2024年3月18日，邻居在两家中间砌了一道墙，占了我家', sure: true },
    { text: '宝', sure: false },
    { text: '基地0.8米。我找过村委会两次，一直没有解决。', sure: true },
  ],
];
const REQUEST: ReadParagraph[] = [
  sure('请求：'),
  sure('一、请派人到现场量清楚界线。'),
  [
    { text: '二、请让对方把占的地方退出', sure: true },
    { text: '末，排', sure: false },
    { text: '水的问题也一起解决。', sure: true },
  ],
];
const NAMED = [sure('样例甲'), sure('2026年11月23日')];

/** Pages of a letter that were just photographed, while what happened is asked. */
function photographed(pages: number, facts = '') {
  const pageIds = Array.from({ length: pages }, (_, i) => `018f0000-0000-7000-8000-0000000000c${i}`);
  const scan = { kind: 'letter' as const, materialId: '018f0000-0000-7000-8000-0000000000d1', pageIds, toRead: true };
  const answers = { purpose: 'appeal', kindId: 'homestead', townshipId: '130926105', placeId: '130926105-01', facts };
  return [
    ...answered(answers, 'facts'),
    { type: 'scan' as const, scan },
    { type: 'go' as const, to: 'letter' as const },
  ];
}
const reads = (paragraphs: readonly ReadParagraph[]) => ({
  answers: { 'letters.recognise': () => ({ ok: true, paragraphs }), 'letters.stop': () => ({ ok: true }) },
});
const fails = (reason: string) => ({
  answers: { 'letters.recognise': () => ({ ok: false, reason }), 'letters.stop': () => ({ ok: true }) },
});

/** A letter that was laid under the camera, from its photograph to its words. */
export const letter: Record<Extract<Screen['name'], 'letter'>, readonly Shown[]> = {
  letter: [
    shown('reading', photographed(1), { answers: { 'letters.recognise': 'silent' } }),
    shown('reading-pages', photographed(3), { answers: { 'letters.recognise': 'silent' } }),
    shown('read', photographed(1), reads([...FACTS, ...REQUEST, ...NAMED])),
    shown('read-without-request', photographed(1), reads(FACTS)),
    shown('read-too-long', photographed(2, LONGEST_FACTS), reads(FACTS)),
    shown('not-legible', photographed(1), fails('nothing-legible')),
    shown('failed', photographed(2), fails('recognition-failed')),
    shown('english', [...photographed(1), { type: 'language', language: 'en' }], reads([...FACTS, ...REQUEST])),
  ],
};
