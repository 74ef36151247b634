const PAST =
  /\b(?:anniversary|(?:one|two|three|four|five|ten|\d+) (?:years?|decades?) (?:ago|later|on|after)|a (?:year|decade) (?:ago|later|on|after)|look(?:s|ing)? back|timeline|in retrospect|year in review|a brief history)\b|годовщин|лет назад|лет спустя|года? назад|года? спустя|хронологи|вспоминаем|итоги (?:\p{N}+ )?года|周年|回顾|大事记|时间线|\p{N}年前/iu;
const EXPLAINED =
  /\b(?:explain(?:er|ed)|history of|what (?:we|you need to) know|everything you need|key facts|recap|long read|how .{3,60} became)\b|что известно|разбираемся|объясняем|главное о|история (?:отношений|вопроса|сотрудничества)|итоги года|盘点|一文读懂|解读|梳理|来龙去脉/iu;

/** Whether a plain title says that it tells of something past: an anniversary, a chronology. */
export function isOfThePast(title: string): boolean {
  return PAST.test(title);
}

/** Whether a plain title says that it retells: of something past, or to explain. */
export function retells(title: string): boolean {
  return isOfThePast(title) || EXPLAINED.test(title);
}
