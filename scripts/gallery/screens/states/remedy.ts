import type { InvitationView } from '../../../../domain/invitation.ts';
import type { OpenAction } from '../../../../domain/open-actions.ts';
import type { ComplaintPage, RemedyPage } from '../../../../renderer/terminal/remedy.ts';
import { farmer, matterOf, progress } from '../material.ts';
import { type Shown, shown, visiting } from '../shown.ts';

const complaintId = '018f0000-0000-7000-8000-00000000000a';
const invitationId = '018f0000-0000-7000-8000-00000000000b';

/** Somebody is on the way to a complaint. */
export const complaint: ComplaintPage = {
  ...{ page: 'complaint', at: 'why', complaintId, office: null },
  ...{ overdue: false, reasons: ['rude'], words: '' },
};

const invitation: InvitationView = {
  ...{ invitationId, purpose: 'hearing', day: '2027-02-10', start: '09:30', place: '县群众服务中心二楼听证室' },
  ...{ contact: { name: '李样例', phone: '0317-0000111' }, answerBy: '2027-02-08', state: 'open', daysLeft: 5 },
};
const until = { until: '2027-02-20', daysLeft: 17, provisional: true };
const overdue: OpenAction = {
  kind: 'complain-overdue',
  reasons: ['overdue'],
  step: {
    ...{ node: 'opinion', title: '出具信访处理意见书', limitWords: '60日内', due: '2027-01-22', daysOver: 12 },
    basis: '《信访工作条例》第三十四条',
  },
};
const everything: OpenAction[] = [
  { kind: 'answer-invitation', invitationId, ...until },
  overdue,
  { kind: 'ask-review', ...until },
  { kind: 'ask-recheck', ...until },
  { kind: 'rate', object: 'organ' },
  ...(['add-material', 'complain', 'print'] as const).map((kind) => ({ kind })),
];

/** A matter about which there is much to do. */
export const busyMatter = matterOf(
  {
    ...progress.overdue,
    invitations: [invitation],
    supervision: [{ complaintId, stage: 'received', on: '2027-02-02', office: '样例县信访局', phone: '0317-0000119' }],
  },
  { open: everything },
);
/** One whose step is overdue. */
export const lateMatter = matterOf(progress.overdue, { open: [overdue, { kind: 'complain' }] });

const at = (page: RemedyPage, matter = busyMatter) => [
  ...visiting({ person: farmer, matter }),
  { type: 'remedy', page } as const,
];
const invited = { page: 'invitation', invitationId, whyNot: false } as const;
const answered = matterOf({ ...progress.overdue, invitations: [{ ...invitation, state: 'coming' }] });

/** What the person can do about a matter or an office, page by page. */
export const remedies: readonly Shown[] = [
  shown('now', at({ page: 'now' }, matterOf(progress.answered))),
  shown('now-everything', at({ page: 'now' })),
  shown('complaint-step', at({ ...complaint, at: 'step', overdue: true, reasons: ['overdue'] })),
  shown('complaint-why', at(complaint)),
  shown('complaint-words', at({ ...complaint, at: 'words' })),
  shown('complaint-office', at({ ...complaint, at: 'office', office: '' })),
  shown('complaint-office-name', at({ ...complaint, at: 'office-name', office: '' })),
  shown('prove', at(complaint, { ...busyMatter, missingProof: 'card-or-code' })),
  shown('prove-by-code', at(complaint, { ...busyMatter, missingProof: 'code' })),
  shown('invitation', at(invited)),
  shown('invitation-why-not', at({ ...invited, whyNot: true })),
  shown('invitation-answered', at(invited, answered)),
  shown('review', at({ page: 'right', kind: 'ask-review' })),
  shown('recheck', at({ page: 'right', kind: 'ask-recheck' })),
  shown('material', at({ page: 'material' })),
];
