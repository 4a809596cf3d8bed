import { t } from '../strings/words.ts';
import css from './steps.module.css';

interface StepsProps {
  /** From 1. */
  number: number;
  of: number;
  title: string;
}

/** 第3步，共7步: how far one has got, in words and as a stretch of road. */
export function Steps({ number, of, title }: StepsProps) {
  const stretches = Array.from({ length: of }, (_, i) => i + 1);
  return (
    <div className={css.steps}>
      <p className={css.words}>
        <span className={css.now}>{t.stepOf(number, of)}</span>
        <span>{title}</span>
      </p>
      <div className={css.road} aria-hidden="true">
        {stretches.map((stretch) => (
          <span key={stretch} className={css.stretch} data-done={stretch <= number || undefined} />
        ))}
      </div>
    </div>
  );
}
