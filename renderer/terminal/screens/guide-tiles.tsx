import type { GuideCard } from '../../../domain/guide.ts';
import { ChoiceTile } from '../../ui/choices.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { useAsked, usePages } from '../guidance-context.ts';

/** The guides of the content pack as cards; none until the backend has told them. */
export function useGuideCards(): readonly GuideCard[] {
  const asked = useAsked((client) => client.library.guides(), 'guides');
  return asked.here ? asked.answer.guides : [];
}

/** Leads on to another guide; to be one item of a page. */
export function GuideTile({ card: { id, title, summary } }: { card: GuideCard }) {
  const { open } = usePages();
  return (
    <ChoiceTile
      label={title}
      hint={summary}
      picture={<KindIcon name="book" />}
      onPress={() => open({ page: 'guide', guideId: id })}
    />
  );
}
