import type { PaperView } from '../../contract/shapes/terminal-state.ts';
import { t } from '../strings/words.ts';
import { Button } from './button.tsx';
import { PaperIcon, TickIcon, WarningIcon } from './icons.tsx';
import css from './paper-status.module.css';

interface PaperStatusProps {
  papers: readonly PaperView[];
  disabled: boolean;
  onCameOut: (paperId: string, cameOut: boolean) => void;
}

/** Where each paper of this visit is. What stands in the way comes with what to do; an unsure printer asks the person. */
export function PaperStatus({ papers, disabled, onCameOut }: PaperStatusProps) {
  if (papers.length === 0) return null;
  return (
    <ul className={css.papers} aria-live="polite">
      {papers.map((paper) => (
        <li key={paper.id} className={css.paper}>
          <span className={css.name}>
            <PaperIcon />
            {t.papers.names[paper.code]}
            {paper.copyNo > 0 && `（${t.papers.copy(paper.copyNo)}）`}
          </span>
          <State paper={paper} />
          {paper.state === 'unknown' && (
            <span className={css.question}>
              <Button onPress={() => onCameOut(paper.id, true)} disabled={disabled}>
                {t.papers.came}
              </Button>
              <Button onPress={() => onCameOut(paper.id, false)} disabled={disabled}>
                {t.papers.notCame}
              </Button>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function State({ paper }: { paper: PaperView }) {
  const trouble = troubleWords(paper);
  if (trouble !== null) {
    return (
      <span className={`${css.state} ${css.trouble}`}>
        <WarningIcon />
        {trouble}
      </span>
    );
  }
  const done = paper.state === 'completed';
  return (
    <span className={`${css.state} ${done ? css.done : ''}`}>
      {done && <TickIcon />}
      {t.papers[paper.state]}
    </span>
  );
}

/** What is in the way of a paper, or null when nothing is. Printers add `-error` or `-warning` to their reasons. */
export function troubleWords({ state, troubles }: PaperView): string | null {
  if (state === 'completed' || state === 'unknown') return null;
  const worst = troubles[0]?.replace(/-(error|warning|report)$/, '');
  if (worst !== undefined) return t.papers.troubles[worst] ?? t.papers.otherTrouble;
  return state === 'failed' ? t.papers.failed : null;
}
