import type { DocumentCode } from '../../../domain/documents/document.ts';
import type { Matter } from '../../../domain/matter.ts';

type Party = Pick<Matter, 'matterNo' | 'petitioner' | 'helper' | 'companions' | 'persons'>;

/** As long as the template's field. */
const ADDRESS_LENGTH = 100;

/** Whether the matter needs an authorisation (授权委托书) or a choice of representatives (代表推选书) to be signed. */
export function hasPartyPaper({ helper, companions = [] }: Pick<Party, 'helper' | 'companions'>): boolean {
  return helper !== undefined || companions.length > 0;
}

/** What is printed unasked when a matter is registered. */
export function papersAtOnce(matter: Pick<Party, 'helper' | 'companions'>): DocumentCode[] {
  return hasPartyPaper(matter) ? ['D01', 'D17'] : ['D01'];
}

/** D17 as the terminal itself can fill it in; phones and addresses it does not know are left to be written by hand. */
export function partyPaperInput({ matterNo, petitioner, helper, companions = [], persons }: Party) {
  const { name, phone } = petitioner;
  const address = [...petitioner.address].slice(0, ADDRESS_LENGTH).join('');
  const common = { matterNo, petitioner: { name, phone, address }, power: 'general' };
  if (helper !== undefined) {
    const { name: helperName, phone: helperPhone, relation } = helper;
    return {
      ...common,
      kind: 'helper',
      helper: { name: helperName, phone: helperPhone, relation },
      representatives: [],
    };
  }
  return {
    ...common,
    kind: 'representatives',
    persons: persons ?? companions.length + 1,
    representatives: [{ name, phone, address }, ...companions.map((companion) => ({ name: companion.name }))],
  };
}

/** Representatives as the receipt lists them; none when the petitioner came alone. */
export function representativesOf({ petitioner, companions = [] }: Pick<Party, 'petitioner' | 'companions'>) {
  return companions.length === 0 ? [] : [petitioner, ...companions].map(({ name }) => ({ name }));
}
