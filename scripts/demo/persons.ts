import { type CardFields, encodeCardText } from '../../native/id-card-reader/simulator.ts';

type DemoPerson = { id: string; label: string; fields: CardFields };

const VALIDITY = { validFrom: '2020-01-01', validUntil: 'long-term' } as const;

/** Visibly fictitious: names 样例, 虚构, 测试 and the unassigned region 139999. */
const DEMO_PERSONS: DemoPerson[] = [
  {
    id: 'farmer',
    label: '样例老汉,七十二岁',
    fields: {
      type: 'resident',
      name: '样例大山',
      sex: 'male',
      nation: '汉',
      birth: '1954-02-03',
      address: '河北省虚构市样例县师素镇东答村1号',
      number: '139999195402030052',
      issuer: '样例县公安局',
      ...VALIDITY,
    },
  },
  {
    id: 'rare-name',
    label: '名字里有生僻字的人',
    fields: {
      type: 'resident',
      name: '虚𠮷构',
      sex: 'female',
      nation: '满',
      birth: '1963-10-05',
      address: '河北省虚构市样例县梁家村镇2号',
      number: '139999196310050026',
      issuer: '样例县公安局',
      ...VALIDITY,
    },
  },
  {
    id: 'long-name',
    label: '名字很长的人',
    fields: {
      type: 'resident',
      name: '阿不都样例·买买提测试虚构名',
      sex: 'male',
      nation: '维吾尔',
      birth: '1971-06-18',
      address: '河北省虚构市样例县尚村镇3号',
      number: '139999197106180012',
      issuer: '样例县公安局',
      ...VALIDITY,
    },
  },
];

export type DemoCard = { id: string; label: string; name: string; number: string; text: Uint8Array };

/** The cards of the demo's drawer. */
export const DEMO_CARDS: DemoCard[] = DEMO_PERSONS.map(({ id, label, fields }) => ({
  id,
  label,
  name: fields.name ?? '',
  number: fields.number ?? '',
  text: encodeCardText(fields),
}));

/** The card with this id; throws when the drawer has none. */
export function demoCard(id: string): DemoCard {
  const card = DEMO_CARDS.find((candidate) => candidate.id === id);
  if (card === undefined) throw new Error(`no demo card ${id}`);
  return card;
}
