import { datesIn } from './dates.ts';

const CLOCK =
  /(?<!\p{N})\d{1,2}\s?[:.]\s?\d{2}(?::\d{2})?(?:\s?[ap]\.?\s?m\b\.?)?(?:\s(?:GMT|UTC|BST|[ECMP][SD]?T|IST|MSK|МСК))?/giu;
const STAMP =
  /(?<!\p{L})(?:(?:last )?(?:updated|modified)|first published|published|posted|обновлено|опубликовано|更新时间|发布时间)(?:\s?(?:on|at)(?!\p{L}))?\s?:?/giu;
const WEEKDAY =
  /(?<!\p{L})(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|понедельник\p{L}*|вторник\p{L}*|сред[аыуе]|четверг\p{L}*|пятниц\p{L}*|суббот\p{L}*|воскресень\p{L}*)(?!\p{L})|(?:星期|周|礼拜)[一二三四五六日天]/giu;

/**
 * A plain text without its dates, times of day, weekdays and words such as “last updated”: they are compared as dates,
 * and as words would make one story of all that was printed on a Friday.
 */
export function withoutDatelines(text: string): string {
  let rest = text;
  if (/\d/.test(text)) for (const pattern of [...datesIn, CLOCK]) rest = rest.replace(pattern, ' ');
  return rest.replace(STAMP, ' ').replace(WEEKDAY, ' ');
}
