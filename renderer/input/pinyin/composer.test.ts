import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import type { Candidate } from './candidate.ts';
import { type Compose, composeNothing, composer } from './composer.ts';
import { shippedLexicon } from './lexicon.fixture.ts';

const lexicon = await shippedLexicon();
const places = ['师素镇', '付家佐镇', '许町'];
const text = composer(lexicon, { mode: 'text', fuzzy: false, places });
const fuzzy = composer(lexicon, { mode: 'text', fuzzy: true, places });
const name = composer(lexicon, { mode: 'name', fuzzy: false, places });
const fuzzyName = composer(lexicon, { mode: 'name', fuzzy: true, places });

const texts = (compose: Compose, letters: string, before = '') =>
  compose(letters, before).candidates.map((candidate) => candidate.text);
const first = (compose: Compose, letters: string, before = '') => texts(compose, letters, before)[0];

describe('words', () => {
  it.each([
    ['xinfang', '信访'],
    ['zhaijidi', '宅基地'],
    ['nongmingonggongzi', '农民工工资'],
    ['suningxian', '肃宁县'],
    ['suning', '肃宁'],
    ['fuhe', '复核'],
    ['dibao', '低保'],
    ['tudiquequan', '土地确权'],
    ['renshejv', '人社局'],
    ['nver', '女儿'],
    ['lvshi', '律师'],
    ['qinlue', '侵略'],
    ['qinlve', '侵略'],
  ])('of the hall come first: %s is %s', (letters, word) => {
    expect(first(text, letters)).toBe(word);
  });

  it.each([
    ['chongqing', '重庆'],
    ['yinhang', '银行'],
    ['changzhang', '厂长'],
    ['huankuan', '还款'],
    ['zhongdi', '种地'],
    ['jiaoshui', '浇水'],
    ['hangzhang', '行长'],
  ])('are found by how they are read: %s is %s', (letters, word) => {
    expect(texts(text, letters).slice(0, 3)).toContain(word);
  });

  it.each([
    ['xf', '信访'],
    ['zjd', '宅基地'],
    ['nmg', '农民工'],
    ['dbh', '低保户'],
  ])('may be written by their initials: %s is %s', (letters, word) => {
    expect(texts(text, letters).slice(0, 3)).toContain(word);
  });

  it('in everyday characters come before traditional and rare ones, which can be had all the same', () => {
    const offered = texts(text, 'sun');
    expect(offered).toContain('孫');
    expect(offered.indexOf('孫')).toBeGreaterThan(offered.indexOf('素'));
  });

  it('may be begun: the last syllable need not be written out', () => {
    expect(texts(text, 'tuoq')).toContain('拖欠');
    expect(first(text, 'zhaijid')).toBe('宅基地');
    expect(texts(text, 'xinfan').slice(0, 4)).toContain('信访');
  });

  it('never split a syllable that is spelled out, and part where an apostrophe stands', () => {
    expect(text('xian', '').candidates[0]?.pinyin).toEqual(['xian']);
    expect(first(text, "xi'an")).toBe('西安');
    expect(text("xi'an", '').candidates.every(({ pinyin: read }) => read[0]?.startsWith('xian') === false)).toBe(true);
  });

  it('of the place are known though no dictionary has them', () => {
    expect(first(text, 'shisuzhen')).toBe('师素镇');
    expect(first(text, 'fujiazuozhen')).toBe('付家佐镇');
    const elsewhere = composer(lexicon, { mode: 'text', fuzzy: false, places: [] });
    expect(texts(elsewhere, 'fujiazuozhen')).not.toContain('付家佐镇');
  });

  it('are all there: every character of a sound can be reached', () => {
    expect(texts(text, 'ning')).toEqual(expect.arrayContaining(['宁', '凝', '拧', '柠', '狞', '泞']));
  });
});

describe('sentences', () => {
  it.each([
    ['wojiadezhaijidibeilinjuzhanle', '我家的宅基地被邻居占了'],
    ['tuoqiangongzi', '拖欠工资'],
    ['cunweihuibugongkaizhangmu', '村委会不公开账目'],
    ['qingzhengfubangwojiejuewenti', '请政府帮我解决问题'],
  ])('are read whole: %s', (letters, sentence) => {
    expect(first(text, letters)).toBe(sentence);
  });

  it('are followed by the words they begin with, so that a part can be put right', () => {
    const { candidates } = text('women', '');
    expect(candidates.find(({ text: word }) => word === '我')).toMatchObject({ uses: 2 });
    expect(text('zhaijidibeizhan', '').candidates.find(({ text: word }) => word === '宅基地')).toMatchObject({
      uses: 8,
    });
  });

  it('show how the letters were read', () => {
    expect(text('xinfang', '').spelled).toBe('xin fang');
    expect(text("xi'an", '').spelled).toBe("xi' an");
    expect(text('nihaovv', '').spelled).toBe('ni hao vv');
    expect(text('vv', '')).toEqual({ spelled: 'vv', candidates: [] });
  });
});

describe('sounds that are mixed up', () => {
  it.each([
    ['zaijidi', '宅基地'],
    ['chenbaodi', '承包地'],
    ['sixiang', '事项'],
    ['longmingong', '农民工'],
    ['fuifu', '恢复'],
    ['yinghang', '银行'],
  ])('count as one where that is chosen: %s may be %s', (letters, word) => {
    expect(texts(fuzzy, letters).slice(0, 8)).toContain(word);
  });

  it('are kept apart otherwise', () => {
    expect(texts(text, 'zaijidi')).not.toContain('宅基地');
  });

  it('do not push back what is spelled as it is', () => {
    expect(first(fuzzy, 'xinfang')).toBe('信访');
    expect(first(fuzzy, 'women')).toBe('我们');
  });
});

