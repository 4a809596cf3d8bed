import { expect, it, vi } from 'vitest';
import { withFirstView } from './app-protocol.ts';

vi.mock('electron', () => ({ protocol: {} }));

const page = '<html><head><title>x</title></head><body></body></html>';
const view = { siteName: '"><script src=x></script>$& 样例', pixelsPerInch: 102, hasCardReader: false };

it('is served as it was built while nothing is known of the hall', () => {
  expect(withFirstView(page, null)).toBe(page);
});

it('has what is known of the hall in its head, as text whatever the hall is called', () => {
  const served = withFirstView(page, view);
  expect(served).not.toContain('<script');
  const content = /<meta name="first-view" content="([^"]*)"><\/head>/.exec(served)?.[1] ?? '';
  const entities: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&lt;': '<', '&gt;': '>' };
  expect(JSON.parse(content.replace(/&\w+;/g, (entity) => entities[entity] ?? ''))).toEqual(view);
});
