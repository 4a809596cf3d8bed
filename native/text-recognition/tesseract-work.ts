import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import createCore from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import type { RecognisedCharacter, RecognisedLine } from '../../domain/letter/recognised.ts';
import type { Work } from '../task-process/messages.ts';
import type { RecognitionTasks } from './recognition-messages.ts';
import type { TesseractApi, TesseractCore } from './tesseract-core.ts';

const LANGUAGE = 'chi_sim';
/** The data of this kind knows no other engine. */
const LSTM_ONLY = 1;
/** Tesseract's own numbers of how a page is looked at. */
const FIND_BLOCKS = '3';
const ONE_BLOCK = '6';
/** Less is nothing to a recogniser that reads line by line. */
const ASKEW_RADIANS = 0.005;
/** A picture that is upright as it is. */
const UPRIGHT = 1;

interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}
/** What Tesseract tells of a page, as far as it is used. */
interface PageTold {
  blocks: {
    paragraphs: { lines: { bbox: Box; words: { symbols: { text: string; confidence: number }[] }[] }[] }[];
  }[];
}

/** Does the work in the process that holds the recogniser; its files are in its memory alone. */
export function createTesseractWork(): Work<RecognitionTasks> {
  let opened: Promise<{ api: TesseractApi; put: (picture: Uint8Array) => void }> | null = null;

  async function open(languageData: string) {
    const core: TesseractCore = await createCore({ print: () => {}, printErr: () => {} });
    core.FS.writeFile(`${LANGUAGE}.traineddata`, gunzipSync(readFileSync(languageData)));
    const api = new core.TessBaseAPI();
    if (api.Init(null, LANGUAGE, LSTM_ONLY) !== 0) throw new Error('the language data is not right');
    return { api, put: (picture: Uint8Array) => core.FS.writeFile('/input', picture) };
  }

  return {
    async read({ picture, languageData }) {
      opened ??= open(languageData);
      const { api, put } = await opened;
      put(picture);
      try {
        return linesOn(api);
      } finally {
        api.Clear();
        put(new Uint8Array());
      }
    },
  };
}

/** Looks for writing first: in what is no page at all, reading goes on for minutes and finds rubbish. */
function linesOn(api: TesseractApi): RecognisedLine[] {
  api.SetVariable('tessedit_pageseg_mode', FIND_BLOCKS);
  if (api.SetImageFile(UPRIGHT, 0) !== 0) throw new Error('not a picture');
  api.AnalyseLayout();
  if (linesTold(api).length === 0) return [];
  const askew = api.GetGradient();
  // As one block: a letter has one column, and its indented lines are not to be taken for others.
  api.SetVariable('tessedit_pageseg_mode', ONE_BLOCK);
  api.SetImageFile(UPRIGHT, Math.abs(askew) < ASKEW_RADIANS ? 0 : askew);
  api.Recognize(null);
  return linesTold(api).filter(({ words }) => words.length > 0);
}

function linesTold(api: TesseractApi): RecognisedLine[] {
  const { blocks }: PageTold = JSON.parse(api.GetJSONText());
  return blocks.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ lines }) =>
      lines.map(({ bbox: { x0, y0, x1, y1 }, words }) => ({
        words: words.map(({ symbols }) => symbols.map(character)).filter((word) => word.length > 0),
        ...{ left: x0, top: y0, right: x1, bottom: y1 },
      })),
    ),
  );
}

const character = ({ text, confidence }: RecognisedCharacter): RecognisedCharacter => ({ text, confidence });
