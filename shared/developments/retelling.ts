const RETELLING =
  /\b(?:anniversary|(?:one|two|three|four|five|ten|\d+) (?:years?|decades?) (?:ago|later|on|after)|a (?:year|decade) (?:ago|later|on|after)|look(?:s|ing)? back|timeline|explain(?:er|ed)|a brief history|history of|what (?:we|you need to) know|everything you need|key facts|recap|in retrospect|long read|how .{3,60} became)\b|годовщин|\p{N}+ лет назад|лет спустя|год(?:а)? назад|год(?:а)? спустя|хронологи|что известно|разбираемся|объясняем|главное о|история (?:отношений|вопроса|сотрудничества)|вспоминаем|итоги года|周年|回顾|盘点|大事记|时间线|一文读懂|解读|梳理|来龙去脉|\p{N}+年前|年后的今天/iu;

/** Whether a plain title says that it looks back: an anniversary, an explainer, a chronology. */
export function retells(title: string): boolean {
  return RETELLING.test(title);
}
