/** Words of the further questions on the way to a matter: whose it is, who comes along, whom it concerns. */
export const ways = {
  whose: {
    title: '这是谁的事？',
    choices: {
      self: { label: '我自己的事', hint: '自己来反映' },
      group: { label: '我们几个人的事', hint: '2到5个人一起，每个人都当代表' },
      many: { label: '我们很多人的事', hint: '超过5个人，按规定推选代表，代表最多5个' },
      helper: { label: '我替别人来办', hint: '家里老人、不方便来的人托您来' },
    },
    anonymous: '不想留名字',
  },

  persons: {
    title: '一共有多少人？',
    hint: '连您在内，超过5个人的写人数',
    label: '人数',
  },

  companions: {
    title: '一起来的代表有谁？',
    lay: '请把身份证一个一个放到读卡处。没带的，点“手写一个人”。',
    noReader: '点“手写一个人”，把代表一个一个写上。',
    rule: '连您在内，代表最多5个人（《信访工作条例》第二十条）。',
    full: '代表已经5个人，满了。',
    you: '您',
    remove: '去掉',
    add: '手写一个人',
    done: '就这些人',
  },
  companionName: { title: '这位代表叫什么？', hint: '写身份证上的名字', label: '姓名' },
  companionNumber: {
    title: '身份证号码是多少？',
    hint: '不知道可以不写',
    label: '身份证号码',
    skip: '不写号码',
    add: '加上',
  },

  actsFor: {
    name: { title: '您替谁来办？', hint: '写本人身份证上的名字', label: '本人姓名' },
    address: { title: '本人住在哪里？', hint: '写到村、小区，答复寄到这里', label: '本人住址' },
    relation: { title: '您是本人的什么人？', hint: '会打一张委托书，请带回去让本人签名' },
    relations: {
      child: '子女',
      spouse: '配偶',
      parent: '父母',
      sibling: '兄弟姐妹',
      relative: '别的亲戚',
      neighbour: '邻居、同村',
      official: '村干部',
      other: '别的人',
    },
  },

  anonymous: {
    title: '可以不留姓名',
    say: '事情照样登记，照样有人看。只是：',
    lost: ['没有书面告知：不知道寄给谁', '办完以后不能评价', '只能凭编号和查询码来查，丢了就查不到'],
    next: '不留姓名，接着办',
    afterwards: '有关单位会看。想知道办得怎么样，请凭编号和查询码来查，两样都要收好。',
  },

  road: {
    ask: '不知道该走哪条路？问一问',
    loading: '请稍等……',
    failed: '现在问不了，请直接登记，或者叫工作人员。',
    advice: (title: string) => `建议：${title}`,
    body: '找谁',
    limit: '期限',
    noLimit: '法规未规定天数',
    steps: '怎么做',
    basis: (law: string, article: string | null) => `《${law}》${article ?? ''}`,
    yours: '这只是建议，走哪条路由您定。',
    register: '在这里登记',
  },

  keptPrivate: {
    title: '举报的事，我们保密',
    items: [
      '写的内容不印在纸上，查进度的页面上也没有',
      '不告诉被举报的人和他的单位',
      '只记您一个人，一起来的人不记',
      '这件事不朗读，旁边的人听不到',
    ],
    next: '知道了，接着说',
    anonymous: '不想留名字',
  },

  concerns: {
    title: '这件事跟谁有关？',
    accused: '您举报的是谁？',
    choices: {
      person: { label: '某一个人', hint: '知道名字就写名字' },
      organisation: { label: '单位、公司、部门', hint: '写单位的名字' },
      village: { label: '村里', hint: '村委会、村集体' },
      unknown: { label: '说不清', hint: '没关系，照样登记' },
    },
    who: '跟谁有关',
  },
  concernName: {
    person: { title: '这个人叫什么？', hint: '知道职务、住哪里，也可以写上', label: '姓名' },
    organisation: { title: '是哪个单位？', hint: '写单位的名字', label: '单位名称' },
  },

  duplicate: {
    title: '有件差不多的事，正在办',
    registeredOn: (day: string) => `${day}登记`,
    say: '是同一件事，就不用再登记：正在办的事，再报一遍也不会更快（《信访工作条例》第十九条）。',
    look: '看办到哪了',
    other: '不是同一件',
  },

  readback: {
    actsFor: '替谁办',
    companions: '代表',
    alone: '就我一个人',
    persons: (count: number) => `一共${count}人`,
  },

  signing: {
    next: '没有错，去签名',
    title: '请在框里签名',
    hint: '看过、没有错，就签自己的名字，会印在回执上',
    helper: '您是代办人，签您自己的名字，会印在回执上',
    sealed: '签名依法保密，不印在回执上',
    field: '签名的框，用手指写',
    again: '擦掉重签',
    skip: '不签，直接提交',
    submit: '签好了，提交',
  },

  care: {
    title: '您的难处，有人愿意听',
    say: '心里难受的时候，打这些电话，有人听您说：',
    goOn: '接着办',
    call: '叫工作人员',
  },
};
