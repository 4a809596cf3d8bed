import type { GuideTopic } from '../../../domain/guide.ts';
import { guidance } from '../../strings/words.ts';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { useAsked, usePages } from '../guidance-context.ts';
import { GuideFrame, NotHere } from './guide-frame.tsx';

/** The guides on one topic. */
export function Guides({ topic }: { topic: GuideTopic }) {
  const { open } = usePages();
  const asked = useAsked((client) => client.library.guides(), 'guides');
  const title = guidance.library.topics[topic];
  if (!asked.here) return <NotHere title={title} asked={asked} />;
  const choices = asked.answer.guides
    .filter((guide) => guide.topic === topic)
    .map(({ id, title: label, summary }) => ({ id, label, hint: summary }));
  return (
    <GuideFrame title={title}>
      <ChoiceGrid choices={choices} columns={1} onChoose={(guideId) => open({ page: 'guide', guideId })} />
    </GuideFrame>
  );
}
