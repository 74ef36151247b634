import type { Article } from '../article.ts';
import type { Entity } from '../watchlist.ts';
import { clip, plainLine } from './plain.ts';

type Entities = ReadonlyMap<string, Entity>;

/** Languages that a mail can name entities in; the rest of it is English. */
export const mailLanguages = ['en', 'ru', 'zh'] as const;
export type MailLanguage = (typeof mailLanguages)[number];

/** Kinds of what stands behind what happens: where, and with what. */
export const broadKinds: ReadonlySet<string> = new Set(['country', 'city', 'technology']);

/** Actors before places and technologies, each in the order they were found. */
export function actorsFirst(ids: string[], entities: Entities): string[] {
  return [...actorsOf(ids, entities), ...ids.filter((id) => isBroad(id, entities))];
}

/** Actors alone: places and technologies left out. */
export const actorsOf = (ids: string[], entities: Entities): string[] =>
  ids.filter((id) => !isBroad(id, entities));

const isBroad = (id: string, entities: Entities) => broadKinds.has(entities.get(id)?.kind ?? '');

/** An entity's name in a language: the first name the watchlist has there, else the name it goes by. */
export function nameIn(language: MailLanguage, id: string, entities: Entities): string {
  const entity = entities.get(id);
  if (entity === undefined) return id;
  const [first] = language === 'en' ? [] : (entity.names?.[language] ?? []);
  return first === undefined ? entity.name : typeof first === 'string' ? first : first.text;
}

/** How an article itself writes an entity, where that is in another script than the name. */
export function writtenAs(article: Article, id: string, name: string): string | undefined {
  const mention = article.mentions.find(({ entityId }) => entityId === id);
  if (mention === undefined) return undefined;
  const text = clip(plainLine((article[mention.field] ?? '').slice(mention.start, mention.end)), 60);
  return text === '' || scriptOf(text) === scriptOf(name) ? undefined : text;
}

const scriptOf = (text: string) =>
  /\p{Script=Han}/u.test(text) ? 'Han' : /\p{Script=Cyrillic}/u.test(text) ? 'Cyrillic' : 'other';
