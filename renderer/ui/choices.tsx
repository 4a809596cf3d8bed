import type { ReactNode } from 'react';
import css from './choices.module.css';
import { Pages } from './pages.tsx';
import { PressButton } from './press-button.tsx';
import { useIsFlat } from './use-is-flat.ts';

export interface Choice {
  id: string;
  label: string;
  hint?: ReactNode;
  picture?: ReactNode;
  chosen?: boolean;
  disabled?: boolean;
}

/** `broad`: has a row to itself; `grand`: one of two ways that share a screen. */
type Shape = 'plain' | 'broad' | 'large' | 'grand' | 'centred';

interface ChoiceTileProps extends Omit<Choice, 'id'> {
  shape?: Shape;
  onPress: () => void;
}

/** One answer to touch. What was chosen before has a heavy border and says so to a screen reader. */
export function ChoiceTile({
  label,
  hint,
  picture,
  chosen,
  disabled = false,
  shape = 'plain',
  onPress,
}: ChoiceTileProps) {
  return (
    <PressButton
      className={`${css.tile} ${shape === 'plain' ? '' : css[shape]}`}
      data-choice=""
      aria-pressed={chosen}
      isDisabled={disabled}
      onPress={onPress}
    >
      {picture && <span className={css.picture}>{picture}</span>}
      <span className={css.words}>
        <span className={css.label}>{label}</span>
        {hint && <span className={css.hint}>{hint}</span>}
      </span>
    </PressButton>
  );
}

interface ChoiceGridProps<Id extends string> {
  choices: readonly (Choice & { id: Id })[];
  /** On an upright screen; one that lies flat has room for more. */
  columns: number;
  shape?: Shape;
  onChoose: (id: Id) => void;
}

/** Answers in columns, paged by whole rows; a touch is the answer. */
export function ChoiceGrid<Id extends string>({ onChoose, ...props }: ChoiceGridProps<Id>) {
  const { choices, shape = props.columns === 1 ? 'broad' : 'plain' } = props;
  const isFlat = useIsFlat();
  const columns = isFlat ? flatColumns(props.columns, choices.length, shape) : props.columns;
  const rows = Array.from({ length: Math.ceil(choices.length / columns) }, (_, row) =>
    choices.slice(row * columns, (row + 1) * columns),
  );
  const items = rows.map((row) => ({
    key: row.map(({ id }) => id).join(),
    node: (
      <div className={css.row} style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}>
        {row.map(({ id, ...choice }) => (
          <ChoiceTile key={id} {...choice} shape={shape} onPress={() => onChoose(id)} />
        ))}
      </div>
    ),
  }));
  const chosenRow = rows.findIndex((row) => row.some(({ chosen }) => chosen === true));
  return <Pages items={items} startAt={Math.max(0, chosenRow)} />;
}

/** A few answers one below the other are easier to compare than beside each other; short words may stand closer. */
function flatColumns(upright: number, count: number, shape: Shape): number {
  if (upright === 1) return count > 3 ? 2 : 1;
  return shape === 'centred' ? upright + 1 : upright;
}
