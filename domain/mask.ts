const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Down to the township or street a place is no secret of the person; what follows is. */
const PUBLIC_PART = /^.*?(?:[镇乡]|街道|苏木)/u;
const COUNTY_PART = /^.*?[县区旗]/u;

/**
 * 王*国, 王*, 阿*·**提: first and last character stay, the others become stars one by one.
 * Counted in what a reader sees as characters, never in bytes; the dot of a name stays in its place.
 */
export function maskName(name: string): string {
  const characters = [...graphemes.segment(name)].map(({ segment }) => segment);
  const last = characters.length - 1;
  return characters
    .map((character, i) => {
      const shown = (i === 0 && last > 0) || (i === last && last > 1) || character === '·' || character === ' ';
      return shown ? character : '*';
    })
    .join('');
}

/** 130926********001X; a shorter number keeps its last four characters only. */
export function maskIdentityNumber(number: string): string {
  if (number.length === 18) return `${number.slice(0, 6)}********${number.slice(-4)}`;
  return keepEnd(number, 4);
}

/** 138****5678 for a mobile number, 0317-****123 for a landline with its area code. */
export function maskPhone(phone: string): string {
  if (/^1\d{10}$/.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
  const [, areaCode = '', local = phone] = /^(0\d{2,3}-?)(\d{7,8})$/.exec(phone) ?? [];
  return areaCode + keepEnd(local, 3);
}

/** 河北省沧州市肃宁县师素镇****: the village, the house and everything smaller is hidden. */
export function maskAddress(address: string): string {
  const shown = PUBLIC_PART.exec(address)?.[0] ?? COUNTY_PART.exec(address)?.[0] ?? '';
  return shown.length < address.length ? `${shown}****` : shown;
}

function keepEnd(text: string, kept: number): string {
  const characters = [...text];
  if (characters.length <= kept * 2) return '*'.repeat(characters.length);
  return '*'.repeat(characters.length - kept) + characters.slice(-kept).join('');
}
