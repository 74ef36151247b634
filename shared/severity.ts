import * as z from 'zod';

/** 1 low, 2 normal, 3 high. */
export const severitySchema = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type Severity = z.infer<typeof severitySchema>;
export const severityNames: Record<Severity, string> = { 1: 'low', 2: 'normal', 3: 'high' };
