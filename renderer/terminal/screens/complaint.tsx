import type { MatterView } from '../../../contract/shapes/terminal-state.ts';
import { ComplaintReason, MOST_COMPLAINT_WORDS } from '../../../domain/complaint.ts';
import { remedy, t } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { Pages } from '../../ui/pages.tsx';
import { fullDay } from '../day-name.ts';
import { Frame } from '../frame.tsx';
import { useAsked } from '../guidance-context.ts';
import { PrintLoose } from '../print-loose.tsx';
import type { ComplaintPage, RemedyScreen } from '../remedy.ts';
import { useSite, useTerminal } from '../terminal-context.ts';
import { Facts } from './facts.tsx';
import { leftWords } from './open-action.tsx';
import css from './screens.module.css';
import { Writing } from './writing.tsx';

const LONGEST_OFFICE = 80;

/** 监督投诉, one question a screen; about an overdue step everything is filled in. */
export function Complain({ page, matter }: { page: ComplaintPage; matter: MatterView | null }) {
  switch (page.at) {
    case 'step':
      return <Step page={page} matter={matter} />;
    case 'why':
      return <Why page={page} />;
    case 'words':
      return <Words page={page} />;
    case 'office':
      return <Office page={page} />;
    case 'office-name':
      return <OfficeName page={page} />;
  }
}

function SendButton({ page }: { page: ComplaintPage }) {
  const { state, actions } = useTerminal();
  return (
    <Button look="primary" disabled={state.waiting || page.reasons.length === 0} onPress={() => actions.complain(page)}>
      {state.waiting ? t.waiting : remedy.complaint.send}
    </Button>
  );
}

function Step({ page, matter }: { page: ComplaintPage; matter: MatterView | null }) {
  const { send } = useTerminal();
  const words = remedy.complaint;
  const open = matter?.open.find((action) => action.kind === 'complain-overdue');
  const step = open?.kind === 'complain-overdue' ? open.step : null;
  const facts: [string, string][] = [
    ...(step === null
      ? []
      : ([
          [words.what, step.title],
          [words.limit, step.limitWords],
          [words.due, fullDay(step.due)],
          [words.late, leftWords(-step.daysOver)],
          [words.basis, step.basis],
        ] as [string, string][])),
    [words.about, page.reasons.map((reason) => words.reasons[reason]).join('\n')],
  ];
  return (
    <Frame
      title={words.step}
      hint={words.stepHint}
      next={
        <>
          <Button onPress={() => send({ type: 'remedy', page: { ...page, at: 'why' } })}>{words.more}</Button>
          <SendButton page={page} />
        </>
      }
    >
      <Pages items={facts.map((fact) => ({ key: fact[0], node: <Facts facts={[fact]} /> }))} />
    </Frame>
  );
}

function Why({ page }: { page: ComplaintPage }) {
  const { send } = useTerminal();
  const words = remedy.complaint;
  const toggle = (reason: ComplaintReason) => {
    const others = page.reasons.filter((one) => one !== reason);
    const reasons = others.length < page.reasons.length ? others : [...others, reason];
    send({ type: 'remedy', page: { ...page, reasons } });
  };
  const choices = ComplaintReason.options.map((id) => ({
    id,
    label: words.reasons[id],
    chosen: page.reasons.includes(id),
  }));
  return (
    <Frame
      title={words.why}
      hint={words.whyHint}
      next={
        <>
          <Button onPress={() => send({ type: 'remedy', page: { ...page, at: 'words' } })}>
            {page.words === '' ? words.write : words.written}
          </Button>
          <SendButton page={page} />
        </>
      }
    >
      <ChoiceGrid choices={choices} columns={1} onChoose={toggle} />
    </Frame>
  );
}

function Words({ page }: { page: ComplaintPage }) {
  const { send } = useTerminal();
  return (
    <Writing
      {...remedy.complaint.words}
      text={page.words}
      limit={MOST_COMPLAINT_WORDS}
      spoken
      panels={['pinyin', 'handwriting', 'digits']}
      onWrite={(words) => send({ type: 'remedy', page: { ...page, words } })}
      next={
        <Button look="primary" onPress={() => send({ type: 'remedy', page: { ...page, at: 'why' } })}>
          {remedy.complaint.wrote}
        </Button>
      }
    />
  );
}

const ANOTHER = '';

/** This hall, whoever sits in it, or any other by its name. */
function Office({ page }: { page: ComplaintPage }) {
  const { send } = useTerminal();
  const { siteName } = useSite();
  const asked = useAsked((client) => client.guidance.view(), 'guidance');
  const windows = asked.here ? (asked.answer.hall?.guide.windows ?? []) : [];
  const names = [...new Set([siteName, ...windows.map(({ organ }) => organ)])];
  const choices = [
    ...names.map((name) => ({ id: name, label: name })),
    { id: ANOTHER, label: remedy.complaint.another },
  ];
  const choose = (office: string) =>
    send({ type: 'remedy', page: { ...page, office, at: office === ANOTHER ? 'office-name' : 'why' } });
  return (
    <Frame title={remedy.complaint.office} hint={remedy.complaint.officeHint}>
      <ChoiceGrid choices={choices} columns={1} onChoose={choose} />
    </Frame>
  );
}

function OfficeName({ page }: { page: ComplaintPage }) {
  const { send } = useTerminal();
  const office = page.office ?? '';
  return (
    <Writing
      {...remedy.complaint.officeName}
      text={office}
      limit={LONGEST_OFFICE}
      single
      panels={['pinyin', 'handwriting']}
      onWrite={(written) => send({ type: 'remedy', page: { ...page, office: written } })}
      next={
        <Button
          look="primary"
          disabled={office.trim() === ''}
          onPress={() => send({ type: 'remedy', page: { ...page, at: 'why' } })}
        >
          {t.next}
        </Button>
      }
    />
  );
}

/** Thanks: the number, where it went, and what is owed for it. */
export function Complained({ complaintNo, page, matter }: Extract<RemedyScreen, { name: 'complained' }>) {
  const { send } = useTerminal();
  const { phone } = useSite();
  const words = remedy.complaint;
  const done = () => (page.office === null ? send({ type: 'remedy', page: null }) : send({ type: 'go', to: 'home' }));
  return (
    <Frame
      title={words.sent}
      onBack={done}
      next={
        <Button look="primary" onPress={done}>
          {words.done}
        </Button>
      }
    >
      <Facts facts={[[words.number, complaintNo]]} />
      <p className={css.say}>{page.office === null ? words.goes : words.goesOffice}</p>
      <p className={css.soft}>{words.noLimit}</p>
      <p className={css.soft}>{words.phone(matter?.progress.acceptance?.supervisionPhone ?? phone)}</p>
      <PrintLoose print={{ kind: 'complaint', complaintId: page.complaintId }} />
    </Frame>
  );
}
