import { readCommand } from './protocol.ts';

/**
 * The smallest receive buffers hold 4 kB. Two pieces are under way at a time; whoever leaves a printer that stands
 * still leaves no more than these behind in it.
 */
export const PIECE_BYTES = 1024;

/**
 * A slip's bytes cut between commands into pieces of at most `PIECE_BYTES`, so that questions can stand between them;
 * null when they are not all commands we know, or one of them is longer than a piece.
 */
export function piecesOf(bytes: Uint8Array): Uint8Array[] | null {
  const pieces: Uint8Array[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length; ) {
    const read = readCommand(bytes, at);
    if (read === null || read.command.kind === 'unknown') return null;
    if (read.end - start > PIECE_BYTES) {
      if (at === start) return null;
      pieces.push(bytes.subarray(start, at));
      start = at;
    }
    if (read.end - start > PIECE_BYTES) return null;
    at = read.end;
  }
  if (start < bytes.length) pieces.push(bytes.subarray(start));
  return pieces;
}
