import type { BranchStep, MainStep, RouteStep } from '../../domain/route-step.ts';
import {
  conditionWords,
  doneWords,
  dueWords,
  numberedTitle,
  rejoinWords,
  stateWords,
  timeLeftWords,
} from '../../domain/step-words.ts';
import { PROVISIONAL_WORDS } from '../../domain/wording.ts';
import { zh } from '../strings/zh-CN.ts';
import { TickIcon, WarningIcon } from './icons.tsx';
import { Pages } from './pages.tsx';
import css from './route-map.module.css';

/** 路线图: what is behind the matter, where it is now and what lies ahead. Words and shapes say it, colour only repeats it. */
export function RouteMap({ route }: { route: readonly MainStep[] }) {
  if (route.length === 0) return <p>{zh.road.empty}</p>;
  const steps = route.flatMap((step, i) => [
    { step, title: numberedTitle(step, i), branch: null },
    ...step.branches.map((branch) => ({ step: branch, title: branch.title, branch })),
  ]);
  const current = steps.findIndex(({ step }) => step.state === 'current');
  const items = steps.map(({ step, title, branch }, i) => ({
    key: `${i} ${step.node}`,
    node: <Step step={step} title={title} branch={branch} isLast={i === steps.length - 1} />,
  }));
  return (
    <div className={css.road}>
      <Pages items={items} startAt={Math.max(0, current)} />
    </div>
  );
}

interface StepProps {
  step: RouteStep;
  title: string;
  branch: BranchStep | null;
  isLast: boolean;
}

function Step({ step, title, branch, isLast }: StepProps) {
  const { state, plain, overdue } = step;
  const isBranch = branch !== null;
  const looks = [css.step, css[state], overdue && css.overdue, isLast && css.last, isBranch && css.branch];
  const isAside = isBranch && state === 'coming';
  return (
    <div className={looks.filter(Boolean).join(' ')} aria-current={state === 'current' ? 'step' : undefined}>
      <div className={css.way}>
        <span className={css.node}>{state === 'passed' && !isBranch && <TickIcon />}</span>
      </div>
      <div className={css.words}>
        <div className={css.head}>
          <h2 className={css.title}>
            {isAside && <span className={css.tag}>{zh.road.branch}</span>}
            {title}
          </h2>
          <span className={css.state}>
            {isAside ? zh.road.limit(step.limitWords) : state === 'passed' ? doneWords(step) : stateWords[state]}
          </span>
        </div>
        {state === 'current' && <p className={css.plain}>{plain}</p>}
        {branch !== null && state !== 'passed' && <Fork branch={branch} />}
        {!isAside && <Dates step={step} />}
      </div>
    </div>
  );
}

/** When a branch is taken and where it leads back. */
function Fork({ branch }: { branch: BranchStep }) {
  const words = [conditionWords(branch), rejoinWords(branch)].filter((one) => one !== null);
  return words.length === 0 ? null : <p className={css.dates}>{words.join('；')}</p>;
}

function Dates({ step }: { step: RouteStep }) {
  const { state, limitWords, due, complaint } = step;
  if (state === 'passed') return null;
  const [day, left] = [dueWords(step), timeLeftWords(step)];
  return (
    <>
      <p className={css.dates}>
        <span>{zh.road.limit(limitWords)}</span>
        {day && <span>{day}</span>}
      </p>
      {due?.provisional && <p className={css.dates}>{PROVISIONAL_WORDS}</p>}
      {(state === 'current' || complaint) && left && <p className={css.left}>{left}</p>}
      {complaint && (
        <p className={css.warning}>
          <WarningIcon />
          {complaint}
        </p>
      )}
    </>
  );
}
