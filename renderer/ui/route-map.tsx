import type { BranchStep, MainStep, RouteStep } from '../../domain/route-step.ts';
import {
  doneWords,
  dueWords,
  limitLine,
  numberedTitle,
  stateWords,
  timeLeftWords,
  wayWords,
} from '../../domain/step-words.ts';
import { PROVISIONAL_WORDS } from '../../domain/wording.ts';
import { t } from '../strings/words.ts';
import { Button } from './button.tsx';
import { TickIcon, WarningIcon } from './icons.tsx';
import { Pages } from './pages.tsx';
import css from './route-map.module.css';

/** Leads from the first overdue step straight to a complaint of it. */
interface Complaint {
  label: string;
  onPress: () => void;
}

/** 路线图: what is behind the matter, where it is now and what lies ahead. Words and shapes say it, colour only repeats it. */
export function RouteMap({ route, complaint }: { route: readonly MainStep[]; complaint: Complaint | null }) {
  if (route.length === 0) return <p>{t.road.empty}</p>;
  const steps = route.flatMap((step, i) => [
    { step, title: numberedTitle(step, i), branch: null },
    ...step.branches.map((branch) => ({ step: branch, title: branch.title, branch })),
  ]);
  const current = steps.findIndex(({ step }) => step.state === 'current');
  const late = steps.findIndex(({ step }) => step.overdue);
  const items = steps.map(({ step, title, branch }, i) => ({
    key: `${i} ${step.node}`,
    node: (
      <Step
        step={step}
        title={title}
        branch={branch}
        isLast={i === steps.length - 1}
        complaint={i === late ? complaint : null}
      />
    ),
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
  complaint: Complaint | null;
}

function Step({ step, title, branch, isLast, complaint }: StepProps) {
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
            {isAside && <span className={css.tag}>{t.road.branch}</span>}
            {title}
          </h2>
          <span className={css.state}>{state === 'passed' ? doneWords(step) : stateWords[state]}</span>
        </div>
        {state === 'current' && <p className={css.plain}>{plain}</p>}
        {branch !== null && <Way branch={branch} />}
        <Dates step={step} />
        {complaint && <Button onPress={complaint.onPress}>{complaint.label}</Button>}
      </div>
    </div>
  );
}

/** When a branch is taken and where it leads back. */
function Way({ branch }: { branch: BranchStep }) {
  const words = wayWords(branch);
  return words && <p className={css.dates}>{words}</p>;
}

function Dates({ step }: { step: RouteStep }) {
  const { state, due, complaint } = step;
  if (state === 'passed') return null;
  const [day, left] = [dueWords(step), timeLeftWords(step)];
  const isLarge = state === 'current' || complaint !== null;
  return (
    <>
      <p className={css.dates}>
        <span>{limitLine(step)}</span>
        {day && <span>{day}</span>}
        {left && !isLarge && <span>{left}</span>}
      </p>
      {due?.provisional && <p className={css.dates}>{PROVISIONAL_WORDS}</p>}
      {isLarge && left && <p className={css.left}>{left}</p>}
      {complaint && (
        <p className={css.warning}>
          <WarningIcon />
          {complaint}
        </p>
      )}
    </>
  );
}
