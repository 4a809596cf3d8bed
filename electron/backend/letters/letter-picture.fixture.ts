import { PNG } from 'pngjs';
import { fonts } from '../documents/typesetter.fixture.ts';
import { createCharacterDrawer } from '../slips/draw-characters.ts';

/** A letter as somebody has had it printed. All of it is fictitious. */
export const LETTER = `反映信
尊敬的领导：
　　我叫样例甲，住虚构镇东答村3号。2024年3月18日，邻居在两家中间砌了一道墙，占了我家宅基地0.8米。我找过村委会两次，一直没有解决。
　　今年十月，村里说要量地，到今天也没有人来。我家有1998年发的宅基地证，上面写着院子东西宽12.5米，现在只剩11.7米，下雨天水全往我家院里流。
　　请求：
　　一、请派人到现场量清楚界线。
　　二、请让对方把占的地方退出来，排水的问题也一起解决。
　　　　　　　　　　　　　　　　　样例甲
　　　　　　　　　　　　2026年11月23日`;

/** An A4 page of 200 dots to the inch, light by dot. */
export interface GreyPage {
  width: number;
  height: number;
  light: Uint8Array;
}

const PAGE = { width: 1654, height: 2339 };
const MARGIN = 200;
const LINE = 72;
/** About 三号, as official letters are set. */
const PER_LINE = 26;
const NOT_FIRST = /[，。：；、）]/u;
const INK = 30;
const PAPER = 235;

/** The page with the letter printed on it. */
export function letterPage(letter = LETTER): GreyPage {
  const light = new Uint8Array(PAGE.width * PAGE.height).fill(PAPER);
  const canvas = {
    set(x: number, y: number) {
      if (x < PAGE.width && y < PAGE.height) light[y * PAGE.width + x] = INK;
    },
  };
  const drawer = createCharacterDrawer(fonts);
  letter
    .split('\n')
    .flatMap(linesOf)
    .forEach((line, i) => {
      drawer.draw(line, { x: MARGIN, y: MARGIN + i * LINE }, { bold: false, scale: 2 }, canvas);
    });
  return { ...PAGE, light };
}

function linesOf(paragraph: string): string[] {
  const lines = [''];
  for (const character of paragraph) {
    const isFull = widthOf(lines.at(-1) ?? '') + widthOf(character) > PER_LINE;
    if (isFull && !NOT_FIRST.test(character)) lines.push(character);
    else lines[lines.length - 1] += character;
  }
  return lines;
}

const widthOf = (text: string) => [...text].reduce((sum, one) => sum + (one.charCodeAt(0) < 0x80 ? 0.5 : 1), 0);

/** How much light each place of the page gives back, as `lyingPage` asks for it: the mean of a small square of the print. */
export function writingOn({ width, height, light }: GreyPage): (u: number, v: number) => number {
  const at = (x: number, y: number) =>
    (light[Math.min(y, height - 1) * width + Math.min(x, width - 1)] ?? PAPER) / PAPER;
  return (u, v) => {
    const [x, y] = [Math.floor(u * width), Math.floor(v * height)];
    return (at(x, y) + at(x + 1, y) + at(x, y + 1) + at(x + 1, y + 1)) / 4;
  };
}

/** The same page as a camera gives it: turned by so many degrees, a little blurred, grained. */
export function photographed(page: GreyPage, { turned = 0, grain = 0 }): GreyPage {
  const { width, height } = page;
  const [sin, cos] = [Math.sin((turned * Math.PI) / 180), Math.cos((turned * Math.PI) / 180)];
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? PAPER : (page.light[Math.floor(y) * width + Math.floor(x)] ?? PAPER);
  const random = seeded(1);
  const light = page.light.map((_, i) => {
    const [x, y] = [(i % width) - width / 2, Math.floor(i / width) - height / 2];
    const u = width / 2 + x * cos + y * sin;
    const v = height / 2 - x * sin + y * cos;
    const blurred = (2 * at(u, v) + at(u + 0.8, v) + at(u - 0.8, v) + at(u, v + 0.8) + at(u, v - 0.8)) / 6;
    return Math.max(0, Math.min(255, blurred + grain * (random() + random() + random() - 1.5)));
  });
  return { width, height, light };
}

/** Numbers from 0 to 1, the same every time. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fff_ffff;
    return state / 0x7fff_ffff;
  };
}

export function pngOf({ width, height, light }: GreyPage): Uint8Array {
  const png = new PNG({ width, height });
  light.forEach((value, i) => {
    png.data.set([value, value, value, 255], i * 4);
  });
  return PNG.sync.write(png, { colorType: 0 });
}

const squeezed = (text: string) => [...text.replace(/\s/gu, '')];

/** 字错率: how many characters must be changed to make what was read what was written, as a share of what was written. */
export function characterErrorRate(written: string, read: string): number {
  const [from, to] = [squeezed(written), squeezed(read)];
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (const [i, character] of from.entries()) {
    const next = [i + 1];
    for (const [j, other] of to.entries()) {
      const same = (row[j] ?? 0) + (character === other ? 0 : 1);
      next.push(Math.min(same, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return (row.at(-1) ?? 0) / from.length;
}
