import type { GuidanceView } from '../../../contract/guidance.ts';
import { guidance } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { Pages } from '../../ui/pages.tsx';
import { fullDay } from '../day-name.ts';
import { usePages } from '../guidance-context.ts';
import { PrintLoose } from '../print-loose.tsx';
import { useSite } from '../terminal-context.ts';
import { Facts, placeFacts } from './facts.tsx';
import css from './guidance.module.css';
import { Gone, GuideFrame } from './guide-frame.tsx';
import { GuideTile, useGuideCards } from './guide-tiles.tsx';

/** By the slip a service gives, for it says what kind it is. */
const ICONS = {
  relief: 'hand-heart',
  'legal-aid': 'scales',
  lawyer: 'scales',
  expert: 'glasses',
  psychological: 'talk',
} as const;

/** 帮扶服务: which kind of help. */
export function Services({ view }: { view: GuidanceView }) {
  const { open } = usePages();
  const choices = view.services.map(({ id, title, summary, slip }) => ({
    id,
    label: title,
    hint: summary,
    picture: <KindIcon name={slip === null ? 'hand-heart' : ICONS[slip]} />,
  }));
  return (
    <GuideFrame title={guidance.services.title}>
      <ChoiceGrid choices={choices} columns={1} onChoose={(serviceId) => open({ page: 'service', serviceId })} />
    </GuideFrame>
  );
}

/** One kind of help: what it is, where, what to bring, and the step that leads to it. */
export function Service({ view, serviceId }: { view: GuidanceView; serviceId: string }) {
  const { open } = usePages();
  const { helpLines } = useSite();
  const cards = useGuideCards();
  const service = view.services.find(({ id }) => id === serviceId);
  if (service === undefined) return <Gone />;
  const { title, summary, what, asOf, bring, entitlement, appointment, guides } = service;
  const place = view.hall?.guide.servicePlaces[serviceId];
  const lines = service.helpLines.flatMap((number) => helpLines.filter((line) => line.number === number));
  const facts: [string, string][] = [
    ...(place === undefined ? [] : placeFacts(place)),
    ...(bring.length === 0 ? [] : [[guidance.bring, bring.join(guidance.comma)] as [string, string]]),
    ...lines.map(({ number, name }): [string, string] => [number, name]),
  ];
  const items = [
    ...what.map((text) => ({ key: text, node: <p className={css.text}>{text}</p> })),
    ...facts.map((fact) => ({ key: fact[0], node: <Facts facts={[fact]} /> })),
    // With an appointment comes a slip of its own.
    ...(service.slip === null || appointment !== null || place === undefined
      ? []
      : [{ key: 'slip', node: <ServiceSlip serviceId={serviceId} /> }]),
    ...cards.filter(({ id }) => guides.includes(id)).map((card) => ({ key: card.id, node: <GuideTile card={card} /> })),
    { key: 'as-of', node: <p className={css.soft}>{guidance.asOf(fullDay(asOf))}</p> },
  ];
  const next =
    entitlement !== null
      ? { words: guidance.services.entitled, go: () => open({ page: 'entitlement', serviceId, answers: {} }) }
      : appointment !== null
        ? { words: guidance.services.book, go: () => open({ page: 'offers', kind: appointment }) }
        : null;
  return (
    <GuideFrame
      title={title}
      hint={summary}
      print={{ kind: 'service', serviceId }}
      next={
        next && (
          <Button look="primary" onPress={next.go}>
            {next.words}
          </Button>
        )
      }
    >
      <Pages items={items} />
    </GuideFrame>
  );
}

/** The form to take to the window, filled in as far as is known who one is. */
function ServiceSlip({ serviceId }: { serviceId: string }) {
  const print = { kind: 'service-slip', serviceId } as const;
  return (
    <section className={css.card}>
      <p className={css.line}>{guidance.services.slipSay}</p>
      <PrintLoose print={print} />
    </section>
  );
}
