import { startTransition, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../strings/words.ts';
import { afterPaint } from '../ui/after-paint.ts';
import { PressButton } from '../ui/press-button.tsx';
import { rareCharactersOf } from '../ui/rare-characters.ts';
import { CELLS, candidatePages, cellsOf } from './candidate-pages.ts';
import { inserted, Key, type PanelProps, Row } from './key-panels.tsx';
import { APOSTROPHE, LETTER_ROWS, NAME_PUNCTUATION, PUNCTUATION } from './key-rows.ts';
import css from './keyboard.module.css';
import type { Candidate } from './pinyin/candidate.ts';
import type { PinyinOptions } from './pinyin/composer.ts';
import type { Stroke } from './typing.ts';
import { useComposer } from './use-composer.ts';

/** More characters than a row of the usual size holds. */
const LONG = 22;
/** More letters than the line above them holds at the usual size. */
const LONG_SPELLING = 52;

/** The buttons stay, only what is written on them changes: to make them anew with the first letter of every word is slow. */
const PLACES = Array.from({ length: CELLS }, (_, place) => place);

const letter = (key: string): Stroke => ({ type: 'letter', letter: key });
const chosen = ({ text, uses }: Candidate): Stroke => ({ type: 'choose', text, uses });

type Page = readonly Candidate[];
const fontsOf = (page: Page = []) => rareCharactersOf(page.map(({ text }) => text).join(''));

/** What the composer has answered, and to which letters. */
interface Answer {
  sought: string;
  spelled: string;
  pages: readonly Page[];
}
const NO_ANSWER: Answer = { sought: '', spelled: '', pages: [] };

/** Pinyin: letters below, the words and sentences they may mean above. */
export function PinyinPanel({ typing, press, single, pinyin }: PanelProps & { pinyin: PinyinOptions }) {
  const { text, start, letters } = typing;
  const compose = useComposer(pinyin);
  const before = pinyin.mode === 'name' ? text.slice(0, start) : '';
  const [answer, setAnswer] = useState(NO_ANSWER);
  // A letter is on the screen before it is known what it may mean.
  useEffect(() => {
    if (letters === '') return setAnswer(NO_ANSWER);
    let isNewest = true;
    const calledOff = afterPaint(async () => {
      const { spelled, candidates } = await compose(letters, before);
      const pages = candidatePages(candidates);
      await fontsOf(pages[0]);
      if (isNewest) startTransition(() => setAnswer({ sought: letters, spelled, pages }));
    });
    return () => {
      isNewest = false;
      calledOff();
    };
  }, [compose, letters, before]);
  const latest = useRef({ letters, before });
  useLayoutEffect(() => {
    latest.current = { letters, before };
  });
  /** A key that ends the letters, if there are any, by what they most likely mean. */
  const ending = useCallback(
    (plain: string, ends: (letters: string, meant: Candidate | undefined) => Stroke) => () => {
      const now = latest.current;
      if (now.letters === '') return inserted(plain);
      return compose(now.letters, now.before).then(({ candidates }) => ends(now.letters, candidates[0]));
    },
    [compose],
  );
  const mark = useCallback(
    (key: string) => ending(key, (spelt, meant) => inserted((meant?.text ?? spelt) + key)),
    [ending],
  );
  const space = ending(' ', (_, meant) => (meant === undefined ? { type: 'as-typed' } : chosen(meant)));
  const [first, second, third] = LETTER_ROWS;
  return (
    <>
      <Choosing letters={letters} answer={answer} press={press} />
      <div className={css.keys}>
        <Row keys={first} stroke={letter} press={press} />
      </div>
      <div className={css.keys}>
        <span className={css.half} />
        <Row keys={second} stroke={letter} press={press} />
        <span className={css.half} />
      </div>
      <div className={css.keys}>
        <Row keys={third} stroke={letter} press={press} />
        {letters !== '' ? (
          <Key label={t.input.apart} wide onPress={press(letter(APOSTROPHE))} />
        ) : single ? (
          <span className={css.wide} />
        ) : (
          <Key label={t.input.newLine} wide onPress={press(inserted('\n'))} />
        )}
      </div>
      <div className={css.keys}>
        <Row keys={pinyin.mode === 'name' ? NAME_PUNCTUATION : PUNCTUATION} stroke={mark} press={press} />
        <Key label={t.input.space} wide onPress={press(space)} />
      </div>
    </>
  );
}

interface ChoosingProps extends Pick<PanelProps, 'press'> {
  letters: string;
  /** It may be one letter behind. */
  answer: Answer;
}

function Choosing({ letters, answer: { sought, spelled, pages }, press }: ChoosingProps) {
  // Other letters begin with the first page.
  const [turned, setTurned] = useState({ letters, page: 0 });
  const page = turned.letters === letters ? turned.page : 0;
  const turnTo = (to: number) => fontsOf(pages[to]).then(() => setTurned({ letters, page: to }));
  const hint = spellingOf({ letters, sought, spelled: pages.length === 0 ? null : spelled });
  return (
    <div className={css.choosing}>
      <p
        className={css.letters}
        data-empty={letters === '' || undefined}
        data-long={hint.length > LONG_SPELLING || undefined}
        aria-live="polite"
      >
        {hint}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons, no form's fieldset. */}
      <div className={css.candidates} role="group" aria-label={t.input.candidates}>
        {PLACES.map((place) => (
          <CandidateKey key={place} candidate={pages[page]?.[place]} press={press} />
        ))}
      </div>
      {pages.length > 1 && (
        <div className={css.turns}>
          <PressButton className={css.tool} isDisabled={page === 0} onPress={() => turnTo(page - 1)}>
            {t.previousPage}
          </PressButton>
          <PressButton className={css.tool} isDisabled={page >= pages.length - 1} onPress={() => turnTo(page + 1)}>
            {t.nextPage}
          </PressButton>
        </div>
      )}
    </div>
  );
}

function CandidateKey({ candidate, press }: Pick<PanelProps, 'press'> & { candidate: Candidate | undefined }) {
  if (candidate === undefined)
    return <PressButton className={`${css.candidate} ${css.absent}`} isDisabled onPress={() => {}} />;
  return (
    <PressButton
      className={css.candidate}
      data-long={[...candidate.text].length > LONG || undefined}
      style={{ gridColumn: `span ${cellsOf(candidate)}` }}
      onPress={press(chosen(candidate))}
    >
      {candidate.text}
    </PressButton>
  );
}

/** The letters in syllables; one that was only just typed stands behind those whose syllables are known. */
function spellingOf(parts: { letters: string; sought: string; spelled: string | null }): string {
  const { letters, sought, spelled } = parts;
  if (letters === '') return t.input.typePinyin;
  if (letters === sought) return spelled ?? `${letters}　${t.input.noCandidate}`;
  return spelled !== null && letters.startsWith(sought) ? spelled + letters.slice(sought.length) : letters;
}
