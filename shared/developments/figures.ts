/** A number in a text: `value` after its scale (million, 亿), `unit` a currency code, `%`, or empty. */
export interface Figure {
  value: number;
  unit: string;
}

const SCALES: [RegExp, number][] = [
  [/^(?:万亿|trillions?|tn|триллион\p{L}*|трлн)$/iu, 1e12],
  [/^(?:billions?|bn|b|миллиард\p{L}*|млрд|十亿)$/iu, 1e9],
  [/^亿$/u, 1e8],
  [/^(?:millions?|mln|mn|m|миллион\p{L}*|млн|百万)$/iu, 1e6],
  [/^万$/u, 1e4],
  [/^(?:thousand|k|тыс|тысяч\p{L}*|千)$/iu, 1e3],
];
const UNITS: [RegExp, string][] = [
  [/^(?:\$|us\$|usd|(?:us )?dollars?|доллар\p{L}*|долл|美元)$/iu, 'usd'],
  [/^(?:€|eur|euros?|евро|欧元)$/iu, 'eur'],
  [/^(?:£|gbp|pounds?|фунт\p{L}*|英镑)$/iu, 'gbp'],
  [/^(?:₽|rub|rou?bles?|рубл\p{L}*|руб|卢布)$/iu, 'rub'],
  [/^(?:¥|cny|rmb|yuan|юан\p{L}*|元人民币|人民币|元)$/iu, 'cny'],
  [/^(?:%|percent|per cent|процент\p{L}*)$/iu, '%'],
];
const SIGN = String.raw`(?:us\$|[$€£¥₽]|usd|eur|gbp|rub|cny|rmb)`;
const NUMBER = String.raw`\d{1,3}(?:[,  ]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?`;
const SCALE = String.raw`(?:万亿|十亿|百万|亿|万|千|(?:trillions?|billions?|millions?|thousand|tn|bn|mln|mn|[mbk]|триллион\p{L}*|миллиард\p{L}*|миллион\p{L}*|тысяч\p{L}*|трлн|млрд|млн|тыс)(?!\p{L}))`;
const UNIT = String.raw`(?:%|[$€£₽]|美元|欧元|英镑|卢布|元人民币|人民币|元|(?:us dollars?|dollars?|usd|euros?|pounds?|rou?bles?|yuan|rmb|per ?cent|доллар\p{L}*|долл|евро|фунт\p{L}*|рубл\p{L}*|руб|юан\p{L}*|процент\p{L}*)(?!\p{L}))`;
const FIGURE = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}.,-])(?<sign>${SIGN})?\s?(?<number>${NUMBER})(?![\p{N}])[\s-]?(?<scale>${SCALE})?\.?[\s-]?(?<unit>${UNIT})?`,
  'giu',
);
const CHINESE_PERCENT = /百分之(?<number>\d+(?:\.\d+)?)/gu;

/** The figures of a plain text, in any of its languages. A year or a day of a date is a figure like any other. */
export function figuresOf(text: string): Figure[] {
  if (!/\d/.test(text)) return [];
  const figures: Figure[] = [];
  for (const { groups } of text.matchAll(FIGURE)) {
    const { sign, number, scale, unit } = groups as Record<string, string | undefined>;
    const value = numberOf(number!) * (scale ? lookUp(SCALES, scale, 1) : 1);
    figures.push({ value, unit: lookUp(UNITS, sign ?? unit ?? '', '') });
  }
  for (const { groups } of text.matchAll(CHINESE_PERCENT))
    figures.push({ value: Number(groups!.number), unit: '%' });
  return figures.filter(({ value }) => Number.isFinite(value));
}

/** One spelling for a figure: `12000000 usd`, `5.2 %`, `350`. */
export function figureText({ value, unit }: Figure): string {
  return unit ? `${Number(value.toPrecision(6))} ${unit}` : String(Number(value.toPrecision(6)));
}

function numberOf(text: string): number {
  const decimalComma = /^\d+,\d+$/.test(text) && !/,\d{3}$/.test(text);
  return Number(decimalComma ? text.replace(',', '.') : text.replaceAll(/[,  ]/g, ''));
}

function lookUp<T>(table: [RegExp, T][], text: string, otherwise: T): T {
  return table.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? otherwise;
}
