import { basename } from 'node:path';
import type { Character, Face } from './face.ts';
import type { FontFiles, FontRole } from './find-fonts.ts';
import { openFace } from './open-face.ts';

/** Characters that follow each other in one font. */
export interface FontRun {
  face: Face;
  characters: Character[];
  /** Room after each of them. */
  gaps: number[];
}

export interface OpenFonts {
  /**
   * The text in stretches of one font each. Characters without a shape (joiners, variation marks) are left out; every
   * blank but the ideographic one is a space.
   * @param gaps room after each code point of the text, in any unit; none where there is no number
   * @throws when no font has a character
   */
  runs(text: string, role: FontRole, gaps?: readonly number[]): FontRun[];
  /** In units of the font size: 1 is an em. @throws when no font has a character */
  width(text: string, role: FontRole): number;
  /** The first code point that no font has, or null. */
  missing(text: string): number | null;
}

/** A font file that was passed over for the next; only the name of the file, to be shown and logged. */
export interface FontProblem {
  file: string;
  reason: 'unreadable' | 'cut-off' | 'no-chinese';
}

/** What stands for a code point: how it is drawn, or why not. */
type Found = Character | 'shapeless' | 'missing';

const SHAPELESS = /\p{Default_Ignorable_Code_Point}/u;
const BLANK = /[^\S\u3000]/u;

/**
 * The fonts of papers. Each file is opened when first needed and stays open: opening costs far more than setting a
 * page (measured: a cached font makes a page 17 to 27 times faster than a path). A file that is no usable font is
 * reported once and passed over, so that an office's bad file costs it its looks and not its papers.
 */
export function openFonts({ roles, rare }: FontFiles, onProblem: (problem: FontProblem) => void = () => {}): OpenFonts {
  const opened = new Map<string, Face | null>();
  const known: Record<FontRole, Map<number, Found>> = {
    body: new Map(),
    bold: new Map(),
    title: new Map(),
    heading: new Map(),
  };

  function faceIn(path: string): Face | null {
    const before = opened.get(path);
    if (before !== undefined) return before;
    const answer = openFace(path, { chinese: !rare.includes(path) });
    if (!answer.ok) onProblem({ file: basename(path), reason: answer.reason });
    const face = answer.ok ? answer.face : null;
    opened.set(path, face);
    return face;
  }

  function find(codePoint: number, role: FontRole): Found {
    const before = known[role].get(codePoint);
    if (before !== undefined) return before;
    const found = look(codePoint, role);
    known[role].set(codePoint, found);
    return found;
  }

  function look(codePoint: number, role: FontRole): Found {
    const text = String.fromCodePoint(codePoint);
    if (SHAPELESS.test(text)) return 'shapeless';
    const wanted = BLANK.test(text) ? 0x20 : codePoint;
    for (const path of [...roles[role], ...rare]) {
      const character = faceIn(path)?.character(wanted);
      if (character) return character;
    }
    return 'missing';
  }

  function draw(codePoint: number, role: FontRole): Character | null {
    const found = find(codePoint, role);
    if (found === 'missing') throw new Error(`no font has ${codePointName(codePoint)}`);
    return found === 'shapeless' ? null : found;
  }

  function runs(text: string, role: FontRole, gaps: readonly number[] = []): FontRun[] {
    const found: FontRun[] = [];
    let at = 0;
    for (const one of text) {
      const character = draw(one.codePointAt(0) ?? 0, role);
      const gap = gaps[at] ?? 0;
      at += 1;
      if (character === null) continue;
      const last = found.at(-1);
      if (last?.face === character.face) {
        last.characters.push(character);
        last.gaps.push(gap);
      } else found.push({ face: character.face, characters: [character], gaps: [gap] });
    }
    return found;
  }

  function width(text: string, role: FontRole): number {
    let sum = 0;
    let last: Character | null = null;
    for (const one of text) {
      const character = draw(one.codePointAt(0) ?? 0, role);
      if (character === null) continue;
      const { face, advance } = character;
      const kerning = last?.face === face ? face.kerning(last, character) : 0;
      sum += (advance + kerning) / face.unitsPerEm;
      last = character;
    }
    return sum;
  }

  function missing(text: string): number | null {
    for (const one of text) {
      const codePoint = one.codePointAt(0) ?? 0;
      if (find(codePoint, 'body') === 'missing') return codePoint;
    }
    return null;
  }

  return { runs, width, missing };
}

/** `U+20BB7`. */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
