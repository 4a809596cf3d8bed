import { ways } from './zh-CN/index.ts';

/**
 * What is written for the person into a matter and onto its papers, or looked up among Chinese texts: papers are legal
 * texts, so it is Chinese whatever language the screens speak.
 */
export const written = {
  surnames: [...'王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁'],
  /** What the helper is to the person they act for, as it stands on the power of attorney. */
  relations: ways.actsFor.relations,
  /** Asked for by whoever reports something and asks for nothing. */
  accusationRequest: '请依法调查核实。',
  searchWords: [
    '低保',
    '救助',
    '工资',
    '工伤',
    '土地',
    '征地',
    '宅基地',
    '承包地',
    '调解',
    '复议',
    '复查',
    '法律援助',
    '家庭暴力',
    '养老',
    '残疾',
    '代表',
  ],
};
