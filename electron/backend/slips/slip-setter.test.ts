import { describe, expect, it } from 'vitest';
import type { DocumentContent } from '../../../domain/documents/document.ts';
import { makeTicket, signedTicketUrl } from '../../../domain/ticket.ts';
import { lawfulInputs } from '../../../kiosk-config/content/documents/inputs.fixture.ts';
import { changed, contentOf, sampleOf, wordsOf } from '../../../kiosk-config/content/documents/papers.fixture.ts';
import { columnsOf } from '../../../native/receipt-printer/charset.ts';
import { piecesOf } from '../../../native/receipt-printer/pieces.ts';
import { type PrintedItem, printed } from '../../../native/receipt-printer/print-head.ts';
import { ROLLS, type RollWidth } from '../../../native/receipt-printer/protocol.ts';
import { slipPicture } from '../../../scripts/gallery/slip-picture.ts';
import { readQrCodes } from '../../../scripts/qr/read-codes.ts';
import { createTypesetter } from '../documents/typesetter.ts';
import { sourceFontDirs } from '../fonts/find-fonts.ts';
import { createCharacterDrawer } from './draw-characters.ts';
import { slipLines } from './slip-lines.ts';
import { createSlipSetter } from './slip-setter.ts';

const created = createTypesetter({ fontDirs: sourceFontDirs(process.cwd()), now: () => new Date(0) });
if (!created.ok) throw new Error(created.missing.join());
const { fonts } = created;
const setSlip = createSlipSetter(fonts);
const ROLL_WIDTHS: readonly RollWidth[] = [58, 80];
const SIGNED = signedTicketUrl(
  'https://xinfang.example.gov.cn',
  makeTicket(new Uint8Array(16).map((_, i) => i * 13)),
  new Uint8Array(64).map((_, i) => i * 7),
);

function slipOf(content: DocumentContent, roll: RollWidth, reprint = 0) {
  const set = setSlip(content, { roll, reprint });
  if (!set.ok) throw new Error(set.reason);
  const { slips, hanging } = printed(set.bytes);
  expect([slips.length, hanging.length]).toEqual([1, 0]);
  return { ...set, slip: slips[0] ?? [] };
}

const linesOf = (slip: readonly PrintedItem[]) =>
  slip.flatMap((item) => (item.kind === 'line' ? [item.runs.map(({ text }) => text).join('')] : []));
const withoutBlanks = (text: string) => text.replace(/\s/gu, '');
/** What the page says and the slip must say as well: every text but addresses and what the page alone needs. */
function textsIn({ parts, mark }: DocumentContent): string[] {
  const texts = (value: unknown, key = ''): string[] => {
    if (typeof value === 'string') return ['kind', 'layout', 'url'].includes(key) ? [] : [value];
    return typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, inner]) => texts(inner, name))
      : [];
  };
  return [...texts(parts), mark].filter((text) => text !== '');
}

async function codesOn(slip: readonly PrintedItem[], roll: RollWidth): Promise<string[]> {
  const { width, height, data } = slipPicture(slip, roll, createCharacterDrawer(fonts));
  const dots = Uint8Array.from({ length: width * height }, (_, i) => data[i * 4] ?? 0);
  return readQrCodes({ width, height, dots });
}

describe.each(ROLL_WIDTHS)('a slip of %i mm', (roll) => {
  const { columns, dots } = ROLLS[roll];

  it.each(['D01', 'D18'] as const)('says what the page says: %s', (code) => {
    const content = contentOf(code);
    const said = withoutBlanks(linesOf(slipOf(content, roll).slip).join(''));
    for (const text of textsIn(content)) expect(said).toContain(withoutBlanks(text));
  });

  it('gives the numbers in clear, whole, on lines of their own', () => {
    const lines = linesOf(slipOf(contentOf('D01'), roll).slip);
    expect(lines).toContain('139999100-T03-20261123-0007-7');
    expect(lines).toContain('JTR-SVR-9DH');
  });

  it('says that it fades, and which copy it is', () => {
    expect(linesOf(slipOf(contentOf('D01'), roll).slip).at(-1)).toBe('热敏纸会褪色，请拍照留存');
    expect(linesOf(slipOf(contentOf('D01'), roll).slip).join()).not.toContain('补打');
    expect(linesOf(slipOf(contentOf('D01'), roll, 2).slip)[1]).toBe('补打 2');
  });

  it('of any lawful receipt keeps within the paper and comes apart into pieces', () => {
    for (const code of ['D01', 'D18'] as const) {
      for (const input of lawfulInputs(code, { count: 60, seed: 3 })) {
        const { slip, bytes } = slipOf(contentOf(code, input), roll);
        expect(piecesOf(bytes)).not.toBeNull();
        for (const item of slip) {
          if (item.kind === 'bitmap') expect(item.bytesPerRow * 8).toBe(dots);
          if (item.kind !== 'line') continue;
          const width = item.runs.reduce((sum, { text, double }) => sum + columnsOf(text) * (double ? 2 : 1), 0);
          expect(width).toBeLessThanOrEqual(columns);
        }
      }
    }
  }, 60_000);

  it('has a code that reads at the dots of the printer, with or without a signature in it', async () => {
    for (const ticketUrl of [SIGNED, String(sampleOf('D01').ticketUrl)]) {
      const { slip } = slipOf(contentOf('D01', changed('D01', { ticketUrl })), roll);
      expect(await codesOn(slip, roll)).toEqual([ticketUrl]);
    }
  });

  it('draws a line with a character that printers lack, and no other', () => {
    const plain = slipOf(contentOf('D01'), roll);
    const rare = slipOf(contentOf('D01', changed('D01', { 'registrar.name': '样例𠮷' })), roll);
    expect(plain.fontsUsed).toEqual(['printer-built-in']);
    expect(rare.fontsUsed.length).toBeGreaterThan(1);
    const said = linesOf(rare.slip);
    expect(said.join('')).not.toContain('样例𠮷');
    expect(linesOf(plain.slip).length - said.length).toBe(1);
  });
});

describe('what cannot be a slip', () => {
  it('is told by the kind of block that needs a page', () => {
    expect(slipLines(contentOf('D02'), { columns: 48, reprint: 0 })).toMatchObject({ ok: false, reason: 'not-a-slip' });
    expect(setSlip(contentOf('D02'), { roll: 80 })).toMatchObject({ ok: false, reason: 'not-a-slip' });
  });

  it('a character that no font has is refused by the name of its field', () => {
    const content = contentOf('D01', changed('D01', { 'registrar.title': '接待员\u{3fffd}' }));
    expect(setSlip(content, { roll: 58 })).toEqual({
      ok: false,
      reason: 'missing-glyph',
      field: 'registrar.title',
      character: 'U+3FFFD',
    });
  });
});

describe('an accusation', () => {
  it('shows no more on a slip than on the page', () => {
    const content = { category: undefined, place: undefined, summary: undefined, signature: undefined };
    const accusation = { purpose: 'accusation', ...content };
    const lines = linesOf(slipOf(contentOf('D01', changed('D01', accusation)), 58).slip).join('');
    expect(wordsOf('D01', accusation)).toContain('依法保密');
    expect(withoutBlanks(lines)).toContain('依法保密，不在本回执上显示');
    expect(lines).not.toContain('宅基地');
  });
});
