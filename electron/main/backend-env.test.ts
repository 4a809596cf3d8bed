import { describe, expect, it } from 'vitest';
import { backendEnv } from './backend-env.ts';

describe("the backend's environment", () => {
  it('holds its settings and what its tools need, and nothing else', () => {
    const env = {
      PATH: '/usr/bin',
      LANG: 'zh_CN.UTF-8',
      MINGLU_CONFIG: '/etc/minglu/terminal.yaml',
      NODE_OPTIONS: '--require=/tmp/evil.js',
      ELECTRON_RUN_AS_NODE: '1',
      SSH_AUTH_SOCK: '/tmp/agent',
      GITHUB_TOKEN: 'x',
    };
    expect(backendEnv(env, { dataDir: '/data', storeKey: 'ab', root: '/app' })).toEqual({
      PATH: '/usr/bin',
      LANG: 'zh_CN.UTF-8',
      MINGLU_CONFIG: '/etc/minglu/terminal.yaml',
      MINGLU_DATA: '/data',
      MINGLU_STORE_KEY: 'ab',
      MINGLU_ROOT: '/app',
    });
  });

  it('cannot be given a key from outside', () => {
    const env = { MINGLU_STORE_KEY: 'chosen-by-somebody' };
    expect(backendEnv(env, { dataDir: '/data', storeKey: 'ab', root: '/app' }).MINGLU_STORE_KEY).toBe('ab');
  });
});
