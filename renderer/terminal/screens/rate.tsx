import { Grade, type RatedObject, RatingReason } from '../../../domain/rating.ts';
import { t } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGrid, ChoiceTile } from '../../ui/choices.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { Frame } from '../frame.tsx';
import type { Screen } from '../screen-of.ts';
import { useTerminal } from '../terminal-context.ts';
import css from './screens.module.css';

/** A face says at a glance what the words beside it say. */
const FACES: Record<Grade, string> = { satisfied: 'face-glad', fairly: 'face-even', dissatisfied: 'face-sad' };

/** One of the two that are rated, in one touch; who is not satisfied is asked why. */
export function Rate({ rating }: Extract<Screen, { name: 'rate' }>) {
  const { state, send, actions } = useTerminal();
  const { object } = rating;
  const organName = state.visit?.matter?.progress.acceptance?.organName;
  const choose = (grade: Grade) => {
    if (grade === 'dissatisfied') send({ type: 'rating', rating: { object, grade, reasons: [] } });
    else actions.rate({ object, grade, reasons: [] });
  };
  return (
    <Frame
      title={t.rate.title[object]}
      hint={object === 'organ' && organName !== undefined ? organName : t.rate.hint}
      onBack={() => send({ type: 'rating', rating: null })}
    >
      {Grade.options.map((grade) => (
        <ChoiceTile
          key={grade}
          shape="large"
          label={t.rate.grades[grade]}
          picture={<KindIcon name={FACES[grade]} millimetres={24} />}
          disabled={state.waiting}
          onPress={() => choose(grade)}
        />
      ))}
    </Frame>
  );
}

/** Why not: as many reasons as there are, or none. */
export function RateWhy({ rating: { object, reasons } }: Extract<Screen, { name: 'rate-why' }>) {
  const { state, send, actions } = useTerminal();
  const grade = 'dissatisfied';
  const toggle = (reason: RatingReason) => {
    const others = reasons.filter((one) => one !== reason);
    const now = others.length < reasons.length ? others : [...others, reason];
    send({ type: 'rating', rating: { object, grade, reasons: now } });
  };
  const choices = RatingReason.options.map((id) => ({
    id,
    label: t.rate.reasons[id],
    chosen: reasons.includes(id),
  }));
  return (
    <Frame
      title={t.rate.why}
      hint={t.rate.whyHint}
      onBack={() => send({ type: 'rating', rating: { object, grade: null, reasons: [] } })}
      next={
        <Button
          look="primary"
          disabled={state.waiting}
          onPress={() => actions.rate({ object, grade, reasons: [...reasons] })}
        >
          {t.rate.send}
        </Button>
      }
    >
      <ChoiceGrid choices={choices} columns={1} onChoose={toggle} />
    </Frame>
  );
}

/** Thanks, and the other one where it is still to be rated. */
export function Rated({ next }: { next: RatedObject | null }) {
  const { send } = useTerminal();
  return (
    <Frame
      title={t.rate.thanks}
      onBack={() => send({ type: 'rating', rating: null })}
      next={
        next === null ? (
          <Button look="primary" onPress={() => send({ type: 'rating', rating: null })}>
            {t.rate.done}
          </Button>
        ) : (
          <Button
            look="primary"
            onPress={() => send({ type: 'rating', rating: { object: next, grade: null, reasons: [] } })}
          >
            {t.rate.next[next]}
          </Button>
        )
      }
    >
      <p className={css.say}>{t.rate.thanksSay}</p>
    </Frame>
  );
}
