/**
 * The check character of ISO 7064 hybrid systems (MOD N+1,N) over an alphabet of N characters.
 * With an even N every single wrong character is found, and nearly every swap of neighbours.
 * @throws when `text` holds a character that is not in the alphabet: the caller has checked it
 */
export function checkCharacter(text: string, alphabet: string): string {
  const size = alphabet.length;
  let product = size;
  for (const character of text) {
    const value = alphabet.indexOf(character);
    if (value < 0) throw new RangeError('character outside the alphabet');
    const sum = (product + value) % size || size;
    product = (sum * 2) % (size + 1);
  }
  return alphabet.charAt((size + 1 - product) % size);
}

/** What a person types or a form holds, without spaces and dashes of any kind, in plain capitals. */
export function plainCapitals(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Dash_Punctuation}\u2212]/gu, '')
    .toUpperCase();
}
