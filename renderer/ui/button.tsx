import type { ReactNode } from 'react';
import { Button as AriaButton, type PressEvent } from 'react-aria-components';
import css from './button.module.css';

interface ButtonProps {
  look?: 'primary' | 'secondary' | 'quiet';
  onPress: (event: PressEvent) => void;
  disabled?: boolean;
  autoFocus?: boolean;
  children: ReactNode;
}

/** A button in words. `primary` is the one obvious next step of a screen; there is never a second. */
export function Button({ look = 'secondary', onPress, disabled = false, autoFocus = false, children }: ButtonProps) {
  return (
    <AriaButton
      className={`${css.button} ${css[look]}`}
      data-look={look}
      onPress={onPress}
      isDisabled={disabled}
      autoFocus={autoFocus}
    >
      {children}
    </AriaButton>
  );
}
