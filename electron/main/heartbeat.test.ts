import { describe, expect, it, vi } from 'vitest';
import { createHeartbeat } from './heartbeat.ts';

function watched() {
  const ask = vi.fn();
  const onSilent = vi.fn();
  return { ask, onSilent, heart: createHeartbeat({ ask, onSilent }) };
}

describe('the heartbeat', () => {
  it('reports nothing while every question is answered', () => {
    const { ask, onSilent, heart } = watched();
    for (let i = 0; i < 100; i++) {
      heart.beat();
      heart.answered();
    }
    expect(ask).toHaveBeenCalledTimes(100);
    expect(onSilent).not.toHaveBeenCalled();
  });

  it('asks once and reports after three further beats without an answer', () => {
    const { ask, onSilent, heart } = watched();
    heart.beat();
    heart.beat();
    heart.beat();
    expect(onSilent).not.toHaveBeenCalled();
    heart.beat();
    expect(onSilent).toHaveBeenCalledTimes(1);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('is satisfied by a late answer and counts from zero again', () => {
    const { onSilent, heart } = watched();
    heart.beat();
    heart.beat();
    heart.beat();
    heart.answered();
    heart.beat();
    heart.beat();
    heart.beat();
    expect(onSilent).not.toHaveBeenCalled();
  });

  it('asks anew after it has reported', () => {
    const { ask, onSilent, heart } = watched();
    for (let i = 0; i < 8; i++) heart.beat();
    expect(onSilent).toHaveBeenCalledTimes(2);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('has more patience when told so', () => {
    const { onSilent, heart } = watched();
    for (let i = 0; i < 10; i++) heart.beat(15);
    expect(onSilent).not.toHaveBeenCalled();
  });
});
