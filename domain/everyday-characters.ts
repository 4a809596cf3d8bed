/** GB 2312 whole, signs and all, after the letters of English: what nearly everything in a hall is written in. */
export function everydayCharacters(): string {
  const bytes: number[] = [];
  for (let ascii = 0x20; ascii < 0x7f; ascii += 1) bytes.push(ascii);
  for (let row = 0xa1; row <= 0xfe; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  }
  // A cell that holds nothing is decoded to the replacement character.
  return new TextDecoder('gb2312').decode(Uint8Array.from(bytes)).replaceAll('\ufffd', '');
}
