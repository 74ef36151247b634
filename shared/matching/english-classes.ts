const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Heads of names that are called after another, when they have a capital: Ford Foundation, Cook Islands. */
export const heads = setOf(
  'university college school academy foundation museum hospital church cathedral theatre theater stadium arena field park ' +
    'street road avenue square bridge county island islands valley river lake bay beach mountains hills falls delta desert ' +
    'forest peninsula cape canyon creek reef harbor harbour heights springs center centre tower plaza airport palace castle library zoo ' +
    'cup prize award awards medal trophy marathon festival day daily times post herald tribune gazette press orchestra symphony ' +
    'ballet circus',
);
/** What stands before the "of" of such names. */
export const headsOf = setOf(
  'university college bishop archbishop duke duchess earl prince princess isle gulf bay strait sea battle treaty diocese archdiocese',
);
/** Titles and the like, which stand before a name and leave it what it is. */
export const titles = setOf(
  'mr mrs ms miss madame dr sir dame lord lady prof professor president senator sen premier chancellor minister secretary ' +
    'governor gov mayor captain general colonel commander admiral lieutenant sergeant sheriff detective inspector agent ' +
    'ambassador commissioner judge justice chief ceo chairman king queen prince princess pope bishop reverend coach rep ' +
    'republican democrat tory striker winger',
);
/** What an organisation or place has, and a thing or quality has not. */
export const belongings = setOf(
  'shares stock stocks bonds ceo cfo boss bosses chief chiefs chairman chairwoman founder founders owner owners executive ' +
    'executives investors shareholders customers users workers employees staff drivers pilots engineers lawyers spokesman ' +
    'spokeswoman spokesperson officials president parliament government army protesters voters students researchers professor ' +
    'scientists residents mayor council police airport store stores shop shops plant plants factory headquarters ' +
    'subsidiary profit profits earnings revenue sales outage app phone phones jet flight plc inc corp corporation ltd group holdings ' +
    'merger takeover buyout ipo dividend layoffs lawsuit boycott spokespeople brand ads logo website',
);
export const auxiliaries = setOf(
  'is are was were has have had does did will would can could may might should must says said to',
);
export const adverbs = setOf('also still now just already again never not reportedly quietly finally');
/** Verbs whose past has no -ed. */
export const pasts = setOf(
  'sold bought won lost cut hit made took gave got went came fell rose grew began beat built paid met kept held led left ran saw ' +
    'set sought spent struck sent told put broke chose drew drove knew lent shut sank',
);
export const determiners = setOf(
  'a an the this that these those my your our his her its their no every some any',
);
export const prepositions = setOf(
  'about above after against amid among and around as at before behind beyond but by during for from in inside into near of ' +
    'off on onto or out over past since than through to toward towards under until up via vs while with within without',
);
/** Of these, those that stand before a month and rarely before a person. */
export const timely = setOf('in since until through during');
export const participle = /(?:ed|owned|made|built|run|led|era)$/;
