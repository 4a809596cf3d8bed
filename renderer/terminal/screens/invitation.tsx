import type { MatterView } from '../../../contract/shapes/terminal-state.ts';
import { StayAwayReason } from '../../../domain/invitation.ts';
import { remedy } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { dayName } from '../day-name.ts';
import { Frame } from '../frame.tsx';
import { PrintLoose } from '../print-loose.tsx';
import type { InvitationPage } from '../remedy.ts';
import { useTerminal } from '../terminal-context.ts';
import { Facts } from './facts.tsx';
import { untilWords } from './open-action.tsx';
import css from './screens.module.css';

const SAYS_NOT = 'none';

/** An invitation with its answer: 参加 in one touch, 不参加 in two; afterwards what was answered. */
export function Invitation({ page, matter }: { page: InvitationPage; matter: MatterView }) {
  const { state, send, actions } = useTerminal();
  const { invitationId } = page;
  const words = remedy.invitation;
  const found = matter.progress.invitations.find((one) => one.invitationId === invitationId);
  if (found === undefined) return null;
  const { purpose, day, start, place, contact, answerBy, state: stands, daysLeft } = found;
  const isOpen = stands === 'open';
  if (isOpen && page.whyNot) {
    const choices = [
      ...StayAwayReason.options.map((id) => ({ id, label: words.reasons[id] })),
      { id: SAYS_NOT, label: words.noReason },
    ] as const;
    return (
      <Frame title={words.whyNot} hint={words.whyNotHint}>
        <ChoiceGrid
          choices={choices.map((choice) => ({ ...choice, disabled: state.waiting }))}
          columns={1}
          onChoose={(id) =>
            actions.answerInvitation(invitationId, { coming: false, reason: id === SAYS_NOT ? null : id })
          }
        />
      </Frame>
    );
  }
  return (
    <Frame
      title={words.title(words.purposes[purpose])}
      hint={words.states[stands]}
      next={
        isOpen ? (
          <>
            <Button disabled={state.waiting} onPress={() => send({ type: 'remedy', page: { ...page, whyNot: true } })}>
              {words.notComing}
            </Button>
            <Button
              look="primary"
              disabled={state.waiting}
              onPress={() => actions.answerInvitation(invitationId, { coming: true, reason: null })}
            >
              {words.coming}
            </Button>
          </>
        ) : (
          <Button look="primary" onPress={() => send({ type: 'remedy', page: null })}>
            {words.done}
          </Button>
        )
      }
    >
      {!isOpen && <p className={css.strong}>{words.states[stands]}</p>}
      <Facts
        facts={[
          [words.when, `${dayName(day)} ${start}`],
          [words.where, place],
          [words.who, `${contact.name}　${contact.phone}`],
          ...(isOpen ? [[words.answerBy, untilWords({ until: answerBy, daysLeft, provisional: false })] as const] : []),
        ]}
      />
      <PrintLoose print={{ kind: 'invitation', invitationId }} />
    </Frame>
  );
}
