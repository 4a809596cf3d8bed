import { memo, type PointerEvent, useLayoutEffect, useRef } from 'react';
import { MOST_STROKES } from '../../../domain/signature.ts';
import css from './handwriting.module.css';
import type { Ink, PenStroke, Point } from './ink.ts';
import { penLine } from './pen-line.ts';

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
      <InkLines {...props} />
    </div>
  );
}

/** A field as wide as the screen, to sign in. */
export function SigningField(props: Omit<FieldProps, 'onBegin'>) {
  return (
    <div className={`${css.field} ${css.signing}`}>
      <InkLines {...props} most={MOST_STROKES} onBegin={() => {}} />
    </div>
  );
}

const Line = memo(function Line({ stroke }: { stroke: PenStroke }) {
  return <path d={penLine(stroke)} />;
});

/**
 * Shows ink and takes more. A second finger or the heel of the hand writes nothing. Ink is lines and no picture: of a field as wide
 * as the screen that would be four megabytes, copied for every piece that the pen goes.
 */
function InkLines({ label, ink, most, onBegin, onStroke }: FieldProps & { most?: number }) {
  const pen = useRef<{ id: number; points: Point[]; left: number; top: number }>(null);
  /** The stroke that is being written: drawn by the pen itself, as nothing else changes with it. */
  const line = useRef<SVGPathElement>(null);

  // It stands among the others by now.
  useLayoutEffect(() => {
    if (pen.current === null) line.current?.setAttribute('d', '');
  });

  const down = (event: PointerEvent<SVGSVGElement>) => {
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
  const move = (event: PointerEvent<SVGSVGElement>) => {
    if (pen.current?.id !== event.pointerId) return;
    const { points, left, top } = pen.current;
    const events = event.nativeEvent.getCoalescedEvents();
    for (const { clientX, clientY } of events.length > 0 ? events : [event]) {
      points.push({ x: clientX - left, y: clientY - top });
    }
    line.current?.setAttribute('d', penLine(points));
  };
  const up = (event: PointerEvent<SVGSVGElement>) => {
    if (pen.current?.id !== event.pointerId) return;
    const { points } = pen.current;
    pen.current = null;
    onStroke(points);
  };
  return (
    <svg
      className={css.ink}
      role="img"
      aria-label={label}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
      onMouseDown={(event) => event.preventDefault()}
    >
      {ink.map((stroke, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: strokes have no name but their place.
        <Line key={place} stroke={stroke} />
      ))}
      <path ref={line} />
    </svg>
  );
}
