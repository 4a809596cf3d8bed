import { describe, expect, it } from 'vitest';
import { bundledContentDir, loadContent } from '../kiosk-config/content.ts';
import { hasCareWord } from './care-words.ts';

const loaded = loadContent(bundledContentDir());
const words = loaded.ok ? loaded.content.care.words : [];

describe('words of despair', () => {
  it.each(['我真的不想活了。', '再不给钱我就活 不下去', '不想\n活', '死了算了！', '家里有农药，我喝农药'])(
    'are heard in %s',
    (text) => {
      expect(hasCareWord(text, words)).toBe(true);
    },
  );

  it.each(['邻居的树死了，没人管。', '干了一年的活，工钱没有给。', '楼上漏水，日子不好过。'])(
    'are not heard in %s',
    (text) => {
      expect(hasCareWord(text, words)).toBe(false);
    },
  );
});
