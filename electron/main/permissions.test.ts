import { describe, expect, it } from 'vitest';
import { mayHear, maySee } from './permissions.ts';

const microphone = { permission: 'media', url: 'app://terminal/index.html', isMainFrame: true, media: ['audio'] };
const camera = { ...microphone, media: ['video'] };

describe('a permission', () => {
  it('is given for the microphone to our own page', () => {
    expect(mayHear(microphone)).toBe(true);
    expect(mayHear({ ...microphone, url: 'app://terminal/' })).toBe(true);
  });

  it('is given for the camera to our own page, each for itself', () => {
    expect(maySee(camera)).toBe(true);
    expect(maySee(microphone)).toBe(false);
    expect(mayHear(camera)).toBe(false);
  });

  it.each([
    ['camera and microphone', { media: ['audio', 'video'] }],
    ['nothing in particular', { media: [] }],
    ['an unknown medium', { media: ['unknown'] }],
    ['a frame', { isMainFrame: false }],
    ['a foreign page', { url: 'https://example.invalid/' }],
    ['a page that looks like ours', { url: 'app://terminal.example/index.html' }],
    ['no page', { url: '' }],
    ['notifications', { permission: 'notifications' }],
    ['the clipboard', { permission: 'clipboard-read' }],
    ['the screen', { permission: 'display-capture' }],
    ['a choice of speakers', { permission: 'speaker-selection' }],
  ])('is refused for %s', (_, other) => {
    expect(mayHear({ ...microphone, ...other })).toBe(false);
    expect(maySee({ ...camera, ...other })).toBe(false);
  });
});
