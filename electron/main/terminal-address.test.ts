import { relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failedUrl, mayNavigate, mayRequest, resolveAppPath, terminalUrl } from './terminal-address.ts';

const root = '/opt/minglu/app/renderer';

describe('an address of the terminal', () => {
  it('stands for a file of the built page', () => {
    expect(resolveAppPath(root, terminalUrl)).toBe(`${root}/index.html`);
    expect(resolveAppPath(root, 'app://terminal/')).toBe(`${root}/index.html`);
    expect(resolveAppPath(root, 'app://terminal/assets/a-1.js?v=1#x')).toBe(`${root}/assets/a-1.js`);
    expect(resolveAppPath(root, 'app://terminal/assets/%E5%AD%97.woff2')).toBe(`${root}/assets/字.woff2`);
  });

  it.each([
    'app://terminal/..%2f..%2fetc/passwd',
    'app://terminal/%2e%2e%2f%2e%2e%2fetc/passwd',
    'app://terminal/..\\..\\etc\\passwd',
    'app://terminal/%5c..%5cetc',
    'app://terminal/a%00.html',
    'app://terminal/%ff',
    'app://evil/index.html',
    'app://terminal.evil/index.html',
    'app://terminal@evil/index.html',
    'app://evil@terminal/index.html',
    'app://terminal:81/index.html',
    'file:///etc/passwd',
    'https://terminal/index.html',
    'app:terminal/index.html',
    'nonsense',
    '',
  ])('is not %s', (url) => {
    expect(resolveAppPath(root, url)).toBeNull();
  });

  it('never leads out of the folder, however it is spelled', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2E.',
      '/',
      '//',
      '\\',
      '%2f',
      '%5c',
      'etc',
      'passwd',
      '%00',
      '%',
      '?',
      '#',
      ';',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        const file = resolveAppPath(root, `app://terminal/${pieces.join('')}`);
        if (file !== null) expect(relative(root, file)).not.toMatch(/^\.\.|^\//);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the page may go', () => {
  it('back to its own start', () => {
    expect(mayNavigate(terminalUrl)).toBe(true);
    expect(mayNavigate('app://terminal/#x')).toBe(true);
  });

  it.each([
    'https://example.com/',
    'http://169.254.169.254/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'about:blank',
    'view-source:app://terminal/index.html',
    'chrome://gpu',
    'mailto:a@b.c',
    'app://terminal/assets/a.js',
    'app://terminal/../evil.html',
    'app://evil/index.html',
    failedUrl('x'),
  ])('nowhere else: %s', (url) => {
    expect(mayNavigate(url)).toBe(false);
  });
});

describe('the page may fetch', () => {
  it('its own files and what it made itself', () => {
    expect(mayRequest('app://terminal/assets/a.js')).toBe(true);
    expect(mayRequest('blob:app://terminal/0f5e')).toBe(true);
    expect(mayRequest('data:image/png;base64,AA==')).toBe(true);
  });

  it.each([
    'http://127.0.0.1/',
    'https://example.com/x.js',
    'file:///etc/passwd',
    'ws://127.0.0.1:9222/',
    'blob:https://e/1',
    'app://evil/',
  ])('nothing else: %s', (url) => {
    expect(mayRequest(url)).toBe(false);
  });
});
