import { MaterialKind } from '../../../domain/material.ts';
import { materials as words } from '../../strings/words.ts';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { Frame } from '../frame.tsx';
import { freshScan } from '../journey.ts';
import { useTerminal } from '../terminal-context.ts';

/** What the next paper is, in the person's own word; then it is laid under the camera. */
export function MaterialKindScreen() {
  const { send } = useTerminal();
  return (
    <Frame title={words.kindTitle} hint={words.kindHint}>
      <ChoiceGrid
        choices={MaterialKind.options.map((id) => ({ id, ...words.kinds[id] }))}
        columns={1}
        onChoose={(kind) => send({ type: 'scan', scan: freshScan(kind) })}
      />
    </Frame>
  );
}
