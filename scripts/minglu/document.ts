import { DocumentCode, type DocumentRefusal } from '../../domain/documents/document.ts';
import { fillDocument } from '../../domain/documents/fill.ts';
import { sampleInput } from '../../domain/documents/sample-input.ts';
import type { Outcome } from './command.ts';
import { readContent } from './content.ts';
import { readText, writeOutput } from './files.ts';
import { openTypesetter } from './typesetter.ts';

const REFUSALS: Record<DocumentRefusal['reason'], string> = {
  'missing-field': 'is missing',
  'invalid-field': 'is not what belongs there',
  'unprintable-text': 'holds a private-use or control character, which no font draws: a person must look at it',
  'accusation-content': 'would show what an accusation says, which no ordinary paper may (Regulation, article 30)',
  'wrong-document': 'calls for another document than this',
  'beyond-limit': 'is more than the law allows',
};

/** A complete input of a document, of a fictitious person; JSON in either form, to be filled in and rendered. */
export function sampleDocument({ code }: { code: string }): Outcome {
  const known = DocumentCode.safeParse(code);
  if (!known.success) return unknownCode(code);
  const pack = readContent();
  if (!pack.ok) return pack;
  const answer = sampleInput(pack.content.documents[known.data]);
  return { ok: true, answer, plain: `${JSON.stringify(answer, null, 2)}\n` };
}

/** Sets a document as PDF from its input; what the terminal would refuse to print is refused here as well. */
export async function renderDocument(given: { code: string; in: string; out: string }): Promise<Outcome> {
  const { code, out } = given;
  const known = DocumentCode.safeParse(code);
  if (!known.success) return unknownCode(code);
  const read = await readInput(given.in);
  if (!read.ok) return read;
  const pack = readContent();
  if (!pack.ok) return pack;
  const said = fillDocument(pack.content.documents[known.data], read.input);
  if (!said.ok) return refusal(code, said.field, REFUSALS[said.reason]);
  const opened = openTypesetter();
  if (!opened.ok) return opened;
  const rendered = await opened.typesetter.render(said.content);
  if (!rendered.ok) return refusal(code, rendered.field, `holds ${rendered.character}, which no font has`);
  const written = await writeOutput(out, rendered.pdf);
  if (!written.ok) return written;
  const { pages, fontsUsed, pdf } = rendered;
  return { ok: true, answer: { code, out, pages, fonts: fontsUsed, bytes: pdf.length } };
}

/** @param field path in the input, empty for the input as a whole */
function refusal(code: string, field: string, why: string): Outcome {
  return { ok: false, problem: `document ${code}: ${field === '' ? 'the input' : field} ${why}` };
}

function unknownCode(code: string): Outcome {
  return { ok: false, problem: `unknown document ${code}: known are ${DocumentCode.options.join(', ')}` };
}

type Input = { ok: true; input: unknown } | { ok: false; problem: string };

async function readInput(file: string): Promise<Input> {
  const read = await readText(file);
  if (!read.ok) return read;
  try {
    return { ok: true, input: JSON.parse(read.text) };
  } catch (error) {
    // Only the place: the parser's own message quotes the text, which may name a person.
    const place = /line \d+ column \d+/.exec(error instanceof Error ? error.message : '')?.[0];
    const name = file === '-' ? 'standard input' : file;
    return { ok: false, problem: `${name} is not JSON${place === undefined ? '' : ` (${place})`}` };
  }
}
