import { useState } from 'react';
import { signatureOf } from '../../../domain/signature.ts';
import { SigningField } from '../../input/handwriting/field.tsx';
import type { Ink } from '../../input/handwriting/ink.ts';
import { t, ways } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { Frame } from '../frame.tsx';
import { useTerminal } from '../terminal-context.ts';
import css from './signing.module.css';

/** A name under what was read back, written with a finger; one touch goes on without. It lives on this screen alone. */
export function Signing() {
  const { state, actions } = useTerminal();
  const [ink, setInk] = useState<Ink>([]);
  const { answers, party } = state.journey;
  const signature = signatureOf(ink, millimetre());
  const hint =
    answers.purpose === 'accusation'
      ? ways.signing.sealed
      : party.whose === 'helper'
        ? ways.signing.helper
        : ways.signing.hint;
  return (
    <Frame
      title={ways.signing.title}
      hint={hint}
      next={
        <Button
          look="primary"
          disabled={state.waiting || signature === null}
          onPress={() => actions.register(signature)}
        >
          {state.waiting ? t.readback.submitting : ways.signing.submit}
        </Button>
      }
    >
      <SigningField
        label={ways.signing.field}
        ink={ink}
        onStroke={(stroke) => setInk((before) => [...before, stroke])}
      />
      <div className={css.choices}>
        <Button disabled={state.waiting || ink.length === 0} onPress={() => setInk([])}>
          {ways.signing.again}
        </Button>
        <Button disabled={state.waiting} onPress={() => actions.register(null)}>
          {ways.signing.skip}
        </Button>
      </div>
    </Frame>
  );
}

/** CSS pixels of a millimetre of this panel. */
function millimetre(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm'));
}
