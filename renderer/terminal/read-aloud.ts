import { type Utterance, utterancesOf } from '../../domain/speech/utterances.ts';
import { t } from '../strings/words.ts';

/** What is read of an element: the part of the DOM that matters, so that tests need no browser. */
export interface ScreenNode {
  nodeType: number;
  nodeName: string;
  nodeValue: string | null;
  childNodes: Iterable<ScreenNode>;
  getAttribute?(name: string): string | null;
  /** False for what is not shown. */
  checkVisibility?(): boolean;
  value?: unknown;
}

/** An utterance and what it is about, to be marked while it is read. */
export interface ScreenUtterance extends Utterance {
  node: ScreenNode;
}

const TEXT = 3;
const ELEMENT = 1;
const SILENT = new Set(['SVG', 'SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT']);
const BLOCKS =
  /^(H[1-6]|P|LI|DT|DD|DIV|SECTION|ARTICLE|MAIN|HEADER|FOOTER|UL|OL|DL|TABLE|TR|TD|TH|LABEL|FIELDSET|LEGEND|FORM|NAV|BR)$/;
const BUTTON_ROLES = new Set(['button', 'link', 'radio', 'checkbox', 'option', 'tab', 'menuitem']);

type Piece = { kind: 'text' | 'button' | 'typed'; text: string; node: ScreenNode };

/**
 * Everything a screen says, in reading order: headings and text as they stand, buttons with their place among their neighbours, what
 * was typed with its label. Left out: what is hidden, pictures without words, and what says `data-silent`.
 */
export function screenUtterances(root: ScreenNode): ScreenUtterance[] {
  const pieces: Piece[] = [];
  collect(root, root, pieces);
  return pieces.flatMap((piece, i) =>
    spoken(piece, i, pieces).flatMap((text) =>
      utterancesOf(text).map((utterance) => ({ ...utterance, node: piece.node })),
    ),
  );
}

function spoken({ kind, text }: Piece, i: number, pieces: readonly Piece[]): string[] {
  if (kind === 'text') return [text];
  if (kind === 'typed') return [t.readAloud.typed(text)];
  let first = i;
  while (pieces[first - 1]?.kind === 'button') first -= 1;
  let after = i + 1;
  while (pieces[after]?.kind === 'button') after += 1;
  const count = after - first;
  if (count === 1) return [t.readAloud.button(text)];
  const place = t.readAloud.buttonAt(i - first + 1, text);
  return i === first ? [t.readAloud.buttons(count), place] : [place];
}

/** Adds what `node` says; `block` is the nearest element that stands for itself: text within it belongs together. */
function collect(node: ScreenNode, block: ScreenNode, pieces: Piece[]): void {
  if (node.nodeType === TEXT) {
    const text = squeezed(node.nodeValue ?? '');
    const last = pieces.at(-1);
    if (text === '') return;
    if (last?.kind === 'text' && last.node === block) last.text += text;
    else pieces.push({ kind: 'text', text, node: block });
    return;
  }
  if (node.nodeType !== ELEMENT || isSilent(node)) return;
  const label = attribute(node, 'aria-label');
  if (isButton(node)) {
    const words = label ?? allText(node);
    const chosen = attribute(node, 'aria-checked') === 'true' || attribute(node, 'aria-selected') === 'true';
    if (words !== '') pieces.push({ kind: 'button', text: chosen ? t.readAloud.chosen(words) : words, node });
    return;
  }
  if (name(node) === 'TEXTAREA' || name(node) === 'INPUT') {
    if (attribute(node, 'type') === 'password') return;
    const typed = typeof node.value === 'string' ? squeezed(node.value) : '';
    if (label !== null) pieces.push({ kind: 'text', text: label, node });
    if (typed !== '') pieces.push({ kind: 'typed', text: typed, node });
    return;
  }
  const role = attribute(node, 'role');
  if (label !== null && (role === 'img' || role === 'progressbar' || name(node) === 'IMG')) {
    pieces.push({ kind: 'text', text: label, node });
    return;
  }
  if (name(node) === 'IMG') {
    const alt = attribute(node, 'alt');
    if (alt !== null && alt !== '') pieces.push({ kind: 'text', text: alt, node });
    return;
  }
  const own = BLOCKS.test(name(node)) ? node : block;
  for (const child of node.childNodes) collect(child, own, pieces);
}

function isSilent(node: ScreenNode): boolean {
  const label = attribute(node, 'aria-label');
  if (SILENT.has(name(node)) && label === null) return true;
  return (
    attribute(node, 'aria-hidden') === 'true' ||
    attribute(node, 'hidden') !== null ||
    attribute(node, 'data-silent') !== null ||
    node.checkVisibility?.() === false
  );
}

const isButton = (node: ScreenNode) => name(node) === 'BUTTON' || BUTTON_ROLES.has(attribute(node, 'role') ?? '');
const attribute = (node: ScreenNode, key: string) => node.getAttribute?.(key) ?? null;
const name = (node: ScreenNode) => node.nodeName.toUpperCase();
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The words on a button, its parts set apart: a label and the hint under it. */
function allText(node: ScreenNode): string {
  if (node.nodeType === TEXT) return squeezed(node.nodeValue ?? '');
  if (node.nodeType !== ELEMENT || isSilent(node)) return '';
  const parts = [...node.childNodes].map(allText).filter((text) => text !== '');
  return parts.join('，');
}
