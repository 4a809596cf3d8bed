import { LARGEST_PICTURE, MOST_PICTURES } from '../../contract/uploads.ts';
import type { Refusal } from './phone-side.ts';

const MEGABYTE = 1024 * 1024;

/** Every Chinese sentence of the upload page. */
export const strings = {
  title: '用手机交照片',

  heading: '选照片，交到大厅的屏幕上',
  how: `一次可以选好几张，一共最多${MOST_PICTURES}张。合同、证件、现场都可以拍。`,
  choose: '选照片或者拍照',
  send: '送到大厅的屏幕上',
  /** {n} and {of} are filled in on the phone. */
  sending: '正在送第{n}张，一共{of}张。请不要关掉本页。',

  onTheWay: '照片正在送到大厅的屏幕上',
  wait: '请等一下，本页自己会更新。',
  arrived: '已送到大厅的屏幕上',
  arrivedCount: (count: number) => `一共${count}张。请看大厅的屏幕，留下要交的照片。`,
  soFar: (count: number) => `已经送到大厅屏幕上的：${count}张。`,
  more: '再送几张',
  lookAgain: '看看送到了没有',

  whoHeading: '照片交给谁，什么时候删除',
  receiver: (hall: string) => `照片只交给${hall}，只用在您现在反映的这件事上。`,
  deleted: (time: string) =>
    `大厅的屏幕收到以后，网上的照片马上删除；没有送到的，最晚${time}删除。您在屏幕上没留下的，当时就删除。`,
  kept: '您留下的照片，和登记的材料一起保存。拍照的地点和时间不会留下。',
  rights: '想看、想改、想删已经交的照片，请打这个电话，或者在大厅问工作人员：',

  refusals: {
    nothing: '还没有选照片。请点“选照片或者拍照”。',
    heic: '有的照片是苹果手机的 HEIC 格式，大厅的屏幕打不开。请用“拍照”重新拍一张，或者把照片截图以后再送。',
    'no-picture': '有的文件不是照片，没有送。请选照片（JPG、PNG、WebP）。',
    'too-large': `有的照片太大，没有送。每张不能超过${LARGEST_PICTURE / MEGABYTE}兆，请重新拍一张，或者截图以后再送。`,
    'too-many': `最多送${MOST_PICTURES}张，多的没有送。还有要交的，请交给大厅的工作人员。`,
    busy: '现在送照片的人多，没有送成。请等一会儿再点一次。',
    'broken-off': '网络断了一下，有的照片没有送成。请再选一次没送成的照片。',
  } satisfies Record<Refusal, string>,

  overHeading: '这个二维码不能用了',
  overWords: '每个二维码只给一部手机用，办完了或者过了时间就停。没有送到大厅屏幕上的照片已经删除。',
  overNext: '要交照片，请在大厅的屏幕上点“换一个二维码”，再用手机扫一次。',
  overHelp: '不会用手机也可以办：把材料交给大厅的工作人员。',

  slowHeading: '点得太快了',
  slowWords: '请等一分钟，再打开本页。',
} as const;
