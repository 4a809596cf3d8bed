import { textsOf } from '../../../domain/documents/check-input.ts';
import type { DocumentBlock, DocumentContent, DocumentPart } from '../../../domain/documents/document.ts';
import { sampleRoute } from '../../../domain/documents/sample-route.ts';

// Papers made by hand for the typesetter's tests: every layout and every block; every person and place is fictitious.

/** As it is printed: the ticket with a signature behind it. */
export const DOCUMENT_NO = '样信受告〔2026〕12号';
export const TICKET_URL = `https://track.example.org/t/01ARYZ6S41TSV4RRFFQ69G5FAV3${'7Q'.repeat(51)}`;
const MATTER_NO = '139999100-T03-20261123-0007-7';
const ORGAN = '样例县虚构镇人民政府';

const code = { url: TICKET_URL, lines: [MATTER_NO, '扫码查询，查询码 JTR-SVR-9DH'] };

/** A paper of the given parts. */
export function paper(parts: DocumentPart[]): DocumentContent {
  return {
    code: 'D02',
    templateVersion: '1',
    title: parts[0]?.title ?? '',
    documentNo: parts[0]?.documentNo ?? null,
    parts,
    mark: '此件由自助终端打印，与系统留存文书一致',
    filledIn: textsOf(parts),
  };
}

const numbered: DocumentBlock[] = [
  {
    kind: 'numbered',
    heading: '一、您反映的主要请求：',
    text: '按宅基地使用证上的尺寸重新丈量，把界墙恢复到原来的位置。',
  },
  {
    kind: 'numbered',
    heading: '二、办理程序：',
    text: '本事项按信访程序办理。我们将听取您陈述事实和理由，进行调查核实，依法出具信访处理意见书。事项重大、复杂、疑难的，可以举行听证；双方自愿的，可以调解、和解。',
  },
  {
    kind: 'numbered',
    heading: '三、办理期限：',
    text: '自受理之日起60日内办结，届满日为2027年1月22日。情况复杂需要延期的，经本单位负责人批准，延长不超过30日，并书面告知您理由。',
  },
  {
    kind: 'numbered',
    heading: '四、责任单位与受理人：',
    text: '样例县虚构镇人民政府信访办公室，受理人赵样例，职务信访专员，联系电话0317-0000111，办公地点样例县虚构镇测试街1号，接待时间工作日8:30至12:00、14:00至17:30。认为受理人与本事项有直接利害关系的，您可以申请其回避。',
  },
  {
    kind: 'numbered',
    heading: '五、查询与监督：',
    text: '凭信访编号和查询码JTR-SVR-9DH，可在本单位或各乡镇诉调对接中心的一体机查询办理进展和文书，也可拨打0317-0000100；对未按规定受理、办理的，可拨打监督电话0317-0000199，或在一体机“监督投诉”中提出。',
  },
  {
    kind: 'numbered',
    heading: '六、您的权利和义务：',
    text: '对处理意见不服的，可以自收到书面答复之日起30日内向样例县人民政府请求复查。办理期间，请不要就同一事项向上级机关重复提出（《信访工作条例》第十九条）；请遵守《信访工作条例》第二十条、第二十六条的规定。',
  },
];

function noticeBlocks(name: string, organ: string): DocumentBlock[] {
  return [
    { kind: 'salutation', text: `${name}先生：` },
    {
      kind: 'paragraph',
      text: `您于2026年11月21日以走访方式向样例县群众服务中心提出的关于“宅基地界墙”的信访事项（信访编号：${MATTER_NO}），我单位于2026年11月23日收到样例县信访局转送。经审查，该事项属于我单位职权范围，根据《信访工作条例》第二十三条、第三十一条第六项的规定，我单位决定自2026年11月23日起予以受理。现将有关事项告知如下：`,
    },
    ...numbered,
    { kind: 'paragraph', text: '如需帮助：法律援助12348；心理援助12356；社会救助0317-0000120。' },
    {
      kind: 'signature',
      attachment: '附件：本事项办理流程路线图',
      organ,
      day: '2026年11月23日',
      contact: '（联系人：赵样例，电话：0317-0000111）',
      code,
    },
  ];
}

/** A citizen's notice in the letter format. */
export function letterPart({ name = '王虚构', organ = ORGAN } = {}): DocumentPart {
  return {
    layout: 'letter',
    title: '信访事项受理告知书',
    organ,
    documentNo: DOCUMENT_NO,
    blocks: noticeBlocks(name, organ),
  };
}

