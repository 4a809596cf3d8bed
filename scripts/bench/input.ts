import { benchPinyin, type PinyinResult, pinyinTable } from './input/pinyin.ts';

export interface InputResult {
  pinyin: PinyinResult;
}

/** Ways to write, each beside the engine one would otherwise take. */
export async function benchInput(): Promise<InputResult> {
  return { pinyin: await benchPinyin() };
}

export function inputTable({ pinyin }: InputResult): string {
  return pinyinTable(pinyin);
}
