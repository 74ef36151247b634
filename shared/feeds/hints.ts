/** Minutes of the syndication module's periods (RSS 1.0 module "syndication"). */
const PERIODS: Record<string, number> = {
  hourly: 60,
  daily: 24 * 60,
  weekly: 7 * 24 * 60,
  monthly: 30 * 24 * 60,
  yearly: 365 * 24 * 60,
};

/** The least time between polls that a feed asks for, by ttl, syndication module or Cache-Control, in minutes. */
export function askedMinutes(
  text: (name: string) => string | undefined,
  headers: Readonly<Record<string, string>> = {},
): number | undefined {
  const ttl = Number(text('ttl') ?? 0);
  const period = PERIODS[text('sy:updateperiod')?.toLowerCase() ?? ''];
  const updates =
    period === undefined ? 0 : period / Math.max(1, Number(text('sy:updatefrequency') ?? 1) || 1);
  const maxAge = Number(/(?:^|[,\s])max-age=(\d+)/i.exec(headers['cache-control'] ?? '')?.[1] ?? 0) / 60;
  const asked = Math.max(0, ...[ttl, updates, maxAge].filter(Number.isFinite));
  return asked > 0 ? Math.ceil(asked) : undefined;
}
