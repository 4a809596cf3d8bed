import { expect, it } from 'vitest';
import { everydayCharacters } from './everyday-characters.ts';

it('has the 6763 characters of GB 2312', () => {
  expect(
    [...everydayCharacters()].filter((one) => /\p{Script=Han}/u.test(one) && one !== '々' && one !== '〇').length,
  ).toBe(6763);
});
