import { type PointerEvent, useEffect, useRef } from 'react';
import { MOST_STROKES } from '../../../domain/signature.ts';
import { drawInk, drawNewest, prepareCanvas, wipe } from './draw.ts';
import css from './handwriting.module.css';
import type { Ink, Point } from './ink.ts';

/** Of a field for a whole name, 100 to 300 mm high. */
const SIGNING_PEN = 0.011;

interface FieldProps {
  label: string;
  ink: Ink;
  /** The pen touches the field for the first stroke of a character. */
  onBegin: () => void;
  onStroke: (stroke: Point[]) => void;
}

/** A square to write one character in. */
export function Field(props: FieldProps) {
  return (
    <div className={css.field}>
      <InkCanvas {...props} />
    </div>
  );
}

/** A field as wide as the screen, to sign in. */
export function SigningField(props: Omit<FieldProps, 'onBegin'>) {
  return (
    <div className={`${css.field} ${css.signing}`}>
      <InkCanvas {...props} pen={SIGNING_PEN} most={MOST_STROKES} onBegin={() => {}} />
    </div>
  );
}

/** Shows ink and takes more. A second finger or the heel of the hand writes nothing. */
function InkCanvas({ label, ink, pen: width, most, onBegin, onStroke }: FieldProps & { pen?: number; most?: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pen = useRef<{ id: number; points: Point[]; left: number; top: number }>(null);
  /** What stands on the canvas, stroke by stroke. */
  const drawn = useRef<Ink>([]);
  const newest = useRef(ink);

  useEffect(() => {
    newest.current = ink;
    const element = canvas.current;
    // What was only just written was drawn with the pen.
    const isDrawn = drawn.current.length === ink.length && drawn.current.every((stroke, at) => stroke === ink[at]);
    if (element === null || isDrawn) return;
    wipe(element);
    drawInk(element, ink);
    drawn.current = ink;
  }, [ink]);

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      prepareCanvas(element, width);
      drawInk(element, newest.current);
      drawn.current = newest.current;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [width]);

  const down = (event: PointerEvent<HTMLCanvasElement>) => {
    // The caret stays in the text.
    event.preventDefault();
    if (most !== undefined && ink.length >= most) return;
    if (pen.current !== null || (event.pointerType === 'mouse' && event.button !== 0)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { left, top } = event.currentTarget.getBoundingClientRect();
    pen.current = { id: event.pointerId, points: [], left, top };
    if (ink.length === 0) onBegin();
    move(event);
  };
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    if (pen.current?.id !== event.pointerId) return;
    const { points, left, top } = pen.current;
    const events = event.nativeEvent.getCoalescedEvents();
    for (const { clientX, clientY } of events.length > 0 ? events : [event]) {
      points.push({ x: clientX - left, y: clientY - top });
      drawNewest(event.currentTarget, points);
    }
  };
  const up = (event: PointerEvent<HTMLCanvasElement>) => {
    if (pen.current?.id !== event.pointerId) return;
    const { points } = pen.current;
    pen.current = null;
    drawn.current = [...drawn.current, points];
    onStroke(points);
  };
  return (
    <canvas
      ref={canvas}
      className={css.canvas}
      role="img"
      aria-label={label}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
      onMouseDown={(event) => event.preventDefault()}
    />
  );
}
