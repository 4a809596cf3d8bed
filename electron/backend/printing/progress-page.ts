import type { ProgressView } from '../../../contract/shapes/progress.ts';
import type { ReadingPage, ReadingSection } from '../../../domain/documents/reading-page.ts';
import type { MainStep } from '../../../domain/route-step.ts';
import {
  doneWords,
  dueWords,
  limitLine,
  numberedTitle,
  PROVISIONAL_NOTE,
  stateWords,
} from '../../../domain/step-words.ts';
import { dayWords } from '../../../domain/wording.ts';

/** The progress of a matter as it stands on the screen, step by step in large type; it names nobody but who handles it. */
export function progressPage(
  progress: ProgressView,
  { source, asOf }: Pick<ReadingPage, 'source' | 'asOf'>,
): ReadingPage {
  const { matterNo, kind, statusWords, registeredOn, acceptance, route } = progress;
  const handler = acceptance && [acceptance.handlerName, acceptance.handlerTitle, acceptance.handlerPhone].join('　');
  const isProvisional = route.some(({ due }) => due?.provisional === true);
  return {
    title: '办到哪一步了',
    source,
    asOf,
    sections: [
      {
        heading: null,
        paragraphs: [],
        facts: [
          ['编号', matterNo],
          ['事项', `${kind}　${statusWords}`],
          ['登记', dayWords(registeredOn)],
          ['谁在办', acceptance?.organName ?? ''],
          ['找谁', handler ?? ''],
        ],
      },
      ...route.map(stepSection),
      ...(isProvisional ? [{ heading: null, paragraphs: [PROVISIONAL_NOTE] }] : []),
    ],
  };
}

function stepSection(step: MainStep, index: number): ReadingSection {
  const ahead = [limitLine(step), dueWords(step)].filter((words) => words !== null).join('，');
  const where = step.state === 'passed' ? doneWords(step) : `${stateWords[step.state]}。${ahead}`;
  return { heading: numberedTitle(step, index), paragraphs: [`${where}。`, step.plain] };
}
