/**
 * Places most in the news, a place a line with the words for what is of it, in English | Russian | Chinese, as in
 * concept-words.ts: countries, regions, cities, waters.
 */
export const placeWords = `
russia russian | россия российский русский россиянин россиян россияне рф | 俄罗 俄方
usa america american washington | сша америка американский американец американца вашингтон | 美国 美方 华盛
china chinese | китай китая китайский кнр китаец китайцы | 中国 中方
ukraine ukrainian | украина украинский украинец украинца | 乌克 乌方
belarus belarusian | беларусь белоруссия белорусский белорус | 白俄
kazakhstan kazakh | казахстан казахстану казахстанский казахский | 哈萨
uzbekistan uzbek | узбекистан узбекистану узбекский узбек | 乌兹
kyrgyzstan kyrgyz | киргизия кыргызстан кыргызстану киргизский кыргызский | 吉斯
tajikistan tajik | таджикистан таджикистану таджикский таджик | 塔吉
turkmenistan turkmen | туркменистан туркменистану туркмения туркменский | 土库
azerbaijan azerbaijani | азербайджан азербайджану азербайджанский азербайджанец азербайджанца | 阿塞
armenia armenian | армения армянский армянин армян армянами | 亚美
georgia georgian | грузия грузинский грузин | 格鲁
moldova moldovan | молдавия молдова молдавский | 多瓦
lithuania lithuanian | литва литовский | 立陶
latvia latvian | латвия латвийский | 拉脱
estonia estonian | эстония эстонский | 爱沙
poland polish | польша польский поляк | 波兰
germany german | германия германский немецкий фрг немец немца | 德国
france french | франция французский француз | 法国
britain british uk | великобритания британия британский британец британца | 英国
england english | англия английский англичанин англичан англичанами | 英格
scotland scottish | шотландия шотландский | 苏格
ireland irish | ирландия ирландский | 爱尔
italy italian | италия итальянский итальянец итальянца | 意大
spain spanish spaniard | испания испанский испанец испанца | 西班
portugal portuguese | португалия португальский | 萄牙
netherlands dutch holland | нидерланды нидерландский голландия голландский | 荷兰
belgium belgian | бельгия бельгийский | 利时
switzerland swiss | швейцария швейцарский | 瑞士
austria austrian | австрия австрийский | 奥地
czech czechia | чехия чешский | 捷克
slovakia slovak | словакия словацкий | 洛伐
slovenia slovenian | словения словенский | 洛文
hungary hungarian | венгрия венгерский | 匈牙
romania romanian | румыния румынский | 马尼
bulgaria bulgarian | болгария болгарский | 保加
greece greek | греция греческий | 希腊
serbia serbian serb | сербия сербский | 尔维
croatia croatian | хорватия хорватский | 克罗
bosnia bosnian | босния боснийский | 波黑
kosovo kosovar | косово косовский | 科索
montenegro | черногория черногорский | 黑山
albania albanian | албания албанский
sweden swedish | швеция шведский | 瑞典
norway norwegian | норвегия норвежский норвежец норвежца | 挪威
finland finnish | финляндия финский | 芬兰
denmark danish | датский датчанин датчан датчанами | 丹麦
iceland | исландия исландский | 冰岛
greenland | гренландия гренландский | 格陵
cyprus cypriot | кипр кипрский | 塞浦
turkey turkish turkiye | турция турецкий | 土耳
israel israeli | израиль израильский израильтянин израильтян израильтянами | 以色 以军
palestine palestinian | палестина палестинский палестинец палестинца | 巴勒
gaza | сектор | 加沙
iran iranian | иран ирану иранский | 伊朗
iraq iraqi | ирак иракский | 伊拉
syria syrian | сирия сирийский | 叙利
lebanon lebanese | ливан ливану ливанский | 黎巴
jordan jordanian | иордания иорданский | 约旦
egypt egyptian | египет египетский | 埃及
saudi | саудовский саудия | 沙特
uae emirates emirati | оаэ эмираты | 阿联
qatar qatari | катар катарский | 卡塔
kuwait kuwaiti | кувейт кувейте кувейтский | 科威
bahrain bahraini | бахрейн бахрейнский | 巴林
oman omani | оман оману оманский | 阿曼
yemen yemeni | йемен йемену йеменский | 也门
afghanistan afghan | афганистан афганистану афганский | 阿富
pakistan pakistani | пакистан пакистану пакистанский | 巴基
india indian | индия индийский индиец индийцы | 印度
bangladesh bangladeshi | бангладеш бангладешский | 孟加
lanka lankan | ланка ланкийский шри-ланка | 斯里
nepal nepali nepalese | непал непалу непальский | 尼泊
myanmar burma | мьянма мьянманский бирма | 缅甸
thailand thai | таиланд таиландский тайский | 泰国
vietnam vietnamese | вьетнам вьетнама вьетнамский | 越南
cambodia cambodian | камбоджа камбоджийский | 柬埔
laos | лаос лаосский | 老挝
malaysia malaysian | малайзия малайзийский | 马来
singapore singaporean | сингапур сингапурский | 加坡
indonesia indonesian | индонезия индонезийский | 印尼 度尼
philippines filipino | филиппины филиппинский | 菲律
japan japanese | япония японский японец японца | 日本 日方
korea korean | корея кореи корейский южнокорейский | 韩国 韩方
dprk pyongyang | кндр пхеньян пхеньяну северокорейский | 朝鲜 平壤
mongolia mongolian | монголия монгольский | 蒙古
taiwan taiwanese | тайвань тайваньский | 台湾
hongkong kong | гонконг гонконгский | 香港
macau macao | макао | 澳门
australia australian | австралия австралийский | 澳大 澳洲
zealand | зеландия новозеландский | 西兰
canada canadian | канада канадский канадец канадца | 加拿
mexico mexican | мексика мексиканский | 墨西
cuba cuban | куба кубинский | 古巴
venezuela venezuelan | венесуэла венесуэльский | 委内
brazil brazilian | бразилия бразильский бразилец бразильцы | 巴西
argentina argentine argentinian | аргентина аргентинский | 阿根
chile chilean | чили чилийский | 智利
colombia colombian | колумбия колумбийский | 哥伦
peru peruvian | перу перуанский | 秘鲁
bolivia bolivian | боливия боливийский | 玻利
ecuador ecuadorian | эквадор эквадорский | 厄瓜
panama panamanian | панама панамский | 巴拿
haiti haitian | гаити гаитянский | 海地
pretoria johannesburg | юар йоханнесбург претория южноафриканский | 南非
nigeria nigerian | нигерия нигерийский | 日利
kenya kenyan nairobi | кения кенийский найроби | 内罗
ethiopia ethiopian | эфиопия эфиопский | 埃塞
somalia somali | сомали сомалийский | 索马
sudan sudanese | судан судану суданский | 苏丹
congo congolese | конго конголезский | 刚果
uganda ugandan | уганда угандийский | 乌干
rwanda rwandan | руанда руандийский | 卢旺
tanzania tanzanian | танзания танзанийский | 坦桑
zimbabwe zimbabwean | зимбабве зимбабвийский | 津巴
angola angolan | ангола ангольский | 安哥
libya libyan | ливия ливийский | 利比
algeria algerian | алжир алжирский | 尔及
tunisia tunisian | тунис тунисский | 突尼
morocco moroccan | марокко марокканский | 摩洛
ghana ghanaian | гана ганский | 加纳
burkina | буркина буркина-фасо | 布基
guinea guinean | гвинея гвинеи гвинейский | 几内
europe european | европа европеец европейцы европейский | 欧洲
asia asian | азия азиатский | 亚洲
africa african | африка африканский | 非洲
latin | латинский латиноамериканский | 拉美 拉丁
mideast | ближневосточный ближний | 中东
arab | араб арабский | 拉伯
caucasus caucasian | кавказ кавказский | 高加
balkans | балканы балканами балканский | 尔干
nordic scandinavia scandinavian | скандинавия скандинавский | 北欧 斯堪
arctic | арктика арктический заполярье | 北极
antarctica antarctic | антарктида антарктика антарктический | 南极
baltic | балтика балтийский прибалтика | 波罗
caspian | каспий каспийский | 里海
mediterranean | средиземный средиземноморский средиземноморье | 地中
azov | азовский | 亚速
caribbean | карибский карибы | 加勒
pacific | тихоокеанский | 太平
atlantic | атлантика атлантический | 大西
hormuz | ормузский | 霍尔
suez | суэцкий | 苏伊
bosphorus bosporus | босфор | 博斯
kuril | курилы курильский | 千岛
siberia siberian | сибирь сибирский | 西伯
sakhalin | сахалин сахалинский | 萨哈
kamchatka | камчатка камчатский | 堪察
chechnya chechen | чечня чеченский | 车臣
dagestan | дагестан дагестану дагестанский | 达吉
tatarstan | татарстан татарстану татарстанский | 鞑靼
crimea crimean | крым крымский | 里米
donbas donbass | донбасс донбасский | 顿巴
xinjiang uyghur | синьцзян уйгурский уйгур | 新疆
tibet tibetan | тибет тибетский | 西藏
texas | техас техасский | 得克 德州
california californian | калифорния калифорнийский | 加州
florida | флорида | 佛州
alaska | аляска | 斯加
hawaii | гавайи гавайский | 夏威
hollywood | голливуд голливудский | 好莱
moscow | москва московский подмосковье москвич | 莫斯
petersburg | петербург петербургский спб петербуржец петербуржца санкт-петербург | 圣彼
kazan | казань казанский | 喀山
sochi | сочи сочинский | 索契
vladivostok | владивосток | 参崴 符拉
kaliningrad | калининград калининградский | 里宁
yekaterinburg | екатеринбург екатеринбургский | 卡捷
kursk | курск
belgorod | белгород белгородский | 别尔
kyiv kiev | киев киева киевский | 基辅
kharkiv kharkov | харьков харькова харьковский | 尔科
odesa odessa | одесса одесский | 敖德
lviv | львов львовский | 利沃
donetsk | донецк днр | 顿涅
dnipro | днепр днепропетровск | 第聂
zaporizhzhia zaporizhia | запорожье запорожский | 扎波
kherson | херсон херсонский | 尔松
chernobyl | чернобыль чернобыльский | 尔诺
minsk | минск | 明斯
warsaw | варшава варшавский | 华沙
berlin | берлин берлинский | 柏林
munich | мюнхен мюнхену мюнхенский | 慕尼
frankfurt | франкфурт | 法兰
paris parisian | париж парижский | 巴黎
london | лондон лондонский | 伦敦
brussels | брюссель брюссельский | 鲁塞
rome | рим римский | 罗马
milan | милан милану миланский | 米兰
madrid | мадрид мадридский | 马德
barcelona | барселона | 塞罗 巴萨
lisbon | лиссабон | 斯本
amsterdam | амстердам амстердама амстердамский | 阿姆
hague | гаага гаагский | 海牙
geneva | женева женевский | 内瓦
davos | давос давосский | 达沃
vienna | вена венский | 维也
prague | прага пражский | 拉格
budapest | будапешт | 布达
belgrade | белград белградский | 尔格
athens | афины афинский | 雅典
stockholm | стокгольм | 斯德
oslo | осло | 斯陆
helsinki | хельсинки | 辛基
copenhagen | копенгаген копенгагену | 哥本
riga | рига рижский | 里加
vilnius | вильнюс | 尔纽
tallinn | таллин | 塔林
manchester | манчестер | 曼彻 曼联
liverpool | ливерпуль | 利物
istanbul | стамбул стамбульский | 坦布
ankara | анкара | 安卡
tbilisi | тбилиси тбилисский | 第比
yerevan | ереван еревану ереванский | 里温
baku | баку бакинский | 巴库
tashkent | ташкент ташкентский | 塔什
astana | астана астану | 塔纳
almaty | алматы алмаата алма-ата | 拉木
bishkek | бишкек | 比什
beijing | пекин пекинский | 北京
shanghai | шанхай шанхая шанхайский | 上海
shenzhen | шэньчжэнь | 深圳
guangzhou | гуанчжоу | 广州
wuhan | ухань | 武汉
chengdu | чэнду | 成都
chongqing | чунцин | 重庆
hangzhou | ханчжоу | 杭州
nanjing | нанкин | 南京
harbin | харбин | 尔滨
tokyo | токио токийский | 东京
osaka | осака | 大阪
okinawa | окинава | 冲绳
hiroshima | хиросима | 广岛
fukushima | фукусима | 福岛
seoul | сеул сеульский | 首尔
delhi | делийский нью-дели | 新德
mumbai | мумбаи | 孟买
bangkok | бангкок | 曼谷
jakarta | джакарта | 雅加
hanoi | ханой | 河内
manila | манила манилы | 尼拉
tehran | тегеран тегерану тегеранский | 德黑
baghdad | багдад | 巴格
damascus | дамаск | 士革
beirut | бейрут | 贝鲁
jerusalem | иерусалим иерусалима иерусалимский | 耶路
aviv | авив авива тель-авив тель-авива | 维夫
dubai | дубай дубая | 迪拜
dhabi | абу-даби | 布扎
riyadh | рияд | 利雅
doha | доха | 多哈
cairo | каир каирский | 开罗
kabul | кабул | 喀布
islamabad | исламабад | 兰堡
york | йорк нью-йорк нью-йорка | 纽约
angeles | анджелес лос-анджелес | 洛杉
francisco | сан-франциско | 旧金
chicago | чикаго | 芝加
boston | бостон бостонский | 波士
miami | майами | 迈阿
vegas | вегас лас-вегас | 维加
toronto | торонто | 多伦
vancouver | ванкувер | 温哥
sydney | сидней сиднея | 悉尼
melbourne | мельбурн | 墨尔
rio | рио жанейро рио-де-жанейро | 里约
caracas | каракас
havana | гавана | 哈瓦
bashkortostan bashkiria | башкортостан башкирия башкирский | 什科
yakutia yakutsk | якутия якутск | 雅库
tuva | тува тувинский | 图瓦
ingushetia | ингушетия ингушский | 印古
kalmykia | калмыкия | 尔梅
ossetia ossetian | осетия осетинский | 奥塞
abkhazia abkhaz | абхазия абхазский | 布哈
transnistria | приднестровье приднестровский | 德涅
karabakh | карабах карабаха карабахский | 纳卡
gagauzia | гагаузия гагаузский | 加告
krasnodar | краснодар краснодарский | 诺达
krasnoyarsk | красноярск | 诺亚
voronezh | воронеж воронежский | 罗涅
bryansk | брянск | 布良
volgograd | волгоград волгоградский | 加格
volga | волга волжский | 伏尔
saratov | саратов саратова саратовский | 拉托
samara | самара самарский | 萨马
ufa | уфа уфимский | 乌法
perm | пермь пермский | 彼尔
chelyabinsk | челябинск | 雅宾
omsk | омск | 鄂木
tomsk | томск | 托木
tyumen | тюмень тюменский | 秋明
kemerovo | кемерово кемеровский | 克麦
irkutsk | иркутск | 尔库
baikal | байкал байкалу байкальский | 贝加
khabarovsk | хабаровск | 哈巴
primorye | приморье приморский | 滨海
amur | амур амурский | 阿穆
magadan | магадан магадану магаданский | 加丹
chukotka | чукотка | 楚科
arkhangelsk | архангельск | 汉格
pskov | псков псковский | 普斯
smolensk | смоленск | 摩棱
tver | тверь тверской | 特维
tula | тула тульский | 图拉
ryazan | рязань рязанский | 梁赞
yaroslavl | ярославль ярославский | 雅罗
lipetsk | липецк | 利佩
tambov | тамбов тамбова тамбовский | 坦波
stavropol | ставрополь ставропольский | 罗波
makhachkala | махачкала махачкалы | 哈奇
orenburg | оренбург оренбургский | 奥伦
penza | пенза пензенский | 奔萨
norilsk nornickel | норильск норникель | 诺里
magnitogorsk | магнитогорск | 格尼
novgorod | новгород нижегородский | 夫哥
tuapse | туапсе | 图阿
novorossiysk | новороссийск | 新罗
taganrog | таганрог | 塔甘
sevastopol | севастополь севастопольский | 塞瓦
simferopol | симферополь | 辛菲
kerch | керчь керченский | 刻赤
yalta | ялта | 雅尔
mariupol | мариуполь мариупольский | 里乌
bakhmut | бахмут артемовск | 赫穆
avdiivka avdeevka | авдеевка | 夫杰
pokrovsk | покровск красноармейск | 波克
kupiansk kupyansk | купянск | 库皮
izium izyum | изюм | 伊久
bucha | буча | 布查
irpin | ирпень | 尔平
sumy | сумы сумский | 苏梅
chernihiv | чернигов чернигова черниговский | 尼戈
zhytomyr | житомир житомирский | 日托
luhansk lugansk | луганск лнр | 卢甘
kramatorsk | краматорск | 马托
kremenchuk | кременчуг | 列缅
debaltsevo debaltseve | дебальцево | 杰巴
kakhovka | каховка каховский | 卡霍
enerhodar energodar | энергодар | 埃涅
vuhledar ugledar | угледар | 乌格
toretsk | торецк | 托列
sudzha | суджа | 苏贾
brest | брест брестский | 布列
gomel | гомель гомельский | 戈梅
guangdong | гуандун | 广东
sichuan | сычуань | 四川
yunnan | юньнань | 云南
hainan | хайнань | 海南
hubei | хубэй | 湖北
hunan | хунань | 湖南
henan | хэнань | 河南
hebei | хэбэй | 河北
shandong | шаньдун | 山东
shanxi | шаньси | 山西
shaanxi | шэньси | 陕西
jiangsu | цзянсу | 江苏
zhejiang | чжэцзян | 浙江
fujian | фуцзянь | 福建
guangxi | гуанси | 广西
guizhou | гуйчжоу | 贵州
gansu | ганьсу | 甘肃
qinghai | цинхай цинхая | 青海
ningxia | нинся | 宁夏
heilongjiang | хэйлунцзян | 黑龙
jilin | цзилинь | 吉林
liaoning | ляонин | 辽宁
anhui | аньхой | 安徽
tianjin | тяньцзинь | 天津
suzhou | сучжоу | 苏州
xian | сиань | 西安
qingdao | циндао | 青岛
dalian | далянь | 大连
xiamen | сямэнь | 厦门
zhuhai | чжухай чжухая | 珠海
changsha | чанша | 长沙
zhengzhou | чжэнчжоу | 郑州
hefei | хэфэй | 合肥
jinan | цзинань | 济南
kunming | куньмин | 昆明
nanning | наньнин | 南宁
urumqi | урумчи | 乌鲁
lhasa | лхаса | 拉萨
ningbo | нинбо | 宁波
wenzhou | вэньчжоу | 温州
dongguan | дунгуань | 东莞
foshan | фошань | 佛山
yiwu |  | 义乌
shenyang | шэньян шэньяну | 沈阳
changchun | чанчунь | 长春
lanzhou | ланьчжоу | 兰州
heihe | хэйхэ | 黑河
sanya | санья | 三亚
kashgar | кашгар | 喀什
yangtze | янцзы | 长江
taipei | тайбэй тайпей тайпея | 台北
kaohsiung | гаосюн | 高雄
hualien | хуалянь | 花莲
kinmen | цзиньмэнь | 金门
senkaku diaoyu | сенкаку дяоюйдао | 鱼岛
spratly | спратли | 南沙
paracel | парасельский | 西沙
scarborough | скарборо | 黄岩
everest qomolangma | эверест джомолунгма | 珠峰 珠穆
himalaya himalayan | гималаи гималайский | 喜马
kashmir | кашмир кашмирский | 克什
punjab | пенджаб | 旁遮
kerala | керала | 喀拉
gujarat | гуджарат | 古吉
bengaluru bangalore | бангалор | 加罗
kolkata calcutta | калькутта | 尔各
chennai | ченнаи | 金奈
hyderabad | хайдарабад | 海得
karachi | карачи | 拉奇
lahore | лахор | 拉合
peshawar | пешавар | 沙瓦
balochistan baluchistan | белуджистан | 俾路
kandahar | кандагар | 坎大
kathmandu | катманду | 加德 满都
dhaka | дакка | 达卡
colombo | коломбо | 科伦
rohingya | рохинджа | 罗兴
maldives | мальдивы мальдивский | 尔代 代夫
bali | бали | 巴厘
sumatra | суматра | 苏门
sulawesi | сулавеси | 苏拉
java | ява | 爪哇
borneo | борнео | 婆罗
mindanao | минданао | 棉兰
phuket | пхукет | 普吉
pattaya | паттайя | 芭提
saigon | сайгон хошимин | 胡志
danang | дананг | 岘港
sapporo | саппоро | 札幌
nagoya | нагоя | 名古
nagasaki | нагасаки | 长崎
fukuoka | фукуока | 福冈
kumamoto | кумамото | 熊本
yokohama | иокогама йокогама | 横滨
busan | пусан пусану | 釜山
incheon | инчхон | 仁川
jeju | чеджу чеджудо | 济州
pyeongchang | пхенчхан | 平昌
panmunjom | пханмунджом пханмунджома | 板门
dokdo takeshima | такэсима токто докдо | 独岛 竹岛
aleppo | алеппо | 勒颇
idlib | идлиб | 德利
homs | хомс | 霍姆
palmyra | пальмира | 尔米
raqqa | ракка | 拉卡
latakia | латакия | 拉塔
golan | голан голанский | 戈兰
rafah | рафах рафаха | 拉法
jenin | дженин | 杰宁
ramallah | рамалла | 姆安
mosul | мосул | 摩苏
fallujah | фаллуджа | 费卢
tikrit | тикрит тикрита | 提克
aden | аден адену аденский | 亚丁
hodeidah | ходейда | 荷台
isfahan | исфахан исфахану | 斯法
natanz | натанз | 坦兹
bushehr | бушер бушерский | 什尔
mecca | мекка | 麦加
medina | медина | 麦地
jeddah | джидда | 吉达
sinai | синай синайский | 西奈
sharm | шарм шарм-эль-шейх | 沙姆
benghazi | бенгази
tripoli | триполи | 黎波
darfur | дарфур | 尔富
khartoum | хартум | 喀土
tigray | тиграй тиграя | 提格
senegal | сенегал сенегалу | 塞内
cameroon | камерун | 喀麦
gabon | габон | 加蓬
mozambique | мозамбик | 莫桑
mauritius | маврикий | 里求
mauritania | мавритания | 里塔
zambia | замбия | 赞比
namibia | намибия | 米比
botswana | ботсвана ботсвану | 博茨
leone | сьерра-леоне
liberia | либерия | 比里
eritrea | эритрея эритреи | 厄立
djibouti | джибути | 吉布
burundi | бурунди | 隆迪
benin | бенин | 贝宁
seychelles | сейшелы сейшельский | 塞舌
lagos | лагос | 拉各
mogadishu | могадишо | 摩加
ababa abeba | абеба аддис-абеба | 亚贝
casablanca | касабланка | 萨布
goma | гома | 戈马
guyana | гайана гайану | 圭亚
suriname | суринам суринама | 苏里
uruguay | уругвай уругвая | 乌拉
paraguay | парагвай парагвая
honduras | гондурас | 洪都
guatemala | гватемала гватемалы | 危地
nicaragua | никарагуа | 尼加
salvador | сальвадор | 瓦多
rica | коста-рика | 黎加
dominican | доминикана доминиканский | 米尼
jamaica | ямайка | 牙买
bahamas | багамы багамский | 巴哈
puerto | пуэрто пуэрто-рико | 波多
bogota bogotá | богота | 波哥
quito |  | 基多
buenos | буэнос айрес буэнос-айрес | 布宜
paulo | сан-паулу | 圣保
tijuana | тихуана | 蒂华
sinaloa | синалоа | 锡那
falkland malvinas | фолклендский фолкленды мальвинский | 马岛
guantanamo | гуантанамо | 关塔
virginia | вирджиния виргиния | 弗吉
pennsylvania | пенсильвания | 宾夕 宾州
michigan | мичиган мичигану | 密歇
ohio | огайо | 俄亥
illinois | иллинойс | 利诺
wisconsin | висконсин | 斯康
minnesota | миннесота | 明尼
arizona | аризона | 利桑
nevada | невада | 内华
colorado | колорадо | 科罗
louisiana | луизиана луизиану | 安那
alabama | алабама | 拉巴
missouri | миссури | 密苏
mississippi | миссисипи | 密西
oregon | орегон | 俄勒
oklahoma | оклахома оклахому | 拉荷
utah | юта | 犹他
massachusetts | массачусетс | 马萨
connecticut | коннектикут | 康涅
carolina | каролина | 北卡 南卡
kentucky | кентукки | 肯塔
tennessee | теннесси | 田纳
iowa | айова | 艾奥 爱荷
nebraska | небраска | 内布
kansas | канзас | 堪萨
montana | монтана монтану | 蒙大
idaho | айдахо | 爱达
dakota | дакота | 达科
seattle | сиэтл | 西雅
detroit | детройт | 底特
dallas | даллас | 达拉
houston | хьюстон | 休斯
denver | денвер | 丹佛
atlanta | атланта | 亚特
philadelphia | филадельфия | 费城
orleans | орлеан орлеану | 尔良
orlando | орландо | 奥兰
manhattan | манхэттен | 曼哈
guam | гуам гуама | 关岛
quebec | квебек | 魁北
ottawa | оттава | 渥太
montreal | монреаль | 蒙特
alberta |  | 艾伯
hamburg | гамбург гамбургский | 汉堡
cologne | кельн | 科隆
dresden | дрезден дрездену | 德累
leipzig | лейпциг | 莱比
stuttgart | штутгарт | 斯图
dusseldorf düsseldorf | дюссельдорф | 杜塞
bonn | бонн | 波恩
ramstein | рамштайн | 姆施
marseille | марсель | 马赛
lyon | лион | 里昂
corsica | корсика | 科西
normandy | нормандия | 诺曼
catalonia catalan | каталония каталонский | 加泰
valencia | валенсия | 瓦伦
seville | севилья | 塞维
mallorca majorca | майорка | 马略
turin | турин туринский | 都灵
sardinia | сардиния | 撒丁
lampedusa | лампедуза | 兰佩
genoa | генуя | 热那
florence | флоренция | 罗伦
vesuvius | везувий | 维苏
monaco | монако | 摩纳
luxembourg | люксембург люксембургский | 卢森
liechtenstein | лихтенштейн | 列支
andorra | андорра | 安道
malta maltese | мальта мальтийский | 马耳
zurich | цюрих цюриха | 苏黎
krakow | краков кракова | 拉科
gdansk | гданьск | 格但
zagreb | загреб | 萨格
sarajevo | сараево | 拉热
pristina | приштина | 里什
macedonia macedonian | македония македонский | 马其
bucharest | бухарест | 布加
chisinau | кишинев кишинева | 基希
santorini | санторини | 圣托
antalya | анталья | 安塔
izmir | измир | 伊兹
akkuyu | аккую | 阿库
gothenburg | гетеборг | 哥德
suwalki | сувалкский | 苏瓦
dublin | дублин | 都柏
belfast | белфаст | 法斯
edinburgh | эдинбург | 爱丁
glasgow | глазго | 斯哥
wales welsh | уэльс уэльский | 尔士
birmingham | бирмингем бирмингема | 伯明
leeds | лидс | 利兹
gibraltar | гибралтар | 直布
salisbury | солсбери | 兹伯
heathrow | хитроу | 希思
westminster | вестминстер вестминстерский | 斯敏
buckingham | букингемский | 金汉
versailles | версаль | 凡尔
louvre | лувр | 卢浮
notre notre-dame | нотр нотр-дам | 圣母
eiffel | эйфелева | 埃菲
hermitage | эрмитаж | 冬宫
tretyakov | третьяковский третьяковка | 列季
colosseum | колизей колизея | 斗兽
pompeii | помпеи | 庞贝
rhine | рейн | 莱茵
danube | дунай дуная дунайский | 多瑙
thames | темза | 泰晤
nile | нил | 尼罗
mekong | меконг | 湄公
yenisei | енисей енисея | 叶尼
irtysh | иртыш | 额尔
euphrates | евфрат | 幼发
kilimanjaro | килиманджаро | 乞力
elbrus | эльбрус | 尔布
alps alpine | альпы альпийский | 尔卑
kilauea | килауэа | 基拉
malacca | малакка малаккский | 马六
fiji | фиджи | 斐济
tonga | тонга | 汤加
samoa | самоа | 萨摩
vanuatu | вануату | 瓦努
nauru | науру | 瑙鲁
solomon | соломонов соломонова | 所罗
palau | палау | 帕劳
timor | тимор | 帝汶
brunei | бруней брунея | 文莱
bhutan | бутан бутану | 不丹
caledonia | каледония | 喀里
perth | перт | 珀斯
canberra | канберра | 堪培
queensland | квинсленд | 昆士
auckland oakland | окленд | 奥克
wellington | веллингтон | 惠灵
`;
