import { appended } from '../../../domain/letter/append.ts';
import { letterParts } from '../../../domain/letter/letter-parts.ts';
import { type ReadParagraph, wordsOf } from '../../../domain/letter/recognised.ts';
import { LONGEST_TEXTS } from '../../../domain/matter.ts';
import type { Reason } from '../../strings/reason.ts';
import { reasonWords, letter as words } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { Pages } from '../../ui/pages.tsx';
import { Frame } from '../frame.tsx';
import { freshScan } from '../journey.ts';
import type { PhotographedLetter } from '../screen-of.ts';
import { useTerminal } from '../terminal-context.ts';
import { useLetter } from '../use-letter.ts';
import css from './letter.module.css';
import { readPieces } from './read-pieces.ts';
import layout from './screens.module.css';

/** 认字: the words of the letter just photographed, for the person to look at before they are taken. */
export function Letter({ letter }: { letter: PhotographedLetter }) {
  const { reading, again } = useLetter(letter);
  const pages = letter.pageIds.length;
  if (reading.state === 'read') return <Read text={reading.letter} pages={pages} />;
  if (reading.state === 'failed') return <Failed reason={reading.reason} letter={letter} onAgain={again} />;
  return <Reading page={reading.page} pages={pages} />;
}

function Reading({ page, pages }: { page: number; pages: number }) {
  const { send } = useTerminal();
  return (
    <Frame
      title={words.reading}
      onBack={null}
      next={<Button onPress={() => send({ type: 'go', to: 'facts' })}>{words.dontWait}</Button>}
    >
      <div className={layout.centre}>
        <div className={css.sheet} aria-hidden="true">
          <div className={css.light} />
        </div>
        <p className={layout.strong} role="status">
          {words.page(page, pages)}
        </p>
      </div>
    </Frame>
  );
}

function Read({ text, pages }: { text: ReadParagraph[]; pages: number }) {
  const { state, send } = useTerminal();
  const { answers } = state.journey;
  // What is wanted of an accusation is not asked.
  const parts = answers.purpose === 'accusation' ? { facts: text, request: [] } : letterParts(text);
  const read = { facts: wordsOf(parts.facts), request: wordsOf(parts.request) };
  const isCut = (['facts', 'request'] as const).some(
    (question) => !appended(answers[question], read[question], LONGEST_TEXTS[question]).endsWith(read[question]),
  );
  const isDoubtful = text.some((paragraph) => paragraph.some(({ sure }) => !sure));
  const headed = read.request !== '';
  const items = [
    ...itemsOf('facts', headed ? words.facts : null, parts.facts),
    ...itemsOf('request', words.request, parts.request),
  ];
  return (
    <Frame
      title={words.title}
      hint={words.hint}
      next={
        <>
          <Button onPress={() => send({ type: 'go', to: 'facts' })}>{words.leave}</Button>
          <Button look="primary" onPress={() => send({ type: 'letter-read', ...read })}>
            {words.take}
          </Button>
        </>
      }
    >
      <div className={css.text}>
        <Pages items={items} />
      </div>
      <p className={css.note}>
        {isDoubtful && words.doubtful}
        {words.kept(pages)}
      </p>
      {isCut && <p className={`${layout.aside} ${layout.warning}`}>{words.cut}</p>}
    </Frame>
  );
}

/** A long paragraph goes over several pages; only the first piece of all bears the heading. */
function itemsOf(key: string, heading: string | null, paragraphs: readonly ReadParagraph[]) {
  const pieces = paragraphs.flatMap((paragraph) =>
    readPieces(paragraph).map((piece, i) => ({ piece, begins: i === 0 })),
  );
  return pieces.map(({ piece, begins }, i) => ({
    key: `${key} ${i}`,
    node: (
      <div className={begins ? css.begins : undefined}>
        {i === 0 && heading !== null && <h2 className={css.heading}>{heading}</h2>}
        <p className={css.words}>
          {piece.map(({ text, sure }, place) =>
            sure ? (
              text
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text that does not change
              <mark key={place} className={css.doubtful}>
                {text}
                <span data-silent="">?</span>
              </mark>
            ),
          )}
        </p>
      </div>
    ),
  }));
}

function Failed({ reason, letter, onAgain }: { reason: Reason; letter: PhotographedLetter; onAgain: () => void }) {
  const { state, send, actions } = useTerminal();
  const retake = async () => {
    await actions.removeMaterial(letter);
    send({ type: 'scan', scan: freshScan('letter', { toRead: true }) });
  };
  return (
    <Frame
      title={words.failed}
      next={
        <>
          {reason === 'nothing-legible' ? (
            <Button disabled={state.waiting} onPress={() => void retake()}>
              {words.retake}
            </Button>
          ) : (
            <Button onPress={onAgain}>{words.again}</Button>
          )}
          <Button look="primary" onPress={() => send({ type: 'go', to: 'facts' })}>
            {words.byHand}
          </Button>
        </>
      }
    >
      <p className={layout.strong}>{reasonWords[reason].next}</p>
      <p className={layout.aside}>{words.kept(letter.pageIds.length)}</p>
    </Frame>
  );
}
