import type { LimitUnit } from './deadline.ts';
import type { Day, Purpose } from './matter.ts';
import type { MatterStatus, Role, RouteLimit } from './route-map.ts';

/** The words of screens, papers and the tracking page that must be the same everywhere. */

export const purposeWords: Record<Purpose, string> = {
  appeal: '申诉求决',
  suggestion: '意见建议',
  accusation: '检举控告',
  other: '其他',
};

export const statusWords: Record<MatterStatus, string> = {
  registered: '已登记',
  awaitingNotice: '待告知',
  transferred: '已转送',
  accepted: '已受理',
  declined: '不予受理',
  noMore: '不再受理',
  redirected: '已导入法定程序',
  handling: '办理中',
  mediating: '调解中',
  extended: '已延期',
  replied: '已答复',
  served: '已送达',
  inReview: '复查中',
  inRecheck: '复核中',
  supervised: '督办中',
  closed: '已办结',
  final: '已终结',
};

export const roleWords: Record<Role, string> = {
  petitioner: '您本人',
  receiver: '登记单位',
  petition_office: '信访部门',
  handler: '承办单位',
  justice_organs: '法院、检察院、公安机关',
  arbitration_body: '仲裁机构',
  competent_body: '有权处理的组织',
  review_organ: '行政复议机关',
  upper_organ: '上一级机关、单位',
  discipline_or_competent: '纪检监察机关或有权机关',
  local_party_gov: '当地党委、政府',
  party: '双方当事人',
  mediation_committee: '人民调解委员会',
  mediator: '调解员',
  court: '人民法院',
  superior: '上级机关、单位',
  all: '有关各方',
};

export const unitWords: Record<LimitUnit, string> = {
  natural_day: '日',
  working_day: '个工作日',
  month: '个月',
  year: '年',
};

/** Where the law sets no limit a number would be made up. */
export const NO_LIMIT_WORDS = '法规未规定天数';

/** Stands beside every provisional date. */
export const PROVISIONAL_WORDS = '节假日安排未发布，按周末推算';

/**
 * `60日内`, `5个工作日内`, or {@link NO_LIMIT_WORDS}. A limit that is only custom or borrowed from another law says so,
 * and an extension is what it adds: `延长不超过30日`.
 */
export function limitWords(limit: Pick<RouteLimit, 'n' | 'unit' | 'from' | 'force'> | null): string {
  if (limit === null) return NO_LIMIT_WORDS;
  const length = `${limit.n}${unitWords[limit.unit]}`;
  if (limit.from === 'original_due') return `延长不超过${length}`;
  if (limit.force === 'customary') return `一般${length}内（惯例）`;
  return limit.force === 'fallback' ? `没有专门期限的，参照${length}内` : `${length}内`;
}

/** `2026年11月23日`, without leading zeros as GB/T 9704 writes dates. */
export function dayWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** Whole days until a deadline in words; a negative number is overdue. */
export function daysLeftWords(daysLeft: number): string {
  if (daysLeft === 0) return '今天是最后一天';
  return daysLeft > 0 ? `还有${daysLeft}天` : `已超过${-daysLeft}天`;
}

/** 事项标题 from a kind's template, e.g. `关于{place}宅基地问题` with the place put in. */
export function matterTitle(template: string, place: string): string {
  return template.replaceAll('{place}', () => place);
}
