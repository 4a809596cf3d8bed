import { type ReactNode, useMemo, useRef } from 'react';
import { DictationButton } from '../../input/dictation-button.tsx';
import { Keyboard, type Panels } from '../../input/keyboard.tsx';
import type { PinyinOptions } from '../../input/pinyin/composer.ts';
import { TextArea } from '../../input/text-area.tsx';
import { useTyping } from '../../input/use-typing.ts';
import { Frame } from '../frame.tsx';
import { useSite } from '../terminal-context.ts';
import { useDictation } from '../use-dictation.ts';
import { placeNamesOf } from './place-names.ts';
import css from './writing.module.css';

interface WritingProps {
  title: string;
  hint: string;
  label: string;
  text: string;
  limit: number;
  single?: boolean;
  /** May be spoken, where the terminal can listen. */
  spoken?: boolean;
  /** The way over a letter under the camera, where there is one. */
  letterButton?: ReactNode;
  /** Shown as dots, and never read aloud. */
  secret?: boolean;
  panels: Panels;
  phrases?: readonly string[];
  phrasesName?: string;
  /** What pinyin means here: a name, or anything. */
  mode?: PinyinOptions['mode'];
  onWrite: (text: string) => void;
  next: ReactNode;
}

/** A question that is answered in writing: what was written above, the keyboard below where hands rest. */
export function Writing({ title, hint, next, ...parts }: WritingProps) {
  return (
    <Frame title={title} hint={hint} next={next}>
      <Written {...parts} />
    </Frame>
  );
}

/** Apart from the frame around it, which need not be drawn anew at every letter. */
function Written(props: Omit<WritingProps, 'title' | 'hint' | 'next'>) {
  const {
    label,
    text,
    limit,
    single = false,
    spoken = false,
    letterButton,
    secret = false,
    panels,
    phrases = [],
    phrasesName = '',
    mode = 'text',
    onWrite,
  } = props;
  const { places, fuzzyPinyin: fuzzy } = useSite();
  const pinyin = useMemo(() => ({ mode, fuzzy, places: placeNamesOf(places) }), [mode, fuzzy, places]);
  const area = useRef<HTMLTextAreaElement>(null);
  const [typing, strike] = useTyping(text, limit, onWrite);
  const dictation = useDictation((said) => strike({ type: 'insert', text: said }));
  return (
    <>
      <TextArea area={area} typing={typing} onStroke={strike} label={label} single={single} secret={secret} />
      <div className={css.ways}>
        {spoken && dictation.offered && <DictationButton phase={dictation.phase} onPress={dictation.toggle} />}
        {letterButton}
      </div>
      {single && <div style={{ flex: 1 }} />}
      <Keyboard
        panels={panels}
        typing={typing}
        onStroke={strike}
        phrases={phrases}
        phrasesName={phrasesName}
        single={single}
        pinyin={pinyin}
      />
    </>
  );
}
