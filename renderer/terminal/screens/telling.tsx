import { LONGEST_TEXTS } from '../../../domain/matter.ts';
import { LetterButton } from '../../input/letter-button.tsx';
import { letter, t } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { freshScan } from '../journey.ts';
import { useSite, useTerminal } from '../terminal-context.ts';
import { Writing } from './writing.tsx';

/** What happened, and what is wanted: from ready phrases, own words, a letter, or all of them. */
export function Telling({ question }: { question: 'facts' | 'request' }) {
  const { state, send } = useTerminal();
  const { answers, fromLetter } = state.journey;
  const { kinds, documentCamera } = useSite();
  const kind = kinds.find(({ id }) => id === answers.kindId);
  const phrases = question === 'facts' ? kind?.factsPhrases : kind?.requestPhrases;
  return (
    <Writing
      {...t[question]}
      {...(fromLetter.includes(question) && { hint: letter.look })}
      text={answers[question]}
      limit={LONGEST_TEXTS[question]}
      spoken
      letterButton={
        question === 'facts' &&
        documentCamera !== null && (
          <LetterButton onPress={() => send({ type: 'scan', scan: freshScan('letter', { toRead: true }) })} />
        )
      }
      panels={['phrases', 'pinyin', 'handwriting', 'digits']}
      phrases={phrases ?? []}
      phrasesName={t.input.phrases}
      onWrite={(text) => send({ type: 'write', answers: { [question]: text } })}
      next={
        <Button
          look="primary"
          disabled={answers[question].trim() === ''}
          onPress={() => send({ type: 'answer', answers: {} })}
        >
          {t.next}
        </Button>
      }
    />
  );
}
