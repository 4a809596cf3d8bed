/** Where something lies on the screen, in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** A step sideways costs this much more than one straight on: who presses "down" means what lies below. */
const SIDEWAYS = 2;
/** Of several that lie alike, the one whose middle is nearest. */
const OFF_CENTRE = 0.1;

/**
 * Which of `boxes` an arrow key leads to from `from`; null when nothing lies that way. Left and right stay within the row: a keypad
 * that jumps from the end of a row to the other end of the screen loses people.
 */
export function nextBox(from: Box, boxes: readonly Box[], direction: Direction): number | null {
  const start = turned(from, direction);
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  boxes.forEach((box, i) => {
    const cost = costOf(start, turned(box, direction), direction === 'left' || direction === 'right');
    if (cost < least) {
      best = i;
      least = cost;
    }
  });
  return best;
}

/** The box as it would lie if the direction were down. */
function turned({ left, top, right, bottom }: Box, direction: Direction): Box {
  switch (direction) {
    case 'down':
      return { left, top, right, bottom };
    case 'up':
      return { left, right, top: -bottom, bottom: -top };
    case 'right':
      return { left: top, right: bottom, top: left, bottom: right };
    case 'left':
      return { left: top, right: bottom, top: -right, bottom: -left };
  }
}

function costOf(from: Box, to: Box, straightOnly: boolean): number {
  // Borders may touch or overlap a little; what overlaps by half is beside, not below.
  const overlap = Math.min(from.bottom - from.top, to.bottom - to.top) / 2;
  const ahead = to.top - from.bottom;
  if (ahead < -overlap || to.top <= from.top) return Number.POSITIVE_INFINITY;
  const aside = Math.max(0, to.left - from.right, from.left - to.right);
  const isBeside = to.left < from.right && to.right > from.left;
  if (straightOnly && !isBeside) return Number.POSITIVE_INFINITY;
  const offCentre = Math.abs(to.left + to.right - from.left - from.right) / 2;
  return Math.max(0, ahead) + SIDEWAYS * aside + OFF_CENTRE * offCentre;
}
