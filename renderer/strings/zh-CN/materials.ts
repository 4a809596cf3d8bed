/** What the terminal says about papers that are brought with a matter. */
export const materials = {
  ask: '加材料',
  brought: '您的材料',
  title: '您要交哪些材料？',
  hint: '合同、收据、来信、照片，都可以在这里拍下来，跟您的事一起交。',
  none: '还没有材料。没有就点“返回”，不影响登记。',
  pages: (count: number) => `${count}页`,
  remove: '去掉',
  add: '拍材料',
  done: '就交这些',

  kindTitle: '要拍的是什么？',
  kindHint: '几页的材料，一页一页接着拍。',
  kinds: {
    letter: { label: '来信、申请书', hint: '自己写的，或者请人写的' },
    agreement: { label: '合同、协议', hint: '收据、欠条也算' },
    certificate: { label: '证件、证明', hint: '房产证、土地证、村里开的证明' },
    photo: { label: '照片', hint: '洗出来的照片' },
    other: { label: '其他材料', hint: '说不清是哪一种，就点这个' },
  },

  cameraTitle: '把纸放在框里',
  nextPageTitle: '换下一页，放在框里',
  cameraHint: '放平，四个角都露出来，放好了点“拍一张”。',
  liveLabel: '摄像头现在看到的画面',
  take: '拍一张',
  allTaken: (pages: number) => `拍完了，一共${pages}页`,
  steps: {
    looking: '歪一点不要紧，机器会把纸摆正。',
    taking: '正在拍，请不要动纸…',
    failed: '没有拍成，请再点一次“拍一张”。',
  },
  states: {
    opening: '正在打开摄像头，请稍等…',
    gone: '摄像头现在用不了。材料可以不拍，登记以后交给窗口。',
  },
  tryAgain: '再试一次',
  without: '不拍了',

  lookTitle: '看得清楚吗？',
  keep: '留下',
  retake: '重拍',
  pageLabel: '刚拍的这一页',
  notFound: '没有找到纸的四个角，整个画面都拍下来了。看不清就把纸放平再拍。',
};
