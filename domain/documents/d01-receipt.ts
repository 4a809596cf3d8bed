import { z } from 'zod';
import { maskIdentityNumber, maskName } from '../mask.ts';
import { Handler, Instant, Purpose } from '../matter.ts';
import { showQueryCode } from '../query-code.ts';
import { purposeWords } from '../wording.ts';
import { checkInput, Filled, textsOf } from './check-input.ts';
import { type DocumentResult, type Field, TERMINAL_MARK } from './document.ts';
import { DueOnPaper, limitAndDue, momentWords, SUMMARY_LENGTH } from './paper-words.ts';

const Summary = Filled.refine((text) => [...text].length <= SUMMARY_LENGTH);

/** 信访事项登记单（登记回执）: what the visitor takes home, always printed, offline as well. */
export const ReceiptInput = z.object({
  matterNo: Filled,
  queryCode: Filled,
  ticketUrl: z.url(),
  registeredAt: Instant,
  /** 登记机构 and its office. */
  organ: z.object({ name: Filled, office: Filled }),
  /** 登记（接待）人: the first person met must be known by name, title and telephone. */
  registrar: Handler.extend({ name: Filled, title: Filled, phone: Filled }),
  /** In full; the paper shows them masked. */
  petitioner: z.object({ name: Filled.max(50), idNumber: Filled.max(18).nullable() }),
  purpose: Purpose,
  /** What the matter is about: null for an accusation, whose content stands on no ordinary paper. */
  category: Filled.nullable(),
  place: Filled.nullable(),
  /** At most 200 characters. */
  summary: Summary.nullable(),
  materials: z.array(z.object({ name: Filled, copies: z.number().int().min(1) })),
  persons: z.number().int().min(1),
  /** Article 20: at most five for a group. */
  representatives: z.array(Filled).max(5),
  nextStep: z.object({ title: Filled, limitWords: Filled, due: DueOnPaper.nullable() }),
  /** Where else progress can be asked for, and by telephone. */
  enquiry: z.object({ places: Filled, phone: Filled }),
  publicity: z.enum(['open', 'confidential']),
});
export type ReceiptInput = z.infer<typeof ReceiptInput>;

const publicityWords: Record<ReceiptInput['publicity'], string> = {
  open: '同意公开办理情况（不公开个人信息）',
  confidential: '要求保密',
};

/** What the receipt says. An accusation's category, place and summary are refused rather than left out in silence. */
export function receiptContent(value: ReceiptInput): DocumentResult {
  const checked = checkInput(ReceiptInput, value);
  if (!checked.ok) return checked;
  const { input } = checked;
  if (input.purpose === 'accusation') {
    const told = (['category', 'place', 'summary'] as const).find((field) => input[field] !== null);
    if (told) return { ok: false, reason: 'accusation-content', field: told };
  }
  const { name, idNumber } = input.petitioner;
  const shown: ReceiptInput = {
    ...input,
    petitioner: { name: maskName(name), idNumber: idNumber && maskIdentityNumber(idNumber) },
    representatives: input.representatives.map(maskName),
  };
  return {
    ok: true,
    content: {
      code: 'D01',
      title: '信访事项登记回执',
      documentNo: null,
      style: 'form',
      blocks: [
        {
          kind: 'reference',
          fields: [
            { label: '信访编号', value: input.matterNo },
            { label: '查询码', value: showQueryCode(input.queryCode), emphasis: true },
          ],
          code: { url: input.ticketUrl, lines: ['扫码查询进展'] },
        },
        { kind: 'fields', rows: rowsOf(shown) },
        { kind: 'paragraph', text: enquiryWords(input) },
        { kind: 'sign-here', labels: ['以上内容我已核对，信访人签名', '日期'] },
      ],
      mark: TERMINAL_MARK,
      filledIn: textsOf(shown),
    },
  };
}

function rowsOf(input: ReceiptInput): Field[][] {
  const { organ, registrar, petitioner, nextStep } = input;
  return [
    [{ label: '登记时间', value: momentWords(input.registeredAt) }],
    [{ label: '登记单位', value: `${organ.name} ${organ.office}` }],
    [{ label: '登记接待人', value: `${registrar.name}（${registrar.title}）电话 ${registrar.phone}`, emphasis: true }],
    [
      { label: '信访人', value: petitioner.name },
      { label: '人数', value: `${input.persons}人` },
    ],
    ...(input.representatives.length > 0 ? [[{ label: '代表', value: input.representatives.join('、') }]] : []),
    [{ label: '证件号码', value: petitioner.idNumber ?? '未出示（登记不要求出示证件）' }],
    [
      { label: '信访形式', value: '走访' },
      { label: '信访目的', value: purposeWords[input.purpose] },
    ],
    ...contentRows(input),
    [{ label: '材料', value: materialWords(input) }],
    [{ label: '公开或保密', value: publicityWords[input.publicity] }],
    [
      {
        label: '下一步',
        value: `${nextStep.title}：${limitAndDue(nextStep.limitWords, nextStep.due)}`,
        emphasis: true,
      },
    ],
  ];
}

function contentRows({ purpose, category, place, summary }: ReceiptInput): Field[][] {
  if (purpose === 'accusation') return [[{ label: '反映内容', value: '依法保密，不在本回执上显示' }]];
  return [
    [{ label: '内容分类', value: category ?? '待工作人员确定' }],
    [{ label: '问题属地', value: place ?? '待工作人员确定' }],
    [{ label: '概况', value: summary ?? '见登记内容' }],
  ];
}

/** The name of a material may tell what an accusation says, so there they are only counted. */
function materialWords({ purpose, materials }: ReceiptInput): string {
  if (materials.length === 0) return '无';
  if (purpose === 'accusation') return `共${materials.length}件`;
  return materials.map(({ name, copies }) => `${name} ${copies}份`).join('、');
}

function enquiryWords({ enquiry }: ReceiptInput): string {
  return (
    `怎么查：用手机扫上面的二维码；或者到${enquiry.places}，出示本回执或报编号和查询码；` +
    `也可以拨打${enquiry.phone}。请收好本回执，不要把查询码告诉别人。`
  );
}

/** Complete and fictitious. */
export function receiptSample(): ReceiptInput {
  return {
    matterNo: '139999100-T03-20261123-0007-7',
    queryCode: 'JTRSVR9DH',
    ticketUrl: 'https://track.example.org/t/01ARYZ6S41TSV4RRFFQ69G5FAV',
    registeredAt: '2026-11-23T09:05:00+08:00',
    organ: { name: '样例县群众服务中心', office: '来访接待科' },
    registrar: { name: '李样例', title: '接待员', phone: '0317-0000101' },
    petitioner: { name: '王虚构', idNumber: '139999195603070018' },
    purpose: 'appeal',
    category: '宅基地',
    place: '样例县虚构镇测试村',
    summary:
      '我家和东边邻居的宅基地界墙去年翻修时往我家这边挪了约四十厘米，村里量过两次，说法不一样。我要求按宅基地使用证上的尺寸重新丈量，把界墙恢复到原来的位置。',
    materials: [],
    persons: 1,
    representatives: [],
    nextStep: { title: '受理告知', limitWords: '15日内', due: { on: '2026-12-08', provisional: false } },
    enquiry: { places: '样例县群众服务中心或者各乡镇诉调对接中心的一体机', phone: '0317-0000100' },
    publicity: 'confidential',
  };
}
