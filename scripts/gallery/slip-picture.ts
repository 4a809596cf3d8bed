import { PNG } from 'pngjs';
import type { CharacterDrawer } from '../../electron/backend/slips/draw-characters.ts';
import { columnsOf } from '../../native/receipt-printer/charset.ts';
import type { PrintedItem } from '../../native/receipt-printer/print-head.ts';
import { CELL, ROLLS, type RollWidth } from '../../native/receipt-printer/protocol.ts';

/** Paper beside what the head reaches. */
const MARGIN = 24;

/** A slip as it came out of the printer, a dot for each of its dots; our font stands in for the printer's own. */
export function slipPicture(slip: readonly PrintedItem[], roll: RollWidth, drawer: CharacterDrawer): PNG {
  const { dots } = ROLLS[roll];
  const height = slip.reduce((sum, item) => sum + heightOf(item), 0) + 2 * MARGIN;
  const png = new PNG({ width: dots + 2 * MARGIN, height });
  png.data.fill(0xff);
  let top = MARGIN;
  const setDot = (x: number, y: number) => {
    if (x >= 0 && x < dots) png.data.fill(0, (y * png.width + x + MARGIN) * 4, (y * png.width + x + MARGIN) * 4 + 3);
  };
  for (const item of slip) {
    if (item.kind === 'bitmap') {
      item.bits.forEach((byte, i) => {
        const [x, y] = [(i % item.bytesPerRow) * 8, top + Math.floor(i / item.bytesPerRow)];
        for (let bit = 0; bit < 8; bit += 1) if (byte & (0x80 >> bit)) setDot(x + bit, y);
      });
    }
    if (item.kind === 'line') {
      const widths = item.runs.map(({ text, double }) => columnsOf(text) * CELL.width * (double ? 2 : 1));
      let x = item.centred ? Math.floor((dots - widths.reduce((sum, width) => sum + width, 0)) / 2) : 0;
      item.runs.forEach(({ text, bold, double }, i) => {
        const canvas = { set: (atX: number, atY: number) => setDot(atX, top + atY) };
        drawer.draw(text, { x, y: 0 }, { bold, scale: double ? 2 : 1 }, canvas);
        x += widths[i] ?? 0;
      });
    }
    top += heightOf(item);
  }
  return png;
}

function heightOf(item: PrintedItem): number {
  return item.kind === 'bitmap' ? item.rows : item.height;
}
