import type { GuidanceView } from '../../../contract/guidance.ts';
import { guidance } from '../../strings/words.ts';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import type { GuidancePage } from '../guidance.ts';
import { usePages } from '../guidance-context.ts';
import { useSite } from '../terminal-context.ts';
import { GuideFrame } from './guide-frame.tsx';

export type HallView = NonNullable<GuidanceView['hall']>;

/** 大厅指引: where to go and whom to find. */
export function HallMenu({ hall }: { hall: HallView }) {
  const { open } = usePages();
  const { hours } = useSite();
  const words = guidance.hall;
  const { guide } = hall;
  const all: { id: string; label: string; hint: string; icon: string; page: GuidancePage; there: boolean }[] = [
    {
      id: 'windows',
      label: words.windows,
      hint: words.windowsHint,
      icon: 'building',
      page: { page: 'windows' },
      there: true,
    },
    {
      id: 'experts',
      label: words.experts,
      hint: words.expertsHint,
      icon: 'glasses',
      page: { page: 'offers', kind: 'expert' },
      there: guide.offers.some(({ kind }) => kind === 'expert'),
    },
    {
      id: 'people',
      label: words.people,
      hint: words.peopleHint,
      icon: 'family',
      page: { page: 'townships' },
      there: guide.contacts.length + guide.mediation.length > 0,
    },
    {
      id: 'channels',
      label: words.channels,
      hint: words.channelsHint,
      icon: 'phone',
      page: { page: 'channels' },
      there: guide.channels.length > 0,
    },
    {
      id: 'phones',
      label: words.phones,
      hint: words.phonesHint,
      icon: 'talk',
      page: { page: 'phones' },
      there: true,
    },
  ];
  const shown = all.filter(({ there }) => there);
  return (
    <GuideFrame title={words.title} hint={hours}>
      <ChoiceGrid
        choices={shown.map(({ id, label, hint, icon }) => ({ id, label, hint, picture: <KindIcon name={icon} /> }))}
        columns={1}
        onChoose={(chosen) => {
          const found = shown.find(({ id }) => id === chosen);
          if (found !== undefined) open(found.page);
        }}
      />
    </GuideFrame>
  );
}
