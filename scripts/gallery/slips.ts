import type { PNG } from 'pngjs';
import type { OpenFonts } from '../../electron/backend/fonts/open-fonts.ts';
import { createCharacterDrawer } from '../../electron/backend/slips/draw-characters.ts';
import { createSlipSetter } from '../../electron/backend/slips/slip-setter.ts';
import { printed } from '../../native/receipt-printer/print-head.ts';
import type { RollWidth } from '../../native/receipt-printer/protocol.ts';
import type { GalleryPaper } from './papers.ts';
import { slipPicture } from './slip-picture.ts';

const ROLL_WIDTHS: readonly RollWidth[] = [58, 80];
const AS_SLIPS = ['D01', 'D18'];

/** The papers that may come as slips, on both rolls, as a receipt printer lays them down. */
export function slipPictures(papers: readonly GalleryPaper[], fonts: OpenFonts): { name: string; picture: PNG }[] {
  const setSlip = createSlipSetter(fonts);
  return papers
    .filter(({ content }) => AS_SLIPS.includes(content.code))
    .flatMap(({ name, content, reprint }) =>
      ROLL_WIDTHS.map((roll) => {
        const set = setSlip(content, { roll, reprint });
        if (!set.ok) throw new Error(`${name}: ${set.reason}`);
        const [slip = []] = printed(set.bytes).slips;
        return { name: `${name}-slip-${roll}`, picture: slipPicture(slip, roll, createCharacterDrawer(fonts)) };
      }),
    );
}
