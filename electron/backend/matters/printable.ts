/** Private-use characters and half pairs have no fixed shape, control characters none at all; line ends are space. */
const SHAPELESS = /[\p{Co}\p{Cs}]|(?![\n\r\t])\p{Cc}/u;

/** False when some character could stand on no paper in any font. */
export function hasShape(text: string): boolean {
  return !SHAPELESS.test(text);
}
