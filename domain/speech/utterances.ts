/** A piece of screen text that is read in one breath, so that reading can stop, go on and be followed by eye. */
export interface Utterance {
  text: string;
  /** Silence after it, milliseconds. */
  pauseMs: number;
}

/** Longer than this the first sound is late and a stop comes late; about fifteen seconds of speech. */
export const LONGEST_UTTERANCE = 60;
/** Between sentences, and between a heading or a button and what follows: heard as "that was one thing". */
const SENTENCE_PAUSE_MS = 350;
const CLAUSE_PAUSE_MS = 120;

const SENTENCE_END = /(?<=[。！？!?；;\n]["”』」）)]*)/u;
const CLAUSE_END = /(?<=[，、：,:])/u;

/** Text as utterances of at most `LONGEST_UTTERANCE` characters: by sentences, a long one by clauses, a long clause by length. Nothing is lost but outer space. */
export function utterancesOf(text: string): Utterance[] {
  return text.split(SENTENCE_END).flatMap((sentence) => {
    const pieces = inBreaths(sentence.trim());
    return pieces.map((piece, i) => ({
      text: piece,
      pauseMs: i === pieces.length - 1 ? SENTENCE_PAUSE_MS : CLAUSE_PAUSE_MS,
    }));
  });
}

function inBreaths(sentence: string): string[] {
  if (sentence === '') return [];
  const breaths: string[] = [];
  let breath = '';
  for (const clause of sentence.split(CLAUSE_END).flatMap(cut)) {
    if (breath !== '' && [...breath].length + [...clause].length > LONGEST_UTTERANCE) {
      breaths.push(breath);
      breath = '';
    }
    breath += clause;
  }
  return [...breaths, breath].map((one) => one.trim()).filter((one) => one !== '');
}

/** A clause without any mark: cut where it must be, but never within a number or a word of letters. */
function cut(clause: string): string[] {
  const pieces: string[] = [];
  let rest = [...clause];
  while (rest.length > LONGEST_UTTERANCE) {
    let at = LONGEST_UTTERANCE;
    while (at > 1 && /[\w.*-]/.test(rest[at - 1] ?? '') && /[\w.*-]/.test(rest[at] ?? '')) at -= 1;
    if (at === 1) at = LONGEST_UTTERANCE;
    pieces.push(rest.slice(0, at).join(''));
    rest = rest.slice(at);
  }
  return [...pieces, rest.join('')];
}
