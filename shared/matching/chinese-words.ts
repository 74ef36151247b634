/**
 * Characters that are words by themselves in news: particles, pronouns, prepositions, adverbs, verbs of one character,
 * numerals and measure words. A closed class, written from grammars; nouns and names are not in it.
 */
export const free = new Set(
  '的地得了着过们是在有和与及或跟同而且但则若如因为所以被把将让使令叫给向对于从自由至到往朝按据以用靠凭比像当随除连' +
    '不没未无非别勿也都就才又再还仍已曾正便即却只仅很太最更极较颇越均皆全总共亦我你您他她它谁这那此该其某各每另几' +
    '一二两三四五六七八九十百千万亿' +
    '说称指问答看见听想要会能可须应愿肯请找买卖送拿带做办干开关进出来去上下回起走赴访抵离驻留住入加减增升降超达获得胜败赢输' +
    '禁封查审挺助促盼靠借租换追抢夺促逼罚告诉控批赞谢迎邀聘携联签投收建设研造产售购销供需求用选推发布办管学教新老大小多少前后左右内外间里中旧' +
    '等并之者而约近逾昨今母',
);
/**
 * Of these, those that no name follows at once: adverbs, pronouns, numerals, adjectives. Where one of them makes a word with the
 * first character of a name (最高, 全新, 其中), the character is not the name's. Prepositions and verbs take names (访华为).
 */
export const nameless = new Set(
  '不没未无别勿才仍已曾正很太最更极较颇越均皆全总共亦我你您他她它谁此其某各每另几一二两三四五六七八九十百千万亿' +
    '新老大小多少旧',
);
/** Nouns and verbs of one character that follow the name of an organisation or person: 华为系, 华为股价, 华为拟收购. */
export const attached = new Set(
  '系版案股方人店车机队员厂粉迷军商网云价值市省国籍赛时母子原前副晒' +
    '涨跌破亏赚挂斥砸撤裁招攻造冲打叫战谋布设补换居列占停涉遭拟欲谈揽拥现首任令岛',
);
/** Heads of the names of places and institutions that are called after another: 湖南大学 is not 湖南. */
export const heads = new Set(
  '大学 学院 中学 小学 日报 晚报 时报 出版社 卫视 电视台 基金会 大道 街 村 镇 乡 附属'.split(' '),
);
/** A place is the same with them: 北京市 is 北京, 湖南省 is 湖南. */
export const ranks = new Set('省市');
/** They take a name after them only at the end of 在…中. */
export const places = new Set('上下前后左右内外间里中');
/** Measure words: behind a number they end it (2020年华为), elsewhere they belong to words (年华). */
export const measures = new Set('年月日时分秒天周岁个家名位条件项台部款种类次元倍批点号');
