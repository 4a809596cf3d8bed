import { describe, expect, it, vi } from 'vitest';
import { actionsOver } from './actions.ts';
import type { TerminalClient } from './client.ts';
import { createStore } from './store.ts';
import { atReadback, toldTerminal, visit } from './terminal.fixture.ts';

function setUp(register: () => Promise<{ ok: true } | { ok: false; reason: 'store-full' }>) {
  let ids = 0;
  const store = createStore(() => `id-${ids++}`);
  for (const happening of atReadback) store.send(happening);
  const calls = {
    register: vi.fn(register),
    print: vi.fn((): Promise<{ ok: true } | { ok: false; reason: 'proof-needed' }> => Promise.resolve({ ok: true })),
    end: vi.fn(() => Promise.resolve({ ok: true })),
  };
  const client = {
    matters: { register: calls.register },
    papers: { print: calls.print },
    visit: { end: calls.end },
  } as unknown as TerminalClient;
  const reload = vi.fn();
  return { store, calls, reload, actions: actionsOver({ client, send: store.send, stateNow: store.now, reload }) };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('确认提交', () => {
  it('touched twice registers once', async () => {
    const { actions, calls, store } = setUp(() => Promise.resolve({ ok: true }));
    actions.register(null);
    actions.register(null);
    await settle();
    expect(calls.register).toHaveBeenCalledTimes(1);
    expect(calls.register).toHaveBeenCalledWith(
      expect.objectContaining({ visitId: visit.id, submissionId: store.now().journey.submissionId }),
    );
  });

  it('tried again after no answer bears the same id', async () => {
    const { actions, calls, store } = setUp(() => Promise.reject(new Error('gone')));
    actions.register(null);
    await settle();
    expect(store.now()).toMatchObject({ failure: 'no-answer', waiting: false });
    actions.register(null);
    await settle();
    const [[first], [second]] = calls.register.mock.calls as unknown as [[unknown], [unknown]];
    expect(second).toEqual(first);
  });

  it('that is refused says why and keeps what was written', async () => {
    const { actions, store } = setUp(() => Promise.resolve({ ok: false, reason: 'store-full' }));
    actions.register(null);
    await settle();
    expect(store.now()).toMatchObject({ failure: 'store-full', journey: { answers: { facts: '工钱没有给。' } } });
  });
});

describe('a paper asked for', () => {
  it('goes out with its reason, and leads back to the matter once it is on its way', async () => {
    const { actions, calls, store } = setUp(() => Promise.resolve({ ok: true }));
    store.send({ type: 'reprint', reprint: { code: 'D01', typing: false } });
    actions.print({ code: 'D01', issueId: null }, 'lost');
    await settle();
    expect(calls.print).toHaveBeenCalledExactlyOnceWith({ visitId: visit.id, code: 'D01', issueId: null, why: 'lost' });
    expect(store.now().journey.reprint).toBeNull();
  });

  it('that is refused leaves the person where they are', async () => {
    const { actions, calls, store } = setUp(() => Promise.resolve({ ok: true }));
    calls.print.mockResolvedValue({ ok: false, reason: 'proof-needed' });
    store.send({ type: 'reprint', reprint: { code: 'D01', typing: false } });
    actions.print({ code: 'D01', issueId: null }, 'lost');
    await settle();
    expect(store.now()).toMatchObject({ failure: 'proof-needed', journey: { reprint: { code: 'D01' } } });
  });
});

describe('the end', () => {
  it('forgets the visit there, then everything here, once', async () => {
    const { actions, calls, reload } = setUp(() => Promise.resolve({ ok: true }));
    await Promise.all([actions.wipe(), actions.wipe()]);
    expect(calls.end).toHaveBeenCalledExactlyOnceWith({ visitId: visit.id });
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('does not wait for a backend that does not answer', async () => {
    const { actions, calls, reload } = setUp(() => Promise.resolve({ ok: true }));
    calls.end.mockReturnValue(new Promise(() => undefined));
    await actions.wipe();
    expect(reload).toHaveBeenCalledTimes(1);
  });
});

describe('叫人帮忙', () => {
  it('calls from where one is and shows what came of it, also where nothing answers', async () => {
    const call = vi.fn(() => Promise.reject(new Error('gone')));
    const store = createStore(() => 'id');
    for (const happening of atReadback) store.send(happening);
    const client = { help: { call } } as unknown as TerminalClient;
    const actions = actionsOver({ client, send: store.send, stateNow: store.now, reload() {} });
    actions.callHelp();
    await settle();
    expect(call).toHaveBeenCalledWith({ from: 'register' });
    expect(store.now()).toMatchObject({ overlay: 'help', failure: null });
  });

  it('only shows what came of it where somebody was called already', () => {
    const call = vi.fn();
    const store = createStore(() => 'id');
    for (const happening of [...atReadback, toldTerminal({ call: { lamp: true, desk: 'told' } })])
      store.send(happening);
    const client = { help: { call } } as unknown as TerminalClient;
    actionsOver({ client, send: store.send, stateNow: store.now, reload() {} }).callHelp();
    expect(call).not.toHaveBeenCalled();
    expect(store.now().overlay).toBe('help');
  });
});
