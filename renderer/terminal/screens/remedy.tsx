import type { MatterView } from '../../../contract/shapes/terminal-state.ts';
import { remedy, t } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { CardPicture } from '../../ui/pictures.tsx';
import { Frame } from '../frame.tsx';
import type { RemedyPage, RemedyScreen } from '../remedy.ts';
import { useSite, useTerminal } from '../terminal-context.ts';
import { Complain } from './complaint.tsx';
import { Facts } from './facts.tsx';
import { Invitation } from './invitation.tsx';
import { actionWords, untilWords, useBegin } from './open-action.tsx';
import css from './screens.module.css';

/** What the person can do, page by page; nothing is decided here. */
export function Remedy({ page, needsProof, matter }: Extract<RemedyScreen, { name: 'remedy' }>) {
  if (needsProof && matter !== null) return <Prove page={page} matter={matter} />;
  if (page.page === 'complaint') return <Complain key={page.at} page={page} matter={matter} />;
  if (matter === null) return null;
  switch (page.page) {
    case 'now':
      return <Now matter={matter} />;
    case 'invitation':
      return <Invitation page={page} matter={matter} />;
    case 'right':
      return <Right kind={page.kind} matter={matter} />;
    case 'material':
      return <Material matter={matter} />;
  }
}

/** 现在能办的事: each with its day in words. */
function Now({ matter }: { matter: MatterView }) {
  const { state } = useTerminal();
  const begin = useBegin();
  const choices = matter.open.map((action, i) => ({
    id: String(i),
    ...actionWords(action, matter.progress.invitations),
    disabled: state.waiting,
  }));
  return (
    <Frame title={remedy.now.title} hint={`${matter.progress.kind}　${matter.progress.statusWords}`}>
      <ChoiceGrid
        choices={choices}
        columns={1}
        onChoose={(id) => {
          const action = matter.open[Number(id)];
          if (action !== undefined) begin(action);
        }}
      />
    </Frame>
  );
}

/** The card needs no touch: once it has been confirmed, the page itself stands here. */
function Prove({ page, matter }: { page: RemedyPage; matter: MatterView }) {
  const { send } = useTerminal();
  const { staffCanVouch } = useSite();
  const cardHelps = matter.missingProof === 'card-or-code';
  const proves = (proving: 'code' | 'staff') => send({ type: 'remedy', page: { ...page, proving } as RemedyPage });
  return (
    <Frame
      title={cardHelps ? t.reprint.proof : t.reprint.proofByCode}
      hint={remedy.proof}
      next={
        <Button look="primary" onPress={() => proves('code')}>
          {t.reprint.typeCode}
        </Button>
      }
    >
      {cardHelps && (
        <div className={css.picture}>
          <CardPicture />
        </div>
      )}
      <div className={css.spring} />
      {staffCanVouch ? (
        <Button onPress={() => proves('staff')}>{t.reprint.askStaff}</Button>
      ) : (
        <p className={css.soft}>{t.reprint.noProof}</p>
      )}
    </Frame>
  );
}

/** 复查、复核: of whom to ask it, until which day, and how. */
function Right({ kind, matter }: { kind: 'ask-review' | 'ask-recheck'; matter: MatterView }) {
  const { send } = useTerminal();
  const words = remedy.right;
  const isReview = kind === 'ask-review';
  const open = matter.open.find((action) => action.kind === kind);
  const facts: [string, string][] = [
    [words.to, isReview ? words.toReview : words.toRecheck],
    ...(open !== undefined && 'until' in open ? [[words.by, untilWords(open)] as [string, string]] : []),
    [words.how, words.howSay],
  ];
  return (
    <Frame
      title={isReview ? words.review : words.recheck}
      hint={isReview ? words.basisReview : words.basisRecheck}
      next={
        <Button look="primary" onPress={() => send({ type: 'remedy', page: null })}>
          {t.close}
        </Button>
      }
    >
      <Facts facts={facts} />
    </Frame>
  );
}

/** To whom more papers go: who handles the matter, else the hall. */
function Material({ matter }: { matter: MatterView }) {
  const { send } = useTerminal();
  const { siteName, phone, hours } = useSite();
  const { acceptance, matterNo } = matter.progress;
  const handler: [string, string][] =
    acceptance === null
      ? []
      : [
          [t.acceptance.organ, acceptance.organName],
          [t.acceptance.handler, `${acceptance.handlerName}　${acceptance.handlerPhone}`],
        ];
  return (
    <Frame
      title={remedy.material.title}
      hint={remedy.material.say}
      next={
        <Button look="primary" onPress={() => send({ type: 'remedy', page: null })}>
          {t.close}
        </Button>
      }
    >
      <Facts
        facts={[
          [t.registered.number, matterNo],
          ...handler,
          [remedy.material.window, siteName],
          [t.help.phone, phone],
          [t.help.hours, hours],
        ]}
      />
      <p className={css.say}>{remedy.material.keep}</p>
    </Frame>
  );
}
