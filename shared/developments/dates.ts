const MONTHS = [
  /^(?:jan(?:uary)?|январ[ьяе])$/iu,
  /^(?:feb(?:ruary)?|феврал[ьяе])$/iu,
  /^(?:mar(?:ch)?|март[ае]?)$/iu,
  /^(?:apr(?:il)?|апрел[ьяе])$/iu,
  /^(?:may|ма[йяе])$/iu,
  /^(?:june?|июн[ьяе])$/iu,
  /^(?:july?|июл[ьяе])$/iu,
  /^(?:aug(?:ust)?|август[ае]?)$/iu,
  /^(?:sept?(?:ember)?|сентябр[ьяе])$/iu,
  /^(?:oct(?:ober)?|октябр[ьяе])$/iu,
  /^(?:nov(?:ember)?|ноябр[ьяе])$/iu,
  /^(?:dec(?:ember)?|декабр[ьяе])$/iu,
];
const MONTH = String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|январ[ьяе]|феврал[ьяе]|март[ае]?|апрел[ьяе]|ма[йяе]|июн[ьяе]|июл[ьяе]|август[ае]?|сентябр[ьяе]|октябр[ьяе]|ноябр[ьяе]|декабр[ьяе])(?!\p{L})\.?`;
const YEAR = String.raw`(?<year>(?:19|20)\d\d)`;
const DAY = String.raw`(?<day>3[01]|[12]\d|0?[1-9])`;
const ORDINAL = String.raw`(?:st|nd|rd|th|-?го)?`;
const START = String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}])`;
const END = String.raw`(?![\p{N}])`;

/** The ways a date is written, in the order they are looked for. */
export const datesIn = [
  String.raw`${START}${YEAR}-(?<monthNumber>\d\d)-${DAY}${END}`,
  String.raw`${START}${DAY}\.(?<monthNumber>0?[1-9]|1[0-2])\.${YEAR}${END}`,
  String.raw`${START}${MONTH}\s+${DAY}${ORDINAL}(?![\p{N}:])(?:,?\s+${YEAR}${END})?`,
  String.raw`${START}${DAY}${ORDINAL}\s+(?:of\s+)?${MONTH}(?:,?\s+${YEAR}${END})?`,
  String.raw`(?:${YEAR}年)?(?<monthNumber>1[0-2]|0?[1-9])月${DAY}[日号]`,
  String.raw`${START}${MONTH},?\s+${YEAR}${END}`,
  String.raw`${YEAR}年(?<monthNumber>1[0-2]|0?[1-9])月(?!\d)`,
].map((pattern) => new RegExp(pattern, 'giu'));

/**
 * The dates that a plain text names, as `YYYY-MM-DD` or, where no day is given, `YYYY-MM`. A day without a year is the
 * one nearest to `near` (ISO 8601); without `near` it is left out.
 */
export function datesOf(text: string, near?: string): string[] {
  if (!/\d/.test(text)) return [];
  const found = new Set<string>();
  for (const pattern of datesIn)
    for (const { groups } of text.matchAll(pattern)) {
      const { year, month, monthNumber, day } = groups as Record<string, string | undefined>;
      const m = monthNumber
        ? Number(monthNumber)
        : MONTHS.findIndex((name) => name.test(month!.replace(/\.$/, ''))) + 1;
      if (year && !day) found.add(`${year}-${two(m)}`);
      else if (year) found.add(`${year}-${two(m)}-${two(Number(day))}`);
      else if (near) found.add(`${nearestYear(m, Number(day), near)}-${two(m)}-${two(Number(day))}`);
    }
  const days = [...found].filter((date) => date.length === 10);
  return [...found].filter(
    (date) => !Number.isNaN(Date.parse(date)) && !days.some((day) => day !== date && day.startsWith(date)),
  );
}

function nearestYear(month: number, day: number, near: string): number {
  const year = Number(near.slice(0, 4));
  const distance = (y: number) => Math.abs(Date.UTC(y, month - 1, day) - Date.parse(near));
  return [year - 1, year, year + 1].reduce((best, y) => (distance(y) < distance(best) ? y : best));
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
