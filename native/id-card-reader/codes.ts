export type Sex = 'male' | 'female' | 'unknown' | 'unspecified';

/** GB/T 2261.1. */
const SEXES: Record<string, Sex> = { 0: 'unknown', 1: 'male', 2: 'female', 9: 'unspecified' };

export function sexOf(code: string): Sex {
  return SEXES[code] ?? 'unknown';
}

/** GB/T 3304, codes 01 to 56 in order. */
const NATIONS = (
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 ' +
  '柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 ' +
  '塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'
).split(' ');

/** The Chinese name of a nation code "01" to "98"; an unknown code is shown as it is. */
export function nationOf(code: string): string {
  if (code === '97') return '其他';
  if (code === '98') return '外国血统中国籍人士';
  return (/^\d\d$/.test(code) ? NATIONS[Number(code) - 1] : undefined) ?? `其他(${code})`;
}

/** The code of a nation's Chinese name, for making cards. */
export function nationCodeOf(name: string): string | null {
  if (name === '其他') return '97';
  if (name === '外国血统中国籍人士') return '98';
  const index = NATIONS.indexOf(name);
  return index < 0 ? null : String(index + 1).padStart(2, '0');
}
