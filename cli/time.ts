import { InvalidArgumentError } from 'commander';

const UNITS: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 };

/**
 * Reads a time as a person types it, in UTC: a date, an ISO time, or `7d` (so long before now).
 * @throws InvalidArgumentError, which names what is allowed
 */
export function parseTime(text: string, now: Date): Date {
  const ago = /^(\d+)([mhdw])$/.exec(text);
  if (ago) return new Date(now.getTime() - Number(ago[1]) * UNITS[ago[2]!]!);
  const isDate = /^\d{4}-\d{2}(-\d{2})?$/.test(text);
  const isTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.test(text);
  const zoned = isTime && !/(Z|[+-]\d{2}:?\d{2})$/.test(text) ? `${text}Z` : text;
  const time = isDate || isTime ? new Date(zoned) : new Date(NaN);
  if (Number.isNaN(time.getTime()))
    throw new InvalidArgumentError(
      `"${text}" is no time: give a date (2026-11-23), a time (2026-11-23T08:00Z) or 7d`,
    );
  return time;
}
