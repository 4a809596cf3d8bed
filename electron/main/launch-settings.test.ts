import { describe, expect, it } from 'vitest';
import { launchSettings } from './launch-settings.ts';

describe('launch settings', () => {
  it('are a locked full screen outside the demo when nothing is said', () => {
    expect(launchSettings({}, '/data')).toEqual({ dataDir: '/data', demo: false, windowSize: null });
  });

  it('take folder, demo and window from the environment', () => {
    const env = { MINGLU_DATA: '/elsewhere', MINGLU_DEMO: '1', MINGLU_WINDOW: '540x960' };
    expect(launchSettings(env, '/data')).toEqual({
      dataDir: '/elsewhere',
      demo: true,
      windowSize: { width: 540, height: 960 },
    });
  });

  it.each(['big', '540', '540x', '1x1', '540x960x2'])('refuse the window %s', (size) => {
    expect(() => launchSettings({ MINGLU_WINDOW: size }, '/data')).toThrow('MINGLU_WINDOW');
  });

  it('are not the demo for any other word than 1', () => {
    expect(launchSettings({ MINGLU_DEMO: 'false' }, '/data').demo).toBe(false);
  });
});
