import { z } from 'zod';
import { Day, Handler, Organ, Purpose, Road } from '../matter.ts';
import { showQueryCode } from '../query-code.ts';
import { dayWords, NO_LIMIT_WORDS } from '../wording.ts';
import { acceptanceProcedure } from './acceptance-procedures.ts';
import { checkInput, Filled, textsOf } from './check-input.ts';
import { type DocumentBlock, type DocumentResult, TERMINAL_MARK } from './document.ts';
import { DueOnPaper, dueWords } from './paper-words.ts';
import { RouteMapInput, routeMapOnPaper, routeMapSample } from './route-map-page.ts';

/** 信访事项受理告知书: the handling organ has taken the matter on. Its route map is attached. */
export const AcceptanceNoticeInput = RouteMapInput.extend({
  documentNo: Filled,
  queryCode: Filled,
  ticketUrl: z.url(),
  petitioner: z.object({ name: Filled.max(50), honorific: z.enum(['先生', '女士']).nullable() }),
  purpose: Purpose,
  road: Road,
  /** 事项标题, e.g. `关于样例县虚构镇宅基地问题`. */
  title: Filled,
  /** 主要请求, in one or two sentences. */
  request: Filled,
  submittedOn: Day,
  /** 收件单位: where the matter was brought. */
  receivedBy: Filled,
  receivedOn: Day,
  /** How it came to the handling organ: brought by the person, or passed on by another. */
  source: z.discriminatedUnion('way', [
    z.object({ way: z.literal('direct') }),
    z.object({ way: z.literal('transferred'), by: Filled }),
    z.object({ way: z.literal('assigned'), by: Filled }),
  ]),
  acceptedOn: Day,
  /** 受理依据; {@link acceptanceProcedure} knows the usual one. */
  basis: Filled,
  /** 届满日. Path 6 always has one, article 34; null where the law of the road sets no number of days. */
  due: DueOnPaper.nullable(),
  organ: Organ.extend({
    name: Filled,
    office: Filled,
    address: Filled,
    hours: Filled,
    phone: Filled,
    supervisionPhone: Filled,
    reviewOrgan: Filled,
  }),
  handler: Handler.extend({ name: Filled, title: Filled, phone: Filled }),
  /** Where progress can be asked for. */
  enquiryPlaces: Filled,
  helpLines: z.array(z.object({ name: Filled, number: Filled })),
  /** 成文日期. */
  signedOn: Day,
});
export type AcceptanceNoticeInput = z.infer<typeof AcceptanceNoticeInput>;

/** What the notice says. It is refused without a handler, a number, dates and a basis, and for an accusation. */
export function acceptanceNoticeContent(value: AcceptanceNoticeInput): DocumentResult {
  const checked = checkInput(AcceptanceNoticeInput, value);
  if (!checked.ok) return checked;
  const { input } = checked;
  if (input.purpose === 'accusation') return { ok: false, reason: 'accusation-content', field: 'request' };
  const procedure = acceptanceProcedure(input.road);
  if (procedure === null) return { ok: false, reason: 'wrong-document', field: 'road' };
  if (input.road.path === 6 && input.due === null) return { ok: false, reason: 'missing-field', field: 'due' };
  const { organ, handler } = input;
  const numbered: DocumentBlock[] = [
    ['您的主要请求', ended(input.request)],
    ['办理程序', procedure.procedure],
    ['办理期限与届满日', limitWords(input)],
    ['责任单位与受理人', handlerWords(input)],
    ['查询与监督', enquiryWords(input)],
    ['您的权利和义务', `${procedure.remedy(organ.reviewOrgan)}${dutyWords}`],
  ].map(([heading = '', text = ''], i) => ({
    kind: 'numbered',
    heading: `${'一二三四五六'.charAt(i)}、${heading}：`,
    text,
  }));
  return {
    ok: true,
    content: {
      code: 'D02',
      title: '信访事项受理告知书',
      documentNo: input.documentNo,
      style: 'letter',
      blocks: [
        { kind: 'salutation', text: `${input.petitioner.name}${input.petitioner.honorific ?? ''}：` },
        { kind: 'paragraph', text: openingWords(input) },
        ...numbered,
        ...helpBlock(input),
        {
          kind: 'signature',
          attachment: '附件：本事项办理流程路线图',
          organ: organ.name,
          day: dayWords(input.signedOn),
          contact: `（联系人：${handler.name}，电话：${handler.phone}）`,
          code: {
            url: input.ticketUrl,
            lines: [input.matterNo, `扫码查询，查询码 ${showQueryCode(input.queryCode)}`],
          },
        },
        { kind: 'route-map', map: routeMapOnPaper(input) },
      ],
      mark: TERMINAL_MARK,
      filledIn: textsOf(input),
    },
  };
}

