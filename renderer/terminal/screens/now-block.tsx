import type { ReactNode } from 'react';
import type { MatterView } from '../../../contract/shapes/terminal-state.ts';
import { isUrgent } from '../../../domain/open-actions.ts';
import { remedy } from '../../strings/words.ts';
import { ChoiceTile } from '../../ui/choices.tsx';
import { fullDay } from '../day-name.ts';
import { useTerminal } from '../terminal-context.ts';
import css from './now-block.module.css';
import { actionWords, useBegin } from './open-action.tsx';

/** The way to everything that can be done; where there is room, the most urgent of it and how far complaints have come. */
export function NowBlock({ matter, brief }: { matter: MatterView; brief: boolean }) {
  const { send } = useTerminal();
  const all = (
    <ChoiceTile
      shape="centred"
      label={remedy.now.all(matter.open.length)}
      onPress={() => send({ type: 'remedy', page: { page: 'now' } })}
    />
  );
  if (brief) return <div className={css.brief}>{all}</div>;
  return <Full matter={matter}>{all}</Full>;
}

function Full({ matter: { open, progress }, children }: { matter: MatterView; children: ReactNode }) {
  const { state } = useTerminal();
  const begin = useBegin();
  const first = open.find(isUrgent);
  return (
    <>
      {progress.supervision.map(({ complaintId, stage, on, office, phone }) => (
        <p key={complaintId ?? stage} className={css.stage}>
          <b>{remedy.stages[stage]}</b>　{fullDay(on)}　{office ?? ''}　{phone ?? ''}
        </p>
      ))}
      {progress.invitations
        .filter((one) => one.state !== 'open' && one.state !== 'over')
        .slice(0, 1)
        .map((one) => (
          <p key={one.invitationId} className={css.stage}>
            <b>{remedy.invitation.purposes[one.purpose]}</b>　{fullDay(one.day)}　{remedy.invitation.states[one.state]}
          </p>
        ))}
      <div className={css.tiles}>
        {first !== undefined && (
          <ChoiceTile
            {...actionWords(first, progress.invitations)}
            disabled={state.waiting}
            onPress={() => begin(first)}
          />
        )}
        {children}
      </div>
    </>
  );
}
