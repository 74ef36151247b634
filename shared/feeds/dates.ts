/** Zones by the letters feeds use, in minutes from UTC. Where letters are ambiguous, the reading of RFC 822 or the more frequent one. */
const ZONES: Record<string, number> = {
  ...{ z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, west: 60, bst: 60, cet: 60, cest: 120, mez: 60, mesz: 120 },
  ...{ eet: 120, eest: 180, msk: 180, msd: 240, trt: 180, gst: 240, ist: 330, ict: 420, hkt: 480, sgt: 480 },
  ...{ awst: 480, jst: 540, kst: 540, aest: 600, aedt: 660, nzst: 720, nzdt: 780, мск: 180 },
  ...{
    est: -300,
    edt: -240,
    cst: -360,
    cdt: -300,
    mst: -420,
    mdt: -360,
    pst: -480,
    pdt: -420,
    akst: -540,
    hst: -600,
  },
};
const MOSCOW = 180;
const BEIJING = 480;

/** The beginnings of months' names in English and Russian, and in German and Spanish where they differ. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'янв', 'ene'],
  ['feb', 'фев'],
  ['mar', 'мар', 'mär', 'mrz'],
  ['apr', 'апр', 'abr'],
  ['may', 'мая', 'май', 'mai'],
  ['jun', 'июн'],
  ['jul', 'июл'],
  ['aug', 'авг', 'ago'],
  ['sep', 'сен'],
  ['oct', 'окт', 'okt'],
  ['nov', 'ноя'],
  ['dec', 'дек', 'dez', 'dic'],
];

const TIME = String.raw`(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?(?:\s*([ap]\.?m\.?))?`;
const ZONE = String.raw`(?:\s*\(?((?:(?:gmt|utc|ut)\s*)?[+-]\d{1,2}:?\d{0,2}|[a-zа-я]{1,5})\)?)?`;
const pattern = (source: string) => new RegExp(`^${source}`, 'iu');

// RFC 3339 and RFC 822 as they are meant, which the platform reads itself, and three times as fast.
const EXACT =
  /^(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)|[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (?:GMT|[+-]\d{4}))$/;
// ISO 8601 and the W3C's profile of it: date with or without time and zone; 20261123 and 2026-327 too.
const ISO = pattern(
  String.raw`(\d{4})(?:-?(\d{3})|[-/](\d{1,2})(?:[-/](\d{1,2}))?|(\d{2})(\d{2}))?(?=$|[T\s])(?:[T\s]+${TIME}${ZONE})?`,
);
// RFC 822 and its relatives, weekday first or not; months by name.
const DAY_FIRST = pattern(
  String.raw`(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s.-]+(\p{L}{3,})\.?[\s,.-]+(\d{4}|\d{2})(?:\s*г(?:ода|\.)?)?(?:[\s,]+(?:в\s+|at\s+)?${TIME}${ZONE})?`,
);
// asctime and American: Thu Jan 1 19:48:21 2004, January 1, 2004 7:48 PM EST.
const MONTH_FIRST = pattern(
  String.raw`(?:\p{L}+\.?,?\s+)?(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:${TIME}${ZONE}\s+)?(\d{4})(?:[\s,]+(?:at\s+)?${TIME}${ZONE})?`,
);
const RUSSIAN_NUMBERS = pattern(String.raw`(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[\s,]+(?:в\s+)?${TIME}${ZONE})?`);
const CHINESE = pattern(
  String.raw`(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日[^\d上下]*(?:(上午|下午)\s*)?(?:(\d{1,2})[:：时時點点](\d{1,2})?(?:[:：分](\d{1,2}))?)?`,
);

/**
 * Reads a date in any of the forms that feeds use; undefined if it is none. A time without a zone is UTC, except in the
 * forms that only one country writes (Moscow, Beijing). What the platform itself can read is the last resort.
 */
