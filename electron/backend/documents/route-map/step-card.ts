import type { BranchStep, RouteStep } from '../../../../domain/route-step.ts';
import { stateWords } from '../../../../domain/step-words.ts';
import { baselineIn, type Measure, moved, type Shape } from '../drawing.ts';
import { stackedLines } from '../text-boxes.ts';
import { branchWords, timeWords } from './card-words.ts';

/** The smallest type on the page, in points. */
const SMALL = 9;
const SMALL_LEADING = 11.8;
const TITLE_LEADING = 15;

/** How much is said of each step: a long road says less, rather than run onto a second page. */
export interface Detail {
  plainOfPassed: boolean;
  basis: boolean;
}

export interface Card {
  step: RouteStep;
  height: number;
  /** From the card's top left corner. */
  shapes: Shape[];
}

interface CardRoom {
  title: string;
  width: number;
  titleSize: number;
  measure: Measure;
  detail: Detail;
}

/** Everything that is said of one step, in lines of `width` points. */
export function stepCard(
  step: RouteStep | BranchStep,
  { title: name, width, titleSize, measure, detail }: CardRoom,
): Card {
  const title = { text: name, size: titleSize, role: 'heading' as const };
  const aside = step.state === 'current' ? `${stateWords.current}　${step.role}` : step.role;
  const asideRole = step.state === 'current' ? 'bold' : 'body';
  const asideWidth = measure(aside, asideRole) * SMALL;
  const titleRoom = { width, size: titleSize, leading: TITLE_LEADING, measure, role: title.role };
  const titleWidth = measure(name, title.role) * titleSize;
  const besides = titleWidth + asideWidth + SMALL <= width;
  const head = stackedLines([name], titleRoom, 'left');
  const small = { width, size: SMALL, leading: SMALL_LEADING, measure, role: 'body' as const };
  const body = stackedLines(
    [
      ...('condition' in step ? branchWords(step) : []),
      ...(besides ? [] : [aside]),
      ...(step.state !== 'passed' || detail.plainOfPassed ? [step.plain] : []),
      timeWords(step),
      ...(detail.basis ? [`依据：${step.basis}`] : []),
    ],
    small,
    'left',
  );
  const shapes: Shape[] = [...head.shapes, ...body.shapes.map((shape) => moved(shape, 0, head.height))];
  if (besides) {
    const y = baselineIn(TITLE_LEADING, titleSize);
    shapes.push({ kind: 'text', x: width - asideWidth, y, size: SMALL, role: asideRole, text: aside });
  }
  return { step, height: head.height + body.height, shapes };
}

/** Height of the middle of a card's title, where its mark stands. */
export const TITLE_MIDDLE = TITLE_LEADING / 2;
