import { everydayCharacters } from '../../../domain/everyday-characters.ts';
import { type Copybook, readCopybook } from './copybook.ts';
import { featuresOf } from './features.ts';
import { cleanInk, type Ink } from './ink.ts';
import { nearestShapes, readShapes } from './shapes.ts';
import { bending, trajectoryOf } from './trajectory.ts';

/**
 * From what was written to the characters it may be, likeliest first; `before` is the character it stands behind, or none. Without ink it
 * is what may follow.
 */
export type Recognise = (ink: Ink, before: string, count: number) => string[];

/** After each character those that follow it in words, likeliest first. */
export type Followers = Readonly<Record<string, string>>;

/** So many characters that look alike are compared stroke by stroke. */
const COMPARED = 60;
/** How the cost of bending weighs against the distance of shapes. Found on writing that the shapes were not made from. */
const BENDING_WEIGHT = 600;
/** From here on more bending tells nothing: strokes in another order look bent beyond measure. */
const BENDING_CAP = 0.15;
/** How much a rare character must look better than a common one; the weight of ln(1 + rank / COMMON). */
const RARENESS_WEIGHT = 8;
const COMMON = 500;
/** Traditional and rare characters that are no likelier than this come after all others: seldom meant, seldom alike by chance. */
const RARE_AMONG_FIRST = 3;
/** How much worse the likeliest follower may look; less than what parts characters that look different. */
const FOLLOWING_WEIGHT = 15;

/** A recogniser from the bytes of strokes.bin and shapes.bin, and the followers. */
export function readRecogniser(strokes: ArrayBuffer, shapesBytes: ArrayBuffer, followers: Followers): Recognise {
  const copybook = readCopybook(strokes);
  const shapes = readShapes(shapesBytes);
  const trajectory = remembered(copybook);
  const everyday = new Set(everydayCharacters());
  return (ink, before, count) => {
    const clean = cleanInk(ink);
    const following = [...(followers[before] ?? '')];
    if (clean.length === 0) return following.slice(0, count);
    const way = trajectoryOf(clean);
    const alike = nearestShapes(shapes, featuresOf(clean), COMPARED);
    const bent = alike.map(({ character }) => bending(way, trajectory(character)));
    const cap = Math.min(...bent) + BENDING_CAP;
    const costs = alike.map(({ character: number, distance }, index) => {
      const character = copybook.characters[number] ?? '';
      const place = following.indexOf(character);
      const expected = place < 0 ? 0 : 1 - place / following.length;
      const cost =
        distance +
        BENDING_WEIGHT * Math.min(bent[index] as number, cap) +
        RARENESS_WEIGHT * Math.log(1 + number / COMMON) -
        FOLLOWING_WEIGHT * expected;
      return { character, cost };
    });
    const sorted = costs.sort((a, b) => a.cost - b.cost).map(({ character }) => character);
    const found = [...new Set(sorted)];
    const isSeldom = (character: string, place: number) => place >= RARE_AMONG_FIRST && !everyday.has(character);
    return [
      ...found.filter((character, place) => !isSeldom(character, place)),
      ...found.filter((character, place) => isSeldom(character, place)),
    ].slice(0, count);
  };
}

/** The ways through the characters of the copybook, each worked out when it is first asked for. */
function remembered(copybook: Copybook): (character: number) => Float32Array {
  const ways = new Map<number, Float32Array>();
  return (character) => {
    const known = ways.get(character);
    if (known !== undefined) return known;
    const way = trajectoryOf(copybook.inkOf(character));
    ways.set(character, way);
    return way;
  };
}
