import type { FiledComplaint } from '../../../contract/remedy.ts';
import { articleOf, complaintReasonWords } from '../../../domain/complaint.ts';
import type { ReadingPage } from '../../../domain/documents/reading-page.ts';
import { type InvitationView, invitationStateWords, invitationWords } from '../../../domain/invitation.ts';
import { daysLeftWords, dayWords } from '../../../domain/wording.ts';

/**
 * The slip of a complaint: what was complained of, when, by which articles, where it goes and what comes next. What
 * was written stays off the paper where the matter is an accusation.
 */
export function complaintPage(
  { complaintNo, on, about, step, reasons, words }: FiledComplaint,
  { source, phone, isPrivate }: { source: string; phone: string; isPrivate: boolean },
): ReadingPage {
  return {
    title: '监督投诉凭条',
    source,
    asOf: on,
    sections: [
      {
        heading: null,
        paragraphs: [],
        facts: [
          ['投诉编号', complaintNo],
          ['哪一天', dayWords(on)],
          about.kind === 'matter' ? ['哪件事', about.matterNo] : ['投诉谁', about.office],
          ...(step === null
            ? []
            : ([
                ['哪一步', step.title],
                ['期限', `${step.limitWords}，到${dayWords(step.due)}`],
                ['过了几天', daysLeftWords(-step.daysOver)],
                ['依据', step.basis],
              ] as const)),
        ],
      },
      {
        heading: '您投诉的',
        paragraphs: reasons.map((reason) => `${complaintReasonWords[reason]}（${articleOf(reason)}）`),
      },
      ...(words === '' || isPrivate ? [] : [{ heading: '您写的话', paragraphs: [words] }]),
      {
        heading: '接下来',
        paragraphs: [
          '投诉送到党委和政府信访部门。属实的，由上级机关、单位责令改正；推诿、拖延的，信访部门应当督办（《信访工作条例》第四十条、第四十三条至第四十六条）。',
          '法规没有规定投诉多少天内答复。收到没有、督办没有，您在“查询进度”里都能看到。',
        ],
        facts: [['监督电话', phone]],
      },
    ],
  };
}

/** The slip of an invitation: what, when, where, whom to ask, and by which day to answer. */
export function invitationPage(
  { purpose, day, start, place, contact, answerBy, state }: InvitationView,
  { source, asOf, matterNo }: { source: string; asOf: string; matterNo: string },
): ReadingPage {
  return {
    title: `${invitationWords[purpose]}邀请`,
    source,
    asOf,
    sections: [
      {
        heading: null,
        paragraphs: [],
        facts: [
          ['编号', matterNo],
          ['时间', `${dayWords(day)} ${start}`],
          ['地点', place],
          ['联系人', `${contact.name}　${contact.phone}`],
          ['现在', invitationStateWords[state]],
          ['最晚答复', state === 'open' ? dayWords(answerBy) : ''],
        ],
      },
      { heading: null, paragraphs: ['请带上身份证和登记回执。来不了，或者要改时间，请先打联系人的电话。'] },
    ],
  };
}
