/** What stage a happening has come to, by the words that say so. A later article of another stage is an update. */
const WORDS: Record<string, RegExp> = {
  planned:
    /\b(?:plans? to|planning|to (?:buy|acquire|launch|open|sign)|considers?|considering|in talks|proposes?|proposed)\b|планиру|намерен|ведет переговор|ведут переговор|собира[ею]тся|计划|拟|考虑|洽谈/iu,
  signed:
    /\b(?:sign(?:s|ed|ing)|sign (?:an?|the|deals?|agreements?|contracts?|pacts?)(?= |$)|inks?|inked|agreed|agrees|seal(?:s|ed))\b|подписа|заключил|договорил|签署|签订|签约|达成/iu,
  completed:
    /\b(?:complet(?:es?|ed)|clos(?:es|ed) (?:the )?(?:deal|acquisition|sale)|finali[sz](?:es?|ed))\b|заверши[лтв]|закрыл[аи]? сделк|完成/iu,
  launched:
    /\b(?:launch(?:es|ed)|launch (?:an?|the|its|their|first)(?= |$)|opens|opened|unveil(?:s|ed)|inaugurat(?:es|ed))\b|запустил|открыл|запущен|открыт[аоы]? |启动|开通|上线|启用|揭牌/iu,
  cancelled:
    /\b(?:cancel(?:s|led|ed)|call(?:s|ed) off|scrap(?:s|ped)|abandon(?:s|ed)|terminat(?:es|ed)|suspend(?:s|ed)|withdr(?:aws|ew)|halt(?:s|ed)|end(?:s|ed) (?:its |the )?(?:partnership|cooperation|contract))\b|отмени|приостанов|прекрати|расторг|отказал|разорва|取消|终止|暂停|中止|退出/iu,
  denied: /\b(?:den(?:y|ies|ied)|refut(?:es|ed))\b|опроверг|отрица|否认/iu,
  sanctioned:
    /\b(?:sanction(?:s|ed)|blacklist(?:s|ed)|(?:puts?|placed?s?|add(?:s|ed)?)(?: [^ ]+){0,6}? (?:on|to) (?:the|an?|its) (?:us |u\.s\. )?(?:entity|sanctions|black) ?list|ban(?:s|ned))\b|санкци|чёрн(?:ый|ом) спис|черн(?:ый|ом) спис|запретил|制裁|列入实体清单|黑名单|禁止/iu,
  delisted:
    /\b(?:delist(?:s|ed)|remov(?:es?|ed) from (?:the|its|an?) (?:entity|sanctions|black) ?list|lift(?:s|ed) (?:the )?(?:sanctions|ban)|eas(?:es|ed) (?:the )?(?:sanctions|restrictions))\b|снял[аи]? санкц|исключ(?:ил|ен)[аоы]? из (?:\p{L}+ )?спис|移出|解除/iu,
  approved: /\b(?:approv(?:es?|ed)|clear(?:s|ed) (?:the )?(?:deal|merger))\b|одобри|批准|获批/iu,
  rejected: /\b(?:reject(?:s|ed)|block(?:s|ed)|veto(?:es|ed))\b|отклони|заблокир|拒绝|否决/iu,
  convicted:
    /\b(?:convict(?:s|ed)|found guilty|sentenc(?:es|ed))\b|приговор|осужд|признан[аы]? виновн|判处|定罪/iu,
  acquitted: /\b(?:acquit(?:s|ted)|not guilty|cleared of)\b|оправда|无罪/iu,
  charged:
    /\b(?:charg(?:es|ed)|indict(?:s|ed)|arrest(?:s|ed)|detain(?:s|ed))\b|арестова|задержа|обвин|逮捕|起诉|拘留/iu,
  released: /\b(?:releas(?:es|ed) (?:from|on)|freed)\b|освобо|释放/iu,
  resigned:
    /\b(?:resign(?:s|ed)|step(?:s|ped) down|quits?)\b|подал[аи]? в отставк|ушел в отставк|покинул пост|辞职/iu,
  appealed: /\b(?:appeal(?:s|ed))\b|обжалова|апелляци|上诉/iu,
  dead: /\b(?:dead|died|dies|kill(?:s|ed)|deaths?)\b|погиб|жертв|скончал|умер(?:ла|ли)?(?!\p{L})|死亡|遇难|身亡|丧生/iu,
  document:
    /\b(?:federal register|final rule|official (?:text|document|statement)|(?:presidential|government) decree|executive order|court filing)\b|указ(?:ом)? президента|постановлени|распоряжени[ея] правительства|опубликован[оа]? официально|公告|令第|行政令|正式文件/iu,
  rose: /\b(?:ris(?:es|en)|rose|gain(?:s|ed)|jump(?:s|ed)|climb(?:s|ed)|surg(?:es|ed)|soar(?:s|ed)|increas(?:es|ed))\b|вырос|подорожа|увеличил|上涨|上升|增长/iu,
  fell: /\b(?:falls|fell|fallen|drop(?:s|ped)|declin(?:es|ed)|plung(?:es|ed)|slump(?:s|ed)|sank|decreas(?:es|ed))\b|упал|снизил|подешеве|сократил|下跌|下降|暴跌/iu,
};

/** Stages of which one undoes or contradicts the other. */
export const opposites: readonly (readonly [string, string])[] = [
  ['rose', 'fell'],
  ['signed', 'cancelled'],
  ['launched', 'cancelled'],
  ['sanctioned', 'delisted'],
  ['approved', 'rejected'],
  ['convicted', 'acquitted'],
  ['charged', 'released'],
];

/** Whether a plain text speaks of this stage. */
export function speaksOf(text: string, status: string): boolean {
  return WORDS[status]!.test(text);
}

/** The stages a plain text speaks of. */
export function statusesOf(text: string): string[] {
  return Object.entries(WORDS).flatMap(([status, words]) => (words.test(text) ? [status] : []));
}
