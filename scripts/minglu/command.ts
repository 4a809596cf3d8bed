/**
 * What a command came to. An answer may stand beside a problem: the file was read, and this is what is wrong with it.
 * `plain`: what is printed without --json, where YAML of the answer would not do.
 */
export type Outcome = { ok: true; answer: unknown; plain?: string } | { ok: false; problem: string; answer?: unknown };

/** One command of the operator's command line. Options take a value each; their names are keys of what `run` is given. */
export interface Command {
  name: string;
  usage: string;
  summary: string;
  needs: readonly string[];
  may: readonly string[];
  /** The one of `needs` or `may` that is written without `--name`. */
  operand: string | null;
  /** Loads the code of this command alone: `id check` does not wait for the typesetter. */
  load(): Promise<(given: never) => Outcome | Promise<Outcome>>;
}

/** Binds a command's options to what its function takes, so that a wrong name does not compile. */
export function command<Need extends string = never, May extends string = never>(spec: {
  name: string;
  usage: string;
  summary: string;
  needs?: readonly Need[];
  may?: readonly May[];
  operand?: Need | May;
  load(): Promise<(given: Record<Need, string> & Partial<Record<May, string>>) => Outcome | Promise<Outcome>>;
}): Command {
  return { needs: [], may: [], operand: null, ...spec };
}
