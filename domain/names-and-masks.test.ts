import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskAddress, maskIdentityNumber, maskName, maskPhone } from './mask.ts';
import { nameNeedsCheck, tidyName } from './person-name.ts';

describe('a name from a card', () => {
  it('loses its padding and nothing else', () => {
    expect(tidyName('样例国\u3000\u3000  \0')).toBe('样例国');
    expect(tidyName('阿不都样例·买买提测试虚构名')).toBe('阿不都样例\u00B7买买提测试虚构名');
    expect(tidyName('SAMPLE, TEST')).toBe('SAMPLE, TEST');
    expect(tidyName('测𬎆试 ')).toBe('测𬎆试');
  });

  it('needs a person to look at it when it holds a private-use character or a cut one', () => {
    expect(nameNeedsCheck('虚\uE863构')).toBe(true);
    expect(nameNeedsCheck('虚\u{F0001}构')).toBe(true);
    expect(nameNeedsCheck('虚\uD842')).toBe(true);
    expect(nameNeedsCheck('虚𠮷构')).toBe(false);
    expect(nameNeedsCheck('阿不都样例·买买提')).toBe(false);
  });
});

describe('masking', () => {
  it.each([
    ['王样国', '王*国'],
    ['王样', '王*'],
    ['王', '*'],
    ['', ''],
    ['欧阳样例', '欧**例'],
    ['虚𠮷构', '虚*构'],
    ['𠮷样例', '𠮷*例'],
    ['葛\u{E0100}样例', '葛\u{E0100}*例'],
    ['阿不都样例·买买提', '阿****·**提'],
    ['SAMPLE TEST', 'S***** ***T'],
  ])('%s is shown as %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it('never shows more than two characters of a name', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\u4e00-\u9fa5]{1,20}$/), (name) => {
        const masked = maskName(name);
        expect([...masked]).toHaveLength([...name].length);
        expect([...masked].filter((character) => character !== '*').length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('hides the birth in an identity number', () => {
    expect(maskIdentityNumber('13092619540203001X')).toBe('130926********001X');
    expect(maskIdentityNumber('ZZZ000001010100')).toBe('***********0100');
    expect(maskIdentityNumber('1234')).toBe('****');
  });

  it('hides the middle of a telephone number', () => {
    expect(maskPhone('13800005678')).toBe('138****5678');
    expect(maskPhone('0317-0000123')).toBe('0317-****123');
    expect(maskPhone('03170000123')).toBe('0317****123');
    expect(maskPhone('123')).toBe('***');
  });

  it('hides what is smaller than a township', () => {
    expect(maskAddress('河北省沧州市肃宁县师素镇虚构村12号')).toBe('河北省沧州市肃宁县师素镇****');
    expect(maskAddress('肃宁县虚构路12号')).toBe('肃宁县****');
    expect(maskAddress('虚构路12号')).toBe('****');
    expect(maskAddress('师素镇')).toBe('师素镇');
  });
});
