import { zh } from '../../strings/zh-CN.ts';
import { ChoiceTile } from '../../ui/choices.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { Frame } from '../frame.tsx';
import { HelpLines } from '../help-lines.tsx';
import type { Screen } from '../screen-of.ts';
import { useTerminal } from '../terminal-context.ts';
import css from './home.module.css';

export function Home({ mineCount, canRegister, leftMatter }: Extract<Screen, { name: 'home' }>) {
  const { state, send } = useTerminal();
  const { noticeRead } = state.journey;
  const followHint = mineCount ? zh.home.mineHint(mineCount) : zh.home.followHint;
  return (
    <Frame title={zh.home.title} onBack={null}>
      <div className={css.tiles}>
        <ChoiceTile
          shape="grand"
          label={zh.home.register}
          hint={canRegister ? zh.home.registerHint : zh.home.registerClosed}
          disabled={!canRegister}
          picture={<KindIcon name="ledger" millimetres={34} />}
          onPress={() => send({ type: 'go', to: noticeRead ? 'identify' : 'notice' })}
        />
        <ChoiceTile
          shape="grand"
          label={zh.home.follow}
          hint={followHint}
          picture={<KindIcon name="road" millimetres={34} />}
          onPress={() => send({ type: 'go', to: 'follow' })}
        />
        {leftMatter && (
          <ChoiceTile
            label={zh.home.leftMatter}
            hint={`${leftMatter.progress.kind}\n${leftMatter.progress.matterNo}`}
            onPress={() => send({ type: 'return-to-matter' })}
          />
        )}
      </div>
      <HelpLines title={zh.home.lines} uses />
    </Frame>
  );
}