/** The same notice in the official format. */
export function officialPart({ organ = ORGAN, title = '信访事项受理告知书' } = {}): DocumentPart {
  return { layout: 'official', title, organ, documentNo: DOCUMENT_NO, blocks: noticeBlocks('王虚构', organ) };
}

/** An official paper without attachment, contact or code. */
export function shortOfficialPart(): DocumentPart {
  return {
    layout: 'official',
    title: '关于虚构镇测试村宅基地界墙争议信访事项延长办理期限有关问题的告知书',
    organ: ORGAN,
    documentNo: DOCUMENT_NO,
    blocks: [
      { kind: 'salutation', text: '王虚构先生：' },
      {
        kind: 'paragraph',
        text: '因需要重新丈量并征求相邻方意见，情况复杂，根据《信访工作条例》第三十四条的规定，经本单位负责人批准，办理期限延长30日，新的届满日为2027年2月21日。',
      },
      { kind: 'paragraph', text: '特此告知。' },
      {
        kind: 'signature',
        attachment: null,
        organ: ORGAN,
        day: '2027年1月20日',
        contact: null,
        code: null,
      },
    ],
  };
}

/** The receipt: numbers to find the matter by, a table to read, a line to sign on. */
export function receiptPart(): DocumentPart {
  return {
    layout: 'form',
    title: '信访事项登记回执',
    organ: null,
    documentNo: null,
    blocks: [
      {
        kind: 'reference',
        fields: [
          { label: '信访编号', value: MATTER_NO },
          { label: '查询码', value: 'JTR-SVR-9DH', emphasis: true },
        ],
        code: { url: TICKET_URL, lines: ['扫码查询进展'] },
      },
      {
        kind: 'fields',
        rows: [
          [{ label: '登记时间', value: '2026年11月23日9时05分' }],
          [{ label: '登记单位', value: '样例县群众服务中心 来访接待科' }],
          [{ label: '登记接待人', value: '李样例（接待员）电话 0317-0000101', emphasis: true }],
          [
            { label: '信访人', value: '王*构' },
            { label: '人数', value: '1人' },
          ],
          [{ label: '证件号码', value: '139999********0018' }],
          [
            { label: '信访形式', value: '走访' },
            { label: '信访目的', value: '申诉求决' },
          ],
          [{ label: '内容分类', value: '宅基地' }],
          [{ label: '问题属地', value: '样例县虚构镇测试村' }],
          [
            {
              label: '概况',
              value:
                '我家和东边邻居的宅基地界墙去年翻修时往我家这边挪了约四十厘米，村里量过两次，说法不一样。我要求按宅基地使用证上的尺寸重新丈量，把界墙恢复到原来的位置。',
            },
          ],
          [{ label: '下一步', value: '受理告知：15日内，届满日2026年12月8日', emphasis: true }],
        ],
      },
      {
        kind: 'paragraph',
        text: '怎么查：用手机扫上面的二维码；或者到样例县群众服务中心或者各乡镇诉调对接中心的一体机，出示本回执或报编号和查询码；也可以拨打0317-0000100。请收好本回执，不要把查询码告诉别人。',
      },
      { kind: 'sign-here', labels: ['以上内容我已核对，信访人签名', '日期'] },
    ],
  };
}

/** Proof of service: fields to fill in by hand, squares to tick. */
export function serviceFormPart(): DocumentPart {
  return {
    layout: 'form',
    title: '送达回证',
    organ: null,
    documentNo: null,
    blocks: [
      {
        kind: 'fields',
        rows: [
          [{ label: '送达文书', value: '信访事项受理告知书（样信受告〔2026〕12号）' }],
          [{ label: '受送达人', value: '王虚构' }],
          [{ label: '送达地点', value: '' }],
          [
            { label: '送达人', value: '' },
            { label: '见证人', value: '' },
          ],
        ],
      },
      {
        kind: 'choices',
        label: '送达方式',
        options: [
          { text: '当面', chosen: true },
          { text: '邮寄', chosen: false },
          { text: '其他', chosen: false },
        ],
      },
      { kind: 'heading', text: '受送达人填写' },
      {
        kind: 'choices',
        label: '对处理意见',
        options: ['同意', '不同意', '没有明确意见', '要求对其中一部分作出说明'].map((text) => ({
          text,
          chosen: false,
        })),
      },
      { kind: 'writing-lines', label: '拒收事由或者其他需要说明的情况', lines: 3 },
      {
        kind: 'note',
        text: '注：受送达人拒绝签收的，由送达人写明拒收事由和日期，由见证人签名，把文书留在受送达人的住所。',
      },
      { kind: 'sign-here', labels: ['受送达人签名或者指印', '日期'] },
    ],
  };
}

