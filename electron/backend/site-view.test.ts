import { describe, expect, it } from 'vitest';
import { testConfig, testContent } from './backend.fixture.ts';
import { siteView } from './site-view.ts';

describe('what the screens know of the hall', () => {
  it('tells whether sounds are mixed up here, which they are not unless the hall says so', () => {
    const config = testConfig();
    expect(siteView(config, testContent()).fuzzyPinyin).toBe(false);
    expect(siteView({ ...config, input: { fuzzyPinyin: true } }, testContent()).fuzzyPinyin).toBe(true);
  });

  it('tells how the document camera is called, where there is one', () => {
    const config = testConfig();
    expect(siteView(config, testContent()).documentCamera).toBeNull();
    const devices = { ...config.devices, documentCamera: { driver: 'uvc', label: '(1bcf:2281)' } as const };
    expect(siteView({ ...config, devices }, testContent()).documentCamera).toBe('(1bcf:2281)');
  });

  it('tells that somebody may vouch, never who or by what', () => {
    const staff = [{ id: 'S01', pin: 'scrypt$15$8$1$样例' }];
    const view = siteView({ ...testConfig(), staff }, testContent());
    expect(view.staffCanVouch).toBe(true);
    expect(JSON.stringify(view)).not.toContain('S01');
    expect(JSON.stringify(view)).not.toContain('scrypt');
  });
});
