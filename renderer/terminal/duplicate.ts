import type { MatterLine } from '../../contract/shapes/terminal-state.ts';
import type { Answers } from './journey.ts';

/**
 * A matter of the same person that is still under way and looks like the one being told: the same kind of trouble in the same
 * township. Article 19: what is being handled is not accepted once more.
 */
export function duplicateOf(mine: readonly MatterLine[] | null | undefined, answers: Answers): MatterLine | null {
  const { purpose, kindId, townshipId } = answers;
  if (purpose === 'accusation' || kindId === null || townshipId === null) return null;
  const isLikely = ({ about }: MatterLine) =>
    about?.open === true && about.kindId === kindId && about.placeId.startsWith(townshipId);
  return mine?.find(isLikely) ?? null;
}
