import type { ComponentProps, TouchEvent } from 'react';

export interface PressEvent {
  target: HTMLButtonElement;
}

interface PressButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'onClick' | 'disabled'> {
  onPress: (event: PressEvent) => void;
  isDisabled?: boolean;
}

/**
 * A button of the browser's own, and one thing more: it answers a finger as it is lifted. A browser first makes sure that this was
 * a tap, which a finger that rests long on the glass, or slides a little, never is to it; and of a tap it tells two frames later.
 */
export function PressButton({ onPress, onPointerDown, isDisabled, ...props }: PressButtonProps) {
  return (
    <button
      {...props}
      type="button"
      disabled={isDisabled}
      onPointerDown={(event) => {
        // The caret stays where one writes.
        event.preventDefault();
        onPointerDown?.(event);
      }}
      onTouchEnd={lifted}
      onClick={({ currentTarget }) => onPress({ target: currentTarget })}
    />
  );
}

function lifted(event: TouchEvent<HTMLButtonElement>): void {
  // It was told now, and shall not be told once more as a tap: by then another button may be there.
  event.preventDefault();
  const finger = event.changedTouches[0];
  if (finger !== undefined && isOver(finger, event.currentTarget)) event.currentTarget.click();
}

/** A finger that slid away has changed its mind. */
function isOver({ clientX, clientY }: { clientX: number; clientY: number }, element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}
