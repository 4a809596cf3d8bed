import { useEffect, useState } from 'react';
import type { PrintablePaper } from '../../../contract/shapes/terminal-state.ts';
import type { PaperPiece } from '../../../domain/documents/paper-pieces.ts';
import { t } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { Pages } from '../../ui/pages.tsx';
import { Frame } from '../frame.tsx';
import type { Screen } from '../screen-of.ts';
import { useTerminal } from '../terminal-context.ts';
import { isUsable } from '../usable.ts';
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

/** What may stand on one page of the screen; a heading goes with what it heads, never alone at its foot. */
function itemsOf(pieces: readonly PaperPiece[]) {
  const lines = pieces.flatMap(shortPieces);
  return lines.flatMap((piece, i) => {
    const before = lines[i - 1];
    const isHead = piece.kind === 'heading' && lines[i + 1]?.kind !== 'heading';
    if (isHead && i < lines.length - 1) return [];
    const head = before?.kind === 'heading' && piece.kind !== 'heading' ? before.text : null;
    return [{ key: `${i} ${piece.kind}`, node: <Item head={head} piece={piece} /> }];
  });
}

function Item({ head, piece }: { head: string | null; piece: PaperPiece }) {
  return (
    <div className={css.item}>
      {head !== null && <h2 className={css.heading}>{head}</h2>}
      <Words piece={piece} />
    </div>
  );
}

function Words({ piece }: { piece: PaperPiece }) {
  switch (piece.kind) {
    case 'heading':
      return <h2 className={css.heading}>{piece.text}</h2>;
    case 'text':
      return <p className={css.text}>{piece.text}</p>;
    case 'note':
      return <p className={css.note}>{piece.text}</p>;
    case 'field':
      return (
        <div className={css.field}>
          {piece.label !== '' && <p className={css.label}>{piece.label}</p>}
          <p className={css.text}>{piece.value}</p>
        </div>
      );
  }
}

/** A long piece is cut for paging; only its beginning bears the label. */
function shortPieces(piece: PaperPiece): PaperPiece[] {
  if (piece.kind === 'heading') return [piece];
  if (piece.kind !== 'field') return textPieces(piece.text).map((text) => ({ ...piece, text }));
  return textPieces(piece.value).map((value, i) => ({ ...piece, label: i === 0 ? piece.label : '', value }));
}
