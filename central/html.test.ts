import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from './html.ts';

describe('markup', () => {
  it('takes every value as text, also in an attribute', () => {
    expect(html`<a href="${`"><script>'&`}">${'<b>'}</a>`.markup).toBe(
      '<a href="&quot;&gt;&lt;script&gt;&#39;&amp;">&lt;b&gt;</a>',
    );
    fc.assert(fc.property(fc.string(), (text) => !/[<>"']/.test(html`${text}`.markup)));
  });

  it('takes markup, lists of it, numbers and nothing', () => {
    expect(html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}</ul>${null}`.markup).toBe(
      '<ul><li>1</li><li>2</li></ul>',
    );
  });
});
