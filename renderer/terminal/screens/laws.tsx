import { guidance, t } from '../../strings/words.ts';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { fullDay } from '../day-name.ts';
import { useAsked, usePages } from '../guidance-context.ts';
import { Gone, GuideFrame, NotHere } from './guide-frame.tsx';

/** The laws an administrator has imported, each with the version it is. */
export function Laws() {
  const { open } = usePages();
  const asked = useAsked((client) => client.library.laws(), 'laws');
  const { laws: title, version, articles } = guidance.library;
  if (!asked.here) return <NotHere title={title} asked={asked} />;
  if (asked.answer.laws.length === 0) return <Gone />;
  const choices = asked.answer.laws.map((law) => ({
    id: law.lawId,
    label: law.title,
    hint: `${version(fullDay(law.versionOn))}　${articles(law.articles)}`,
  }));
  return (
    <GuideFrame title={title} hint={t.officialTexts}>
      <ChoiceGrid choices={choices} columns={1} onChoose={(lawId) => open({ page: 'law', lawId, under: [] })} />
    </GuideFrame>
  );
}
