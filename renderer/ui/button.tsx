import type { ReactNode } from 'react';
import css from './button.module.css';
import { PressButton, type PressEvent } from './press-button.tsx';

interface ButtonProps {
  look?: 'primary' | 'secondary' | 'quiet';
  onPress: (event: PressEvent) => void;
  disabled?: boolean;
  children: ReactNode;
}

/** A button in words. `primary` is the one obvious next step of a screen; there is never a second. */
export function Button({ look = 'secondary', onPress, disabled = false, children }: ButtonProps) {
  return (
    <PressButton className={`${css.button} ${css[look]}`} data-look={look} onPress={onPress} isDisabled={disabled}>
      {children}
    </PressButton>
  );
}
