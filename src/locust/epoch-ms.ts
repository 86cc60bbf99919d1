const instantPattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?Z$/;
const msPerDay = 86_400_000;

/** Epoch milliseconds of an instant in ISO 8601 that `z.iso.datetime()` has checked; NaN for any other text. */
export function epochMs(instant: string): number {
  const [, year, month, day, hour, minute, second, fraction] = instantPattern.exec(instant) ?? [];
  const days = daysSince1970(Number(year), Number(month), Number(day));
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  return days * msPerDay + seconds * 1000 + Math.round(Number(`0.${fraction ?? 0}`) * 1000);
}

/** Counts from March, so that the leap day is a year's last. Source: Howard Hinnant, "days_from_civil". */
function daysSince1970(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
