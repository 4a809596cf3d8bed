import { type ComponentProps, type PointerEvent, useRef } from 'react';

export interface PressEvent {
  target: HTMLButtonElement;
}

interface PressButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'onClick' | 'disabled'> {
  onPress: (event: PressEvent) => void;
  isDisabled?: boolean;
}

/** So long after a finger was lifted a browser that takes it for a touch has said so. */
const CLICK_WAIT_MS = 80;

/**
 * A button of the browser's own, and one thing more: a finger that rests long on the glass, or slides a little, is no click to
 * a browser, but it means the button all the same. As light as can be: a keyboard has forty of them.
 */
export function PressButton({ onPress, onPointerDown, isDisabled, ...props }: PressButtonProps) {
  const unanswered = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** The finger's lifting was answered here; a click that a busy page hears of only now is the same touch. */
  const answered = useRef(false);
  const lifted = (event: PointerEvent<HTMLButtonElement>) => {
    const button = event.currentTarget;
    if (event.pointerType !== 'touch' || !isOver(event, button)) return;
    unanswered.current = setTimeout(() => {
      button.click();
      answered.current = true;
    }, CLICK_WAIT_MS);
  };
  return (
    <button
      {...props}
      type="button"
      disabled={isDisabled}
      onPointerDown={(event) => {
        answered.current = false;
        // The caret stays where one writes, and a finger need not be told once more as a mouse that moves and goes down.
        event.preventDefault();
        onPointerDown?.(event);
      }}
      onPointerUp={lifted}
      onClick={({ currentTarget, nativeEvent }) => {
        clearTimeout(unanswered.current);
        if (answered.current && 'pointerType' in nativeEvent && nativeEvent.pointerType === 'touch') return;
        onPress({ target: currentTarget });
      }}
    />
  );
}

/** A finger that slid away has changed its mind. */
function isOver({ clientX, clientY }: { clientX: number; clientY: number }, element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}
