import { t } from '../../strings/words.ts';

const inChina = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** `11月23日 09:05` in China Standard Time. */
export function momentWords(instant: string): string {
  const parts = new Map(inChina.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const day = t.monthDay(parts.get('month') ?? '', parts.get('day') ?? '');
  return `${day} ${parts.get('hour')}:${parts.get('minute')}`;
}