const dutyWords =
  '办理期间，请不要就同一事项再向上级提出（第十九条）；材料应当客观真实；走访请遵守第二十条、第二十六条。';

function openingWords(input: AcceptanceNoticeInput): string {
  return (
    `您于${dayWords(input.submittedOn)}以走访形式向${input.receivedBy}提出的“${input.title}”信访事项` +
    `（信访编号：${input.matterNo}），我单位于${dayWords(input.receivedOn)}收到（${sourceWords(input.source)}）。` +
    `经审查，该事项属于我单位职权范围，根据${input.basis}，` +
    `决定自${dayWords(input.acceptedOn)}起予以受理。现告知如下：`
  );
}

function sourceWords(source: AcceptanceNoticeInput['source']): string {
  if (source.way === 'direct') return '本人提出';
  return `${source.by}${source.way === 'transferred' ? '转送' : '交办'}`;
}

function limitWords({ road, due }: AcceptanceNoticeInput): string {
  if (due === null) return `${NO_LIMIT_WORDS}，我们会尽快办理并告诉您结果。`;
  if (road.path !== 6) return `届满日为${dueWords(due)}。`;
  return (
    `自受理之日起60日内办结，届满日为${dueWords(due)}。情况复杂的，` +
    '经本单位负责人批准可以延长，延长不超过30日，并告知您延期理由（第三十四条）。'
  );
}

function handlerWords({ organ, handler }: AcceptanceNoticeInput): string {
  return (
    `${organ.name}${organ.office}，受理人${handler.name}，职务${handler.title}，联系电话${handler.phone}，` +
    `办公地点${organ.address}，接待时间${ended(organ.hours)}受理人与本事项有直接利害关系的，您可以申请其回避。`
  );
}

function enquiryWords({ organ, enquiryPlaces, queryCode }: AcceptanceNoticeInput): string {
  return (
    `凭信访编号和查询码${showQueryCode(queryCode)}，可以在${enquiryPlaces}查询进展和文书，也可以拨打${organ.phone}。` +
    `没有按规定受理、办理的，可以拨打监督电话${organ.supervisionPhone}，或者在一体机“监督投诉”提出。` +
    '办结后，请您对信访部门和责任单位作出评价。'
  );
}

function helpBlock({ helpLines }: AcceptanceNoticeInput): DocumentBlock[] {
  if (helpLines.length === 0) return [];
  return [
    { kind: 'paragraph', text: `需要帮助：${helpLines.map((line) => `${line.name} ${line.number}`).join('；')}。` },
  ];
}

function ended(text: string): string {
  return /[。！？]$/u.test(text) ? text : `${text}。`;
}

/** Complete and fictitious. */
export function acceptanceNoticeSample(): AcceptanceNoticeInput {
  return {
    ...routeMapSample(),
    documentNo: '样信受告〔2026〕12号',
    queryCode: 'JTRSVR9DH',
    ticketUrl: 'https://track.example.org/t/01ARYZ6S41TSV4RRFFQ69G5FAV',
    petitioner: { name: '王虚构', honorific: '先生' },
    purpose: 'appeal',
    road: { track: 'appeal', path: 6 },
    title: '关于样例县虚构镇测试村宅基地及邻里纠纷的问题',
    request: '按宅基地使用证上的尺寸重新丈量，把界墙恢复到原来的位置',
    submittedOn: '2026-11-23',
    receivedBy: '样例县群众服务中心',
    receivedOn: '2026-11-23',
    source: { way: 'transferred', by: '样例县信访局' },
    acceptedOn: '2026-11-23',
    basis: '《信访工作条例》第二十三条、第三十一条第六项',
    due: { on: '2027-01-22', provisional: true },
    organ: {
      id: 'sample-township',
      name: '样例县虚构镇人民政府',
      office: '综合治理办公室',
      address: '样例县虚构镇测试街1号',
      hours: '工作日8:30至12:00、14:00至17:30',
      phone: '0317-0000110',
      supervisionPhone: '0317-0000119',
      reviewOrgan: '样例县人民政府',
    },
    handler: { name: '赵样例', title: '信访专员', phone: '0317-0000111' },
    enquiryPlaces: '县群众服务中心、各乡镇诉调对接中心的一体机',
    helpLines: [
      { name: '法律援助', number: '12348' },
      { name: '心理援助', number: '12356' },
      { name: '虚构镇社会救助窗口', number: '0317-0000120' },
    ],
    signedOn: '2026-11-23',
  };
}
