import { pinyin } from 'pinyin-pro';

/** The fifty commonest surnames, in the order the Ministry of Public Security published. */
const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢';
/** Common characters of given names of three generations. */
const GIVEN = '英华玉秀明珍文芳兰国春桂荣平丽红金建军海伟强霞云敏静燕梅娟艳凤志永小德龙琴杰林生飞辉涛刚成玲忠新宝光';
const HOW_MANY = 150;

/** Names that nobody was asked for: surnames and characters joined by a fixed rule, two thirds with two characters. */
export function ruleMadeNames(): { text: string; keys: string }[] {
  const [surnames, given] = [[...SURNAMES], [...GIVEN]];
  return Array.from({ length: HOW_MANY }, (_, index) => {
    const first = given[(7 * index + 3) % given.length] ?? '';
    const second = index % 3 === 0 ? '' : (given[(11 * index + 5) % given.length] ?? '');
    const text = (surnames[index % surnames.length] ?? '') + first + second;
    return { text, keys: pinyin(text, { mode: 'surname', toneType: 'none', type: 'array', v: true }).join('') };
  });
}
