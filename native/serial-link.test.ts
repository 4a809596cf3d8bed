import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPtyPair, type PtyPair } from './pty-pair.ts';
import { type LinkState, openSerialLink, type SerialLink } from './serial-link.ts';
import { soon } from './soon.fixture.ts';

let dir: string;
let pair: PtyPair;
const links: SerialLink[] = [];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'minglu-link-'));
  pair = await openPtyPair(dir);
});
afterEach(async () => {
  await Promise.all(links.splice(0).map((link) => link.close()));
  await pair.close();
  await rm(dir, { recursive: true });
});

function link(path: string) {
  const states: LinkState[] = [];
  let received = '';
  const opened = openSerialLink({
    path,
    baudRate: 115200,
    retryMs: 20,
    onData: (bytes) => {
      received += Buffer.from(bytes).toString('latin1');
    },
    onState: (state) => states.push(state),
  });
  links.push(opened);
  return { link: opened, states, received: () => received, last: () => states.at(-1) };
}

describe('a serial link', () => {
  it('carries bytes both ways', async () => {
    const [near, far] = [link(pair.a), link(pair.b)];
    await soon(() => expect([near.last(), far.last()]).toEqual([{ state: 'connected' }, { state: 'connected' }]));
    expect(near.link.write(Buffer.from('ping'))).toBe(true);
    far.link.write(Buffer.from('pong'));
    await soon(() => expect([far.received(), near.received()]).toEqual(['ping', 'pong']));
  });

  it('says once why the port is missing and connects when it appears', async () => {
    const near = link(join(dir, 'nothing-here'));
    await soon(() => expect(near.states).toEqual([{ state: 'missing', reason: 'not-found' }]));
    const second = link(pair.a);
    await soon(() => expect(second.last()).toEqual({ state: 'connected' }));
    const third = link(pair.a);
    await soon(() => expect(third.last()).toEqual({ state: 'missing', reason: 'in-use' }));
    await second.link.close();
    await soon(() => expect(third.last()).toEqual({ state: 'connected' }));
  });

  it('comes back after the cable was pulled, and never sends what was written meanwhile', async () => {
    const near = link(pair.a);
    await soon(() => expect(near.last()).toEqual({ state: 'connected' }));
    await pair.close();
    await soon(() => expect(near.states).toContainEqual({ state: 'missing', reason: 'unplugged' }));
    expect(near.link.write(Buffer.from('STALE'))).toBe(false);
    pair = await openPtyPair(dir);
    const far = link(pair.b);
    await soon(() => expect([near.last(), far.last()]).toEqual([{ state: 'connected' }, { state: 'connected' }]));
    near.link.write(Buffer.from('fresh'));
    await soon(() => expect(far.received()).toBe('fresh'));
  });

  it('reopens on request without reporting the device missing', async () => {
    const near = link(pair.a);
    await soon(() => expect(near.last()).toEqual({ state: 'connected' }));
    near.link.reopen();
    await soon(() => expect(near.states).toEqual([{ state: 'connected' }, { state: 'connected' }]));
  });

  it('can be closed twice, and while it is still opening', async () => {
    const near = link(pair.a);
    await near.link.close();
    await near.link.close();
    const nowhere = link(join(dir, 'nothing-here'));
    await nowhere.link.close();
    expect([...near.states, ...nowhere.states]).toEqual([]);
  });
});

describe('openPtyPair', () => {
  it('names the Debian package when socat is missing', async () => {
    vi.stubEnv('PATH', dir);
    await expect(openPtyPair(dir)).rejects.toThrow(/install the Debian package "socat"/);
    vi.unstubAllEnvs();
  });
});
