import { guidance, t } from '../../strings/words.ts';
import { ChoiceTile } from '../../ui/choices.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { useIsFlat } from '../../ui/use-is-flat.ts';
import { Frame } from '../frame.tsx';
import type { GuidancePage } from '../guidance.ts';
import { usePages } from '../guidance-context.ts';
import { HelpLines } from '../help-lines.tsx';
import type { Screen } from '../screen-of.ts';
import { useTerminal } from '../terminal-context.ts';
import css from './home.module.css';

/** What can be done without saying who one is. */
const GUIDANCE: readonly { task: keyof typeof guidance.tasks; icon: string; page: GuidancePage }[] = [
  { task: 'mediation', icon: 'handshake', page: { page: 'mediation' } },
  { task: 'services', icon: 'hand-heart', page: { page: 'services' } },
  { task: 'library', icon: 'book', page: { page: 'library' } },
  { task: 'hall', icon: 'hall', page: { page: 'hall' } },
  { task: 'offers', icon: 'calendar', page: { page: 'offers', kind: null } },
];

/** Every task of the terminal, the two that most come for first. */
export function Home({ mineCount, canRegister, leftMatter }: Extract<Screen, { name: 'home' }>) {
  const { state, send } = useTerminal();
  const { only } = usePages();
  const { noticeRead } = state.journey;
  const { textSize, reach } = state.display;
  const isFlat = useIsFlat();
  const followHint = mineCount ? t.home.mineHint(mineCount) : t.home.followHint;
  // Large text and low reach leave no room for the telephones; they stand in the guide of the hall as well.
  const isLargeText = textSize === 'large' || textSize === 'largest';
  const isLow = reach === 'low';
  const isTight = isLow || (isFlat && isLargeText && leftMatter !== null);
  const lines = !isLow && !isLargeText && (isFlat || leftMatter === null) && <HelpLines title={t.home.lines} uses />;
  // Everything has to fit into half the height then, or into narrow columns: the names alone must do.
  const hinted = (hint: string) => (isTight ? {} : { hint });
  const hintedMore = (hint: string) => (isLow || (isFlat && isLargeText) ? {} : { hint });
  return (
    <Frame title={t.home.title} onBack={null} aside={isFlat && lines}>
      <div className={css.tiles}>
        <div className={css.first}>
          <ChoiceTile
            shape={isTight ? 'plain' : 'large'}
            label={t.home.register}
            {...(canRegister ? hinted(t.home.registerHint) : { hint: t.home.registerClosed })}
            disabled={!canRegister}
            picture={<KindIcon name="ledger" millimetres={isTight ? 14 : 24} />}
            onPress={() => send({ type: 'go', to: noticeRead ? 'identify' : 'notice' })}
          />
          <ChoiceTile
            shape={isTight ? 'plain' : 'large'}
            label={t.home.follow}
            {...hinted(followHint)}
            picture={<KindIcon name="road" millimetres={isTight ? 14 : 24} />}
            onPress={() => send({ type: 'go', to: 'follow' })}
          />
          {leftMatter && (
            <ChoiceTile
              label={t.home.leftMatter}
              hint={[leftMatter.progress.kind, ...(isTight ? [] : [leftMatter.progress.matterNo])].join('\n')}
              shape={isTight ? 'plain' : 'large'}
              picture={<KindIcon name="contract" millimetres={isTight ? 14 : 24} />}
              onPress={() => send({ type: 'return-to-matter' })}
            />
          )}
        </div>
        <div className={css.more}>
          {GUIDANCE.map(({ task, icon, page }) => (
            <ChoiceTile
              key={task}
              label={guidance.tasks[task].label}
              {...hintedMore(guidance.tasks[task].hint)}
              picture={<KindIcon name={icon} millimetres={14} />}
              onPress={() => only(page)}
            />
          ))}
          <ChoiceTile
            label={t.home.rate}
            {...hintedMore(t.home.rateHint)}
            picture={<KindIcon name="face-glad" millimetres={14} />}
            onPress={() => send({ type: 'speak-up' })}
          />
        </div>
      </div>
      {!isFlat && lines}
    </Frame>
  );
}
