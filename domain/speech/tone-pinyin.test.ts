import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POLYPHONES } from './polyphones.ts';
import { spokenText } from './spoken-text.ts';
import { tonePinyin } from './tone-pinyin.ts';

describe('tone-numbered pinyin', () => {
  it.each([
    ['重庆银行', 'chong2 qing4 yin2 hang2'],
    ['重新处理', 'chong2 xin1 chu3 li3'],
    ['信访处处长', 'xin4 fang3 chu4 chu4 zhang3'],
    ['县人民调解员', 'xian4 ren2 min2 tiao2 jie3 yuan2'],
    ['调查了解', 'diao4 cha2 liao3 jie3'],
    ['办理完了', 'ban4 li3 wan2 le5'],
    ['肃宁县师素镇', 'su4 ning2 xian4 shi1 su4 zhen4'],
    ['宅基地', 'zhai2 ji1 di4'],
    ['认真地写', 'ren4 zhen1 de5 xie3'],
    ['办得好', 'ban4 de5 hao3'],
    ['您还得来', 'nin2 hai2 dei3 lai2'],
    ['还款', 'huan2 kuan3'],
    ['局长、村长', 'ju2 zhang3, cun1 zhang3'],
    ['长期', 'chang2 qi1'],
    ['应当答复', 'ying1 dang1 da2 fu4'],
    ['一个，一起，不会', 'yi2 ge4, yi4 qi3, bu2 hui4'],
    ['绿色女儿', 'lv4 se4 nv3 er2'],
    ['乐亭蔚县', 'lao4 ting2 yu4 xian4'],
  ])('%s sounds %s', (text, sounds) => {
    expect(tonePinyin(text)).toBe(sounds);
  });

  it('keeps the tone of 一 in a year', () => {
    expect(tonePinyin(spokenText('2016年1月1日'))).toBe('er4 ling2 yi1 liu4 nian2 yi1 yue4 yi1 ri4');
  });

  it('says letters as Chinese speakers do', () => {
    expect(tonePinyin(spokenText('A4'))).toBe('ei1 si4');
  });

  it('turns punctuation into the pauses the synthesiser knows', () => {
    expect(tonePinyin('好。好，好？')).toBe('hao3. hao3, hao3?');
  });

  it('has one syllable for each hanzi of every domain reading', () => {
    for (const [word, reading] of Object.entries(POLYPHONES)) {
      expect(reading.split(' ')).toHaveLength([...word].length);
      expect(tonePinyin(word).split(' ')).toHaveLength([...word].length);
    }
  });

  it('gives a syllable to every hanzi of GB 2312, and only what the synthesiser takes, whatever the text is', () => {
    const common = fc.string({
      unit: fc
        .tuple(fc.integer({ min: 0xb0, max: 0xf7 }), fc.integer({ min: 0xa1, max: 0xfe }))
        .map((bytes) => new TextDecoder('gbk').decode(Uint8Array.from(bytes)))
        .filter((char) => /^\p{Script=Han}$/u.test(char)),
    });
    fc.assert(
      fc.property(common, fc.string({ unit: 'grapheme' }), (hanzi, other) => {
        expect(tonePinyin(hanzi).split(' ').filter(Boolean)).toHaveLength(hanzi.length);
        expect(tonePinyin(spokenText(hanzi + other))).toMatch(/^[a-zê0-9 ,.!?;:]*$/);
      }),
    );
  });
});
