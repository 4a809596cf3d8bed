import type { GuidanceView } from '../../../contract/guidance.ts';
import type { LegalBasis } from '../../../domain/guide.ts';
import { purposeOn } from '../../../domain/road-chooser.ts';
import { guidance } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceTile } from '../../ui/choices.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { Pages } from '../../ui/pages.tsx';
import { fullDay } from '../day-name.ts';
import { useAsked, usePages } from '../guidance-context.ts';
import { useRegisterAs } from '../register-as.ts';
import { useTerminal } from '../terminal-context.ts';
import css from './guidance.module.css';
import { Gone, GuideFrame, NotHere } from './guide-frame.tsx';
import { GuideTile, useGuideCards } from './guide-tiles.tsx';

/** A guide, to be read page by page: what, how, on which law it rests, and what leads on from it. */
export function Guide({ view, guideId }: { view: GuidanceView; guideId: string }) {
  const { open } = usePages();
  const { state } = useTerminal();
  const registerAs = useRegisterAs();
  const cards = useGuideCards();
  const asked = useAsked((client) => client.library.guide({ id: guideId }), guideId);
  if (!asked.here) return <NotHere title={guidance.library.title} asked={asked} />;
  const { guide } = asked.answer;
  if (guide === null) return <Gone />;
  const { title, summary, asOf, sections, basis, related } = guide;
  const services = view.services.filter(({ id }) => related.services.includes(id));
  const { road } = related;
  const items = [
    // A heading never stands alone at the foot of a page.
    ...sections.flatMap(({ heading, paragraphs: [first = '', ...others] }) => [
      {
        key: heading,
        node: (
          <section className={css.section}>
            <h2 className={css.heading}>{heading}</h2>
            <p className={css.text}>{first}</p>
          </section>
        ),
      },
      ...others.map((text) => ({ key: `${heading} ${text}`, node: <p className={css.text}>{text}</p> })),
    ]),
    ...services.map((service) => ({
      key: `service ${service.id}`,
      node: (
        <ChoiceTile
          label={service.title}
          hint={service.summary}
          picture={<KindIcon name="hand-heart" />}
          onPress={() => open({ page: 'service', serviceId: service.id })}
        />
      ),
    })),
    ...cards
      .filter(({ id }) => related.guides.includes(id))
      .map((card) => ({ key: `guide ${card.id}`, node: <GuideTile card={card} /> })),
    { key: 'basis', node: <Basis basis={basis} asOf={fullDay(asOf)} /> },
  ];
  return (
    <GuideFrame
      title={title}
      hint={summary}
      print={{ kind: 'guide', guideId }}
      next={
        road && (
          <Button
            look={services.length === 0 ? 'primary' : 'secondary'}
            disabled={state.terminal?.canRegister !== true}
            onPress={() => registerAs(purposeOn(road))}
          >
            {guidance.library.register}
          </Button>
        )
      }
    >
      <Pages items={items} />
    </GuideFrame>
  );
}

/** On which articles it rests; those an administrator has imported can be read. */
function Basis({ basis, asOf }: { basis: readonly LegalBasis[]; asOf: string }) {
  const { open } = usePages();
  const key = JSON.stringify(basis);
  const asked = useAsked(
    ({ library }) =>
      Promise.all(
        basis.map(async ({ law, article }) =>
          article === null ? null : (await library.article({ lawId: law, label: article })).article,
        ),
      ),
    key,
  );
  return (
    <section className={css.section}>
      <h2 className={css.heading}>{guidance.library.basis}</h2>
      {basis.map(({ law, article }, i) => {
        const words = guidance.library.cite(law, article);
        const found = asked.here ? asked.answer[i] : null;
        if (!found) {
          return (
            <p key={words} className={css.line}>
              {words}
            </p>
          );
        }
        const { lawId, label } = found;
        return (
          <Button key={words} look="quiet" onPress={() => open({ page: 'article', lawId, label })}>
            {words}
          </Button>
        );
      })}
      <p className={css.soft}>{guidance.asOf(asOf)}</p>
    </section>
  );
}
