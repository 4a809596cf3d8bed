/** Every Chinese sentence of the tracking page. */
export const strings = {
  title: '信访事项办理进度',
  matterNo: '编号',
  kind: '反映的问题',
  registeredOn: '登记日期',
  statusLabel: '现在的状态',

  dueHeading: '应当答复的最后一天',
  notAccepted: '受理单位还没有出具告知书。出具以后，这里会写明谁受理、哪一天以前答复。',
  noDue: '这一类事项，法规没有规定答复的天数。',

  handlerHeading: '谁受理',
  documentNo: '告知书文号',
  organ: '受理单位',
  handler: '受理人',
  acceptedOn: '受理日期',
  address: '地址',
  hours: '办公时间',
  call: '打电话',

  overdueHeading: '已经超过期限',
  overdueWords: '有一步已经超过规定的期限。您可以打监督电话询问，也可以向受理单位的上级机关反映。',
  overdueNoPhone: '有一步已经超过规定的期限。您可以打 12345 询问，也可以到登记的大厅反映。',
  supervisionPhone: '监督电话',

  supervisionHeading: '监督投诉',
  invitationHeading: '邀请您参加',
  answerBy: '最晚答复',
  answerHow: '请到大厅的终端上答复，也可以打电话。',
  askThere: '问谁',
  place: '地点',
  when: '时间',

  roadHeading: '办事路线',
  who: '由谁办',
  provisional: '节假日安排未发布，按周末推算',
  basis: '依据',
  otherWays: '有时还会有这些步骤',

  helpHeading: '还可以打这些电话',
  helpLines: [
    { number: '12345', use: '政务服务便民热线：咨询政策、求助、投诉' },
    { number: '12348', use: '公共法律服务热线：免费问法律问题、申请法律援助' },
  ],

  asOf: '以上是这个时间的情况：',
  privacy: '本页不显示姓名、身份证号和反映的内容。看完请关闭本页，查询凭证不要交给别人。',

  unknownHeading: '没有找到这个事项',
  unknownWords: '可能是二维码没有扫全，或者地址抄错了一个字。请再扫一次回执上的二维码。',
  unknownNext: '还是打不开，请拿着回执到登记的大厅问工作人员，或者用编号和查询码在终端上查。',
} as const;
