import * as z from 'zod';

/** A UTC time as ISO 8601 with milliseconds: sorts as text. */
export const timestamp = z.iso.datetime();
/** An id that people type: lower-case words with hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens')
  .max(80);
/** Lower-case language code, such as `en`, `ru`, `zh`. */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language code like en, ru, zh');
/** Who put a row there. Loading seeds replaces only rows still of origin `seed`. */
export const originSchema = z.enum(['seed', 'user']);

/**
 * The version of the shape of stored rows; raise it with a migration where such rows are read. 2: heads are packed. 3: what
 * polling learns of a feed has a row of its own.
 */
export const ROW_VERSION = 3;

/** A timestamp as people read it, in UTC: `2026-03-01 10:00`. */
export const toTheMinute = (at: string): string => at.slice(0, 16).replace('T', ' ');
