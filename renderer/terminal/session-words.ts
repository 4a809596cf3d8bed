import type { AppointmentOffer } from '../../domain/appointments.ts';
import { guidance } from '../strings/words.ts';

type Session = AppointmentOffer['sessions'][number];

/** When an offer receives, in words: days with the same hours together. */
export function sessionWords(sessions: readonly Session[]): string {
  const hours = [...new Set(sessions.map(hoursOf))];
  return hours
    .map((one) => {
      const days = sessions.filter((session) => hoursOf(session) === one).map(({ weekday }) => weekday);
      return `${weekdayWords(days.toSorted())} ${one}`;
    })
    .join(guidance.semicolon);
}

function hoursOf({ from, to }: Session): string {
  return guidance.fromTo(from, to);
}

/** 周一至周五, or 周一、周三: three and more in a row are a span. */
function weekdayWords(days: readonly number[]): string {
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const name = (day: number | undefined) => guidance.weekdays[(day ?? 1) - 1] ?? '';
  return runs
    .flatMap((run) => (run.length > 2 ? [guidance.fromTo(name(run[0]), name(run.at(-1)))] : run.map(name)))
    .join(guidance.comma);
}
