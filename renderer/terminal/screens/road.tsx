import { useEffect, useState } from 'react';
import { chooserStep, purposeOn, type RoadAdvice, type RoadChooser } from '../../../domain/road-chooser.ts';
import { ways } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { Pages } from '../../ui/pages.tsx';
import { Frame } from '../frame.tsx';
import { useTerminal } from '../terminal-context.ts';
import css from './road.module.css';
import { Said } from './said.tsx';
import layout from './screens.module.css';

/** 该走哪条路: a few plain questions, and which road fits. Advice only: the person decides. */
export function Road() {
  const { state, send, actions } = useTerminal();
  const [chooser, setChooser] = useState<RoadChooser | null | 'failed'>(null);
  const { readRoadChooser } = actions;
  useEffect(() => {
    let isHere = true;
    void readRoadChooser().then((read) => isHere && setChooser(read ?? 'failed'));
    return () => {
      isHere = false;
    };
  }, [readRoadChooser]);

  if (chooser === null || chooser === 'failed') {
    return (
      <Frame title={ways.road.ask}>
        <p className={layout.say}>{chooser === null ? ways.road.loading : ways.road.failed}</p>
      </Frame>
    );
  }
  const { roadAnswers } = state.journey;
  const step = chooserStep(chooser, roadAnswers);
  if (step.kind === 'advice') return <Advice advice={step.advice} />;
  const { ask, hint, answers } = step.question;
  const choices = answers.map(({ label }, i) => ({ id: String(i), label }));
  return (
    <Frame title={ask} {...(hint !== null && { hint })}>
      <ChoiceGrid
        choices={choices}
        columns={1}
        onChoose={(id) => send({ type: 'road', answers: [...roadAnswers, Number(id)] })}
      />
    </Frame>
  );
}

function Advice({ advice }: { advice: RoadAdvice }) {
  const { send } = useTerminal();
  const { title, why, body, limit, steps, basis, road } = advice;
  const items = [
    { key: 'why', node: <p className={layout.say}>{why}</p> },
    { key: 'body', node: <Fact label={ways.road.body} words={body} /> },
    { key: 'limit', node: <Fact label={ways.road.limit} words={limit?.words ?? ways.road.noLimit} /> },
    {
      key: 'steps',
      node: (
        <section className={css.steps}>
          <h2>{ways.road.steps}</h2>
          <Said lines={steps} />
        </section>
      ),
    },
    {
      key: 'basis',
      node: <p className={layout.soft}>{basis.map(({ law, article }) => ways.road.basis(law, article)).join('　')}</p>,
    },
  ];
  return (
    <Frame
      title={ways.road.advice(title)}
      hint={ways.road.yours}
      next={
        <Button look="primary" onPress={() => send({ type: 'answer', answers: { purpose: purposeOn(road) } })}>
          {ways.road.register}
        </Button>
      }
    >
      <Pages items={items} />
    </Frame>
  );
}

function Fact({ label, words }: { label: string; words: string }) {
  return (
    <dl className={css.fact}>
      <dt>{label}</dt>
      <dd>{words}</dd>
    </dl>
  );
}
