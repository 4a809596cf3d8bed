import { guidance } from '../../strings/words.ts';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { usePages } from '../guidance-context.ts';
import { useRegisterAs } from '../register-as.ts';
import { GuideFrame } from './guide-frame.tsx';

/** The guide of the content pack that tells of mediation. */
const GUIDE_ID = 'mediation';

/** 调解: what it is in one breath, and the ways into it. */
export function Mediation() {
  const { open } = usePages();
  const registerAs = useRegisterAs();
  const words = guidance.mediation;
  const ways = [
    { id: 'register', label: words.register, hint: words.registerHint, icon: 'ledger', go: () => registerAs('appeal') },
    {
      id: 'people',
      label: words.people,
      hint: words.peopleHint,
      icon: 'family',
      go: () => open({ page: 'townships' }),
    },
    {
      id: 'offers',
      label: words.appointment,
      hint: words.appointmentHint,
      icon: 'calendar',
      go: () => open({ page: 'offers', kind: null }),
    },
    {
      id: 'guide',
      label: words.more,
      hint: words.moreHint,
      icon: 'book',
      go: () => open({ page: 'guide', guideId: GUIDE_ID }),
    },
  ];
  return (
    <GuideFrame title={words.title} hint={words.what}>
      <ChoiceGrid
        choices={ways.map(({ id, label, hint, icon }) => ({ id, label, hint, picture: <KindIcon name={icon} /> }))}
        columns={1}
        onChoose={(chosen) => ways.find(({ id }) => id === chosen)?.go()}
      />
    </GuideFrame>
  );
}
