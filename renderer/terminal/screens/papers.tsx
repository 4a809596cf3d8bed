import type { PrintablePaper } from '../../../contract/shapes/terminal-state.ts';
import { zh } from '../../strings/zh-CN.ts';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { Frame } from '../frame.tsx';
import type { Screen } from '../screen-of.ts';
import { useTerminal } from '../terminal-context.ts';
import css from './screens.module.css';

/** Which paper of the matter: how often it was printed before, and what it takes to have it. */
export function Papers({ printable }: Extract<Screen, { name: 'papers' }>) {
  const { state, send, actions } = useTerminal();
  const choices = printable.map((paper) => ({
    id: paper.code,
    label: zh.papers.names[paper.code],
    hint: hintOf(paper),
    disabled: state.waiting,
  }));
  const choose = (code: string) => {
    const paper = printable.find((one) => one.code === code);
    if (paper === undefined) return;
    // Nothing is left to ask.
    if (paper.missingProof === null && paper.printed === 0) actions.print(paper.code);
    else send({ type: 'reprint', reprint: { code: paper.code, typing: false } });
  };
  return (
    <Frame title={zh.reprint.title}>
      {printable.length === 0 && <p className={css.say}>{zh.reprint.none}</p>}
      <ChoiceGrid choices={choices} columns={1} onChoose={choose} />
    </Frame>
  );
}

function hintOf({ printed, missingProof }: PrintablePaper): string {
  const before = printed === 0 ? zh.reprint.neverPrinted : zh.reprint.printed(printed);
  if (missingProof === null) return before;
  return `${before}\n${missingProof === 'code' ? zh.reprint.needsCode : zh.reprint.needsProof}`;
}