export function parseDate(text: string): Date | undefined {
  const value = text.trim().slice(0, 80);
  const exact = EXACT.test(value) ? sensible(Date.parse(value)) : undefined;
  const date =
    exact ??
    iso(value) ??
    dayFirst(value) ??
    monthFirst(value) ??
    russianNumbers(value) ??
    chinese(value) ??
    epoch(value);
  if (date !== undefined) return date;
  const last = [Date.parse(`${value} UTC`), Date.parse(value)].find((time) => !Number.isNaN(time));
  return /\d{4}/.test(value) && last !== undefined ? sensible(last) : undefined;
}

function iso(value: string): Date | undefined {
  const m = ISO.exec(value);
  if (!m) return undefined;
  const [, year, ordinal, month = m[5], day = m[6], , , hour, minute, second, half, zone] = m;
  if (ordinal !== undefined) return make(year, 1, ordinal, hour, minute, second, half, zone);
  return make(year, Number(month ?? 1), day ?? '1', hour, minute, second, half, zone);
}

function dayFirst(value: string): Date | undefined {
  const [, day, name, year, hour, minute, second, half, zone] = DAY_FIRST.exec(value) ?? [];
  const month = monthOf(name);
  if (month === undefined) return undefined;
  const local = /\p{Script=Cyrillic}/u.test(name ?? '') ? MOSCOW : 0;
  return make(year, month, day, hour, minute, second, half, zone, local);
}

function monthFirst(value: string): Date | undefined {
  const m = MONTH_FIRST.exec(value);
  const month = monthOf(m?.[1]);
  if (!m || month === undefined) return undefined;
  const [, , day, hour, minute, second, half, zone, year, ...late] = m;
  return make(
    year,
    month,
    day,
    hour ?? late[0],
    minute ?? late[1],
    second ?? late[2],
    half ?? late[3],
    zone ?? late[4],
  );
}

function russianNumbers(value: string): Date | undefined {
  const [, day, month, year, hour, minute, second, half, zone] = RUSSIAN_NUMBERS.exec(value) ?? [];
  return day === undefined
    ? undefined
    : make(year, Number(month), day, hour, minute, second, half, zone, MOSCOW);
}

function chinese(value: string): Date | undefined {
  const [, year, month, day, half, hour, minute, second] = CHINESE.exec(value) ?? [];
  if (year === undefined) return undefined;
  return make(
    year,
    Number(month),
    day,
    hour,
    minute,
    second,
    half && (half === '下午' ? 'pm' : 'am'),
    undefined,
    BEIJING,
  );
}

/** Seconds or milliseconds since 1970. */
function epoch(value: string): Date | undefined {
  if (!/^\d{10}(\d{3})?$/.test(value)) return undefined;
  return sensible(Number(value) * (value.length === 10 ? 1000 : 1));
}

function monthOf(name: string | undefined): number | undefined {
  const start = name?.toLowerCase().slice(0, 3);
  const index = start === undefined ? -1 : MONTHS.findIndex((names) => names.includes(start));
  return index < 0 ? undefined : index + 1;
}

function make(
  year: string | undefined,
  month: number,
  day: string | undefined,
  hour = '0',
  minute = '0',
  second = '0',
  half?: string,
  zone?: string,
  local = 0,
): Date | undefined {
  if (month < 1 || month > 12 || Number(day) > 366 || Number(hour) > 24 || Number(minute) > 59)
    return undefined;
  const time = Date.UTC(
    fullYear(Number(year)),
    month - 1,
    Number(day),
    half === undefined ? Number(hour) : (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0),
    Number(minute),
    Math.min(Number(second), 59), // leap seconds
  );
  return sensible(time - offsetMinutes(zone, local) * 60_000);
}

/** RFC 2822, 4.3: two digits below 50 are of this century. */
const fullYear = (year: number) => (year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year);

function offsetMinutes(zone: string | undefined, local: number): number {
  if (zone === undefined) return local;
  const m = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!m) return ZONES[zone.toLowerCase()] ?? local;
  return (m[1] === '-' ? -1 : 1) * (Number(m[2]) * 60 + Number(m[3] ?? 0));
}

/** A date with a year of four digits. */
function sensible(time: number): Date | undefined {
  return time >= Date.UTC(1000, 0) && time < Date.UTC(10_000, 0) ? new Date(time) : undefined;
}
