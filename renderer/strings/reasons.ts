import type { TerminalContractReason } from '../terminal/client.ts';

/** Why something did not succeed. `no-answer`: the backend did not answer at all. */
export type Reason = TerminalContractReason | 'no-answer' | 'pdf-unreadable';

/** What is the matter, and what to do next: one plain sentence each. */
export interface Explanation {
  what: string;
  next: string;
}

export const reasonWords: Record<Reason, Explanation> = {
  'no-such-visit': { what: '这次办理已经结束了。', next: '请回到开始的画面，重新办一次。' },
  'nobody-to-confirm': { what: '没有读到身份证。', next: '请把身份证重新放一次，或者改用手写登记。' },
  'name-needs-check': {
    what: '您的名字里有生僻字，机器要请人核对。',
    next: '请叫工作人员来看一下，您的名字不会写错。',
  },
  'unprintable-name': { what: '姓名里有一个字，打印机打不出来。', next: '请叫工作人员帮忙，或者检查一下有没有写错。' },
  'unprintable-address': { what: '地址里有一个字，打印机打不出来。', next: '请换一个写法，或者叫工作人员帮忙。' },
  'nobody-identified': { what: '还不知道您是谁。', next: '请放身份证，或者写上姓名和住址，再提交。' },
  'unknown-kind': { what: '您选的这一类事情，机器认不出来了。', next: '请点“返回”，重新选一次是哪种事。' },
  'unknown-place': { what: '您选的地方，机器认不出来了。', next: '请点“返回”，重新选一次在哪里。' },
  'unprintable-text': { what: '您写的内容里有一个字，打印机打不出来。', next: '请修改一下内容，或者叫工作人员帮忙。' },
  'store-full': { what: '机器存不下了，这件事还没有登记上。', next: '请到窗口登记，工作人员会帮您办。' },
  'not-found': { what: '没有查到这件事。', next: '请对照回执，看看编号和查询码有没有输错。' },
  'too-many-tries': { what: '输错的次数多了，要等一会儿再查。', next: '请过几分钟再试，也可以放身份证来查。' },
  'centre-unreachable': { what: '现在网络不通，查不到外面的进度。', next: '请过一会儿再查，或者打大厅的电话问。' },
  'no-matter': { what: '画面上没有要打印的事项。', next: '请先查到您的事项，再打印。' },
  'not-available': { what: '这份材料现在还没有。', next: '等单位受理以后，就可以来打印。' },
  'not-here-yet': { what: '这份材料还没有取到这台机器上。', next: '请稍等一会儿再试，或者到窗口拿。' },
  'pdf-unreadable': { what: '这份材料在画面上打不开。', next: '可以直接打印出来看，或者叫工作人员帮忙。' },
  'proof-needed': { what: '还不能确定这件事是您的。', next: '请放身份证，或者输入回执上的查询码，再打印。' },
  'wrong-pin': { what: '口令不对。', next: '请工作人员再输一次，也可以放身份证或者输入查询码。' },
  'wrong-code': { what: '查询码不对。', next: '请对照回执再输一次，也可以放身份证。' },
  'printer-missing': { what: '打印机没有连上。', next: '您的事不受影响。请叫工作人员帮您打印。' },
  'no-such-paper': { what: '这张纸已经处理好了。', next: '不用再点，请看画面上的说明。' },
  'no-voice': { what: '这台机器不能朗读。', next: '请看屏幕上的字，可以把字放大，也可以叫工作人员念给您听。' },
  'speech-stopped': { what: '朗读已经停了。', next: '想再听，请再点一次“听一听”。' },
  'speech-failed': { what: '这一句没有念出来。', next: '请再点一次“听一听”，还不行就叫工作人员。' },
  'no-dictation': { what: '这台机器不能用说话来写字。', next: '请用拼音或手写，也可以叫工作人员帮您写。' },
  'not-listening': { what: '机器没有在听。', next: '请再点一次“说话写字”，再开始说。' },
  'still-listening': { what: '上一段话还在写。', next: '请稍等一下再说。' },
  'too-long': { what: '说的时间太长了，机器停下来了。', next: '请看看写好的内容，还要说就再点一次“说话写字”。' },
  'dictation-failed': { what: '机器没有听清楚。', next: '请再说一次，或者改用拼音、手写。' },
  'unknown-offer': { what: '这个预约，机器认不出来了。', next: '请点“返回”，重新选一次。' },
  'no-such-slot': { what: '这个时间没有人接待。', next: '请换一个时间。' },
  'slot-past': { what: '这个时间已经过了。', next: '请换一个后面的时间。' },
  'slot-taken': { what: '这个时间刚刚被别人约走了。', next: '请换一个时间。' },
  'too-many-bookings': { what: '这次已经约了两个，不能再约了。', next: '要换时间，请先取消一个。' },
  'no-such-booking': { what: '没有找到这个预约。', next: '请打单子上的电话，请他们帮您改。' },
  'wrong-number': { what: '身份证号码不对。', next: '请对照身份证再输一遍；不知道号码可以不写。' },
  'already-there': { what: '这个人已经在上面了。', next: '不用再加，请看名单。' },
  'too-many-companions': { what: '代表最多五个人，已经满了。', next: '要换人，请先去掉一个。' },
  'no-answer': { what: '机器刚才没有反应过来。', next: '请再点一次；不会重复登记。还不行，就叫工作人员。' },
};
