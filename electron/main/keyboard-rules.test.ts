import { describe, expect, it } from 'vitest';
import { keyAllowed } from './keyboard-rules.ts';

const plain = { control: false, alt: false, meta: false };

describe('the keyboard', () => {
  it.each(['a', 'A', '1', '中', 'Enter', 'Tab', 'Backspace', 'ArrowLeft', 'Escape', ' ', 'Shift'])(
    'types %s',
    (key) => {
      expect(keyAllowed({ key, ...plain })).toBe(true);
    },
  );

  it.each([
    ['reload', { key: 'r', control: true }],
    ['reload', { key: 'F5' }],
    ['developer tools', { key: 'I', control: true }],
    ['developer tools', { key: 'F12' }],
    ['close', { key: 'w', control: true }],
    ['close', { key: 'F4', alt: true }],
    ['print', { key: 'p', control: true }],
    ['full screen', { key: 'F11' }],
    ['save', { key: 's', control: true }],
    ['open', { key: 'o', control: true }],
    ['new window', { key: 'n', control: true }],
    ['zoom', { key: '+', control: true }],
    ['back', { key: 'ArrowLeft', alt: true }],
    ['back', { key: 'BrowserBack' }],
    ['context menu', { key: 'ContextMenu' }],
    ['context menu', { key: 'F10' }],
    ['screen shot', { key: 'PrintScreen' }],
    ['system', { key: 'd', meta: true }],
  ])('does not reach %s', (_, press) => {
    expect(keyAllowed({ ...plain, ...press })).toBe(false);
  });
});
