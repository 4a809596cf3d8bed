import { useEffect, useState } from 'react';
import type { PrintablePaper } from '../../../contract/shapes/terminal-state.ts';
import type { PaperPiece } from '../../../domain/documents/paper-pieces.ts';
import { t } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { Pages } from '../../ui/pages.tsx';
import { Frame } from '../frame.tsx';
import { isUsable, type Screen } from '../screen-of.ts';
import { useTerminal } from '../terminal-context.ts';
import css from './paper-words.module.css';
import { textPieces } from './text-pieces.ts';

/** A paper's own words, large and page by page; what it looks like is seen when it is printed. */
export function PaperWords({ paper }: Extract<Screen, { name: 'paper-words' }>) {
  const { state, send, actions } = useTerminal();
  const { code, issueId, documentNo, printed } = paper;
  const pieces = usePieces(paper);
  const hasPrinter = state.terminal !== null && isUsable(state.terminal, 'printer');
  const print = () => {
    if (printed === 0) actions.print({ code, issueId });
    else send({ type: 'reprint', reprint: { code, issueId, typing: false, read: true } });
  };
  return (
    <Frame
      title={t.papers.names[code]}
      {...(documentNo === null ? {} : { hint: documentNo })}
      next={
        <Button look="primary" disabled={state.waiting || !hasPrinter} onPress={print}>
          {hasPrinter ? t.paperWords.print : t.matter.noPrinter}
        </Button>
      }
    >
      {Array.isArray(pieces) ? (
        <Pages items={itemsOf(pieces)} />
      ) : (
        <p className={css.waiting}>{pieces === 'asked' ? t.paperWords.opening : t.paperWords.gone}</p>
      )}
    </Frame>
  );
}

function usePieces({ code, issueId }: PrintablePaper): PaperPiece[] | 'asked' | 'not-here' {
  const { actions } = useTerminal();
  const [pieces, setPieces] = useState<PaperPiece[] | 'asked' | 'not-here'>('asked');
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, not at every new snapshot
  useEffect(() => {
    let left = false;
    void actions.readPaperWords({ code, issueId }).then((read) => {
      if (!left) setPieces(read ?? 'not-here');
    });
    return () => {
      left = true;
    };
  }, [code, issueId]);
  return pieces;
}

/** What may stand on one page of the screen; headings go with what they head, never alone at its foot. */
function itemsOf(pieces: readonly PaperPiece[]) {
  const lines = pieces.flatMap(shortPieces);
  const items: { key: string; node: React.ReactNode }[] = [];
  let heads: string[] = [];
  for (const piece of lines) {
    if (piece.kind === 'heading') {
      heads.push(piece.text);
      continue;
    }
    items.push({ key: String(items.length), node: <Item heads={heads} piece={piece} /> });
    heads = [];
  }
  return items;
}
type Said = Exclude<PaperPiece, { kind: 'heading' }>;

function Item({ heads, piece }: { heads: readonly string[]; piece: Said }) {
  return (
    <div className={css.item}>
      {heads.map((words) => (
        <h2 key={words} className={css.heading}>
          {words}
        </h2>
      ))}
      {piece.kind === 'field' ? (
        <p className={css.field}>
          {piece.label !== '' && <span className={css.label}>{piece.label}</span>}
          <span className={css.text}>{piece.value}</span>
        </p>
      ) : (
        <p className={piece.kind === 'note' ? css.note : css.text}>{piece.text}</p>
      )}
    </div>
  );
}

/** A long piece is cut for paging; only its beginning bears the label. */
function shortPieces(piece: PaperPiece): PaperPiece[] {
  if (piece.kind === 'heading') return [piece];
  if (piece.kind !== 'field') return textPieces(piece.text).map((text) => ({ ...piece, text }));
  return textPieces(piece.value).map((value, i) => ({ ...piece, label: i === 0 ? piece.label : '', value }));
}
