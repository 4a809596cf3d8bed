import type { ReactNode } from 'react';
import type { Hit, Snippet } from '../../../contract/library.ts';
import { guidance } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { type Choice, ChoiceGrid } from '../../ui/choices.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import type { GuidancePage } from '../guidance.ts';
import { useAsked, usePages } from '../guidance-context.ts';
import css from './guidance.module.css';
import { GuideFrame, NotHere } from './guide-frame.tsx';
import layout from './screens.module.css';

/** What was found, guides first; the words looked for set off. */
export function Hits({ query, at }: { query: string; at: number }) {
  const { open, replace } = usePages();
  const asked = useAsked((client) => client.library.search({ query, page: at }), `${query} ${at}`);
  const { title, found, near, none, noneSay, more, before } = guidance.search;
  if (!asked.here) return <NotHere title={title} asked={asked} />;
  const { hits, total, pages, exact } = asked.answer;
  if (total === 0) {
    return (
      <GuideFrame title={none(query)}>
        <p className={layout.say}>{noneSay}</p>
      </GuideFrame>
    );
  }
  const turn = (to: number) => replace({ page: 'hits', query, at: to });
  return (
    <GuideFrame
      title={found(query, total)}
      hint={exact ? undefined : near}
      next={
        pages > 1 && (
          <>
            {at > 0 && <Button onPress={() => turn(at - 1)}>{before}</Button>}
            {at < pages - 1 && <Button onPress={() => turn(at + 1)}>{more}</Button>}
          </>
        )
      }
    >
      <ChoiceGrid
        key={at}
        choices={hits.map((hit, i) => choiceOf(hit, String(i)))}
        columns={1}
        onChoose={(id) => {
          const hit = hits[Number(id)];
          if (hit !== undefined) open(pageOf(hit));
        }}
      />
    </GuideFrame>
  );
}

function choiceOf(hit: Hit, id: string): Choice {
  if (hit.kind === 'guide') {
    return { id, label: hit.title, hint: <Marked {...hit.snippet} />, picture: <KindIcon name="ledger" /> };
  }
  const picture = <KindIcon name="book" />;
  if (hit.kind === 'law') return { id, label: hit.title.text, hint: guidance.library.laws, picture };
  return { id, label: guidance.library.cite(hit.lawTitle, hit.label), hint: <Marked {...hit.snippet} />, picture };
}

function pageOf(hit: Hit): GuidancePage {
  if (hit.kind === 'guide') return { page: 'guide', guideId: hit.id };
  if (hit.kind === 'law') return { page: 'law', lawId: hit.lawId, under: [] };
  return { page: 'article', lawId: hit.lawId, label: hit.label };
}

function Marked({ text, marks }: Snippet) {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const [start, end] of marks) {
    parts.push(
      text.slice(from, start),
      <mark key={start} className={css.mark}>
        {text.slice(start, end)}
      </mark>,
    );
    from = end;
  }
  return (
    <span className={css.snippet}>
      {parts}
      {text.slice(from)}
    </span>
  );
}
