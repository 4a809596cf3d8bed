import { GuideTopic } from '../../../domain/guide.ts';
import { guidance } from '../../strings/words.ts';
import { ChoiceGrid, ChoiceTile } from '../../ui/choices.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { useIsFlat } from '../../ui/use-is-flat.ts';
import { useAsked, usePages } from '../guidance-context.ts';
import { GuideFrame, NotHere } from './guide-frame.tsx';

const ICONS: Record<GuideTopic, string> = {
  petition: 'ledger',
  mediation: 'handshake',
  land: 'field',
  work: 'wage',
  relief: 'hand-heart',
  rights: 'scales',
};
const LAWS = 'laws';

/** 法规政策: look for a word, or begin with what it is about. */
export function Library() {
  const { open } = usePages();
  const isFlat = useIsFlat();
  const asked = useAsked(
    async ({ library }) => ({ ...(await library.guides()), ...(await library.laws()) }),
    'library',
  );
  const { title, search, searchHint, topics, laws, lawsHint } = guidance.library;
  if (!asked.here) return <NotHere title={title} asked={asked} />;
  const { answer } = asked;
  const choices = [
    ...GuideTopic.options
      .filter((topic) => answer.guides.some((guide) => guide.topic === topic))
      .map((topic) => ({ id: topic as string, label: topics[topic], picture: <KindIcon name={ICONS[topic]} /> })),
    ...(answer.laws.length === 0
      ? []
      : [{ id: LAWS, label: laws, hint: lawsHint(answer.laws.length), picture: <KindIcon name="book" /> }]),
  ];
  const choose = (id: string) => {
    const topic = GuideTopic.options.find((one) => one === id);
    open(topic === undefined ? { page: 'laws' } : { page: 'guides', topic });
  };
  return (
    <GuideFrame title={title}>
      <ChoiceTile
        shape="large"
        label={search}
        hint={searchHint}
        picture={<KindIcon name="glass" />}
        onPress={() => open({ page: 'search', query: '' })}
      />
      <ChoiceGrid choices={choices} columns={isFlat ? 3 : 2} onChoose={choose} />
    </GuideFrame>
  );
}
