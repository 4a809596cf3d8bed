import type { Box, Look, Target, TextLine } from './look.ts';

/** Millimetres that a finger needs; petition-rules of the hall's trade and WCAG ask for less. */
const LEAST_MM = { primary: 20, other: 15, key: 15 } as const;
const LEAST_GAP_MM = 3;
/** Of the height of an upright screen: what is above is out of reach for who sits. */
const LOW_REACH_FROM = 0.45;
/** What is read, resting buttons included: they are read as well, to know what rests. */
const LEAST_CONTRAST = 7;
/** Edges fall on whole pixels; characters leave a little room in their square. */
const PIXEL = 1;
const CHARACTER_ROOM = 2;
const TENTH = 0.1;

export interface Panel {
  /** CSS pixels of a real millimetre. */
  mm: number;
  reach: 'whole' | 'low';
}

/** What is wrong with a screen as it stands, a line for each. */
export function findingsIn(look: Look, panel: Panel): string[] {
  return [
    ...look.texts.flatMap((line) => clipped(line, look.viewport)),
    ...overlaps(look.texts),
    ...look.texts.flatMap(faint),
    ...look.texts.filter(({ tornOff }) => tornOff).map(({ text }) => `torn off from the line before: ${text}`),
    ...look.targets.flatMap((target) => sized(target, look.viewport, panel)),
    ...gaps(look.targets, panel),
    ...(panel.reach === 'low' ? look.targets.flatMap((target) => outOfReach(target, look.viewport)) : []),
    ...look.scrolls.map((name) => `scrolls: ${name}`),
  ];
}

function clipped({ text, box, within, covered, ellipsis }: TextLine, viewport: Look['viewport']): string[] {
  if (ellipsis) return [`cut off with dots: ${text}`];
  if (!isOnScreen(box, viewport)) return [`off the screen: ${text}`];
  if (within.some((edge) => !isInside(box, edge))) return [`out of its box: ${text}`];
  return covered === null ? [] : [`covered by ${covered}: ${text}`];
}

function isOnScreen(box: Box, { width, height }: Look['viewport']): boolean {
  return isInside(box, { left: 0, top: 0, right: width, bottom: height });
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left - PIXEL &&
    inner.right <= outer.right + PIXEL &&
    inner.top >= outer.top - PIXEL &&
    inner.bottom <= outer.bottom + PIXEL
  );
}

function overlaps(texts: readonly TextLine[]): string[] {
  return texts.flatMap((one, i) =>
    texts
      .slice(i + 1)
      .filter((other) => other.piece !== one.piece && shared(one.box, other.box) > CHARACTER_ROOM)
      .map((other) => `texts overlap: ${one.text} / ${other.text}`),
  );
}

/** How far two boxes lie in one another, in the direction in which it is less. */
function shared(one: Box, other: Box): number {
  const aside = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.min(aside, down);
}

function faint({ text, contrast }: TextLine): string[] {
  return contrast >= LEAST_CONTRAST ? [] : [`contrast ${contrast.toFixed(1)}: ${text}`];
}

function sized({ name, box, role, covered }: Target, viewport: Look['viewport'], { mm }: Panel): string[] {
  const [width, height] = [(box.right - box.left) / mm, (box.bottom - box.top) / mm];
  const small = Math.min(width, height) < LEAST_MM[role] - TENTH;
  return [
    ...(small ? [`${width.toFixed(1)} x ${height.toFixed(1)} mm, ${role} needs ${LEAST_MM[role]}: ${name}`] : []),
    ...(isOnScreen(box, viewport) ? [] : [`off the screen: ${name}`]),
    ...(covered === null ? [] : [`touch goes to ${covered}: ${name}`]),
  ];
}

function gaps(targets: readonly Target[], { mm }: Panel): string[] {
  return targets.flatMap((one, i) =>
    targets
      .slice(i + 1)
      .map((other) => ({ other, gap: gapBetween(one.box, other.box) / mm }))
      .filter(({ gap }) => gap < LEAST_GAP_MM - TENTH)
      .map(({ other, gap }) => `gap ${gap.toFixed(1)} mm: ${one.name} / ${other.name}`),
  );
}

function gapBetween(one: Box, other: Box): number {
  const aside = Math.max(one.left, other.left) - Math.min(one.right, other.right);
  const down = Math.max(one.top, other.top) - Math.min(one.bottom, other.bottom);
  return aside > 0 && down > 0 ? Math.hypot(aside, down) : Math.max(aside, down);
}

/** Where one writes may stand above: a caret is moved from the keypad as well. */
function outOfReach({ name, box, enabled }: Target, { height }: Look['viewport']): string[] {
  if (!enabled || name.startsWith('textarea') || box.top >= height * LOW_REACH_FROM) return [];
  return [`out of reach at ${Math.round((box.top / height) * 100)} %: ${name}`];
}
