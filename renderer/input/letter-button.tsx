import { letter } from '../strings/words.ts';
import { LetterIcon } from '../ui/icons.tsx';
import { PressButton } from '../ui/press-button.tsx';
import css from './way-button.module.css';

/** 写好了信: leads to laying it under the camera. */
export function LetterButton({ onPress }: { onPress: () => void }) {
  return (
    <PressButton className={css.way ?? ''} onPress={onPress}>
      <LetterIcon />
      {letter.way}
    </PressButton>
  );
}
