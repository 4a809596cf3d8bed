import { t } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { CardPicture } from '../../ui/pictures.tsx';
import { Frame } from '../frame.tsx';
import type { Screen } from '../screen-of.ts';
import { useTerminal } from '../terminal-context.ts';
import css from './screens.module.css';

/** The card needs no touch: once it has been confirmed, the next screen stands here by itself. */
export function Proof({ cardHelps, cardShown, staffCanVouch }: Extract<Screen, { name: 'proof' }>) {
  const { state, send } = useTerminal();
  const { code, issueId = null } = state.journey.reprint ?? { code: null };
  return (
    <Frame
      title={cardHelps ? t.reprint.proof : t.reprint.proofByCode}
      hint={t.reprint.proofWhy}
      next={
        <Button look="primary" onPress={() => send({ type: 'reprint', reprint: { code, issueId, typing: true } })}>
          {t.reprint.typeCode}
        </Button>
      }
    >
      {cardShown && !cardHelps && <p className={css.strong}>{t.reprint.otherCard}</p>}
      {cardHelps ? (
        <div className={css.picture}>
          <CardPicture />
        </div>
      ) : (
        <div className={css.spring} />
      )}
      {staffCanVouch ? (
        <Button onPress={() => send({ type: 'reprint', reprint: { code, issueId, typing: false, byStaff: true } })}>
          {t.reprint.askStaff}
        </Button>
      ) : (
        <p className={css.soft}>{t.reprint.noProof}</p>
      )}
    </Frame>
  );
}
