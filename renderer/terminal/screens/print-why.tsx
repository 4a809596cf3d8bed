import type { ReprintReason } from '../../../contract/shapes/terminal-state.ts';
import { t } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceTile } from '../../ui/choices.tsx';
import { Frame } from '../frame.tsx';
import type { Screen } from '../screen-of.ts';
import { useTerminal } from '../terminal-context.ts';
import css from './screens.module.css';

const REASONS: readonly ReprintReason[] = ['did-not-come-out', 'unreadable', 'lost'];

/** Why again, in one touch that prints; a paper never printed before needs no reason. */
export function PrintWhy({ paper }: Extract<Screen, { name: 'print-why' }>) {
  const { state, actions } = useTerminal();
  const { code, issueId, printed, signed } = paper;
  const name = t.papers.names[code];
  if (printed === 0) {
    return (
      <Frame
        title={t.reprint.first(name)}
        next={
          <Button look="primary" disabled={state.waiting} onPress={() => actions.print({ code, issueId })}>
            {t.reprint.print}
          </Button>
        }
      >
        <p className={css.say}>{t.reprint.firstSay}</p>
      </Frame>
    );
  }
  return (
    <Frame title={t.reprint.why(name)} hint={signed === null ? t.reprint.whyHint(printed) : t.signed.whyHint}>
      {REASONS.map((why) => (
        <ChoiceTile
          key={why}
          shape="large"
          label={t.reprint.reasons[why]}
          disabled={state.waiting}
          onPress={() => actions.print({ code, issueId }, why)}
        />
      ))}
    </Frame>
  );
}
