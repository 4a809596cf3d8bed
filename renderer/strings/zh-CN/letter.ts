/** What the terminal says about a letter that is laid under the camera to be read. */
export const letter = {
  way: '我写好了信，放到摄像头下',
  look: '这里有机器从信上认出来的字。请您看一遍，不对的地方可以改。',

  cameraTitle: '把信放在框里',
  cameraHint: '打印的信认得准，手写的常常认不出来。放平，四个角都露出来。',
  next: '留下，再拍一页',
  read: '留下，认字',

  reading: '正在认信上的字',
  page: (page: number, pages: number) => (pages === 1 ? '请稍等几秒钟…' : `第${page}页，一共${pages}页，请稍等…`),
  dontWait: '不等了，自己写',

  title: '机器认出来的字',
  hint: '请您看一遍。机器会认错，放进去以后都可以改。',
  doubtful: '画线带“？”的字，机器认不准。',
  cut: '信太长，后面的放不下。看的人会看到拍下来的信。',
  facts: '事情经过',
  request: '您的要求',
  take: '放进去',
  leave: '不要这些字',
  kept: (pages: number) => `信拍了${pages}页，跟您的事一起交；不想交，最后可以去掉。`,

  failed: '信上的字没有认出来',
  again: '再认一次',
  retake: '重新拍',
  byHand: '自己写',
};
