import { aboutOf, type ToPrint } from '../../contract/guidance.ts';
import type { PaperView } from '../../contract/shapes/terminal-state.ts';
import { guidance } from '../strings/words.ts';
import { Button } from '../ui/button.tsx';
import { PaperStatus } from '../ui/paper-status.tsx';
import { useGuidanceCall } from './guidance-context.ts';
import { useTerminal } from './terminal-context.ts';
import { isUsable } from './usable.ts';

/**
 * Takes what stands on the screen home on paper, a page in large type or a slip, and says how far the paper is.
 * Not there without a printer.
 */
export function PrintLoose({ print }: { print: ToPrint }) {
  const { state } = useTerminal();
  const call = useGuidanceCall();
  const { terminal } = state;
  const isSlip = print.kind === 'booking-slip' || print.kind === 'service-slip';
  const prints =
    terminal !== null && (isUsable(terminal, 'printer') || (isSlip && isUsable(terminal, 'receipt-printer')));
  const newest = newestOf(state.visit?.papers, print);
  if (newest !== undefined && newest.state !== 'completed' && newest.state !== 'failed')
    return <PrintStatus print={print} />;
  if (!prints) return null;
  return (
    <>
      <PrintStatus print={print} />
      <Button
        disabled={state.waiting}
        onPress={() => void call((client, visitId) => client.guidance.print({ visitId, toPrint: print }))}
      >
        {isSlip ? guidance.printSlip : guidance.printLarge}
      </Button>
    </>
  );
}

/** How far its newest print is; nothing where there is none. */
export function PrintStatus({ print }: { print: ToPrint }) {
  const { state, actions } = useTerminal();
  const newest = newestOf(state.visit?.papers, print);
  return newest && <PaperStatus papers={[newest]} disabled={state.waiting} onCameOut={actions.cameOut} />;
}

function newestOf(papers: readonly PaperView[] = [], print: ToPrint): PaperView | undefined {
  return papers.findLast(({ about }) => about === aboutOf(print));
}

/** The papers that are a matter's: what was taken home to read is no news there. */
export function ofMatters(papers: readonly PaperView[] = []): PaperView[] {
  return papers.filter(({ about }) => about === undefined);
}
