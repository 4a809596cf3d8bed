import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PrintablePaper } from '../../../contract/shapes/terminal-state.ts';
import { t } from '../../strings/words.ts';
import { afterPaint } from '../../ui/after-paint.ts';
import { Button } from '../../ui/button.tsx';
import { BackIcon, ForthIcon } from '../../ui/icons.tsx';
import { PressButton } from '../../ui/press-button.tsx';
import { Frame } from '../frame.tsx';
import { pageViews } from '../page-views.ts';
import type { Screen } from '../screen-of.ts';
import type { OpenPdf } from '../signed-pdf.ts';
import { useTerminal } from '../terminal-context.ts';
import { isUsable } from '../usable.ts';
import css from './paper-pages.module.css';

/** An organ's signed PDF, page by page: read here first, then printed as it is. */
export function PaperPages({ paper }: Extract<Screen, { name: 'paper-pages' }>) {
  const { state, send, actions } = useTerminal();
  const { code, issueId, documentNo, printed } = paper;
  const pdf = useSignedPdf(paper);
  const hasPrinter = state.terminal !== null && isUsable(state.terminal, 'printer');
  const isHere = paper.signed?.here === true;
  const print = () => {
    if (printed === 0) actions.print({ code, issueId });
    else send({ type: 'reprint', reprint: { code, issueId, typing: false, read: true } });
  };
  return (
    <Frame
      title={t.papers.names[code]}
      {...(documentNo === null ? {} : { hint: documentNo })}
      next={
        <Button look="primary" disabled={state.waiting || !hasPrinter || !isHere} onPress={print}>
          {hasPrinter ? t.signed.print : t.matter.noPrinter}
        </Button>
      }
    >
      {pdf === null ? (
        <p className={css.waiting}>{isHere ? t.signed.opening : t.signed.coming}</p>
      ) : (
        <Sheets pdf={pdf} name={t.papers.names[code]} />
      )}
    </Frame>
  );
}

/** Null until its bytes are here and have been read. */
function useSignedPdf({ code, issueId, signed }: PrintablePaper): OpenPdf | null {
  const { send, actions } = useTerminal();
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const isHere = signed?.here === true;
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once when it is here, not at every new snapshot
  useEffect(() => {
    if (!isHere) return;
    const leaving = new AbortController();
    const read = async () => {
      const base64 = await actions.readPaper({ code, issueId });
      if (base64 === null || leaving.signal.aborted) return;
      // Only who reads such a paper needs what reads it.
      const { openPdf } = await import('../signed-pdf.ts');
      const opened = await openPdf(base64);
      leaving.signal.addEventListener('abort', opened.close);
      if (leaving.signal.aborted) opened.close();
      else setPdf(opened);
    };
    read().catch(() => send({ type: 'call-ended', failure: 'pdf-unreadable' }));
    return () => leaving.abort();
  }, [code, issueId, isHere]);
  return pdf;
}

function Sheets({ pdf, name }: { pdf: OpenPdf; name: string }) {
  const { send } = useTerminal();
  const roomRef = useRef<HTMLDivElement>(null);
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const room = useRoom(roomRef);
  const [large, setLarge] = useState(false);
  const [turnedTo, setTurnedTo] = useState(0);
  const views = room === null ? [] : pageViews(pdf.sizes, room, large);
  const at = Math.min(turnedTo, Math.max(0, views.length - 1));
  const view = views[at];

  // biome-ignore lint/correctness/useExhaustiveDependencies: `view` is made of these
  useEffect(() => {
    const { current: canvas } = canvasRef;
    if (canvas === null || view === undefined) return;
    const turning = new AbortController();
    canvas.dataset.drawn = '';
    const draw = () =>
      pdf
        .draw(view, canvas, turning.signal)
        .then((drawn) => {
          if (drawn) canvas.dataset.drawn = String(view.page);
        })
        .catch(() => send({ type: 'call-ended', failure: 'pdf-unreadable' }));
    const calledOff = afterPaint(() => void draw());
    return () => {
      calledOff();
      turning.abort();
    };
  }, [pdf, room, large, at]);

  const page = view?.page ?? 1;
  const look = () => {
    if (room === null) return;
    // The page that was being read stays.
    setTurnedTo(pageViews(pdf.sizes, room, !large).findIndex((one) => one.page === page));
    setLarge(!large);
  };
  return (
    <div className={css.reader}>
      <div className={css.room} ref={roomRef}>
        <canvas className={css.sheet} ref={canvasRef} role="img" aria-label={t.signed.sheet(name, page)} />
      </div>
      <nav className={css.nav}>
        <PressButton className={css.turn} onPress={() => setTurnedTo(at - 1)} isDisabled={at === 0}>
          <BackIcon />
          {t.previousPage}
        </PressButton>
        <PressButton className={css.turn} onPress={look} aria-pressed={large}>
          {large ? t.signed.whole : t.signed.large}
        </PressButton>
        <PressButton className={css.turn} onPress={() => setTurnedTo(at + 1)} isDisabled={at >= views.length - 1}>
          {t.nextPage}
          <ForthIcon />
        </PressButton>
      </nav>
      <p className={css.count} aria-live="polite">
        {t.pageOf(page, pdf.sizes.length)}
      </p>
    </div>
  );
}

/** How much room there is, in CSS pixels; null before the first look. */
function useRoom(ref: RefObject<HTMLDivElement | null>): { width: number; height: number } | null {
  const [room, setRoom] = useState<{ width: number; height: number } | null>(null);
  useLayoutEffect(() => {
    const { current: element } = ref;
    if (element === null) return;
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [ref]);
  return room;
}
