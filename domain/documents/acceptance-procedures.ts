import type { Road } from '../matter.ts';

/** What a notice of acceptance says of the procedure that follows. */
export interface AcceptanceProcedure {
  /** 受理依据, as the notice cites it. */
  basis: string;
  /** What the organ will do. */
  procedure: string;
  /** Who decides when one is dissatisfied; `reviewOrgan` is the organ's own. */
  remedy: (reviewOrgan: string) => string;
}

const REGULATION = '《信访工作条例》';

const petition: AcceptanceProcedure = {
  basis: `${REGULATION}第二十三条、第三十一条第六项`,
  procedure:
    '按第三十一条第六项的信访程序办理。我们会听您讲事实和理由，调查核实，出具信访处理意见书；重大、复杂、疑难的可以听证，双方愿意的可以调解、和解。',
  remedy: (reviewOrgan) => `对处理意见不服的，可以自收到书面答复之日起30日内，请求${reviewOrgan}复查。`,
};

const duty: AcceptanceProcedure = {
  basis: `${REGULATION}第二十三条、第三十一条第五项`,
  procedure: '按第三十一条第五项办理：您申请查处违法行为或者保护合法权益，我们依法履行职责，并把结果答复您。',
  remedy: () => '对不履行职责或者答复不服的，可以依法申请行政复议、提起行政诉讼。',
};

const suggestion: AcceptanceProcedure = {
  basis: `${REGULATION}第二十三条、第二十九条`,
  procedure: '按第二十九条研究论证；科学合理、做得到的，全部或者部分采纳，并回复您。',
  remedy: () => '对回复有不同看法的，可以继续向我们提出。',
};

const simple: AcceptanceProcedure = {
  basis: `${REGULATION}第二十三条和信访事项简易办理的规定`,
  procedure:
    '按简易程序办理，能当场答复的当场答复；不适合简易办理或者没有解决的，转入普通程序，时间从简易受理之日算起。',
  remedy: () => '对答复不满意的，可以要求转入普通程序。',
};

/**
 * The procedure of a road on which the organ itself accepts and handles a matter. Null on every other: paths 1 to 4
 * lead into another procedure and are told by D03, mediation and accusations have notices of their own.
 */
export function acceptanceProcedure({ track, path }: Road): AcceptanceProcedure | null {
  if (track === 'suggestion') return suggestion;
  if (track === 'simple') return simple;
  if (track !== 'appeal') return null;
  return path === 6 ? petition : path === 5 ? duty : null;
}
