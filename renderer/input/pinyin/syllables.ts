/** Every syllable of standard Chinese without its tone, in the order the lexicon numbers them. ü is written v, except in lue and nue. */
export const SYLLABLES: readonly string[] = `
a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce cen ceng cha
chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo ci cong cou cu cuan cui
cun cuo da dai dan dang dao de dei den deng di dia dian diao die ding diu dong dou du duan dui dun duo e ei en eng er fa
fan fang fei fen feng fiao fo fou fu ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo ha
hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo ji jia jian jiang jiao jie jin jing jiong
jiu ju juan jue jun ka kai kan kang kao ke kei ken keng kong kou ku kua kuai kuan kuang kui kun kuo la lai lan lang lao
le lei leng li lia lian liang liao lie lin ling liu lo long lou lu luan lue lun luo lv ma mai man mang mao me mei men
meng mi mian miao mie min ming miu mo mou mu na nai nan nang nao ne nei nen neng ni nian niang niao nie nin ning niu
nong nou nu nuan nue nuo nv o ou pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu qi qia qian qiang
qiao qie qin qing qiong qiu qu quan que qun ran rang rao re ren reng ri rong rou ru ruan rui run ruo sa sai san sang sao
se sen seng sha shai shan shang shao she shei shen sheng shi shou shu shua shuai shuan shuang shui shun shuo si song sou
su suan sui sun suo ta tai tan tang tao te tei teng ti tian tiao tie ting tong tou tu tuan tui tun tuo wa wai wan wang
wei wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yo yong
you yu yuan yue yun za zai zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu
zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo`
  .trim()
  .split(/\s+/);

export const LONGEST_SYLLABLE = 6;

/** What people write for ü where there is no key for it. */
const ALIASES = new Map([
  ['lve', 'lue'],
  ['nve', 'nue'],
  ['jv', 'ju'],
  ['qv', 'qu'],
  ['xv', 'xu'],
  ['yv', 'yu'],
]);

const INITIALS = 'b p m f d t n l g k h j q x zh ch sh r z c s y w'.split(' ');

/** Sounds that people of the north and the south alike say as one. */
const ALIKE_INITIALS = ['z zh', 'c ch', 's sh', 'n l', 'h f', 'r l'].map((pair) => pair.split(' '));
const ALIKE_FINALS = ['an ang', 'en eng', 'in ing', 'uan uang'].map((pair) => pair.split(' '));

const idOf: ReadonlyMap<string, number> = new Map(SYLLABLES.map((syllable, id) => [syllable, id]));
const alikeBySpelling = soundsAlike();

/** The number of a syllable as spelled, or undefined when it is none. */
export function syllableId(spelled: string): number | undefined {
  return idOf.get(ALIASES.get(spelled) ?? spelled);
}

/** The other syllables this spelling may stand for where sounds are mixed up; `fui` is none, yet means hui. */
export function alikeSyllables(spelled: string): readonly number[] {
  return alikeBySpelling.get(ALIASES.get(spelled) ?? spelled) ?? [];
}

/** First and last number of the syllables that begin so; they stand together because the list is sorted. */
export function syllablesFrom(beginning: string): { first: number; last: number } | undefined {
  const first = SYLLABLES.findIndex((syllable) => syllable.startsWith(beginning));
  if (first < 0) return undefined;
  const last = SYLLABLES.findLastIndex((syllable) => syllable.startsWith(beginning));
  return { first, last };
}

/** The initial these letters begin with: `zh` before `z`. */
export function initialOf(letters: string): string | undefined {
  const two = letters.slice(0, 2);
  if (INITIALS.includes(two)) return two;
  return INITIALS.includes(letters.slice(0, 1)) ? letters.slice(0, 1) : undefined;
}

function soundsAlike(): Map<string, number[]> {
  const alike = new Map<string, number[]>();
  SYLLABLES.forEach((syllable, id) => {
    const initial = initialOf(syllable) ?? '';
    const final = syllable.slice(initial.length);
    for (const otherInitial of others(initial, ALIKE_INITIALS)) {
      for (const otherFinal of others(final, ALIKE_FINALS)) {
        const spelled = otherInitial + otherFinal;
        if (spelled !== syllable) alike.set(spelled, [...(alike.get(spelled) ?? []), id]);
      }
    }
  });
  return alike;
}

/** The sound itself and those said like it. */
function others(sound: string, pairs: readonly string[][]): string[] {
  return [
    sound,
    ...pairs.filter((pair) => pair.includes(sound)).flatMap((pair) => pair.filter((one) => one !== sound)),
  ];
}