/** An index of many rows and a long story, over several pages. */
export function dossierPart({ papers = 40 } = {}): DocumentPart {
  return {
    layout: 'form',
    title: '信访事项卷宗目录',
    organ: null,
    documentNo: null,
    blocks: [
      { kind: 'heading', text: '一、基本情况' },
      {
        kind: 'fields',
        rows: [
          [{ label: '信访编号', value: MATTER_NO }],
          [{ label: '事实和理由', value: '界墙往我家这边挪了约四十厘米，村里量过两次，说法不一样。'.repeat(30) }],
          [{ label: '承办单位', value: ORGAN }],
        ],
      },
      { kind: 'heading', text: '二、文书目录' },
      {
        kind: 'table',
        columns: [
          { title: '序号', share: 1, align: 'right' },
          { title: '文书名称', share: 5, align: 'left' },
          { title: '日期', share: 3, align: 'centre' },
          { title: '页数', share: 1, align: 'right' },
        ],
        rows: Array.from({ length: papers }, (_, i) => [
          `${i + 1}`,
          i % 7 === 3 ? '关于虚构镇测试村宅基地界墙争议信访事项延长办理期限的告知书' : '信访事项受理告知书',
          `2026年11月${(i % 28) + 1}日`,
          `${(i * 37) % 130}`,
        ]),
      },
    ],
  };
}

/** The plain companion of the notice. */
export function plainPart(): DocumentPart {
  return {
    layout: 'plain',
    title: '您的事，这样办',
    organ: null,
    documentNo: null,
    blocks: [
      { kind: 'answer', question: '谁来办？', answer: '虚构镇人民政府的赵样例，电话0317-0000111。' },
      { kind: 'answer', question: '哪天前办完？', answer: '最晚2027年1月22日。要延长，会书面告诉您，最多延长30日。' },
      { kind: 'answer', question: '怎么查？', answer: '到一体机刷身份证，或者报查询码JTR-SVR-9DH。' },
      { kind: 'answer', question: '不满意怎么办？', answer: '收到书面答复30日内，可以向样例县人民政府请求复查。' },
    ],
  };
}

/** A slip for an appointment. */
export function slipPart(): DocumentPart {
  return {
    layout: 'slip',
    title: '律师咨询预约单',
    organ: null,
    documentNo: null,
    blocks: [
      {
        kind: 'fields',
        rows: [
          [{ label: '预约人', value: '王虚构' }],
          [{ label: '时间', value: '2026年11月25日9时00分' }],
          [{ label: '地点', value: '样例县群众服务中心三楼302室' }],
          [{ label: '律师', value: '' }],
        ],
      },
      {
        kind: 'choices',
        label: '想问的事',
        options: ['土地房屋', '欠薪工伤', '婚姻家庭', '其他'].map((text, i) => ({ text, chosen: i === 0 })),
      },
      { kind: 'writing-lines', label: '补充说明', lines: 2 },
      { kind: 'note', text: '请带身份证和有关材料。来不了，请在前一天打电话0317-0000100告诉我们。' },
    ],
  };
}

/** A route map on a page of its own. */
export function drawingPart(): DocumentPart {
  const title = '信访事项办理流程路线图';
  const map = {
    title,
    lines: [`信访编号：${MATTER_NO}`, '截至2026年11月23日10时30分'],
    steps: sampleRoute(),
    notes: ['写“预计”的日期按法定期限推算，随实际办理变动；超过期限没有办的，可以投诉。'],
  };
  return { layout: 'drawing', title, organ: null, documentNo: null, blocks: [{ kind: 'route-map', map }] };
}

/** The notice as it is handed out: letter, plain companion, route map. */
export function noticePaper(given?: { name?: string; organ?: string }): DocumentContent {
  return paper([letterPart(given), plainPart(), drawingPart()]);
}

export function receiptPaper(): DocumentContent {
  return paper([receiptPart()]);
}
