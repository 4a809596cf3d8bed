import type { BranchStepView, RouteStepView } from '../../contract/shapes/progress.ts';
import { daysLeftWords, dayWords, PROVISIONAL_WORDS } from '../../domain/wording.ts';
import { zh } from '../strings/zh-CN.ts';
import { TickIcon, WarningIcon } from './icons.tsx';
import { Pages } from './pages.tsx';
import css from './route-map.module.css';

/** 路线图: what is behind the matter, where it is now and what lies ahead. Words and shapes say it, colour only repeats it. */
export function RouteMap({ route }: { route: readonly RouteStepView[] }) {
  if (route.length === 0) return <p>{zh.road.empty}</p>;
  const steps = route.flatMap((step) => [
    { step, isBranch: false },
    ...step.branches.map((branch) => ({ step: branch, isBranch: true })),
  ]);
  const current = steps.findIndex(({ step }) => step.state === 'current');
  const items = steps.map(({ step, isBranch }, i) => ({
    key: `${i} ${step.node}`,
    node: <Step step={step} isBranch={isBranch} isLast={i === steps.length - 1} />,
  }));
  return (
    <div className={css.road}>
      <Pages items={items} startAt={Math.max(0, current)} />
    </div>
  );
}

function Step({ step, isBranch, isLast }: { step: BranchStepView; isBranch: boolean; isLast: boolean }) {
  const { state, title, plain, overdue } = step;
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
          <span className={css.state}>{isAside ? zh.road.limit(step.limitWords) : stateWords(step)}</span>
        </div>
        {state === 'current' && <p className={css.plain}>{plain}</p>}
        {!isAside && <Dates step={step} />}
      </div>
    </div>
  );
}

function stateWords({ state, on }: BranchStepView): string {
  if (state !== 'passed') return zh.road[state];
  return on === null ? zh.road.passed : `${zh.road.passed} ${dayWords(on)}`;
}

function Dates({ step: { state, limitWords, due, daysLeft, overdue } }: { step: BranchStepView }) {
  if (state === 'passed') return null;
  const day = due && (daysLeft === null ? zh.road.planned(dayWords(due.due)) : zh.road.until(dayWords(due.due)));
  return (
    <>
      <p className={css.dates}>
        <span>{zh.road.limit(limitWords)}</span>
        {day && <span>{day}</span>}
      </p>
      {due?.provisional && <p className={css.dates}>{PROVISIONAL_WORDS}</p>}
      {state === 'current' && daysLeft !== null && <p className={css.left}>{daysLeftWords(daysLeft)}</p>}
      {overdue && (
        <p className={css.warning}>
          <WarningIcon />
          {zh.road.overdue}
        </p>
      )}
    </>
  );
}
