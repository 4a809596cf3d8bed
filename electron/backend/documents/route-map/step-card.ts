import type { BranchStep, RouteStep } from '../../../../domain/route-step.ts';
import { stateWords, timeWords, wayWords } from '../../../../domain/step-words.ts';
import { baselineIn, type Measure, moved, type Shape } from '../drawing.ts';
import { stackedLines } from '../text-boxes.ts';

/** Lines of text to their size. */
const LEADING = 1.31;

/** How much is said of each step, and how large: a long road says less, rather than run onto a second page. */
export interface Detail {
  plainOfPassed: boolean;
  basis: boolean;
  /** Type under the titles, in points. */
  size: number;
}

export interface Card {
  step: RouteStep;
  height: number;
  /** Where its mark stands: the middle of its title's first line. */
  middle: number;
  /** From the card's top left corner. */
  shapes: Shape[];
}

interface CardRoom {
  title: string;
  /** Main steps have larger titles than those beside the road. */
  isMain: boolean;
  width: number;
  measure: Measure;
  detail: Detail;
}

/** Everything that is said of one step, in lines of `width` points. */
export function stepCard(
  step: RouteStep | BranchStep,
  { title: name, isMain, width, measure, detail }: CardRoom,
): Card {
  const { size } = detail;
  const way = 'condition' in step ? wayWords(step) : null;
  const titleSize = size + (isMain ? 2.5 : 1.5);
  const titleLeading = size + 6;
  const aside = step.state === 'current' ? `${stateWords.current}　${step.role}` : step.role;
  const asideRole = step.state === 'current' ? 'bold' : 'body';
  const asideWidth = measure(aside, asideRole) * size;
  const titleRoom = { width, size: titleSize, leading: titleLeading, measure, role: 'heading' as const };
  const titleWidth = measure(name, 'heading') * titleSize;
  const besides = titleWidth + asideWidth + size <= width;
  const head = stackedLines([name], titleRoom, 'left');
  const room = { width, size, leading: size * LEADING, measure };
  const body = stackedLines(
    [
      ...(way === null ? [] : [way]),
      ...(besides ? [] : [aside]),
      ...(step.state !== 'passed' || detail.plainOfPassed ? [step.plain] : []),
    ],
    { ...room, role: 'body' },
    'left',
  );
  // A day that runs must be found at a glance.
  const time = stackedLines(timeWords(step), { ...room, role: step.daysLeft === null ? 'body' : 'bold' }, 'left');
  const basis = stackedLines(detail.basis ? [`依据：${step.basis}`] : [], { ...room, role: 'body' }, 'left');
  const stacks = [head, body, time, basis];
  const shapes: Shape[] = [];
  let height = 0;
  for (const stack of stacks) {
    for (const shape of stack.shapes) shapes.push(moved(shape, 0, height));
    height += stack.height;
  }
  if (besides) {
    const y = baselineIn(titleLeading, titleSize);
    shapes.push({ kind: 'text', x: width - asideWidth, y, size, role: asideRole, text: aside });
  }
  return { step, height, middle: titleLeading / 2, shapes };
}
