import { memo } from 'react';
import { Pages } from '../ui/pages.tsx';
import { PressButton } from '../ui/press-button.tsx';
import type { PanelProps } from './key-panels.tsx';
import css from './keyboard.module.css';

/** Phrases this short stand side by side. */
const SHORT = 6;

type PhrasesProps = Pick<PanelProps, 'press'> & { phrases: readonly string[] };

/** Ready phrases; a touch writes one where the caret is. They stay as they are while one writes: their pages are measured. */
export const PhrasesPanel = memo(function PhrasesPanel({ phrases, press }: PhrasesProps) {
  const longest = Math.max(0, ...phrases.map(({ length }) => length));
  const columns = longest === 1 ? 8 : longest <= SHORT ? 4 : 1;
  const rows = Array.from({ length: Math.ceil(phrases.length / columns) }, (_, row) =>
    phrases.slice(row * columns, (row + 1) * columns),
  );
  const items = rows.map((row) => ({
    key: row.join(),
    node: (
      <div className={css.row} style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}>
        {row.map((text) => (
          <PressButton
            key={text}
            className={`${css.phrase} ${columns > 1 ? css.short : ''}`}
            onPress={press({ type: 'insert', text })}
          >
            {text}
          </PressButton>
        ))}
      </div>
    ),
  }));
  return <Pages items={items} />;
});
