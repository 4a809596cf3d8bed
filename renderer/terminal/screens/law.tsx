import { guidance } from '../../strings/words.ts';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { fullDay } from '../day-name.ts';
import { useAsked, usePages } from '../guidance-context.ts';
import { lawLevel } from '../law-level.ts';
import { Gone, GuideFrame, NotHere } from './guide-frame.tsx';

/** A law's contents: chapters first where it is long, then the articles with their opening words. */
export function Law({ lawId, under }: { lawId: string; under: readonly string[] }) {
  const { open } = usePages();
  const asked = useAsked((client) => client.library.law({ lawId }), lawId);
  if (!asked.here) return <NotHere title={guidance.library.laws} asked={asked} />;
  const { law } = asked.answer;
  if (law === null) return <Gone />;
  const { title, versionOn, inForceFrom } = law;
  const level = lawLevel(law.contents, under);
  const choices =
    level.kind === 'headings'
      ? level.headings.map((heading) => ({ id: heading, label: heading }))
      : level.articles.map(({ label, opening }) => ({ id: label, label, hint: opening }));
  const choose = (id: string) =>
    open(
      level.kind === 'headings'
        ? { page: 'law', lawId, under: [...level.under, id] }
        : { page: 'article', lawId, label: id },
    );
  const inForce = inForceFrom === null ? '' : `　${guidance.library.inForce(fullDay(inForceFrom))}`;
  return (
    <GuideFrame
      title={under.at(-1) ?? title}
      hint={`${under.length === 0 ? '' : `${title}　`}${guidance.library.version(fullDay(versionOn))}${inForce}`}
    >
      <ChoiceGrid choices={choices} columns={1} onChoose={choose} />
    </GuideFrame>
  );
}
