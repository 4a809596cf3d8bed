import type { AcceptanceView } from '../../../contract/shapes/progress.ts';
import type { MatterView, PaperView } from '../../../contract/shapes/terminal-state.ts';
import { remedy, t } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { PaperStatus } from '../../ui/paper-status.tsx';
import { RouteMap } from '../../ui/route-map.tsx';
import { useIsFlat } from '../../ui/use-is-flat.ts';
import { AcceptanceBlock } from '../acceptance-block.tsx';
import { Frame } from '../frame.tsx';
import { ofMatters } from '../print-loose.tsx';
import { isRead, type Screen } from '../screen-of.ts';
import { useTerminal } from '../terminal-context.ts';
import { isUsable } from '../usable.ts';
import css from './matter.module.css';
import { momentWords } from './moment-words.ts';
import { NowBlock } from './now-block.tsx';
import { useBegin } from './open-action.tsx';
import layout from './screens.module.css';

/** A matter's living road map, whether registered just now or followed later. */
export function Matter({ matter }: Extract<Screen, { name: 'matter' }>) {
  const { state, send, actions } = useTerminal();
  const { progress, origin, printable, open } = matter;
  const begin = useBegin();
  const late = open.find((action) => action.kind === 'complain-overdue');
  const hasPrinter = state.terminal !== null && isUsable(state.terminal, 'printer');
  const papers = ofMatters(state.visit?.papers).filter(
    (paper, i, all) => paper.state !== 'completed' || isNews(paper, origin, all.slice(i + 1)),
  );
  const isFlat = useIsFlat();
  const { textSize, reach } = state.display;
  const isLargeText = textSize === 'large' || textSize === 'largest';
  // A late step says most, and has the button to complain of it.
  const isCramped = isLargeText && (isFlat || reach === 'low' || late !== undefined);
  const about = (
    <div className={css.about}>
      <p className={layout.row}>
        <span className={layout.strong}>
          {progress.kind}　{progress.statusWords}
        </span>
        <span className={layout.soft}>{t.matter.asOf(momentWords(progress.asOf))}</span>
      </p>
      <p className={layout.soft}>{progress.matterNo}</p>
    </div>
  );
  const handler = progress.acceptance && <AcceptanceBlock acceptance={progress.acceptance} brief />;
  const leave = () => send(origin === 'registered' ? { type: 'show-road', shown: false } : { type: 'leave-matter' });
  return (
    <Frame
      title={t.matter.title}
      hint={isFlat && isCramped ? undefined : t.officialTexts}
      aside={
        isFlat && (
          <>
            {about}
            {!isCramped && handler}
          </>
        )
      }
      onBack={leave}
      next={
        <>
          {printable.some((paper) => hasPrinter || isRead(paper)) && (
            <Button
              disabled={state.waiting}
              onPress={() => send({ type: 'reprint', reprint: { code: null, typing: false } })}
            >
              {t.matter.papers}
            </Button>
          )}
          <Button
            look="primary"
            disabled={state.waiting || !hasPrinter}
            onPress={() => actions.print({ code: 'ROUTE', issueId: null })}
          >
            {hasPrinter ? t.matter.print : t.matter.noPrinter}
          </Button>
        </>
      }
    >
      {!isFlat && (
        <>
          {about}
          {!isCramped && handler}
        </>
      )}
      {isCramped && progress.acceptance && <WhomToAsk acceptance={progress.acceptance} />}
      <div className={css.now}>
        <NowBlock matter={matter} brief={isCramped} />
      </div>
      <div className={late === undefined ? css.road : css.lateRoad}>
        <RouteMap
          route={progress.route}
          complaint={late === undefined ? null : { label: remedy.now.complain, onPress: () => begin(late) }}
        />
      </div>
      <PaperStatus papers={papers} disabled={state.waiting} onCameOut={actions.cameOut} />
    </Frame>
  );
}

/** In one line, where large text leaves no room for more. */
function WhomToAsk({ acceptance: { handlerName, handlerPhone } }: { acceptance: AcceptanceView }) {
  return (
    <p>
      {t.acceptance.handler}　<b>{handlerName}</b>　{handlerPhone}
    </p>
  );
}

/** These come by themselves after registering, on the screen before this one. */
const UNASKED: readonly PaperView['code'][] = ['D01', 'D02'];

/** What was taken away before is no news here, nor an older copy: the road leaves little room at the largest text. */
function isNews(
  { code, issueId, copyNo }: PaperView,
  origin: MatterView['origin'],
  later: readonly PaperView[],
): boolean {
  const wasAskedFor = origin === 'followed' || copyNo > 0 || !UNASKED.includes(code);
  return wasAskedFor && !later.some((paper) => paper.code === code && paper.issueId === issueId);
}
