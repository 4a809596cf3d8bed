import type { ProgressView } from '../../../contract/shapes/progress.ts';
import { showQueryCode } from '../../../domain/query-code.ts';
import { t, ways } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { TickIcon } from '../../ui/icons.tsx';
import { Pages } from '../../ui/pages.tsx';
import { PaperStatus } from '../../ui/paper-status.tsx';
import { PaperPicture } from '../../ui/pictures.tsx';
import { AcceptanceBlock } from '../acceptance-block.tsx';
import { fullDay } from '../day-name.ts';
import { Frame } from '../frame.tsx';
import { ofMatters } from '../print-loose.tsx';
import type { Screen } from '../screen-of.ts';
import { useTerminal } from '../terminal-context.ts';
import css from './registered.module.css';

/** Number and code big and at once; papers and the acceptance arrive on the same screen, live. */
export function Registered({ matter }: Extract<Screen, { name: 'registered' }>) {
  const { state, send, actions } = useTerminal();
  const { progress, queryCode } = matter;
  const isAnonymous = state.visit?.person?.source === 'anonymous';
  const papers = (
    <div className={css.papers}>
      <PaperPicture />
      <PaperStatus papers={ofMatters(state.visit?.papers)} disabled={state.waiting} onCameOut={actions.cameOut} />
    </div>
  );
  const items = [
    { key: 'keep', node: <p className={css.keep}>{t.registered.keep}</p> },
    { key: 'papers', node: papers },
    { key: 'next', node: <WhatIsNext progress={progress} isAnonymous={isAnonymous} /> },
  ];
  return (
    <Frame
      title={t.registered.title}
      hint={t.registered.safe}
      onBack={null}
      next={
        <>
          <Button onPress={() => send({ type: 'end' })}>{t.registered.done}</Button>
          <Button look="primary" onPress={() => send({ type: 'show-road', shown: true })}>
            {t.registered.road}
          </Button>
        </>
      }
    >
      <dl className={css.numbers}>
        <dt>{t.registered.number}</dt>
        <dd className={css.number}>{progress.matterNo}</dd>
        {queryCode && (
          <>
            <dt>{t.registered.code}</dt>
            <dd className={css.code}>{showQueryCode(queryCode)}</dd>
          </>
        )}
      </dl>
      <div className={css.pages}>
        <Pages items={items} />
      </div>
    </Frame>
  );
}

/** Who took it on, once somebody has; until then what will happen and by which day. */
function WhatIsNext({ progress, isAnonymous }: { progress: ProgressView; isAnonymous: boolean }) {
  if (progress.acceptance !== null) {
    return (
      <section className={css.accepted} aria-live="polite">
        <h2>
          <TickIcon />
          {t.registered.accepted}
        </h2>
        <AcceptanceBlock acceptance={progress.acceptance} />
      </section>
    );
  }
  // Nobody can be told who gave no name (article 23).
  if (isAnonymous) {
    return (
      <section className={css.awaiting}>
        <h2>{t.registered.awaiting}</h2>
        <p>{ways.anonymous.afterwards}</p>
      </section>
    );
  }
  const next = progress.route.find(({ state }) => state === 'current');
  // A day that is only expected is no promise.
  const due = next?.planned ? null : next?.due;
  return (
    <section className={css.awaiting} aria-live="polite">
      <h2>{t.registered.awaiting}</h2>
      <p>{t.registered.awaitingSay}</p>
      {due && <p>{t.registered.awaitingDue(fullDay(due.due))}</p>}
    </section>
  );
}