describe('names', () => {
  it.each([
    ['zhangguiying', '张桂英'],
    ['wangjianguo', '王建国'],
    ['wangxiulan', '王秀兰'],
  ])('have a surname and common characters: %s is %s', (letters, person) => {
    expect(first(name, letters)).toBe(person);
  });

  it('offer 刘淑珍 among the first, which as a text is 柳树镇', () => {
    expect(texts(name, 'liushuzhen').slice(0, 4)).toContain('刘淑珍');
    expect(texts(text, 'liushuzhen').slice(0, 5)).not.toContain('刘淑珍');
  });

  it('know surnames of two characters and surnames read in their own way', () => {
    expect(texts(name, 'ouyang').slice(0, 2)).toContain('欧阳');
    expect(texts(name, 'zhugeliang')).toContain('诸葛');
    expect(first(name, 'shan')).toBe('单');
    expect(texts(name, 'ou')).toContain('区');
  });

  it('have characters of given names once the surname stands', () => {
    expect(texts(name, 'shuzhen', '刘').slice(0, 4)).toContain('淑珍');
    expect(texts(name, 'ying', '张')[0]).toBe('英');
    expect(texts(name, 'zhang', '')[0]).toBe('张');
  });

  it('may only sound, before and after the dot', () => {
    expect(texts(name, 'maimaiti').slice(0, 4)).toContain('买买提');
    expect(texts(name, 'aili', '买买提·').slice(0, 4)).toContain('艾力');
  });

  it('reach every character of a sound, the rare ones last', () => {
    expect(texts(name, 'jie', '王')).toContain('婕');
    expect(texts(name, 'xuan', '王')).toEqual(expect.arrayContaining(['轩', '萱', '璇', '瑄']));
  });

  it('allow for mixed sounds', () => {
    expect(texts(fuzzyName, 'zangsan').slice(0, 4)).toContain('张三');
  });
});

const modes = { text, fuzzy, name, fuzzyName };
const letters = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz'"), maxLength: 60 }),
  fc
    .array(fc.constantFrom('xin', 'fang', 'zh', 'a', 'xian', 'z', 'nong', 'shi', 'lve', 'n', "'", 'g'), {
      maxLength: 20,
    })
    .map((parts) => parts.join('')),
);

/** Whether the letters are these syllables: whole, or by their initials, or the last one begun. */
function spells(typed: string, read: readonly string[]): boolean {
  const rest = typed.replace(/^'+/, '');
  const [syllable, ...more] = read;
  if (syllable === undefined) return rest === '';
  const spellings = [syllable, syllable.replace(/ue$/, 've'), syllable.replace(/^([jqxy])u/, '$1v')];
  const begun = spellings.flatMap((spelling) => Array.from(spelling, (_, end) => spelling.slice(0, end + 1)));
  return begun.some((part) => rest.startsWith(part) && spells(rest.slice(part.length), more));
}

describe('whatever is typed', () => {
  it('gives candidates that read as the letters they use', () => {
    fc.assert(
      fc.property(letters, fc.constantFrom(text, name), (typed, compose) => {
        for (const { uses, pinyin: read, ends, text: word } of compose(typed, '').candidates) {
          expect(uses).toBeGreaterThan(0);
          expect(uses).toBeLessThanOrEqual(typed.length);
          expect(spells(typed.slice(0, uses), read)).toBe(true);
          expect(read).toHaveLength([...word].length);
          expect(ends.at(-1)).toBe(uses);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never offers one twice, and the same to everybody', () => {
    fc.assert(
      fc.property(
        letters,
        fc.constantFrom(...Object.values(modes)),
        fc.constantFrom('', '王'),
        (typed, compose, before) => {
          const offered = texts(compose, typed, before);
          expect(new Set(offered).size).toBe(offered.length);
          expect(texts(compose, typed, before)).toEqual(offered);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('gives a bounded list for the worst', () => {
    const worst = [
      'a'.repeat(80),
      'xian'.repeat(20),
      'z'.repeat(80),
      'zh'.repeat(40),
      'shi'.repeat(26),
      "'".repeat(80),
    ];
    for (const typed of worst) {
      for (const compose of Object.values(modes)) {
        const { candidates } = compose(typed, '');
        expect(candidates.length).toBeLessThanOrEqual(160);
        expect(candidates.every(({ uses }) => uses <= typed.length)).toBe(true);
      }
    }
  });

  it('reads words as a reader would', () => {
    const usual = (one: Candidate) => pinyin(one.text, { toneType: 'none', type: 'array', v: true }).join(' ');
    const words = ['yinhang', 'chongqing', 'zhaijidi', 'changqi', 'hetong', 'nver'];
    for (const typed of words) {
      const [best] = text(typed, '').candidates;
      expect(best && usual(best).replaceAll('lve', 'lue')).toBe(best?.pinyin.join(' '));
    }
  });
});

it('leaves letters as they are without a lexicon', () => {
  expect(composeNothing('xinfang', '')).toEqual({ spelled: 'xinfang', candidates: [] });
});
