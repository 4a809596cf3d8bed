import { remedy, t } from '../../strings/words.ts';
import { ChoiceTile } from '../../ui/choices.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { CardPicture, CodePicture } from '../../ui/pictures.tsx';
import { Frame } from '../frame.tsx';
import type { Screen } from '../screen-of.ts';
import { useTerminal } from '../terminal-context.ts';
import { ComplainOfOffice } from './complain-of-office.tsx';
import css from './follow.module.css';

/** Three ways to one's matter. Two need no touch: the terminal sees the card or the code by itself. */
export function Follow({ cardReader, codeScanner, leftMatter }: Extract<Screen, { name: 'follow' }>) {
  const { state, send } = useTerminal();
  const { speakingUp } = state.journey;
  return (
    <Frame title={speakingUp ? remedy.speakUp.title : t.follow.title} onBack={() => send({ type: 'go', to: 'home' })}>
      <div className={css.ways}>
        <section className={css.way} data-off={!cardReader || undefined}>
          <div className={css.picture}>
            <CardPicture />
          </div>
          <h2>{t.follow.card}</h2>
          <p>{cardReader ? t.follow.cardHint : t.follow.notUsable}</p>
        </section>
        <section className={css.way} data-off={!codeScanner || undefined}>
          <div className={css.picture}>
            <CodePicture />
          </div>
          <h2>{t.follow.scan}</h2>
          <p>{codeScanner ? t.follow.scanHint : t.follow.notUsable}</p>
        </section>
      </div>
      <div className={css.tiles}>
        <ChoiceTile
          shape="large"
          label={t.follow.number}
          hint={t.follow.numberHint}
          picture={<KindIcon name="ledger" />}
          onPress={() => send({ type: 'go', to: 'number' })}
        />
        {speakingUp && <ComplainOfOffice />}
        {leftMatter && (
          <ChoiceTile
            label={t.home.leftMatter}
            hint={`${leftMatter.progress.kind}\n${leftMatter.progress.matterNo}`}
            shape="large"
            picture={<KindIcon name="contract" />}
            onPress={() => send({ type: 'return-to-matter' })}
          />
        )}
      </div>
    </Frame>
  );
}
