import { LONGEST_QUERY } from '../../../contract/library.ts';
import { guidance } from '../../strings/words.ts';
import { written as ready } from '../../strings/written.ts';
import { Button } from '../../ui/button.tsx';
import { usePages } from '../guidance-context.ts';
import { useTerminal } from '../terminal-context.ts';
import { Writing } from './writing.tsx';

/** What to look for: a word that is often looked for, pinyin or handwriting. */
export function Search({ query }: { query: string }) {
  const { send } = useTerminal();
  const { open, replace } = usePages();
  const { title, hint, label, words, go } = guidance.search;
  return (
    <Writing
      {...{ title, hint, label }}
      phrases={ready.searchWords}
      text={query}
      limit={LONGEST_QUERY}
      single
      spoken
      panels={['phrases', 'pinyin', 'handwriting']}
      phrasesName={words}
      onWrite={(written) => replace({ page: 'search', query: written })}
      next={
        <>
          <Button onPress={() => send({ type: 'go', to: 'home' })}>{guidance.home}</Button>
          <Button
            look="primary"
            disabled={query.trim() === ''}
            onPress={() => open({ page: 'hits', query: query.trim(), at: 0 })}
          >
            {go}
          </Button>
        </>
      }
    />
  );
}
