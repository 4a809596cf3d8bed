import { guidance } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { Pages } from '../../ui/pages.tsx';
import { fullDay } from '../day-name.ts';
import { useAsked, usePages } from '../guidance-context.ts';
import css from './guidance.module.css';
import { Gone, GuideFrame, NotHere } from './guide-frame.tsx';
import { textPieces } from './text-pieces.ts';

/** One article in the words of the law, as large as it can be read from a step away. */
export function Article({ lawId, label }: { lawId: string; label: string }) {
  const { replace } = usePages();
  const asked = useAsked((client) => client.library.article({ lawId, label }), `${lawId} ${label}`);
  if (!asked.here) return <NotHere title={label} asked={asked} />;
  const { article } = asked.answer;
  if (article === null) return <Gone />;
  const { lawTitle, paragraphs, versionOn, inForceFrom, previous, next } = article;
  const { version, inForce, previous: before, next: after } = guidance.library;
  const texts = paragraphs.flatMap((paragraph, i) => textPieces(paragraph).map((text, j) => ({ text, i, j })));
  const items = [
    ...texts.map(({ text, i, j }) => ({
      key: `${label} ${i} ${j}`,
      node: <p className={`${css.text} ${j === 0 ? css.article : ''}`}>{text}</p>,
    })),
    {
      key: 'version',
      node: (
        <p className={css.soft}>
          {version(fullDay(versionOn))}
          {inForceFrom !== null && `　${inForce(fullDay(inForceFrom))}`}
        </p>
      ),
    },
  ];
  const turn = (to: string | null) => to !== null && replace({ page: 'article', lawId, label: to });
  return (
    <GuideFrame
      title={label}
      hint={lawTitle}
      print={{ kind: 'article', lawId, label }}
      next={
        <>
          <Button disabled={previous === null} onPress={() => turn(previous)}>
            {before}
          </Button>
          <Button disabled={next === null} onPress={() => turn(next)}>
            {after}
          </Button>
        </>
      }
    >
      <Pages key={label} items={items} />
    </GuideFrame>
  );
}
