import type { PrintablePaper } from '../../../contract/shapes/terminal-state.ts';
import { guidance, t } from '../../strings/words.ts';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { Frame } from '../frame.tsx';
import { useGuidanceCall } from '../guidance-context.ts';
import { PrintStatus } from '../print-loose.tsx';
import { isRead, type Screen } from '../screen-of.ts';
import { useTerminal } from '../terminal-context.ts';
import { isUsable } from '../usable.ts';
import css from './screens.module.css';

/** What the screen of the matter says, for weak eyes. */
const PROGRESS = { kind: 'progress' } as const;

/** Which paper of the matter to read: how often it was printed before, and what it takes to have it. */
export function Papers({ printable }: Extract<Screen, { name: 'papers' }>) {
  const { state, send, actions } = useTerminal();
  const call = useGuidanceCall();
  const hasPrinter = state.terminal !== null && isUsable(state.terminal, 'printer');
  // Without a printer what can be read is still there.
  const offered = printable.filter((paper) => hasPrinter || isRead(paper));
  const choices = offered.map((paper) => ({
    id: idOf(paper),
    label: labelOf(paper),
    hint: hintOf(paper),
    disabled: state.waiting,
  }));
  const large = { id: PROGRESS.kind, label: t.reprint.large, hint: guidance.printLargeHint, disabled: state.waiting };
  const choose = (id: string) => {
    if (id === PROGRESS.kind)
      return void call(({ guidance: guide }, visitId) => guide.print({ visitId, toPrint: PROGRESS }));
    const paper = printable.find((one) => idOf(one) === id);
    if (paper === undefined) return;
    const { code, issueId, missingProof, printed } = paper;
    // Nothing is left to ask, and nothing to read first.
    if (missingProof === null && printed === 0 && !isRead(paper)) actions.print({ code, issueId });
    else send({ type: 'reprint', reprint: { code, issueId, typing: false } });
  };
  return (
    <Frame title={t.reprint.title} hint={t.reprint.hint}>
      {offered.length === 0 && <p className={css.say}>{t.reprint.none}</p>}
      <ChoiceGrid choices={hasPrinter ? [...choices, large] : choices} columns={1} onChoose={choose} />
      <PrintStatus print={PROGRESS} />
    </Frame>
  );
}

function idOf({ code, issueId }: PrintablePaper): string {
  return issueId ?? code;
}

function labelOf({ code, documentNo }: PrintablePaper): string {
  const name = t.papers.names[code];
  return documentNo === null ? name : `${name}　${documentNo}`;
}

function hintOf({ printed, missingProof, signed }: PrintablePaper): string {
  const before = signed === null ? historyOf(printed) : signedHintOf(signed, printed);
  if (missingProof === null) return before;
  return `${before}\n${missingProof === 'code' ? t.reprint.needsCode : t.reprint.needsProof}`;
}

function historyOf(printed: number): string {
  return printed === 0 ? t.reprint.neverPrinted : t.reprint.printed(printed);
}

function signedHintOf({ pages, here }: NonNullable<PrintablePaper['signed']>, printed: number): string {
  if (!here) return t.signed.hintComing;
  return printed === 0 ? t.signed.hint(pages) : t.signed.printed(printed);
}
