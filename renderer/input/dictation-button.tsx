import { t } from '../strings/words.ts';
import { MicrophoneIcon } from '../ui/icons.tsx';
import { PressButton } from '../ui/press-button.tsx';
import css from './way-button.module.css';

interface DictationButtonProps {
  phase: 'off' | 'listening' | 'writing';
  onPress: () => void;
}

const WORDS = { off: 'speak', listening: 'listening', writing: 'writing' } as const;

/** 说话写字: begins and ends the listening, and says which of them it is. */
export function DictationButton({ phase, onPress }: DictationButtonProps) {
  return (
    <PressButton
      className={css.way ?? ''}
      aria-pressed={phase === 'listening'}
      isDisabled={phase === 'writing'}
      onPress={onPress}
    >
      <MicrophoneIcon />
      {t.dictation[WORDS[phase]]}
    </PressButton>
  );
}
