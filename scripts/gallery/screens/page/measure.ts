import type { Box, Look, Target, TextLine } from '../look.ts';
import { contrastOf } from './contrast.ts';

/** Everything that can be touched. */
const TARGETS = 'button, a[href], input, textarea, select, [role="button"], canvas[tabindex]';
/** Its text may be longer than its box: it has buttons of its own to turn it. */
const WRITTEN = 'textarea';

/** Measures what stands in the page, or in the question that lies over it. */
export function measure(root: Element): Look {
  return {
    viewport: { width: innerWidth, height: innerHeight },
    texts: textsIn(root),
    targets: [...root.querySelectorAll(TARGETS)].filter(isSeen).map(targetOf),
    scrolls: [document.documentElement, ...document.querySelectorAll('*')].filter(isScrolled).map(nameOf),
  };
}

function isSeen(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

function boxOf({ left, top, right, bottom }: DOMRect): Box {
  return { left, top, right, bottom };
}

function nameOf(element: Element): string {
  const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
  return `${element.tagName.toLowerCase()} ${words.trim().slice(0, 24)}`.trim();
}

function targetOf(element: Element): Target {
  const rect = element.getBoundingClientRect();
  return {
    name: nameOf(element),
    box: boxOf(rect),
    role: roleOf(element),
    enabled: !element.matches(':disabled'),
    covered: covering(element, (rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2),
  };
}

/** How large a thing must be goes by how it looks: the one next step and the answers to choose from are primary. */
function roleOf(element: Element): Target['role'] {
  if (element.matches('[data-look="primary"], [data-choice]')) return 'primary';
  return element.matches('[data-key]') ? 'key' : 'other';
}

function textsIn(root: Element): TextLine[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const lines: TextLine[] = [];
  for (let piece = 0; walker.nextNode(); piece += 1) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (element === null || (node.textContent ?? '').trim() === '' || !isSeen(element)) continue;
    if (element.closest(`${WRITTEN}, style, script`) !== null) continue;
    lines.push(...linesOf(node, element, piece));
  }
  return lines;
}

function linesOf(node: Node, element: Element, piece: number): TextLine[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const size = Number.parseFloat(getComputedStyle(element).fontSize);
  const text = (node.textContent ?? '').trim().slice(0, 40);
  const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
  const within = edgesAround(element);
  const contrast = contrastOf(element);
  const torn = rects.length > 1 ? tornLines(node) : [];
  return rects.map((rect) => {
    // The box of a line is higher than its characters, which fill a square of the font's size in its middle.
    const middle = (rect.top + rect.bottom) / 2;
    const box = { left: rect.left, right: rect.right, top: middle - size / 2, bottom: middle + size / 2 };
    const covered = covering(element, (rect.left + rect.right) / 2, middle);
    const tornOff = torn.some((top) => Math.abs(top - rect.top) < 1);
    return { piece, text, box, within, covered, ellipsis: hasEllipsis(element), tornOff, contrast };
  });
}

/** Where a line begins with a mark that ends one, or goes on with a word of letters: tops of such lines. */
function tornLines(node: Node): number[] {
  const text = node.textContent ?? '';
  return [...text.matchAll(/[，。、；：？！）》〉」』〕”’]|(?<=[a-z])[a-z]/giu)].flatMap(({ index }) => {
    const [before, here] = [topOf(node, index - 1), topOf(node, index)];
    return before !== null && here !== null && here > before + 1 ? [here] : [];
  });
}

function topOf(node: Node, at: number): number | null {
  if (at < 0) return null;
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  return range.getClientRects()[0]?.top ?? null;
}

/** Boxes with an edge that is seen, and boxes that cut off what is outside of them. */
function edgesAround(element: Element): Box[] {
  const edges: Box[] = [];
  for (let one: Element | null = element; one !== null && one !== document.body; one = one.parentElement) {
    const style = getComputedStyle(one);
    if (style.display === 'inline' || style.display === 'contents') continue;
    const hasEdge = Number.parseFloat(style.borderLeftWidth) > 0 && Number.parseFloat(style.borderRightWidth) > 0;
    const isFilled = !/^(transparent|rgba\(.*, 0\))$/.test(style.backgroundColor);
    if (hasEdge || isFilled || style.overflowX !== 'visible' || style.overflowY !== 'visible') {
      edges.push(boxOf(one.getBoundingClientRect()));
    }
  }
  return edges;
}

function hasEllipsis(element: Element): boolean {
  const { textOverflow } = getComputedStyle(element);
  return textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth;
}

/** What would be touched there instead of it; null when it is itself. */
function covering(element: Element, x: number, y: number): string | null {
  if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return null;
  const top = document.elementFromPoint(x, y);
  if (top === null || top.contains(element) || element.contains(top)) return null;
  return nameOf(top);
}

function isScrolled(element: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  const down = /auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
  const aside = /auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
  return down || aside;
}
