import { describe, expect, it } from 'vitest';
import { answerOf, refusalOf } from './run-cli.fixture.ts';

describe('id check', () => {
  it.each([
    ['11010519491231002X', { valid: true, kind: 'resident', birth: '1949-12-31', sex: 'female' }],
    ['440524188001010014', { valid: true, kind: 'resident', birth: '1880-01-01', sex: 'male' }],
    ['11010519491231002x', { valid: true, normalized: '11010519491231002X' }],
    ['810000190101010015', { valid: true, kind: 'hmt' }],
    ['932682198501010017', { valid: true, kind: 'foreign2023', sex: 'male' }],
    ['911124198108030024', { valid: true, kind: 'foreign2023', sex: 'female' }],
    ['ZZZ000001010100', { valid: true, kind: 'foreign2017' }],
  ])('knows %s', async (number, expected) => {
    expect(await answerOf(['id', 'check', number])).toMatchObject({ ...expected, reason: null });
  });

  it.each([
    ['110105194912310021', 'resident', 'checksum'],
    ['139999209902030028', 'resident', 'birth-date'],
    ['110105194902300020', 'resident', 'birth-date'],
    ['440524800101001', 'resident', '15-digit-obsolete'],
    ['12345', null, 'length'],
    ['', null, 'length'],
  ])('answers that %s is no number, and why', async (number, kind, reason) => {
    expect(await answerOf(['id', 'check', number])).toEqual({ valid: false, kind, reason });
  });

  it('refuses to check nothing, or two at once', async () => {
    expect(await refusalOf(['id', 'check'])).toMatch(/NUMBER is missing/);
    expect(await refusalOf(['id', 'check', '11010519491231002X', '440524188001010014'])).toMatch(/too many/);
  });
});
