import { describe, expect, it } from 'vitest';
import { columnWidths } from './column-widths.ts';
import { estimatedWidth } from './route-map/svg.ts';

const room = { width: 450, size: 16, leading: 24, measure: estimatedWidth };
const column = (title: string, share: number) => ({ title, share, align: 'left' as const });

describe('the widths of a table’s columns', () => {
  it('follow their shares when everything fits', () => {
    const columns = [column('经过', 1), column('单位', 2)];
    expect(columnWidths({ columns, rows: [['登记', '样例县']] }, room)).toEqual([150, 300]);
  });

  it('take from a roomy column what a day needs to stand on one line', () => {
    const columns = [column('日期', 1), column('经过', 3)];
    const [day = 0] = columnWidths({ columns, rows: [['2026年11月23日', '登记']] }, room);
    expect(day).toBeGreaterThan(estimatedWidth('2026年11月23日', 'body') * room.size);
  });

  it('leave a short title whole beside a hash that is torn in any case', () => {
    const columns = [column('序号', 2), column('SHA-256', 20)];
    const [number = 0] = columnWidths({ columns, rows: [['1', 'a'.repeat(64)]] }, room);
    expect(number).toBeGreaterThan(estimatedWidth('序号', 'bold') * room.size);
  });
});
