import { t } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { useSite, useTerminal } from '../terminal-context.ts';
import { Writing } from './writing.tsx';

/** As the terminal contract allows. */
const LIMITS = { facts: 4000, request: 1000 };

/** What happened, and what is wanted: from ready phrases, own words or both. */
export function Telling({ question }: { question: 'facts' | 'request' }) {
  const { state, send } = useTerminal();
  const { answers } = state.journey;
  const kind = useSite().kinds.find(({ id }) => id === answers.kindId);
  const phrases = question === 'facts' ? kind?.factsPhrases : kind?.requestPhrases;
  return (
    <Writing
      {...t[question]}
      text={answers[question]}
      limit={LIMITS[question]}
      spoken
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
