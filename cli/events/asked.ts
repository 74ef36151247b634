import type { Question } from '../../shared/store/ask/question.ts';
import type { Database } from '../../shared/store/database.ts';
import { checkEntities, checkKind, checkWatch } from './names.ts';
import type { EventOptions } from './options.ts';

/** What a command line asks of the table, and how. */
export interface Asked {
  question: Question;
  pairable: (entityId: string) => boolean;
}

/**
 * Reads the question off a command line.
 * @throws CliError for an entity, watch or kind that is not there
 */
export async function questionOf(db: Database, options: EventOptions): Promise<Asked> {
  const { entity, watch, severity, language, outlet, text, since, until } = options;
  const kind = checkKind(options.kind);
  const [pairable] = await Promise.all([checkEntities(db, entity), checkWatch(db, watch)]);
  const entities = [...new Set(entity)];
  return { question: { entities, watch, kind, severity, language, outlet, text, since, until }, pairable };
}
