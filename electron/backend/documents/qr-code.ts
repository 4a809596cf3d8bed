import { create } from 'qrcode';
import type { Shape } from './drawing.ts';

/** A code must have four light modules around it (ISO/IEC 18004). */
const QUIET_MODULES = 4;

/**
 * A QR code of `side` points in the middle of a square of `room` points, its quiet zone around it; a code so short that
 * its quiet zone would not fit is set smaller. Level Q restores a quarter of the words of the code.
 */
export function qrCode(
  text: string,
  { x, y, side, room }: { x: number; y: number; side: number; room: number },
): Extract<Shape, { kind: 'modules' }> {
  const { modules } = create(text, { errorCorrectionLevel: 'Q' });
  const module = Math.min(side / modules.size, room / (modules.size + 2 * QUIET_MODULES));
  const runs: { row: number; column: number; length: number }[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue;
      const last = runs.at(-1);
      if (last?.row === row && last.column + last.length === column) last.length += 1;
      else runs.push({ row, column, length: 1 });
    }
  }
  const margin = (room - module * modules.size) / 2;
  return { kind: 'modules', x: x + margin, y: y + margin, module, runs };
}
