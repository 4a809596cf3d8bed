import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ScreenNode, screenUtterances } from './read-aloud.ts';

type Attributes = Record<string, string>;

const text = (nodeValue: string): ScreenNode => ({ nodeType: 3, nodeName: '#text', nodeValue, childNodes: [] });

/** An element as the browser has it, as far as reading goes. */
function h(nodeName: string, attributes: Attributes, ...children: (ScreenNode | string)[]): ScreenNode {
  return {
    nodeType: 1,
    nodeName,
    nodeValue: null,
    childNodes: children.map((child) => (typeof child === 'string' ? text(child) : child)),
    getAttribute: (name) => attributes[name] ?? null,
    value: attributes.value,
  };
}
const said = (...children: (ScreenNode | string)[]) =>
  screenUtterances(h('main', {}, ...children)).map((one) => one.text);

describe('a screen read aloud', () => {
  it('begins with its heading and goes down as it stands', () => {
    expect(said(h('h1', {}, '您要反映哪种事？'), h('p', {}, '选一个最像的。'), h('p', {}, '不用写。'))).toEqual([
      '您要反映哪种事？',
      '选一个最像的。',
      '不用写。',
    ]);
  });

  it('keeps together what one line is made of', () => {
    expect(said(h('p', {}, '还有', h('strong', {}, '12'), h('span', {}, '天')))).toEqual(['还有12天']);
  });

  it('says how many buttons there are and which is which', () => {
    expect(
      said(
        h('h1', {}, '办什么？'),
        h('button', {}, '我要反映'),
        h('div', { role: 'radio', 'aria-checked': 'true' }, '查进度'),
      ),
    ).toEqual(['办什么？', '下面有2个可以点的。', '第1个，我要反映。', '第2个，查进度，已经选中。']);
    expect(said(h('button', {}, '下一步'))).toEqual(['可以点，下一步。']);
  });

  it('sets apart the parts of a button', () => {
    expect(said(h('button', {}, h('span', {}, '拖欠工资'), h('small', {}, '干了活没拿到钱')))).toEqual([
      '可以点，拖欠工资，干了活没拿到钱。',
    ]);
  });

  it('reads what was typed, with its label, but no secret', () => {
    expect(said(h('textarea', { 'aria-label': '怎么回事', value: '路坏了' }))).toEqual([
      '怎么回事',
      '您写的是：路坏了。',
    ]);
    expect(said(h('input', { type: 'password', value: '123456' }))).toEqual([]);
  });

  it('leaves out what is hidden, drawn, or asks for silence', () => {
    expect(
      said(
        h('p', { 'aria-hidden': 'true' }, '看不见'),
        h('p', { hidden: '' }, '看不见'),
        h('div', { 'data-silent': '' }, h('p', {}, '不念')),
        h('svg', {}, h('title', {}, '图')),
        { ...h('p', {}, '没有显示'), checkVisibility: () => false },
      ),
    ).toEqual([]);
  });

  it('says a picture by its words', () => {
    expect(said(h('img', { alt: '身份证放在这里' }), h('svg', { role: 'img', 'aria-label': '二维码' }))).toEqual([
      '身份证放在这里',
      '二维码',
    ]);
  });

  it('knows of each utterance which element it is about', () => {
    const heading = h('h1', {}, '第一句。第二句。');
    const all = screenUtterances(h('main', {}, heading, h('p', {}, '第三句。')));
    expect(all.map(({ node }) => node === heading)).toEqual([true, true, false]);
  });

  it('loses no shown text, however it is nested', () => {
    const leaf = fc.stringMatching(/^[一二三四五六七八九十]{1,5}$/);
    const { tree } = fc.letrec<{ tree: ScreenNode | string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc
          .tuple(fc.constantFrom('div', 'p', 'span', 'section', 'strong'), fc.array(tie('tree'), { maxLength: 4 }))
          .map(([name, children]) => h(name, {}, ...children)),
      ),
    }));
    const textOf = (node: ScreenNode | string): string =>
      typeof node === 'string' ? node : (node.nodeValue ?? [...node.childNodes].map(textOf).join(''));
    fc.assert(
      fc.property(tree, (node) => {
        expect(said(node).join('')).toBe(textOf(node));
      }),
    );
  });
});
