import { benchHandwriting, type HandwritingResult, handwritingTable } from './input/handwriting.ts';
import { benchPinyin, type PinyinResult, pinyinTable } from './input/pinyin.ts';

export interface InputResult {
  pinyin: PinyinResult;
  handwriting: HandwritingResult;
}

/** Ways to write, each beside the engine one would otherwise take. */
export async function benchInput(): Promise<InputResult> {
  return { pinyin: await benchPinyin(), handwriting: benchHandwriting() };
}

export function inputTable({ pinyin, handwriting }: InputResult): string {
  return `${pinyinTable(pinyin)}\n${handwritingTable(handwriting)}`;
}
