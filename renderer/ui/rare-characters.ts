import { everydayCharacters } from '../../domain/everyday-characters.ts';

let everyday: string;

/**
 * Waits until the rare characters of the text can be drawn. Laid out before, each has a stand-in looked for among all the fonts of
 * the machine, which was seen to hold a slow terminal up for 70 ms, and is laid out a second time.
 */
export async function rareCharactersOf(text: string): Promise<void> {
  everyday ??= everydayCharacters();
  const rare = [...text].filter((character) => !everyday.includes(character)).join('');
  // Without their font they are offered all the same.
  if (rare !== '') await document.fonts.load('1em "Noto Sans SC Rare"', rare).catch(() => undefined);
}
