import { remedy } from '../../strings/words.ts';
import { ChoiceTile } from '../../ui/choices.tsx';
import type { ComplaintPage } from '../remedy.ts';
import { useTerminal } from '../terminal-context.ts';

/** For whoever has no matter here: a complaint of an office or hall. */
export function ComplainOfOffice() {
  const { send } = useTerminal();
  const page = (): ComplaintPage => ({
    ...{ page: 'complaint', at: 'office', complaintId: crypto.randomUUID(), office: '' },
    ...{ overdue: false, reasons: [], words: '' },
  });
  return (
    <ChoiceTile
      label={remedy.speakUp.office}
      hint={remedy.speakUp.officeHint}
      onPress={() => send({ type: 'remedy', page: page() })}
    />
  );
}
