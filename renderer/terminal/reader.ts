import type { Utterance } from '../../domain/speech/utterances.ts';

/** The sound of an utterance, or null when there is none: it is passed over. */
export type FetchSound = (text: string) => Promise<Uint8Array<ArrayBuffer> | null>;
/** Plays a sound to its end or until the signal. */
export type PlaySound = (wav: Uint8Array<ArrayBuffer>, signal: AbortSignal) => Promise<void>;

export interface Reader<Piece extends Utterance> {
  /** From the beginning; what was being read stops. */
  read(pieces: readonly Piece[]): void;
  stop(): void;
}

/** Reads one utterance after the other; the next one is fetched while one plays, so that no silence grows between them. */
export function createReader<Piece extends Utterance>(parts: {
  fetchSound: FetchSound;
  play: PlaySound;
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
  /** What is read now; null at the end and after a stop. */
  onReading: (piece: Piece | null) => void;
}): Reader<Piece> {
  const { fetchSound, play, pause, onReading } = parts;
  let pieces: readonly Piece[] = [];
  let running: AbortController | null = null;

  async function run(signal: AbortSignal): Promise<void> {
    let at = 0;
    let next = at < pieces.length ? fetchSound(pieces[at]?.text ?? '') : null;
    while (at < pieces.length && !signal.aborted) {
      const piece = pieces[at];
      if (piece === undefined) return;
      onReading(piece);
      const sound = await next;
      if (signal.aborted) return;
      const following = pieces[at + 1];
      next = following === undefined ? null : fetchSound(following.text);
      // Awaited only when its turn comes.
      next?.catch(() => undefined);
      if (sound !== null) await play(sound, signal);
      if (!signal.aborted) await pause(piece.pauseMs, signal);
      if (signal.aborted) return;
      at += 1;
    }
  }

  function start(): void {
    const own = new AbortController();
    running = own;
    const end = () => {
      if (running !== own) return;
      running = null;
      onReading(null);
    };
    run(own.signal).then(end, end);
  }

  function stop(): void {
    if (running === null) return;
    running.abort();
    running = null;
    onReading(null);
  }

  return {
    read(wanted) {
      stop();
      pieces = wanted;
      start();
    },
    stop,
  };
}
