import type { MatterView, VisitView } from '../../contract/shapes/terminal-state.ts';
import type { ComplaintReason } from '../../domain/complaint.ts';
import type { OpenAction } from '../../domain/open-actions.ts';

/** What is typed to show that the matter is theirs: the query code, or the PIN of somebody on duty. */
type Proving = 'code' | 'staff' | null;

/** On the way to a complaint: of the matter on the screen, or of an office where `office` is no null. */
export interface ComplaintPage {
  page: 'complaint';
  at: 'step' | 'why' | 'words' | 'office' | 'office-name';
  /** Made with the page, so that two touches make one complaint. */
  complaintId: string;
  office: string | null;
  /** With the overdue step, which the backend fills in. */
  overdue: boolean;
  reasons: readonly ComplaintReason[];
  words: string;
  proving?: Proving;
}

export interface InvitationPage {
  page: 'invitation';
  invitationId: string;
  whyNot: boolean;
  proving?: Proving;
}

/** What is shown of what the person can do about a matter, or about an office. */
export type RemedyPage =
  | { page: 'now' }
  | ComplaintPage
  | InvitationPage
  | { page: 'right'; kind: 'ask-review' | 'ask-recheck' }
  | { page: 'material' };

/** Where 返回 leads; null is the screen it all began from. */
export function remedyBefore(page: RemedyPage): RemedyPage | null {
  switch (page.page) {
    case 'now':
      return null;
    case 'right':
    case 'material':
      return { page: 'now' };
    case 'invitation':
      if (page.proving) return { ...page, proving: null };
      return page.whyNot ? { ...page, whyNot: false } : null;
    case 'complaint':
      if (page.proving) return { ...page, proving: null };
      if (page.at === 'words') return { ...page, at: 'why' };
      if (page.at === 'office-name') return { ...page, at: 'office' };
      if (page.at === 'why' && page.overdue) return { ...page, at: 'step' };
      return page.at === 'why' && page.office !== null ? { ...page, at: 'office' } : null;
  }
}

export type RemedyScreen =
  | { name: 'remedy'; field: string; page: RemedyPage; needsProof: boolean; matter: MatterView | null }
  | { name: 'complained'; complaintNo: string; page: ComplaintPage; matter: MatterView | null }
  | { name: 'proof-code' }
  | { name: 'proof-staff' };

/** The screen of a page, or null where the matter it needs is not there. What was sent is thanked for. */
export function remedyScreen(page: RemedyPage, visit: VisitView, isAway: boolean): RemedyScreen | null {
  const matter = isAway ? null : visit.matter;
  const ofOffice = page.page === 'complaint' && page.office !== null;
  if (matter === null && !ofOffice) return null;
  const sent = page.page === 'complaint' && visit.complaints.find((one) => one.complaintId === page.complaintId);
  if (sent) return { name: 'complained', complaintNo: sent.complaintNo, page, matter };
  const isTheirs = page.page === 'complaint' || page.page === 'invitation';
  const needsProof = isTheirs && !ofOffice && matter?.missingProof !== null;
  if (needsProof && page.proving) return { name: page.proving === 'code' ? 'proof-code' : 'proof-staff' };
  return { name: 'remedy', field: fieldOf(page, needsProof), page, needsProof, matter };
}

function fieldOf(page: RemedyPage, needsProof: boolean): string {
  if (needsProof) return 'proof';
  if (page.page === 'complaint') return `complaint ${page.at}`;
  return page.page === 'invitation' ? `invitation ${page.whyNot}` : page.page;
}

/** The page an action leads to; null for those that have a way of their own. */
export function pageOf(action: OpenAction, freshId: () => string): RemedyPage | null {
  const complaint = { page: 'complaint', complaintId: freshId(), office: null, words: '' } as const;
  switch (action.kind) {
    case 'answer-invitation':
      return { page: 'invitation', invitationId: action.invitationId, whyNot: false };
    case 'complain-overdue':
      return { ...complaint, at: 'step', overdue: true, reasons: action.reasons };
    case 'complain':
      return { ...complaint, at: 'why', overdue: false, reasons: [] };
    case 'ask-review':
    case 'ask-recheck':
      return { page: 'right', kind: action.kind };
    case 'add-material':
      return { page: 'material' };
    case 'rate':
    case 'print':
      return null;
  }
}
