import type { Ink, PenStroke } from './ink.ts';

/** Two fields, written in by turns: who goes on in the other one has finished the character. */
export interface Writing {
  field: 0 | 1;
  ink: Ink;
}

export const NO_INK: Ink = [];

/** The writing after a stroke in one of the fields. */
export function withStroke(writing: Writing, field: 0 | 1, stroke: PenStroke): Writing {
  return { field, ink: field === writing.field ? [...writing.ink, stroke] : [stroke] };
}

export function withoutLastStroke({ field, ink }: Writing): Writing {
  return { field, ink: ink.length <= 1 ? NO_INK : ink.slice(0, -1) };
}

/** Whether a stroke begun in this field ends the character that stands in the other. */
export function endsCharacter({ field, ink }: Writing, begun: 0 | 1): boolean {
  return field !== begun && ink.length > 0;
}
