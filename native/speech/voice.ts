/** Why nothing was said. `stopped`: the caller asked for it. */
export type VoiceFailure = 'stopped' | 'timed-out' | 'failed';

/** A WAV file, or why there is none. */
export type Spoken = { ok: true; wav: Uint8Array } | { ok: false; reason: VoiceFailure };

export interface SpeakOptions {
  /** 1 is the voice's own pace; 0.5 half as fast. */
  rate: number;
  signal: AbortSignal;
}

/** Turns spoken text (`domain/speech/spoken-text`) into sound. Nothing of it is written anywhere. */
export type Speak = (spoken: string, options: SpeakOptions) => Promise<Spoken>;
