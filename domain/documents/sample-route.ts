import type { BranchStep, MainStep } from '../route-step.ts';
import { NO_LIMIT_WORDS } from '../wording.ts';

type Given = Pick<BranchStep, 'node' | 'title' | 'plain' | 'role' | 'basis'> & Partial<BranchStep>;

const accepted = { state: 'passed', on: '2026-11-23' } as const;

/** The petition procedure (article 31, item 6) of a fictitious matter on the day of its acceptance, 2026-11-23. */
export function sampleRoute(): MainStep[] {
  return [
    main({
      ...accepted,
      node: 'submit',
      title: '提出信访事项',
      plain: '说清楚：您是谁、住哪、想解决什么、为什么。可以写，也可以口头说，工作人员记下来。',
      role: '您本人',
      basis: '《信访工作条例》17、19、20条',
    }),
    main({
      ...accepted,
      node: 'register',
      title: '登记',
      plain: '工作人员把您的事录入系统，给您一张回执和查询码。',
      role: '登记单位',
      basis: '《信访工作条例》21、22、23条(应当登记、及时录入；未定天数)',
    }),
    main({
      ...accepted,
      node: 'triage',
      title: '甄别分类',
      plain: '看这件事属于哪一类、归谁管、该走哪条路。',
      role: '登记单位',
      basis: '《信访工作条例》22、23、31条',
      due: { raw: '2026-12-08', due: '2026-12-08', provisional: false },
      limitWords: '15日内',
    }),
    main({
      ...accepted,
      node: 'receive_notice',
      title: '受理(接收)告知',
      plain: '管这件事的单位书面告诉您：收到了、走什么程序、谁负责、多久。',
      role: '承办单位',
      basis: '《信访工作条例》23条2、3款；当场能告知的当场书面告知',
      due: { raw: '2026-12-08', due: '2026-12-08', provisional: false },
      limitWords: '15日内',
    }),
    main({
      ...accepted,
      node: 'classify31',
      title: '确定办理路径(六选一)',
      plain: '申诉求决类的事分六条路，先看能不能走法律规定的专门程序，都不属于才走信访程序。',
      role: '承办单位',
      basis: '《信访工作条例》31条',
    }),
    main({
      ...accepted,
      node: 'p6_petition',
      title: '信访程序受理',
      plain: '前五条路都不合适的，由有权处理的单位按信访程序受理。',
      role: '承办单位',
      basis: '《信访工作条例》31条(六)',
    }),
    main(
      {
        state: 'current',
        node: 'hear',
        title: '听取陈述、调查核实',
        plain: '当面听您讲事实和理由，再去核实。',
        role: '承办单位',
        basis: '《信访工作条例》31条(六)',
      },
      [
        branch({
          node: 'hearing',
          condition: '重大、复杂、疑难',
          forks: true,
          rejoins: 8,
          title: '听证(可选)',
          plain: '重大、复杂、疑难的，可以开听证会。',
          role: '承办单位',
          basis: '《信访工作条例》31条(六)',
        }),
        branch({
          node: 'reconcile',
          condition: '双方愿意',
          forks: true,
          rejoins: 8,
          title: '调解、和解(可选)',
          plain: '双方愿意的，可以调解或自行和解，写成协议。',
          role: '承办单位',
          basis: '《信访工作条例》33条',
        }),
        branch({
          node: 'extend',
          condition: '情况复杂，经批准',
          forks: true,
          rejoins: 8,
          title: '延期告知',
          plain: '情况复杂经负责人批准，最多再延30日，并告诉您理由。',
          role: '承办单位',
          basis: '《信访工作条例》34条',
          due: { raw: '2027-02-21', due: '2027-02-22', provisional: true },
          planned: true,
          limitWords: '延长不超过30日',
        }),
      ],
    ),
    main({
      node: 'opinion',
      title: '出具信访处理意见书',
      plain: '60日内书面答复您；支持、解释或不支持，都要写明依据。',
      role: '承办单位',
      basis: '《信访工作条例》32、34条',
      due: { raw: '2027-01-22', due: '2027-01-22', provisional: true },
      daysLeft: 60,
      limitWords: '60日内',
    }),
    main(
      {
        node: 'deliver',
        title: '送达',
        plain: '把文书交到您手里，您签收。',
        role: '承办单位',
        basis: '参照《民事诉讼法》87至91条：当面、邮寄或其他方式送达；拒收须注明',
      },
      [
        branch({
          node: 'review_req',
          condition: '不服，30日内提出',
          forks: true,
          planned: true,
          title: '请求复查',
          plain: '不服处理意见，收到之日起30日内，向上一级请求复查。',
          role: '您本人',
          basis: '《信访工作条例》35条',
          due: { raw: '2027-02-21', due: '2027-02-22', provisional: true },
          limitWords: '30日内',
        }),
        branch({
          node: 'review',
          condition: '收到请求',
          planned: true,
          title: '复查',
          plain: '30日内给出复查意见并书面答复。',
          role: '上一级机关、单位',
          basis: '《信访工作条例》35条',
          due: { raw: '2027-03-23', due: '2027-03-23', provisional: true },
          limitWords: '30日内',
        }),
        branch({
          node: 'recheck_req',
          condition: '不服，30日内提出',
          planned: true,
          title: '请求复核',
          plain: '不服复查意见，收到之日起30日内，向再上一级请求复核。',
          role: '您本人',
          basis: '《信访工作条例》36条',
          due: { raw: '2027-04-22', due: '2027-04-22', provisional: true },
          limitWords: '30日内',
        }),
        branch({
          node: 'recheck',
          condition: '收到请求',
          planned: true,
          title: '复核',
          plain: '30日内给出复核意见；听证时间不算在内。',
          role: '上一级机关、单位',
          basis: '《信访工作条例》36条(听证所需时间不计入)',
          due: { raw: '2027-05-22', due: '2027-05-24', provisional: true },
          limitWords: '30日内',
        }),
        branch({
          node: 'closed',
          title: '终结',
          plain: '同一事实和理由不再受理；生活困难的继续帮扶。',
          role: '有关各方',
          basis: '《信访工作条例》36条3款、37条3款',
        }),
      ],
    ),
    main({
      node: 'rate',
      title: '满意度评价',
      plain: '给信访部门和责任单位分别打分：满意、基本满意、不满意。',
      role: '您本人',
      basis: '《信访工作条例》21条；国信发〔2022〕11号',
    }),
  ];
}

function main(given: Given, branches: BranchStep[] = []): MainStep {
  const { condition: _, forks: __, rejoins: ___, ...step } = branch(given);
  return { ...step, branches };
}

function branch(given: Given): BranchStep {
  return {
    ...{ state: 'coming', on: null, limitWords: NO_LIMIT_WORDS, due: null, planned: false, daysLeft: null },
    ...{ overdue: false, complaint: null, condition: null, forks: false, rejoins: null },
    ...given,
  };
}
