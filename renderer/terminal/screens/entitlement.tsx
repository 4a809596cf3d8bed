import type { GuidanceView } from '../../../contract/guidance.ts';
import { type Answer, type EntitlementStep, entitlementStep } from '../../../domain/entitlement.ts';
import type { HelpService } from '../../../domain/help-service.ts';
import { guidance } from '../../strings/words.ts';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { Pages } from '../../ui/pages.tsx';
import { usePages } from '../guidance-context.ts';
import { Facts, placeFacts } from './facts.tsx';
import { Gone, GuideFrame } from './guide-frame.tsx';
import css from './screens.module.css';

const ORDER: readonly Answer[] = ['yes', 'no', 'unsure'];

interface EntitlementProps {
  view: GuidanceView;
  serviceId: string;
  answers: Readonly<Record<string, Answer>>;
}

/** 能不能申请: a few questions, one a screen. The answers stay on this page and go with the visit. */
export function Entitlement({ view, serviceId, answers }: EntitlementProps) {
  const { open } = usePages();
  const service = view.services.find(({ id }) => id === serviceId);
  if (!service?.entitlement) return <Gone />;
  const step = entitlementStep(service.entitlement, answers);
  if (step.kind === 'advice') return <Advice view={view} service={service} advice={step} />;
  const { id, ask } = step.question;
  const choices = ORDER.map((answer) => ({ id: answer, label: guidance.entitlement.answers[answer] }));
  return (
    <GuideFrame title={ask} hint={guidance.entitlement.hint}>
      <ChoiceGrid
        choices={choices}
        columns={1}
        shape="large"
        onChoose={(answer) => open({ page: 'entitlement', serviceId, answers: { ...answers, [id]: answer as Answer } })}
      />
    </GuideFrame>
  );
}

interface AdviceProps {
  view: GuidanceView;
  service: HelpService;
  advice: Extract<EntitlementStep, { kind: 'advice' }>;
}

function Advice({ view, service: { id, bring }, advice }: AdviceProps) {
  const place = view.hall?.guide.servicePlaces[id];
  const facts: [string, string][] = [
    ...(place === undefined ? [] : placeFacts(place)),
    ...(bring.length === 0 ? [] : [[guidance.bring, bring.join(guidance.comma)] as [string, string]]),
  ];
  const items = [
    { key: 'say', node: <p className={css.strong}>{advice.say}</p> },
    { key: 'decides', node: <p className={css.say}>{guidance.entitlement.decides}</p> },
    { key: 'facts', node: <Facts facts={facts} /> },
  ];
  return (
    <GuideFrame title={guidance.entitlement.likelihood[advice.likelihood]}>
      <Pages items={items} />
    </GuideFrame>
  );
}
