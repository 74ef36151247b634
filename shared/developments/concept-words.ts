/**
 * What headlines turn upon, a concept a line: its words in English | Russian | Chinese, synonyms together, opposites apart;
 * then the names most in the news of 2010 to 2025. A form is listed where Snowball gives it a stem of its own (Киев and
 * Киева), a name with a hyphen as it is written (Нью-Йорк is one word). Of Chinese, two characters, the most telling of a
 * longer word, as texts are read in such pairs (text.ts). Left out is what shares its stem, or its pair, with a commoner word
 * (reporter and report, пытать and пытаться; 据中 is of "data centre" and of "according to China").
 */
export const conceptWords = `
election electoral | выборы избирать избрать избрание избирательный предвыборный | 选举 大选 当选 竞选
vote ballot voter | голосовать голосование проголосовать голос избиратель избирательница бюллетень | 投票 选票 选民
runoff | перебаллотировка | 决选
referendum plebiscite | референдум плебисцит плебисцита | 公投
candidate candidacy nominee | кандидат кандидатура кандидатка кандидаток | 候选 参选
turnout | явка явок | 票率
president presidential | президент президентский президентство президентша | 总统 家主
pm chancellor | премьер канцлер премьер-министр | 首相 总理
minister ministry ministerial | министр министерство министерский | 部长 大臣
ambassador envoy embassy | посол посольство посланник | 大使 特使 使馆
consulate consular | консульство консул консульский генконсульство | 领事 领馆
governor | губернатор губернаторский | 州长 省长
mayor | мэр градоначальник мэрский | 市长
parliament parliamentary legislature | парламент парламентский парламентарий | 议会
lawmaker mp mps congressman | депутат депутатский законодатель нардеп конгрессмен конгрессменами | 议员
senate | сенат сенатор сенатский | 参议 参院
speaker | спикер | 议长
government cabinet | правительство правительственный кабмин кабинет | 政府 内阁
coalition | коалиция коалиционный | 政联
opposition oppositionist | оппозиция оппозиционный оппозиционер | 在野 对派
dissolve dissolution | распустить роспуск распускать распущен | 解散
inauguration oath sworn swear | инаугурация присяга присягнуть присягать инаугурационный | 就职 宣誓
impeachment | импичмент | 弹劾
emperor empress | император императрица императорский | 天皇 皇帝
coronation crowned | коронация короновать корона | 加冕
abdicate | отречься отречение отрекаться отрекся | 退位
pope pontiff vatican papal | папа понтифик ватикан ватикану папский | 教皇 教宗 梵蒂
conclave | конклав конклава
bishop archbishop cardinal | епископ архиепископ кардинал кардиналы митрополит митрополита | 主教 枢机
patriarch orthodox | патриарх православный | 牧首 正教
church cathedral | церковь церковный собор храм | 教堂 教会
mosque | мечеть | 清真
jewish jews synagogue antisemitism | еврейский синагога антисемитизм антисемитский | 犹太
resign quit | отставка отставок | 辞职 下台 请辞 辞任 辞呈
leave exit departure | уйти ушел ушла уходить уход покинуть покидать | 离开 离场
dismiss sack oust ouster | уволить увольнять увольнение отстранить отстранять отстранение сместить смещение | 解职 免职 罢免 撤职 革职 解雇 开除 辞退
appoint | назначить назначение назначать | 任命 委任 出任
nominate | номинировать номинация выдвинуть выдвижение выдвигать номинант | 提名 获提
successor succeed | преемник преемница | 继任 接班
communist communism | коммунист коммунистический коммунизм компартия | 共产
nationalist populist | националист национализм националистический популист популизм ультраправый | 极右 民粹 右翼
democracy democrat | демократия демократический | 民主
republican | республиканец республиканца республиканский | 和党
dictator dictatorship authoritarian | диктатор диктатура авторитарный | 独裁
coup putsch junta | переворот путч хунта мятеж | 政变 军政 兵变
constitution | конституция конституционный | 宪法 修宪 宪政
law bill legislation | закон законопроект законодательство законодательный | 法案 法律 立法
decree edict | указ декрет | 法令 政令
reform overhaul | реформа реформировать реформирование | 改革
amendment | поправка поправок | 修正 修订
approve adopt endorse ratify ratification | одобрить одобрение одобрять принятие утвердить утверждение утвержден утверждать ратифицировать ратификация принят | 批准 通过 核准 获批
reject refuse rebuff spurn | отклонить отклонять отклонение отвергнуть отвергать отказ отказаться отказывать | 拒绝 驳回 回绝
veto | вето ветировать | 否决
postpone delay | отложить откладывать перенести перенос отсрочка отсрочек отсрочить задержка задержек | 推迟 延期 延后 延迟 延误
cancel scrap axe | отменить отмена отменять | 取消 废除 作废
suspend suspension halt pause stop | приостановить приостановка приостановок приостановлен приостанавливать приостановление остановить остановка остановок прекратить прекращать | 暂停 中止 停止 停产 停运 叫停
resume resumption restart relaunch reopen | возобновить возобновление возобновлен возобновлять перезапуск перезапустить | 恢复 重启 复工 复产 重开
ban forbid forbidden prohibit outlaw | запрет запрещать запрещен запрещение | 禁止 禁令 取缔 封禁 禁售
permit allow permission | разрешить разрешать разрешение позволить позволять | 允许 准许 许可 放行
legalise decriminalise | легализовать легализация узаконить декриминализация | 法化
restrict curb limit | ограничить ограничение ограничивать лимит лимита | 限制 限购
fine | штраф оштрафовать штрафовать | 罚款 重罚 被罚 罚单
sanction | санкция санкционный подсанкционный | 制裁
embargo | эмбарго | 禁运
export | экспорт экспортный экспортировать вывоз экспортер | 出口
 | импорт импортный импортировать ввоз импортер | 进口
tariff | пошлина тариф тарифный | 关税
boycott boycotted | бойкот бойкотировать | 抵制 杯葛
blockade besiege siege | блокада осада осажденный | 封锁 围困
protest demonstration rally marchers | протест протестовать демонстрация демонстрант митинг митинговать шествие | 抗议 示威 集会 游行 抗争
riot unrest rioters | беспорядки бунт погром погрома погромщик волнения | 骚乱 暴乱 暴动
uprising revolution rebellion revolt | восстание революция революционный | 起义 革命
walkout | забастовка забастовок бастовать забастовочный стачка стачек | 罢工
activist | активист активистка активисток правозащитник | 维权 动家
dissident | диссидент инакомыслящий | 异见 异议
summit | саммит саммита | 峰会
treaty pact deal agreement agree | договор пакт соглашение сделка сделок договоренность согласиться | 条约 协定 协议 达成 同意
sign signature | подписать подписание подписывать подпись подписями | 签署 签订 签约
negotiate talks | переговоры переговорщик переговорный | 谈判 会谈 磋商
ceasefire truce armistice | перемирие прекращение | 停火 休战 停战
peace | мирный | 和平 和谈
meet met | встреча встретиться встречаться | 会晤 会见 会面
visit trip arrives | посетить посещение посещать прибыть прибытие поездка поездок визита | 访问 出访 到访 抵达
telephone | телефон созвониться | 通话 电话
phone smartphone handset | смартфон | 手机
iphone | айфон
mediate | посредник посредничество посредничать посреднический | 调解 斡旋 调停
diplomatic diplomacy | дипломатия дипломатический | 外交
ally alliance | союзник альянс союзнический | 盟友 同盟 盟国
nato | нато североатлантический | 北约
un | оон | 合国 联大
eu | ес евросоюз еврокомиссия | 欧盟 欧委
resolution | резолюция | 决议
join membership | вступить вступление присоединиться присоединение членство вступать | 加入 入盟
recognise recognize recognition | признать признание признавать | 承认
independence separatist secession secede | независимость сепаратист сепаратизм сепаратистский | 独立 分离
annex | аннексия аннексировать | 吞并
sovereignty sovereign | суверенитет суверенный | 主权
border frontier | граница пограничный приграничный погранпункт пограничник | 边境 边界 国境
expel expulsion | выслать высылка выдворить изгнать высылать исключить выдворение | 驱逐
deport | депортация депортировать | 遣返 遣送
extradite | экстрадиция экстрадировать | 引渡
asylum | убежище | 庇护
refugee | беженец беженцы беженка беженок | 难民
migrant migration immigrant | мигрант миграция иммигрант иммиграция миграционный иммиграционный | 移民 偷渡
visa | визовый безвизовый | 签证 免签
passport citizenship citizen | паспорт паспортный гражданство | 护照 国籍 入籍
war wartime | война | 战争 开战
military army troops soldiers | армия войска военный военнослужащий солдат армейский | 军队 士兵 军方 部队 军人
navy naval | вмс вмф | 海军
warship frigate | фрегат эсминец эсминца крейсер авианосец авианосца корвет | 军舰 舰艇 航母 逐舰
submarine | подлодка подлодок субмарина подводный | 潜艇 核潜
fighter warplane | истребитель бомбардировщик штурмовик | 战机 斗机 炸机
drone uav unmanned quadcopter | дрон беспилотник бпла беспилотный квадрокоптер | 人机
missile | ракета ракетный | 导弹 飞弹
artillery howitzer | артиллерия артиллерийский гаубица | 火炮 炮兵
tank armoured armored | танк танковый бронетехника бронемашина бронетранспортер | 坦克 装甲
weapon arms weaponry ammunition munitions | оружие вооружение боеприпас снаряд | 武器 军火 弹药
nuclear atomic npp | ядерный атомный аэс | 核武 核电 核能 核弹 原子 核设
disarmament disarm | разоружение разоружить | 裁军
invade invasion incursion | вторгнуться вторжение вторгаться | 入侵 侵略
counteroffensive | наступление контрнаступление наступать | 反攻 攻势
attack assault | атака атаковать нападение напасть нападать | 袭击 攻击 遇袭
airstrike bombard strike | авиаудар удар бомбардировка бомбардировок разбомбить | 空袭 轰炸
shell | обстрел обстрелять обстреливать | 炮击
shoot shot gunman gunfire gunmen shootout | стрелять стрельба застрелить выстрел расстрелять стрелок стрелка перестрелка перестрелок расстрел | 枪击 开枪 枪手 枪杀
shootdown | сбить сбивать | 击落
stab knife | ножевой нож зарезать резня | 持刀 刺伤 砍人 刀袭
capture seize seizure | захватить захвачен захватывать | 夺取 攻占
recapture | деоккупация деоккупировать отвоевать | 收复 光复
occupy occupation | оккупация оккупировать оккупационный | 占领
withdraw withdrew withdrawn pullout | вывод вывести выход отвод отвести | 撤军 撤出 退出
retreat | отступить отступление отступать | 撤退 败退
surrender | капитуляция капитулировать сдаться сдаваться сдался | 投降
battle fighting clash | бой битва столкновение сражение столкнуться | 冲突 交火 激战 交战
rebel insurgent militant | повстанец повстанцы мятежник боевик | 叛军 反叛 叛乱 武装
militia paramilitary | ополчение ополченец ополченца военизированный | 民兵
mercenary | наемник | 雇佣
conscription | призывник срочник | 征兵 兵役
veteran | ветеран ветеранами | 老兵 退伍
deploy | разместить размещение развернуть развертывание дислоцировать | 部署
genocide | геноцид | 族灭
massacre slaughter | бойня | 屠杀
provocation provoke | провокация провокационный спровоцировать | 挑衅
escalation tensions | эскалация обострение обостриться напряженность | 紧张
terrorism terrorist | терроризм террорист террористический теракт | 恐怖 恐袭
jihadist extremist islamist | джихадист экстремист экстремизм исламист экстремистский | 端主 端分 圣战
explode explosion blast | взрыв взорвать взрывной взрываться подрыв подрыва рвануть | 爆炸
bomb | бомба взрывчатка | 炸弹 炸药
suicide | самоубийство суицид самоубийца покончить | 自杀 轻生
hostage | заложник заложница | 人质
kidnap abduct kidnappers | похитить похищение похищен похищать похититель | 绑架 劫持 掳走
hijack | угон угнать угонщик | 劫机
ransom | выкуп | 赎金
pirate piracy | пират пиратский пиратство | 海盗
police policeman policemen | полиция полицейский правоохранитель полицейские | 警方 警察 警员 民警 公安
crime criminal | преступление преступник преступность криминал криминалу криминальный уголовный | 犯罪 罪犯 罪行
murder homicide slain slay | убийство убийца | 谋杀 凶杀 杀人 凶手 命案
assassinate | покушение | 暗杀 行刺 遇刺
die dead death killed fatal | умереть умер умерла умирать смерть мертвый погибнуть погиб погибла погибший гибель гибнуть убить скончаться смертельный летальный | 死亡 身亡 遇难 去世 逝世 丧生 杀害 罹难 病逝 死者 致死 猝死
injure injuries wounded hurt | раненый травма пострадать травмировать | 受伤 伤者 负伤 伤病 伤势 伤缺 重伤 轻伤
victim casualties toll | жертва | 伤亡 遇害
survivor survive | выжить уцелеть | 幸存 生还
missing disappear vanish | пропасть пропавший исчезнуть исчез исчезновение пропажа исчезнувший | 失踪 失联
body corpse | тело труп останки | 尸体 遗体 遗骸
arrest detain detention nab | арест арестовать задержать задержание задерживать | 逮捕 被捕 拘留 被拘 拘捕 落网 抓获 被抓
suspect suspicion | подозреваемый подозрение | 嫌犯 嫌疑 涉嫌 疑犯
investigate probe inquiry | расследование расследовать следствие следователь следственный следком | 调查 侦查 彻查 立案
manhunt fugitive | розыск разыскиваться беглец | 通缉 追捕 逃犯 在逃
escape fled flee | бежать побег сбежать бегство | 逃跑 越狱 逃离 潜逃
prosecutor prosecution | прокурор прокуратура генпрокуратура | 检察 检方
charge indict | предъявить вменить обвинительный подсудимый | 起诉 控罪 被控 公诉
accuse allegation blame | обвинить обвинять обвинение | 指控 指责 控诉
sue sued lawsuit litigation plaintiff | иск засудить истец истца исковой | 诉讼 控告 告上
court tribunal judge magistrate | суд судебный трибунал трибуналы судейский | 法院 法庭 法官
trial | слушание разбирательство | 审判 庭审 受审 开庭
jury jurors | присяжный | 陪审
lawyer attorney | адвокат юрист защитник | 律师
sentence | приговорить | 判处 获刑 被判 刑期
convict guilty | осудить осужден осужденный виновный | 定罪 有罪
acquit acquittal exonerated | оправдать оправдательный | 无罪 脱罪
appeal | апелляция обжаловать обжалование апелляционный кассация | 上诉 申诉
overturn annul quash | аннулировать аннулирование | 推翻 撤销
prison jail imprisoned inmate | тюрьма тюремный заключенный сизо | 监狱 入狱 监禁 囚犯
beheading | казнь | 死刑 处决
pardon amnesty clemency | помиловать помилование амнистия | 赦免 特赦
release freed | освободить освобождать освобождение освобожден отпустить | 获释 释放
bail | залог | 保释
parole probation | удо условный | 假释 缓刑
confess plead | сознаться признательный | 认罪 供认
testify testimony witness | свидетель показания свидетельствовать | 证人 作证 目击
evidence proof | доказательство улика | 证据
rape rapist sexual harassment molest | изнасилование изнасиловать насильник сексуальный домогательство | 强奸 性侵 性骚 骚扰
torture | пытка пыток | 酷刑 虐待
violence violent | насилие насильственный | 暴力
robbery robbed robbers heist | ограбление ограбить грабитель ограблен | 抢劫 劫匪
steal stole stolen theft thief thieves burglary burglar | украсть кража воровать вор украден краденый | 盗窃 被盗 偷窃 窃贼
fraud fraudulent scam fraudster scammers swindle | мошенничество мошенник мошеннический афера аферист | 诈骗 欺诈 骗局
corruption graft | коррупция коррупционный коррупционер | 腐败 贪腐 贪污
bribe bribery | взятка взяток взяточничество подкуп взяточник | 贿赂 受贿 行贿
embezzle | растрата хищение казнокрадство | 挪用 侵吞
launder | отмывание отмывать | 洗钱
smuggle smuggler contraband | контрабанда контрабандист контрабандный | 走私
drug narcotics cocaine heroin fentanyl | наркотик наркоторговец наркоторговца кокаин наркоторговля фентанил | 毒品 贩毒 可卡 芬太
cannabis marijuana | марихуана марихуану каннабис конопля | 大麻
mafia gang gangster | мафия банда мафиози | 黑帮 黑手 帮派
forgery counterfeit fake | подделка подделок подделать фальшивый поддельный фальсификация фейк контрафакт контрафактный | 伪造 假冒 造假 山寨
hack hacker cyberattack cyber ddos | хакер хакерский взлом взломать кибератака взламывать киберпреступник киберпреступность | 黑客 网攻 破解 络攻
leak leakage | утечка утечек утечь слив | 泄露 泄密 泄漏 外泄
spy espionage | шпион шпионаж шпионский | 间谍
treason traitor betray | госизмена измена предатель предательство | 叛国 叛徒
wiretap surveillance eavesdropping | прослушка слежка прослушивание прослушивать | 窃听 监听 监视
poison | отравить отравление яд отравлен | 中毒 投毒 毒害
arson arsonist | поджог поджечь поджигатель поджег поджигать | 纵火
sabotage saboteur | диверсия саботаж диверсант | 破坏
vandalism vandalised | вандал вандалы вандализм осквернить | 毁坏 涂鸦
earthquake quake magnitude tremor aftershock seismic | землетрясение толчок толчка магнитуда афтершок сейсмический | 地震 余震
tsunami | цунами | 海啸
flood inundated | наводнение затопить паводок паводка затопление потоп подтопление | 洪水 洪灾 水灾 洪涝
dam reservoir dyke | плотина дамба водохранилище | 大坝 溃坝 水库 水坝
landslide mudslide | оползень оползнями обвал | 滑坡 泥石 山崩
wildfire bushfire | лесной | 山火 野火 林火
fire blaze burn burnt | пожар возгорание гореть сгореть загореться полыхать загорелся | 火灾 起火 大火 着火 火情
firefighter | пожарный огнеборец | 消防
typhoon hurricane cyclone | тайфун ураган ураганами циклон | 台风 飓风 气旋
tornado twister | торнадо смерч | 龙卷
storm thunderstorm | шторм буря непогода | 暴风 风暴 雷暴
volcano volcanic eruption lava | вулкан вулканами вулканический извержение лава извергаться | 火山 喷发 熔岩
avalanche | лавина | 雪崩
heat heatwave hottest | жара зной | 高温 热浪 酷热
drought | засуха засушливый | 干旱 旱灾
cold frost | мороз холод похолодание | 寒潮 严寒 低温
snow snowfall blizzard snowstorm | снег снегопад метель вьюга | 暴雪 大雪 降雪
rain rainfall downpour torrential | дождь ливень ливнями осадки | 暴雨 降雨 大雨
lightning | молния | 雷击 闪电
hailstorm | град | 冰雹
fog smog | туман туманами | 大雾 雾霾
climate warming | климат климатический потепление | 气候 变暖
disaster catastrophe tragedy | катастрофа бедствие трагедия стихия | 灾难 灾害 惨剧
 | чп чс чрезвычайный | 紧急
rescue rescuers | спасти спасение спасатель спасен спасать спасательный мчс | 救援 获救 救出 营救 搜救
evacuate | эвакуация эвакуировать | 疏散 撤离
trapped stranded stuck | застрять | 被困 滞留
rubble debris wreckage | обломок обломки завал завалы | 瓦砾 残骸 废墟
collapse | обрушение обрушиться рухнуть обвалиться рухнул | 坍塌 倒塌 垮塌
bridge | мост мостовой | 大桥 桥梁
mine coalmine miners colliery | шахта шахтер рудник горнодобывающий | 矿难 煤矿 矿工 矿山 采矿 矿业
accident crash | авария крушение дтп аварийный | 事故 坠毁 失事 车祸
collide collision | врезаться столкнулся | 相撞 碰撞
plane aircraft airplane jet | самолет авиалайнер лайнер | 飞机 客机 空难
flight airline aviation | рейс авиакомпания авиарейс перелет авиаперевозчик авиационный авиация полет | 航班 航空 航司 飞行
airport runway | аэропорт аэродром аэродрома | 机场
helicopter chopper | вертолет | 直升
pilot | пилот летчик | 行员 机师
train railway rail locomotive railroad | поезд железнодорожный электричка электричек локомотив локомотива ржд железнодорожник | 火车 列车 铁路 高铁
derail | рельсы | 脱轨
metro subway | метро метрополитен метрополитену | 地铁
bus buses | автобус автобусный маршрутка маршруток | 巴士 客车 公交 大巴
ship vessel boat ferry | корабль судно лодка лодок катер теплоход сухогруз паромный | 轮船 渡轮 船只 货船 货轮 船舶
sink sank sunk capsized | затонуть затонул потонуть опрокинуться опрокинулся | 沉没 沉船 翻船 倾覆
drown | утонул утопить утопленник утонуть тонуть | 溺水 溺亡 淹死
tanker | танкер | 油轮 油船
spill | разлив разлива разлитие | 漏油 油污
stampede | давка давок | 踩踏
radiation radioactive | радиация радиоактивный радиационный | 辐射 放射
blackout outage powercut | блэкаут отключение обесточить электроснабжение | 停电 断电
climber | альпинист восхождение альпинизм | 登山 攀登
tourist tourism travel | турист туризм туристический турпоток туроператор путешествие путешественник | 游客 旅游 旅行
shark | акула | 鲨鱼
hospital hospitalised clinic | больница госпиталь госпитали клиника госпитализировать госпитализация | 医院 住院 入院 送医
doctor physician | врач доктор медик | 医生 医师
nurse | медсестра | 护士
surgery transplant surgeon | прооперировать трансплантация пересадка пересадок хирург | 手术 移植
epidemic outbreak pandemic | эпидемия вспышка вспышек пандемия | 疫情 行病
coronavirus covid | коронавирус ковид коронавирусный | 新冠 冠状
virus | вирус вирусный | 病毒
infect | заразить заражение инфекция заражен инфекционный | 感染 传染
flu influenza | грипп орви | 流感 禽流
measles |  | 麻疹
cholera | холера | 霍乱
ebola | эбола | 埃博
mpox monkeypox smallpox | оспа | 猴痘
malaria | малярия | 疟疾
hiv | вич спид | 艾滋
cancer tumour tumor | рак опухоль онкология онкологический | 癌症 肿瘤 患癌
vaccine jab | вакцина вакцинация прививка прививок вакцинировать привить | 疫苗 接种
quarantine lockdown isolation | карантин локдаун изоляция самоизоляция | 隔离 封城 检疫
abortion | аборт | 堕胎 打胎
euthanasia | эвтаназия | 安乐
diagnosed diagnosis | диагноз диагностировать | 确诊 诊断
school pupil schoolchildren schoolboy schoolgirl | школа школьный школьник школьница ученик | 学校 校园 中学 小学
teacher | учитель преподаватель педагог учительница | 教师 老师
university campus college | университет вуз университетский колледж | 大学 高校
exam | экзамен экзаменами егэ экзаменационный огэ | 高考 考试
teenager teen | подросток подростковый подростки | 少年 青少
baby newborn infant birth born | младенец младенца новорожденный родить рождение рождаемость | 婴儿 生儿 出生 诞生 产子 生育
population census demographic | население перепись переписями демографический демография | 人口 普查
wedding marry marriage bride | свадьба жениться брак пожениться замуж свадебный женитьба невеста | 结婚 婚礼 婚姻 完婚
divorce | развод развестись бракоразводный развелся | 离婚
pension retirement | пенсия пенсионный пенсионер | 养老 退休 退役
wage salary paycheck | зарплата оклад мрот зарплатный заработок заработка | 工资 薪资 薪酬 薪水 月薪
union | профсоюз профсоюзный | 工会
unemployment jobless | безработица безработный | 失业
layoff redundancies |  | 裁员
welfare subsidy subsidize | пособие субсидия льгота субсидировать субсидирование дотация | 补贴 福利 津贴
tax taxation vat levy | налог налоговый налогообложение ндс ндфл | 税收 征税 减税 税务 纳税 税率
budget budgetary | бюджет бюджетный | 预算
hunger famine starvation starving | голод голодать | 饥荒 饥饿
aid humanitarian relief | помощь гуманитарный гумпомощь | 援助 人道
donate charity charitable | пожертвовать пожертвование донат жертвовать благотворительный | 捐款 捐赠 捐助 慈善
racism racist racial | расизм расист расистский расовый | 种族
discrimination discriminatory | дискриминация дискриминационный дискриминировать | 歧视
slavery slave | рабство раб рабский | 奴隶 奴役
journalist correspondent | журналист журналистка журналисток корреспондент репортер | 记者
censorship censor | цензура цензурировать цензор | 审查 封杀
confirm | подтвердить подтверждение подтверждать подтвержден | 证实 确认
deny denial refute rebut | опровергнуть опровержение опровергать отрицать | 否认 辟谣
apologise apologize | извиниться извинение извиняться | 道歉 致歉
condemn denounce | осуждать | 谴责
criticise slam lambast lambaste decry rebuke | критика критиковать раскритиковать | 批评 抨击 炮轰
warn alert | предупредить предупреждение предупреждать предостеречь | 警告 预警 警报
threaten threat | угроза угрожать пригрозить | 威胁 扬言
ultimatum | ультиматум | 通牒
oppose | воспротивиться возражать возразить | 反对
invite | пригласить приглашение приглашать приглашен | 邀请
congratulate | поздравить поздравление поздравлять | 祝贺 恭喜
condolences mourn | соболезнование траур скорбь | 哀悼 悼念 吊唁
funeral burial bury | похороны погребение | 葬礼 国葬 安葬 下葬
anniversary commemorate jubilee | годовщина юбилей юбилея юбилейный | 周年 纪念
award prize laureate | награда награждение награжден премия присудить лауреат | 颁奖 奖项 获奖
medal medalist medallist | медаль медали медалист медальный призер | 奖牌 金牌 银牌 铜牌
monument statue sculpture sculptor | памятник статуя монумент мемориал мемориалы скульптура скульптор | 雕像 铜像 念碑 雕塑
rename rebrand | переименовать переименование ребрендинг | 更名 改名
win won winner victory beat triumph | победа победитель выиграть выигрыш выигрывать победный обыграть одолеть | 获胜 胜选 胜利 赢得 胜出 击败 战胜 取胜 夺魁 险胜
lose lost | поражение проиграть проигрыш проигрывать | 落败 败选 败北 失利 输给 不敌 惨败
compensation reparations | компенсация компенсировать возмещение репарация возместить | 赔偿 补偿
confiscate impound | конфисковать конфискация изъять изъятие изъят | 没收 查获 缴获 充公 扣押
scandal | скандал скандалы скандальный | 丑闻
dispute quarrel row feud spat | спор разногласие ссора | 争端 纠纷 争议
curfew | комендантский | 宵禁
bodyguard | телохранитель охранник охрана охрану | 保镖 警卫 保安
demolish demolition | снос снести демонтаж демонтировать | 拆除
destroy destruction | уничтожить уничтожение разрушить разрушение | 摧毁 销毁
damage | повреждение повредить поврежден ущерб | 损坏 受损
extend extension prolong | продлить продление продлевать | 延长 续期 续签 续约
increase rise raise rose grow grew growth climb surge jump soar hike skyrocket boost | повысить повышение рост вырасти увеличить увеличение вырос расти увеличиваться повышать подорожать подорожание дорожать подскочить подняться | 上涨 增加 上升 提高 增长 涨价 飙升 大涨 上调 攀升 走高
decrease fall fell drop reduce cut decline plunge slump tumble reduction slash lower plummet | снизить снижение упасть падение сократиться уменьшить падать упал снижать сокращать подешеветь дешеветь понизить понижение урезать сокращение | 下降 下跌 减少 削减 暴跌 大跌 下滑 跌破 降低 下调 降价 骤降 下挫
inspection inspectors audit auditor | инспекция инспектор проверка проверок проверить проверять аудит аудита | 检查 核查 审计
exile | изгнание эмигрант | 流亡
debate | дебаты дискуссия | 辩论
poll survey | опрос соцопрос | 民调 民意 问卷
indigenous aboriginal tribe tribal | коренной абориген аборигенами племя племенной | 原住 部落 土著
farmer agriculture farming | фермер аграрий сельскохозяйственный сельхоз сельхозпроизводитель ферма аграрный | 农民 农业 农场
grain wheat cereals | зерно зерновой пшеница | 粮食 小麦 谷物
airspace |  | 领空 空域
island isle | остров острова островной | 岛屿 群岛
strait | пролив пролива | 海峡
coastguard | береговой | 海警
peacekeeper | миротворец миротворца миротворческий | 维和
commander admiral | главнокомандующий адмирал адмиралы | 司令 挥官
uranium enrichment | обогащение урановый | 浓缩 铀矿
intercept interceptor | перехватить перехвачен перехватчик | 拦截
mobilisation | мобилизация мобилизовать | 动员
drill manoeuvres maneuvers wargames | маневры | 军演 演习 演练
pow captive | военнопленный плен | 战俘 俘虏
swap | обмен обменами обменять | 交换 换俘
violate breach | нарушить нарушение нарушать | 违反 违规
landmine demining | минный разминирование заминировать | 地雷 排雷
verdict | вердикт постановление постановить | 裁决 裁定 判决
brawl | избить избиение побои драка подраться | 殴打 斗殴
cartel | картель наркокартель | 毒枭
spymaster | разведка разведок разведчик разведывательный спецслужба | 情报 特工
freeze frozen froze | заморозить замораживать заморозка заморозок заморожен замороженный | 冻结
touchdown | приземлиться посадка посадок приземление | 迫降 降落
chemical toxic chemistry chemist | химический токсичный ядовитый химия химик | 化学 有毒 化工
gay lgbt lgbtq homosexual transgender | лгбт гей однополый трансгендер гомосексуальный | 同性 跨性
feminist feminism | феминистка феминисток феминизм | 女权
shutdown | шатдаун | 停摆
launch liftoff | запустить запуск запущен запускать | 发射 启动 升空
supply deliveries deliver shipment | поставка поставок поставить поставлять снабжение поставщик доставка доставок доставить доставлять отгрузка | 供应 运送 交付 供货 发货 送货
satellite | спутник спутниковый | 卫星
secretary secretary-general | секретарь госсекретарь генсек | 秘书 务卿
muslim islam | мусульманин мусульман мусульмане мусульманский ислам ислама исламский | 穆斯 兰教
summon |  | 召见 传唤
recall | отозвать отзыв отзыва отзывать | 召回
defamation libel slander | клевета | 诽谤
blackmail extortion ransomware | вымогательство вымогать вымогатель шантаж шантажировать шифровальщик | 勒索 敲诈
paedophile pedophile | педофил педофилия | 恋童 娈童
prostitution | проституция проститутка проституток | 卖淫 嫖娼
gambling casino betting bookmaker | казино азартный букмекер | 赌博 赌场 博彩
alcohol liquor vodka | алкоголь алкогольный спиртной водка водок | 酒精 饮酒 烈酒 白酒 伏特
smoker tobacco cigarette vape | курение сигарета табак вейп табачный | 吸烟 香烟 烟草 子烟
dengue | денге | 登革
plague | чума | 鼠疫
tuberculosis | туберкулез | 结核
disabled | инвалид инвалидность | 残疾 残障
homeless | бездомный | 无家
sinkhole | карстовый воронка воронок | 天坑 塌陷
pollution | загрязнение загрязнить | 污染
emissions carbon | выброс углерод углеродный | 排放 碳排
highway motorway road | шоссе трасса автомагистраль автомагистрали дорога дорожный автодорога | 公路 道路
tunnel | тоннель туннель | 隧道
motorcycle motorcyclist motorbike | мотоцикл мотоциклист | 摩托
parachute skydiver | парашют парашютист | 跳伞
refinery refining | нпз нефтеперерабатывающий нефтепереработка | 炼油 炼厂
pipeline | трубопровод газопровод нефтепровод | 管道 管线
pilgrim pilgrimage hajj | паломник паломничество хадж | 朝觐 朝圣
hijab burqa headscarf | хиджаб никаб паранджа | 头巾 罩袍
quran koran | коран корану | 古兰 可兰
bullying | буллинг травля | 霸凌 欺凌
immunity | иммунитет неприкосновенность | 豁免
reshuffle | перестановка перестановок | 改组
reelection | переизбрать переизбрание | 连任
whistleblower | разоблачитель информатор | 举报 吹哨
defence defense | оборона минобороны | 国防 防御
antiaircraft | пво зенитный | 防空
hypersonic | гиперзвуковой гиперзвук | 高超
ballistic | баллистический | 弹道
intercontinental icbm | межконтинентальный | 洲际
sniper | снайпер снайперский | 狙击
grenade | граната | 手榴
gun rifle pistol handgun firearm | пистолет ружье винтовка винтовок автомат огнестрельный | 手枪 步枪 枪支
civilian | гражданский | 平民
parade | парад | 阅兵
settler | поселенец поселенца поселение | 定居
nationalised | национализировать национализация | 国有
lottery jackpot | лотерея лотереи джекпот лотерейный | 彩票
reveal disclose | раскрыть раскрывать разоблачить | 披露 曝光
insult | оскорбить оскорбление оскорблять | 侮辱 辱骂
thwart foil prevent | предотвратить предотвращение предотвращен сорвать | 挫败 防止
ease relax | смягчить смягчение смягчать ослабить | 放宽 松绑
lift unblock unfreeze | снять разблокировать разблокировка | 解除 解封 解禁
tighten toughen | ужесточить ужесточение ужесточать | 收紧 从严
plot conspiracy | заговор заговорщик | 阴谋 密谋
revoke | лишение | 剥夺 吊销
looting looters | мародер мародерство | 劫掠 哄抢
king | король | 国王
queen | королева | 女王 王后
royal monarch monarchy | королевский монарх | 王室 皇室
prince | принц | 王子
princess | принцесса | 公主 王妃
chairman chairwoman | председатель | 主席
raid | обыск обыскать обыскивать рейд | 搜查 突袭 突击
acquire acquisition buy bought purchase buyout takeover | купить покупать покупка покупок приобрести приобретать приобретение скупить поглощение поглотить | 收购 购买 并购 买下 购入 兼并
merger merge amalgamation | слияние слиться | 合并
sell sold sale divest | продать продавать продажа | 出售 销售 卖出 售出 卖掉 抛售
revenue turnover | выручка выручек оборот | 营收
profit earnings | прибыль прибыльный | 利润 盈利 净利 财报
loss lossmaking | убыток убыточный убытки | 亏损
income | доход доходность | 收入
shares stock equities | акция | 股票 股价 股份 股市
index | индекс | 指数
bourse nasdaq nyse | биржа биржевой мосбиржа | 交所 易所
investor | инвестор | 资者 股民
invest | инвестиция инвестировать инвестиционный вложить вложение вкладывать | 投资 注资
finance | финансирование финансировать финансовый финансы | 融资 金融
dividend | дивиденд | 分红 股息 派息
bankruptcy bankrupt insolvency | банкротство банкрот обанкротиться | 破产
default | дефолт дефолтный | 违约
debt indebted | долг задолженность долговой | 债务 欠债 负债 外债
bond eurobond | облигация еврооблигация офз | 债券 国债
loan credit lend lender | кредит кредита кредитный кредитование кредитовать займ заемщик | 贷款 信贷 借款
mortgage | ипотека ипотечный | 房贷 按揭
deficit | дефицит дефицита дефицитный | 赤字 逆差
surplus | профицит профицита излишек излишка | 顺差 盈余
shortage scarcity | нехватка недостаток | 短缺 紧缺
inflation inflationary | инфляция инфляционный | 通胀 通货
rate | ставка ставок | 利率 加息 降息
currency forex | валюта валютный | 货币 外汇 汇率
dollar | доллар долларовый | 美元
euro | евро | 欧元
ruble rouble | рубль рублевый | 卢布
yuan renminbi | юань | 民币
yen | йена иену | 日元
sterling | фунт стерлинг | 英镑
rupee | рупия | 卢比
bitcoin ethereum | биткоин биткойн эфириум | 比特 以太
cryptocurrency crypto stablecoin | криптовалюта криптобиржа стейблкоин крипта | 加密
oil crude petroleum brent | нефть нефтяной нефтедобыча | 石油 原油 油价
gas | газ газовый | 然气 气价
lng liquefied | спг сжиженный | 液化
gasoline petrol fuel diesel | бензин топливо топливный дизель дизельный | 汽油 燃油 柴油 燃料
gold | золото | 黄金 金价
silver | серебро серебряный | 白银 银价
copper | медь медный | 铜价 铜矿
aluminium aluminum | алюминий алюминиевый | 铝业 铝价 电解
steel steelmaker | стальной сталелитейный металлопрокат | 钢铁 钢材
coal | уголь угольный | 煤炭
metal | металл металлический металлургия металлургический | 金属
diamond | алмаз алмазный бриллиант | 钻石
lithium | литий литиевый | 锂矿 锂电
 | редкоземельный | 稀土
price cost | цена ценовой стоимость ценник | 价格 物价 售价 定价
double | удвоить удвоение вдвое | 翻倍 翻番
contract | контракт контрактный | 合同
tender procurement | тендер закупка закупок закупать закупить госзакупка | 招标 采购 投标
auction | аукцион | 拍卖 竞拍
factory | завод фабрика заводской | 工厂 建厂 厂房
warehouse depot | склад складской | 仓库 仓储
shop store supermarket retail grocery | магазин супермаркет гипермаркет ритейл ритейлер розничный розница | 商店 超市 零售 门店
mall | молл тц трц торгцентр | 商场 购物
trade commerce | торговля торговый товарооборот торговать | 贸易 商务
headquarters | штаб-квартира | 总部
branch subsidiary | филиал филиалы дочерний представительство
owner proprietor | владелец владельцы собственник совладелец совладельцы владеть | 业主 老板
shareholder stockholder | акционер | 股东
stake | доля | 持股 股权
ceo boss | гендиректор директор топменеджер | 首席 总裁 高管
board | правление совдир | 董事
founder cofounder | основатель сооснователь основать | 创始 创办
billionaire tycoon oligarch | миллиардер олигарх магнат | 亿万 富豪
rich richest wealth wealthy | богатый богатство богач | 首富 财富
hire recruit | нанять нанимать найм | 招聘 聘用 雇用 招募
employment job vacancy | трудоустройство занятость вакансия | 就业 岗位 职位
employee worker staff workforce | сотрудник работник рабочий | 员工 职工 工人
antitrust monopoly monopolist | антимонопольный монополия монополист фас | 反垄 垄断
bank banker | банк банковский банкир | 银行
centralbank | центробанк цб | 央行
fed | фрс | 美联
ecb | ецб | 洲央
fund | фонд | 基金
insurance | страхование страховой страховка страховок страховщик застраховать осаго | 保险 投保
payment payout pay | платеж выплата выплачивать оплата оплачивать заплатить | 支付 付款 缴纳
remittance | перевод | 汇款 转账
deposit | вклад депозит депозита вкладчик | 存款 储蓄
cash | наличные наличка | 现金
atm | банкомат | 取款
asset | активы | 资产
economy economic economist | экономика экономический экономист | 经济
gdp | ввп
recession downturn | рецессия спад | 衰退 低迷
crisis | кризис кризисный | 危机
forecast outlook predict | прогноз прогнозировать спрогнозировать предсказать предсказание | 预测 预计 预期 展望
startup | стартап | 初创 创业
entrepreneur businessman businesswoman | бизнесмен бизнесменами предприниматель предпринимательство | 商人 业家
cooperate collaborate partner partnership | сотрудничество сотрудничать партнер партнерство партнерский | 合作 伙伴 携手
joint venture | совместный | 合资
memorandum | меморандум | 备忘
privatise | приватизация приватизировать | 私有
valuation | капитализация | 市值 估值
quarter | квартал кварталы квартальный | 季度
ipo flotation | айпио листинг | 上市 招股 新股
delist | делистинг | 退市 摘牌
restructuring reorganization | реструктуризация реорганизация реорганизовать | 重组
brand | бренд | 品牌
advertising advert | реклама реклам рекламный рекламодатель | 广告
consumer shopper | потребитель потребительский потребление клиент покупатель | 消费 顾客 客户
user | пользователь абонент подписчик | 用户
demand | спрос | 需求
luxury | люкс люксовый роскошь роскошный | 奢侈 豪华
parcel courier | посылка посылок курьер курьерский | 快递 包裹
postal mail | почтовый почтальон | 邮政 邮件
marketplace ecommerce | маркетплейс | 电商 网购
 | таможня таможенный | 海关 清关
refund | возврат | 退款 退货
discount | скидка скидок распродажа | 折扣 促销 打折
rent rental lease tenant | аренда арендовать арендный арендатор арендодатель | 租金 租赁 租房 承租
apartment condo | жилье квартира жилищный | 住房 公寓 住宅
property estate realty | недвижимость | 房地 地产 楼市 房产
homebuilder | застройщик девелопер | 房企 发商
build built construction | строительство построить строить строительный стройка строек возвести возведение достроить | 建设 建造 兴建 修建 施工 建成
skyscraper | небоскреб высотка высоток | 摩天
hotel | отель гостиница гостиничный | 酒店 宾馆
restaurant cafe | ресторан ресторанами кафе общепит общепита | 餐厅 餐饮 饭店
coffee | кофе кофейня кофеен | 咖啡
tea | чай чайный | 茶叶
food foodstuff | продовольствие продовольственный еда | 食品 食物
wine winemaker | винодел виноделие | 红酒 酿酒
beer brewer | пиво пивной пивовар | 啤酒
pharmaceutical pharma drugmaker | фармацевтический фармкомпания фармацевтика | 制药 药企
clothing textile apparel | одежда текстиль текстильный швейный | 服装 纺织
shoe footwear sneakers | обувь обувной кроссовки | 球鞋 鞋业
cosmetics | косметика косметический | 化妆 美妆
toy | игрушка игрушек | 玩具
furniture | мебель мебельный | 家具 家居
jewelry jewellery jeweler | ювелирный ювелир | 珠宝 首饰
stockpile reserve inventory | запас резерв | 储备 库存
quota | квота | 配额
dumping | демпинг антидемпинговый | 倾销
stimulus | стимул стимулирование стимулировать | 刺激
analyst | аналитик | 分析
infrastructure | инфраструктура инфраструктурный | 基建
industry | промышленность отрасль индустрия индустриальный | 工业 产业 行业
project | проект | 项目
forum | форум пмэф | 论坛
conference | конференция | 会议
expo | экспо | 博览 世博
shipyard shipbuilding | верфь судостроение судостроительный | 造船 船厂
rival competitor compete | конкурент конкуренция конкурировать | 竞争 对手
complain complaint | жалоба пожаловаться жаловаться | 投诉 抱怨
register registration registry | зарегистрировать регистрация регистрировать реестр | 注册 登记
poverty | бедность бедный нищета | 贫困 贫穷
volunteer | волонтер доброволец добровольцы | 志愿
youth | молодежь молодежный | 青年 年轻
tablet ipad | планшет планшетный | 平板
laptop notebook | ноутбук | 笔记
computer pc | компьютер компьютерный пк | 电脑 计算
smartwatch | смартчасы | 手表 腕表
headphones earbuds earphones | наушники | 耳机
chip chipmaker semiconductor microchip | чип чипмейкер полупроводник полупроводниковый микросхема микросхему микроэлектроника | 芯片 半导
processor cpu | процессор | 理器
gpu | видеокарта видеочип | 显卡
equipment | оборудование | 设备 器材
antenna basestation | антенна вышка вышек | 基站 天线
network | сеть сетевой | 网络
internet online web | интернет онлайн | 互联 上网 网上
telecom telecommunications telco | телеком телекома телекоммуникационный телекоммуникация сотовый | 电信
communications | связист | 通信 通讯
broadband fibre fiber | широкополосный оптоволокно оптоволоконный | 宽带 光纤
roaming | роуминг | 漫游
messenger | мессенджер | 即时
social | соцсеть | 社交
video | видео видеоролик ролик | 视频
blogger | блогер инфлюенсер ютубер | 网红 博主 博客
streaming livestream | стриминг стриминговый стример стрим | 流媒 直播
website | сайт вебсайт | 网站 官网
browser | браузер | 浏览
cloud | облако облачный | 云计 云服 云端
server | сервер серверный | 务器
datacenter datacentre | цод датацентр | 算力
software | софт программный | 软件
os | операционка
app | приложение | 应用
update upgrade | обновление обновить обновлять апгрейд | 更新 升级
algorithm | алгоритм | 算法
ai artificial | нейросеть искусственный интеллект | 工智 大模
chatbot bot | чатбот бот чат | 聊天
robot humanoid | робот робототехника роботизация гуманоидный | 器人 人形
autonomous driverless autopilot robotaxi | автономный автопилот роботакси | 动驾 人驾
battery | аккумулятор аккумуляторный батарея батареи | 电池
charger recharge | зарядка зарядок зарядный зарядить | 充电
camera | камера фотокамера | 摄像 相机 镜头
screen display | экран экранами дисплей дисплея монитор | 屏幕 显示
foldable | складной | 折叠
television tv | телевизор тв телевидение телевизионный телеканал телеканалы | 电视
videogame gamer esports | видеоигра геймер игровой киберспорт | 游戏 电竞
cybersecurity | кибербезопасность | 络安 网安
malware trojan spyware | вредонос вредоносный троян | 恶意 木马
vulnerability flaw | уязвимость | 漏洞
privacy | персональный конфиденциальность приватность | 隐私
password | пароль | 密码
vpn | впн | 翻墙
glitch malfunction | сбой неполадка неполадок неисправность | 故障 宕机 瘫痪
patent | патент патентный запатентовать | 专利
licence license | лицензия лицензировать лицензионный лицензирование | 牌照 执照
standard | стандарт стандартный | 标准
certificate certify | сертификат сертификация сертифицировать | 认证 证书
copyright | авторский правообладатель | 版权 侵权 盗版
quantum | квантовый | 量子
supercomputer | суперкомпьютер | 超算
sensor | датчик сенсор | 传感
laser | лазер лазерный | 激光
printer printing | принтер | 打印
virtual metaverse | виртуальный метавселенная | 虚拟 元宇
technology tech | технология технологический технологичный | 科技 技术
innovation | инновация инновационный | 创新
digital | цифровой цифровизация | 数字 数码
electronics | электроника электронный | 电子
unveil introduce showcase rollout debut | представить представлять презентация презентовать анонсировать анонс выпустить выпускать выпуск выпущен релиз дебют | 发布 亮相 面世 问世 发行 推出
publish | опубликовать публикация публиковать издать издание издатель | 公布 刊登 发表 出版
space cosmos | космос космический | 太空 宇宙 航天
spacecraft spaceship capsule | аппарат капсула | 飞船 天器
orbit | орбита орбите орбитальный | 入轨
moon lunar | луна | 月球 登月 探月
mars martian | марс марсианский марсоход | 火星
astronaut cosmonaut taikonaut | космонавт астронавт | 宇航 天员
iss | мкс | 际空
nasa |  | 空总
asteroid | астероид | 小行
comet | комета | 彗星
meteor meteorite | метеор | 陨石 流星
planet exoplanet planetary | планета экзопланета | 行星
eclipse | затмение | 日食 月食
 | галактика млечный | 星系 银河
telescope observatory | телескоп обсерватория | 望远
astronomer astronomy | астроном астрономия астрономический | 天文
laboratory lab | лаборатория лабораторный | 验室
test | эксперимент экспериментальный испытание испытать испытывать тест тестирование протестировать тестировать | 测试 试验 试飞 试行
research study | исследование исследователь исследовать исследовательский | 研究
science scientific scientist | наука научный ученый | 科学
discover discovery | обнаружить обнаружение обнаруживать находка находок | 发现
physicist | физика | 物理
biology biologist | биология биологический | 生物
mathematics mathematician math | математика математический | 数学
gene genome dna genetic | ген днк генетический генетика | 基因
archaeology archaeologist | археолог археологический раскопки | 考古 出土
dinosaur | динозавр | 恐龙
fossil paleontologist | палеонтолог окаменелость ископаемый | 化石
 | экспедиция | 科考 考察
nobel | нобелевский нобель | 诺贝
academy academician | академия академик | 院士 学院
professor | профессор | 教授
student | студент студенческий | 学生
graduate | выпускник выпускной | 毕业
olympiad | олимпиадник олимпиадный | 奥赛
scholarship stipend | стипендия стипендиат | 奖学 助学
education | образование образовательный | 教育
workshop | обучение обучить обучать переподготовка переподготовок тренинг | 培训 课程
internship trainee | стажировка стажировок стажер | 实习
thesis dissertation | диссертация | 论文 学位
kindergarten nursery | детсад садик | 幼儿
textbook | учебник | 教材 课本
enrolment | абитуриент поступление зачисление зачислить | 招生 录取
lesson classroom curriculum | урок | 课堂 上课
language linguistic | язык языковой | 语言
passenger | пассажир пассажирский пассажиропоток | 乘客 旅客
tram trolleybus | трамвай трамвая троллейбус | 电车
taxi cab | такси таксист | 租车 的士 网约
truck lorry | грузовик фура камаз | 卡车 货车
car vehicle automobile | автомобиль автомобили автомобильный машина авто | 汽车 车辆
automaker carmaker autoworker | автопроизводитель автоконцерн автопром автопрома автозавод | 车企 车商
electric ev | электромобиль электромобили электрокар электрический | 电动
hybrid | гибрид гибридный | 混动
sedan | седан седанами | 轿车
crossover suv | кроссовер внедорожник | 越野
pickup | пикап | 皮卡
tyre tire | покрышка покрышек шина | 轮胎
driver | водитель водительский | 司机 驾驶
scooter | самокат электросамокат | 滑板
bicycle bike cyclist cycling | велосипед велосипедист велосипедный велогонка велогонок велогонщик | 单车 骑行
port harbor harbour seaport | порт портовый гавань | 港口 码头
icebreaker | ледокол ледокольный | 破冰
ticket | билет | 门票 车票 机票
route itinerary | маршрут | 路线 航线
transport traffic | транспорт транспортный | 交通 运输
congestion gridlock | пробка пробок затор | 拥堵 堵车
freight cargo | перевозка перевозок грузоперевозки перевезти перевозить перевозчик грузовой | 货运 货物
 | контейнер контейнерный | 集装
refuel | азс заправка заправок автозаправка автозаправок заправить | 加油
railcar wagon | вагон | 车厢
elevator | лифт | 电梯
energy | энергия энергетика энергетический | 能源
reactor | реактор энергоблок | 应堆
grid kilowatt | электричество электроэнергия электросеть энергосистема энергосистему | 电力 用电 电价 电网
powerplant | электростанция тэц грэс | 电厂 电站 发电
hydropower hydroelectric | гэс гидроэлектростанция | 水电
solar photovoltaic | солнечный | 太阳 光伏
turbine windmill | турбина ветряк ветряной ветроэнергетика | 风电 风力
 | виэ | 再生
hydrogen | водород водородный | 氢能 氢气
 | бурение скважина буровой | 钻井 钻探
corn maize | кукуруза кукурузный | 玉米
rice | рис | 大米 水稻
sugar | сахар сахарный | 食糖 糖价 蔗糖
meat beef pork | мясо мясной говядина свинина | 牛肉 猪肉 肉类
chicken poultry | курица куриный птицеводство птицефабрика | 鸡肉 家禽
egg | яйцо | 鸡蛋
fish fishery fisherman | рыба рыбный рыболовный рыболов рыболова рыбак | 渔业 捕鱼 渔船 渔民
seafood | морепродукты | 海鲜 水产
milk dairy | молоко молочный | 牛奶 乳制 奶粉
cheese | сыр сырный | 奶酪
fruit | фрукт фруктовый | 水果
vegetable | овощ овощной | 蔬菜
potato | картофель картошка картошек картофельный | 土豆 马铃
sunflower | подсолнечник подсолнечный | 葵花 葵籽
soybean soy | соевый | 大豆
harvest crop | урожай урожая урожайность | 收成 丰收 收割 作物
fertilizer fertiliser | удобрение | 化肥 肥料
livestock cattle | скот животноводство поголовье | 牲畜 畜牧
timber lumber | древесина пиломатериалы лесопромышленный | 木材 木业
sport athlete | спорт спортивный спортсмен спортсменами спортсменка спортсменок атлет | 体育 运动
final finalist | финал финалы финалист финальный | 决赛
semifinal | полуфинал полуфиналы полуфинальный полуфиналист | 半决 四强
quarterfinal | четвертьфинал четвертьфиналы | 八强
champion title | чемпион чемпионка чемпионок чемпионский чемпионство титул | 冠军 夺冠 卫冕
coach | тренер тренерский наставник | 教练 主帅
goal scorer scored | гол забить забивать | 进球 破门
match | матч | 比赛 对阵
contest competition | конкурс соревнование состязание | 竞赛 大赛
tournament championship | турнир чемпионат первенство | 锦标 赛事 巡回
league | лига | 联赛
cup trophy | кубок кубка кубковый трофей трофея | 杯赛 奖杯
worldcup mundial | мундиаль чм | 界杯
 | пенальти | 点球
referee umpire | арбитр рефери | 裁判
football soccer | футбол футбольный футболист | 足球
player | игрок | 球员 选手
goalkeeper | вратарь голкипер | 门将
striker | форвард | 前锋
midfielder | полузащитник | 中场
captain | капитан капитанами | 队长
hockey nhl khl | хоккей хоккея хоккеист хоккейный нхл кхл | 冰球
basketball nba | баскетбол баскетболист баскетбольный нба | 篮球
volleyball | волейбол волейболист волейбольный | 排球
tennis | теннис теннисист теннисистка теннисисток теннисный | 网球
pingpong | настольный | 乒乓
badminton | бадминтон | 羽毛
chess grandmaster | шахматы шахматист шахматный гроссмейстер | 象棋 棋手
boxer | бокс боксер боксерский | 拳击 拳王
ufc mma | юфс мма | 格斗
wrestling wrestler | борец борца борцовский | 摔跤
judo judoka | дзюдо дзюдоист | 柔道
fencer | фехтование фехтовальщик | 击剑
swimming swimmer | плавание пловец пловца пловчиха пловчих | 游泳
gymnastics | гимнастика гимнастка гимнасток гимнаст | 体操
sprinter sprint | легкоатлет легкоатлетка легкоатлеток атлетика | 田径
marathon | марафон марафонец марафонца | 拉松
skating skater | фигурист фигуристка фигуристок фигурный конькобежец конькобежца конькобежный | 花滑 滑冰
skiing skier | лыжи лыжник лыжный горнолыжный | 滑雪
biathlon biathlete | биатлон биатлонист
motorsport formula | гонщик гоночный формула автоспорт | 赛车 方程
rugby | регби | 橄榄
baseball | бейсбол бейсболист | 棒球
cricket | крикет | 板球
golf golfer | гольф гольфист | 高尔
snooker | снукер | 斯诺
doping | допинг допинговый антидопинговый | 奋剂
transfer | трансфер трансферный | 转会
record | рекорд рекордный рекордсмен рекордсменами | 纪录 新高
ranking | рейтинг рейтинговый | 排名 排行 榜单
qualify qualification | квалификация квалификационный отбор отборочный | 预选 晋级 资格
team squad | команда сборная командный | 家队 球队
club | клуб клубный | 俱乐
stadium arena | стадион арена | 育场 球场 育馆
fans | болельщик фанат поклонник | 球迷 粉丝
season | сезон | 赛季
disqualify disqualification | дисквалификация дисквалифицировать | 禁赛
olympics olympian | олимпиада олимпийский олимпиец олимпийцы | 奥运 冬奥
paralympics | паралимпийский паралимпиада паралимпиец | 残奥
sponsor sponsorship | спонсор спонсорский | 赞助
film movie cinema | фильм кино кинотеатр кинокартина кинематограф | 电影 影片 影院
trailer teaser | трейлер тизер | 预告
 | сериал сериалы | 剧集 视剧
festival | фестиваль фестивали фестивальный кинофестиваль кинофестивали | 影节 乐节
boxoffice grossing | кассовый прокат кинопрокат | 票房
oscar | оскар | 奥斯
cannes | канны каннский | 戛纳
venice venetian | венеция венецианский | 威尼
grammy | грэмми | 格莱
eurovision | евровидение интервидение
 | жюри | 评委 评审
singer vocalist | певец певца певица вокалист | 歌手
actor actress | актер актриса актерский | 演员 男星 女星 影星
filmmaker | режиссер кинорежиссер | 导演 执导
screenwriter screenplay script | сценарист сценарий | 编剧 剧本
concert gig | концерт концертный | 演唱 乐会
tour | гастроли турне | 巡演
album | альбом альбома | 专辑
song | песня песен трек хит | 歌曲 单曲
music musician | музыка музыкант музыкальный | 音乐
rapper rap | рэпер рэп | 说唱
orchestra symphony | оркестр симфонический дирижер | 乐团 交响
pianist piano | пианист пианистка пианисток фортепиано | 钢琴
opera | опера оперный | 歌剧
ballet ballerina | балет балетный балерина | 芭蕾
dance dancer | танец танца танцор танцевать танцовщица | 舞蹈 跳舞 舞者
theatre theater theatrical | театр театральный спектакль | 剧院 话剧 戏剧
circus | цирк цирковой | 马戏
museum | музей музея музейный | 博物
exhibition gallery | выставка выставок выставочный экспозиция галерея галереи экспонат | 展览 画展 展会 展出 术馆
painting painter canvas | картина живопись живописи полотно | 画作 油画 名画
artist | художник художница артист | 画家 术家 艺人
art | искусство | 艺术
architect architecture | архитектор архитектура архитектурный | 筑师 建筑
heritage | наследие | 遗产
library | библиотека библиотечный | 图书 书馆
book | книга книжный | 书籍 小说 新书
writer novelist | писатель писательница автор | 作家 作者
poet poem poetry | поэт поэтесса поэзия | 诗人 诗歌
newspaper tabloid | газета таблоид | 报纸 日报
magazine | журнал журналы | 杂志
media press | сми пресса | 媒体 新闻
radio broadcaster | радиостанция радиоведущий вещание вещатель | 电台 广播
interview | интервью | 采访 专访 访谈
podcast | подкаст | 播客
anchor newsreader | ведущий телеведущий | 主播
fiance fiancee | помолвка помолвок помолвлен | 订婚
pregnant pregnancy | беременность | 怀孕 孕妇
birthday | днюха именинник | 生日
fashion | модный | 时尚 时装
design | дизайн дизайнер дизайнерский | 设计
supermodel | супермодель манекенщица | 模特 超模
pageant | мисс краса | 选美
star superstar | знаменитость звезда суперзвезда | 明星 名人
comedian comedy | комик комедия юморист комедийный | 喜剧
documentary | документальный | 录片
cartoon | мультфильм анимация анимационный аниме мультик | 动画 动漫 卡通
photo photographer | фото фотография снимок снимка | 照片 摄影
culture | культура культурный | 文化
holiday | праздник праздничный | 节日
 | отпуск каникулы | 假期 休假 放假
zoo | зоопарк | 物园
panda | панда | 熊猫
open | открыть открывать открытие | 开放 开业 开幕 开馆 开张 开设 揭幕
close closure shut | закрыть закрывать закрытие | 关闭 关停 停业 闭店
enter entry | войти входить | 进军 进入 入驻
return comeback | вернуть возвращение возвращать | 返回 回归 重返
expand expansion | расширить расширение расширять экспансия | 扩大 扩张 扩建 拓展
block | заблокировать блокировка блокировок блокировать | 屏蔽 封堵
replace substitute | заменить замена заменять замещение импортозамещение | 取代 替代 替换 更换
relocate | переезд переехать переезжать релокация релоцировать переместить | 搬迁 迁移 迁往 搬到
develop | разработать разработка разработок разрабатывать разработчик | 研发 开发 研制
produce manufacture output | производство производить производитель произвести производственный | 生产 制造 产量 量产 投产
 | сборка сборок | 组装 装配
preorder | заказ заказать заказывать предзаказ | 订单 订购 预订 预售
subscribe subscription | подписка подписок | 订阅
modernise | модернизация модернизировать | 代化
repair restore renovation | ремонт ремонтировать отремонтировать реставрация восстановить восстановление реновация | 维修 修复 翻修 重建
install | установка установок устанавливать | 安装
surpass overtake exceed | обогнать обойти превысить превышать опередить | 超过 超越 突破 赶超
announce declare proclaim | объявить объявлять объявление | 宣布 宣告
vow pledge promise | пообещать обещать обещание поклясться | 承诺 誓言
urge implore | призвать призывать | 呼吁 敦促 促请
mull consider ponder | рассмотреть рассматривать обдумывать | 考虑 拟议
duma | госдума дума | 杜马
congress congressional | конгресс | 国会
treasury | минфин | 财政 财长
 | минздрав минздрава | 卫健
 | мид | 外长
honour honor | орден орденами | 勋章
rocket | ракетоноситель ракета-носитель ракеты-носителя | 火箭
boeing | боинг | 波音
airbus | аэробус эйрбас | 空客
cia | цру | 中情
mossad | моссад | 摩萨
fsb | фсб | 邦安
binance |  | 币安
slowdown | замедление замедлить замедлять | 放缓 减速
youtube | ютуб ютьюб
lagarde | лагард | 拉加
fail failure flop | провалить провал провалиться | 失败 流产 告吹
support | поддержать поддержка поддержек поддерживать | 支持 力挺
pressure | давление надавить | 施压 压力
dialogue | диалог | 对话
discuss | обсудить обсуждать обсуждение | 讨论 商讨 商议
propose proposal | предложить предложение предлагать | 提议 倡议 建议
regulator watchdog | регулятор | 监管
anger outrage | возмущение гнев возмутить | 愤怒 怒斥 众怒
worry concern fear | опасение опасаться обеспокоенность | 担忧 担心 忧虑
shock stun | шок шокировать | 震惊 震撼
 | отпраздновать праздновать | 庆祝 欢庆
praise hail laud | похвалить похвала | 赞扬 称赞 盛赞
mock ridicule | высмеять насмешка насмешек | 嘲讽 嘲笑
rumor rumour | слух слухи | 传闻 谣言
secret classified | секретный засекретить рассекретить секрет | 秘密 机密 绝密
torch | факел | 圣火
evict eviction | выселить выселение
obesity obese | ожирение | 肥胖
autopsy | вскрытие | 尸检
dog | собака | 犬只 狗狗
elephant | слон | 大象
snake | змея | 毒蛇
crocodile alligator | крокодил крокодилы аллигатор | 鳄鱼
locust | саранча | 蝗虫 蝗灾
glacier | ледник | 冰川
iceberg | айсберг | 冰山
asbestos | асбест | 石棉
pesticide | пестицид | 农药
antibiotic | антибиотик | 抗生
diabetes | диабет | 糖尿
dementia alzheimer | деменция альцгеймер | 痴呆 失智
stroke | инсульт | 中风
heartattack | инфаркт | 心梗
rabies | бешенство | 狂犬
polio | полиомиелит полиомиелита
ozone | озон озоновый | 臭氧
tattoo | татуировка татуировок | 纹身
widow | вдова | 遗孀
orphan | сирота | 孤儿
centenarian | долгожитель | 百岁
guinness | гиннесс
qaeda al-qaeda al-qaida | аль-каида
isis isil daesh | игил
laden | бен-ладен | 拉登
ulaanbaatar | улан-батор | 兰巴
rostov | ростов-на-дону ростова
lumpur | куала-лумпур лумпур | 隆坡
vice-president | вице-президент
imf | мвф | 币基
opec | опек | 欧佩
wto | вто | 世贸
unesco | юнеско | 科文
unicef | юнисеф | 儿基
iaea | магатэ | 子能
brics | брикс | 金砖
g7 | семерка семерок | 七国
g20 | двадцатка двадцаток | 十国
apec | атэс | 太经
asean | асеан | 东盟
sco | шос | 上合
csto | одкб | 集安
cis | снг | 独联
eaeu eurasian eurasia | еаэс евразийский евразия | 欧亚
osce | обсе | 欧安
interpol | интерпол | 警组
fifa | фифа | 足联
uefa | уефа | 欧足
ioc | мок | 奥委
rusada | русада
trump | трамп | 朗普 川普
biden | байден | 拜登
obama | обама | 奥巴
kamala | камала | 贺锦 锦丽
vance | вэнс | 万斯
rubio |  | 鲁比
hegseth | хегсет | 赫格
blinken | блинкен | 布林
pompeo | помпео | 蓬佩
tillerson | тиллерсон | 蒂勒
clinton | клинтон | 林顿
hillary | хиллари | 希拉
mccain | маккейн | 麦凯
pelosi | пелоси | 佩洛
romney | ромни | 姆尼
desantis | десантис | 桑蒂
newsom | ньюсом ньюсома | 纽森 纽瑟
mamdani | мамдани | 姆达
kushner | кушнер | 库什
witkoff | уиткофф виткофф | 特科
melania | мелания | 梅拉
bannon | бэннон | 班农
powell | пауэлл | 鲍威
yellen | йеллен | 耶伦
bernanke | бернанке | 伯南
georgieva | георгиева | 格奥
guterres | гутерриш гутерреш | 古特
stoltenberg | столтенберг | 滕贝
rutte | рютте | 吕特
leyen | ляйен | 冯德
borrell | боррель | 博雷
mogherini | могерини | 莫盖
juncker | юнкер | 容克
tusk | туск | 图斯
tedros | тедрос | 谭德
grossi | гросси | 罗西
infantino | инфантино | 凡蒂
platini | платини | 蒂尼
zelensky zelenskyy zelenskiy | зеленский | 泽连
poroshenko | порошенко | 罗申
yanukovych yanukovich | янукович | 努科
tymoshenko timoshenko | тимошенко | 莫申
zaluzhny zaluzhnyi | залужный | 扎卢
syrsky syrskyi | сырский | 瑟尔
budanov | буданов буданова | 达诺
kuleba | кулеба | 库列
sybiha | сибига | 瑟比
yermak | ермак | 叶尔
umerov |  | 乌梅
reznikov | резников резникова | 列兹
klitschko | кличко | 奇科
svyrydenko | свириденко | 坚科
shmyhal | шмыгаль | 什米
saakashvili | саакашвили | 萨卡
lukashenko | лукашенко | 卡申
tikhanovskaya tsikhanouskaya | тихановская | 季哈
putin | путин | 普京
medvedev | медведев медведева | 梅德 韦杰
mishustin | мишустин | 米舒
lavrov | лавров лаврова | 夫罗
zakharova | захарова | 扎哈
shoigu | шойгу | 绍伊
gerasimov | герасимов герасимова | 西莫
belousov | белоусов белоусова | 别洛
patrushev | патрушев патрушева | 鲁舍
volodin | володин | 沃洛
matviyenko matvienko | матвиенко | 维延
nabiullina | набиуллина | 纳比
siluanov | силуанов силуанова | 西卢
kudrin | кудрин
chubais | чубайс | 丘拜
sobyanin | собянин | 索比
kadyrov | кадыров кадырова | 卡德
ushakov | ушаков ушакова | 乌沙
nebenzya nebenzia | небензя | 涅边
bastrykin | бастрыкин | 雷金
naryshkin | нарышкин | 纳雷
zyuganov | зюганов зюганова | 久加
yavlinsky | явлинский | 夫林
navalny navalnaya | навальный | 纳瓦
nemtsov | немцова | 涅姆
khodorkovsky | ходорковский | 霍多
kasparov | каспаров каспарова | 帕罗
sobchak | собчак | 索布
prigozhin | пригожин | 戈任
surovikin | суровикин | 苏罗
snowden | сноуден | 诺登
assange | ассанж | 阿桑
skripal | скрипаль | 里帕
litvinenko | литвиненко | 维年
berezovsky | березовский | 列佐
magnitsky | магнитский | 尼茨
butina | бутина | 布京
whelan | уилан | 惠兰
gershkovich | гершкович | 格什
macron | макрон | 克龙
sarkozy | саркози | 萨科
melenchon mélenchon | меланшон | 梅朗
fillon | фийон | 菲永
barnier | барнье | 尼耶
lecornu | лекорню | 勒科
merkel | меркель | 默克
scholz | шольц | 朔尔
merz | мерц | 默茨
wadephul | вадефуль | 瓦德
steinmeier | штайнмайер | 施泰
habeck | хабек | 哈贝
schroeder schröder | шредер | 施罗
schaeuble schäuble | шойбле | 朔伊
weidel | вайдель | 魏德
pistorius | писториус | 皮斯
cameron | кэмерон | 卡梅
sunak | сунак | 苏纳
starmer | стармер | 塔默
corbyn | корбин | 尔宾
blair | блэр | 莱尔
berlusconi | берлускони | 贝卢
renzi | ренци | 伦齐
meloni | мелони | 梅洛
mattarella | маттарелла | 马塔
tajani | таяни | 塔亚
rajoy | рахой | 拉霍
puigdemont | пучдемон | 普伊
tsipras | ципрас | 齐普
varoufakis | варуфакис | 瓦鲁
mitsotakis | мицотакис | 米佐
orban orbán | орбан | 欧尔
fico | фицо | 菲佐 菲措
zeman | земан | 泽曼
duda | дуда | 杜达
nawrocki | навроцкий | 罗茨
kaczynski | качиньский | 卡钦
morawiecki | моравецкий | 维茨
sikorski | сикорский | 西科
tokayev | токаев токаева | 托卡
nazarbayev | назарбаев назарбаева | 纳扎
mirziyoyev | мирзиеев мирзиеева мирзияев мирзияева | 济约
karimov | каримов каримова | 里莫
japarov | жапаров жапарова | 扎帕
rahmon | рахмон | 赫蒙
berdimuhamedov | бердымухамедов бердымухамедова | 德穆
aliyev | алиева | 利耶
pashinyan | пашинян | 帕希
sargsyan | саргсян | 基相
zourabichvili zurabishvili | зурабишвили | 祖拉
ivanishvili | иванишвили | 万尼
kobakhidze | кобахидзе | 科巴
kavelashvili | кавелашвили | 卡韦
sandu | санду | 桑杜
gutsul | гуцул | 古楚
vucic vučić | вучич | 武契
dodik | додик | 多迪
erdogan erdoğan | эрдоган | 埃尔
davutoglu davutoğlu | давутоглу | 武特
gulen gülen | гюлен | 居伦
imamoglu imamoğlu | имамоглу | 伊马
kilicdaroglu kılıçdaroğlu | кылычдароглу | 勒奇
fidan | фидан | 费丹
netanyahu | нетаньяху | 内塔
gantz | ганц | 甘茨
gvir ben-gvir | гвир бен-гвир | 格维
smotrich | смотрич | 里赫
abbas | аббас | 阿巴
sinwar | синвар | 辛瓦
nasrallah | насралла | 斯鲁
khamenei | хаменеи | 哈梅 内伊
rouhani | роухани рухани | 鲁哈
raisi | раиси | 莱希
pezeshkian | пезешкиан | 佩泽
araghchi | арагчи аракчи | 格齐
zarif | зариф | 扎里
ahmadinejad | ахмадинежад | 内贾
soleimani suleimani | сулеймани | 苏莱
assad al-assad | асад башар | 阿萨 巴沙
jolani sharaa al-sharaa | джулани джолани шараа аш-шараа | 朱拉
sisi el-sisi | сиси ас-сиси | 塞西
mubarak | мубарак | 穆巴
gaddafi qaddafi | каддафи | 卡扎
haftar | хафтар | 夫塔
salman | салман | 萨勒
aoun | аун | 奥恩
modi narendra | нарендра | 莫迪
jaishankar | джайшанкар | 苏杰
gandhi | ганди | 甘地
imran | имран | 伊姆
sharif | шариф | 谢里
musharraf | мушарраф | 穆沙
munir | мунир | 穆尼
bhutto | бхутто | 布托
hasina | хасина | 哈西
yunus | юнус | 尤努
rajapaksa | раджапакса | 贾帕
karzai | карзай карзая | 尔扎
jinping | цзиньпин | 近平
keqiang | кэцян | 克强
jintao | цзиньтао | 锦涛
xilai | силай | 熙来
yongkang | юнкан | 永康
zemin | цзэминь | 泽民
zedong mao | цзэдун | 泽东
xiaoping | сяопин | 小平
liyuan | лиюань | 丽媛
xiaobo | сяобо | 晓波
weiwei | вэйвэй | 艾未
guangcheng | гуанчэн | 光诚
tsai | цай | 蔡英
ching-te | циндэ | 赖清 清德
abe | абэ | 安倍
kishida | кисида | 岸田
suga | суга | 菅义
ishiba | исиба | 石破
takaichi | такаити | 早苗
aso | асо | 麻生
koizumi | коидзуми | 小泉
naruhito | нарухито | 德仁
akihito | акихито | 明仁
geun geun-hye | кын | 朴槿 槿惠
yoon | юн | 尹锡 锡悦
jong jong-un | ын | 金正
duterte | дутерте | 杜特
bongbong | маркос | 马科
widodo jokowi | видодо | 佐科
prabowo | прабово | 博沃
mahathir | махатхир | 马哈
najib | наджиб | 纳吉
anwar | анвар | 安瓦
yingluck | йинглак | 英拉
prayut prayuth | прают | 巴育
paetongtarn | пхетхонгтхан | 佩通
srettha | сеттха | 赛塔
hun | хун | 洪森 洪玛
turnbull | тернбулл | 特恩
ardern | ардерн | 德恩
trudeau | трюдо | 鲁多
carney | карни | 卡尼
poilievre | пуальевр | 博励
maduro | мадуро | 马杜
guaido guaidó | гуайдо | 瓜伊
machado | мачадо | 马查
chavez chávez | чавес | 查韦
lula | лула | 卢拉
bolsonaro | болсонару | 博索
rousseff dilma | русеф роуссефф | 罗塞
temer | темер | 特梅
milei | милея | 米莱
kirchner | киршнер | 基什
correa | корреа | 科雷
noboa | нобоа | 诺沃
boric | борич | 博里
obrador | обрадор | 夫拉
sheinbaum | шейнбаум | 辛鲍 因鲍
nieto | ньето | 涅托
fujimori | фухимори | 藤森
boluarte | болуарте | 博鲁
mandela | мандела | 曼德
zuma | зума | 祖马
ramaphosa | рамафоса | 马福
mugabe | мугабе | 穆加
mnangagwa | мнангагва | 姆南
kagame | кагаме | 卡加
tinubu | тинубу | 蒂努
museveni | мусевени | 穆塞
ruto | руто | 鲁托
kenyatta | кеньятта | 肯雅
bashir | башир | 巴希
burhan | бурхан | 尔汉
bongo | бонго | 邦戈
wagner | вагнер вагнеровец | 瓦格
taliban | талибан талиб | 塔利
hamas | хамас | 哈马
hezbollah hizbollah | хезболла хезбалла | 真主
houthi | хусит хуситы | 胡塞
haram | харам | 博科
fatah | фатх | 法塔
peshmerga | пешмерга | 佩什
kurd kurdish kurdistan | курд курдский курдистан | 尔德 库德
pentagon | пентагон | 五角
kremlin | кремль кремлевский | 姆林
fbi | фбр | 邦调
gazprom | газпром газпрома | 俄气
lukoil | лукойл | 卢克
lada | лада | 拉达
kaspersky | касперский | 卡巴
telegram | телеграм телеграма | 电报
rusal | русал | 俄铝
soros | сорос | 索罗
elon musk | илон маск | 埃隆
bezos | безос | 贝索 贝佐
zuckerberg | цукерберг | 扎克
altman | альтман | 奥特
nadella | наделла
jensen | дженсен | 黄仁 仁勋
buffett | баффет баффетт | 巴菲
ballmer | балмер | 尔默
pichai | пичаи | 皮查
ellison | эллисон
wozniak | возняк | 沃兹
branson | брэнсон | 兰森
zhengfei | чжэнфэй | 正非
wanzhou | ваньчжоу | 孟晚 晚舟
masayoshi | масаеси масайоси | 孙正
ambani | амбани | 安巴
adani | адани | 阿达
ghosn | гон | 戈恩
dimon | даймон | 戴蒙
epstein | эпштейн эпстайн | 爱泼
weinstein | вайнштейн | 韦恩
madoff | мэдофф мейдофф | 麦道
bankman | бэнкман | 班克
changpeng | чанпэн | 长鹏
kissinger | киссинджер | 基辛
gorbachev | горбачев горбачева | 戈尔
yeltsin | ельцин | 叶利
stalin | сталин | 斯大
lenin | ленин | 列宁
hitler | гитлер | 希特
nazi | нацист нацистский нацизм | 纳粹
thatcher | тэтчер | 撒切
reagan | рейган | 里根
kennedy | кеннеди | 尼迪
nixon | никсон | 克松
dalai | далай | 达赖
benedict | бенедикт | 本笃
elizabeth | елизавета | 伊丽
meghan markle | меган маркл | 梅根
diana | диана диану | 戴安
middleton | миддлтон | 凯特
zawahiri | завахири | 扎瓦
breivik | брейвик | 雷维
austin | остин
petraeus | петреус | 得雷
kavanaugh | кавано | 卡瓦
floyd | флойд | 弗洛
thunberg greta | тунберг | 通贝
fauci | фаучи | 福奇
messi | месси | 梅西
ronaldo | роналду | 罗纳
neymar | неймар | 内马
mbappe mbappé | мбаппе | 姆巴
haaland | холанд холанн | 哈兰
lewandowski | левандовский | 莱万
zidane | зидан | 齐达
beckham | бекхэм | 克汉
maradona | марадона | 多纳
guardiola | гвардиола | 瓜迪
mourinho | моуринью | 穆里
ancelotti | анчелотти | 安切
klopp | клопп | 洛普
benzema | бензема | 本泽
suarez suárez | суарес | 苏亚
iniesta | иньеста | 伊涅
buffon | буффон | 布冯
ibrahimovic | ибрагимович | 伊布
 | федерер | 费德
nadal | надаль | 纳达
djokovic | джокович | 德约
alcaraz | алькарас | 尔卡
sharapova | шарапова | 拉波
sabalenka | соболенко | 萨巴
swiatek świątek | свентек швентек | 斯瓦
serena |  | 小威
zverev | зверев зверева | 兹维
phelps | фелпс | 尔普
ledecky | ледеки
biles | байлз | 拜尔
qinwen | циньвэнь | 钦文
yao |  | 姚明
bryant | брайант коби | 科比
lebron | леброн | 勒布
tyson | тайсон | 泰森
mayweather | мейвезер | 梅威
mcgregor | макгрегор | 麦格
nurmagomedov khabib | нурмагомедов нурмагомедова хабиб | 哈比
pacquiao | пакьяо | 帕奎
usyk | усик | 乌西
schumacher | шумахер | 舒马
hamilton | хэмилтон | 汉密
verstappen | ферстаппен | 塔潘
alonso | алонсо | 阿隆
valieva | валиева | 瓦利
zagitova | загитова | 扎吉
plushenko | плющенко | 鲁申
ovechkin | овечкин | 奥维
isinbayeva | исинбаева | 伊辛
mutko | мутко | 穆特
emelianenko | емельяненко | 叶梅
liren | лижэнь | 丁立
gukesh | гукеш | 古克
nepomniachtchi | непомнящий | 涅波
juventus | ювентус | 尤文
chelsea | челси | 尔西
tottenham | тоттенхэм | 热刺
bayern bavaria | бавария баварский | 拜仁 巴伐
borussia dortmund | боруссия дортмунд | 多特
psg | псж | 圣日
napoli naples | наполи неаполь | 那不 那波
ajax | аякс | 阿贾
benfica | бенфика | 本菲
spartak | спартак | 巴达
zenit | зенит зенита | 泽尼
cska | цска | 央陆
dynamo | динамо | 迪纳
galatasaray | галатасарай галатасарая | 萨雷
everton | эвертон | 埃弗
newcastle | ньюкасл | 纽卡
evergrande | эвергранд | 恒大
bundesliga | бундеслига | 德甲
epl | апл | 英超
wimbledon | уимблдон | 温网 温布
garros | гаррос | 法网
lakers | лейкерс | 湖人
yankees | янкиз | 扬基
dakar | дакар | 达喀
giro | джиро | 环意
ferrari | феррари | 法拉
dicaprio | дикаприо | 莱昂
depp | депп | 德普
jolie angelina | джоли анджелина | 吉丽
spielberg | спилберг | 斯皮
tarantino | тарантино | 塔伦
scorsese | скорсезе | 科塞
nolan | нолан | 诺兰
schwarzenegger | шварценеггер | 瓦辛
stallone | сталлоне | 史泰
keanu reeves | киану ривз | 基努
clooney | клуни | 克鲁
beyonce beyoncé | бейонсе | 碧昂
madonna | мадонна | 当娜
gaga | гага | 嘎嘎
rihanna | рианна | 蕾哈
bieber | бибер | 比伯
eminem | эминем эминема | 米纳
kanye | уэст | 坎耶 侃爷
kardashian | кардашьян | 卡戴
britney spears | бритни спирс | 兰妮
adele | адель | 阿黛
dylan | дилан | 迪伦
beatles | битлз | 披头 甲壳
pugacheva pugachyova | пугачева | 普加
dostoevsky | достоевский | 陀思
pushkin | пушкин | 普希
tchaikovsky | чайковский | 柴可
shakespeare | шекспир | 莎士
picasso | пикассо | 毕加
vinci | винчи | 达芬
gogh | гог | 梵高
rembrandt | рембрандт | 伦勃
monet | моне | 莫奈
mozart | моцарт | 莫扎
beethoven | бетховен бетховену | 贝多
rowling | роулинг | 罗琳
potter | поттер | 哈利
rushdie | рушди | 什迪
murakami | мураками | 村上
miyazaki | миядзаки | 宫崎
einstein | эйнштейн | 爱因
edison | эдисон | 爱迪
darwin | дарвин | 尔文
higgs | хиггс | 希格
gagarin | гагарин | 加加
kalashnikov | калашников калашникова | 什尼
barbie | барби | 芭比
oppenheimer | оппенгеймер | 奥本
avatar | аватар | 阿凡
marvel | марвел | 漫威
disney | дисней диснея | 迪士
netflix | нетфликс | 奈飞 网飞
pixar | пиксар | 皮克
lego | лего | 乐高
pokemon pokémon | покемон | 宝可
nezha | нэчжа | 哪咤
wukong | укун | 悟空
labubu | лабубу | 拉布
apple | эппл | 苹果
microsoft | майкрософт | 微软
google | гугл | 谷歌
amazon | амазон амазонка амазонок | 亚马
facebook | фейсбук | 脸书 脸谱
twitter | твиттер | 推特
tiktok | тикток | 抖音
wechat | вичат | 微信
weibo | вэйбо | 微博
huawei | хуавэй | 华为
xiaomi | сяоми | 小米
samsung | самсунг | 三星
sony |  | 索尼
nokia | нокиа | 诺基
ericsson | эрикссон | 爱立
intel | интел | 英特
nvidia | нвидиа | 英伟
broadcom | бродком бродкома | 博通
tsmc |  | 台积
smic |  | 中芯
asml |  | 斯麦
micron |  | 美光
hynix |  | 海力
lenovo | леново | 联想
dell | делл | 戴尔
hp |  | 惠普
cisco | циско | 思科
oracle | оракл | 甲骨
alibaba | алибаба | 里巴
tencent | тенсент | 腾讯
jd |  | 京东
meituan | мэйтуань | 美团
pinduoduo temu | пиндодо | 拼多
shein | шеин | 希音
bytedance | байтдэнс | 字节
didi | диди | 滴滴
netease |  | 网易
kuaishou |  | 快手
bilibili |  | 哔哩
zte |  | 中兴
foxconn | фоксконн | 士康 鸿海
uber | убер | 优步
airbnb |  | 爱彼
ebay |  | 易贝
paypal |  | 贝宝
unionpay | юнионпэй | 银联
alipay | алипай алипая | 付宝
tesla | тесла | 特斯
byd |  | 亚迪
geely | джили | 吉利
chery | чери | 奇瑞
haval | хавал хавейл | 哈弗
nio |  | 蔚来
xpeng |  | 小鹏
zeekr | зикр | 极氪
changan | чанган | 长安
saic |  | 上汽
faw |  | 一汽
dongfeng | дунфэн | 东风
catl |  | 宁德
toyota | тойота | 丰田
honda | хонда | 本田
nissan | ниссан | 日产
mazda | мазда | 马自
mitsubishi | мицубиси мицубиши | 三菱
subaru | субару | 巴鲁
suzuki | сузуки | 铃木
kia |  | 起亚
volkswagen | фольксваген фольксвагенами | 大众
bmw | бмв | 宝马
mercedes benz mercedes-benz | мерседес бенц мерседес-бенц | 奔驰
daimler | даймлер | 戴姆
audi |  | 奥迪
porsche | порше | 保时
opel | опель | 欧宝
skoda škoda | шкода | 斯柯
renault | рено | 雷诺
peugeot | пежо | 标致
citroen citroën | ситроен ситроенами | 雪铁
stellantis | стеллантис | 兰蒂
lamborghini | ламборгини ламборджини | 兰博
bentley | бентли | 宾利
royce rolls-royce | ройс роллс-ройс | 劳斯
jaguar | ягуар | 捷豹
volvo | вольво | 尔沃
ford | форд | 福特
chevrolet | шевроле | 佛兰
cadillac | кадиллак | 凯迪
yamaha | ямаха | 雅马
bombardier | бомбардье | 庞巴
comac |  | 商飞
lockheed | локхид | 洛马
raytheon | рейтеон | 雷神
northrop | нортроп | 诺格
tupolev | туполев туполева | 图波
starlink | старлинк | 星链
starship | старшип | 星舰
falcon | фалькон | 猎鹰
shenzhou | шэньчжоу | 神舟
 | чанъэ | 嫦娥
tiangong | тяньгун | 天宫
tianwen | тяньвэнь | 天问
tianzhou | тяньчжоу | 天舟
yutu | юйту | 玉兔
beidou | бэйдоу | 北斗
artemis | артемида артемис | 忒弥
orion | орион | 猎户
hubble | хаббл | 哈勃
webb | уэбб | 韦伯
chandrayaan | чандраян | 月船
glonass | глонасс | 洛纳
galileo | галилео | 伽利
mcdonald | макдоналдс макдональдс | 当劳
kfc |  | 肯德
starbucks | старбакс | 星巴
coca coca-cola | кока кока-кола | 可口 可乐
pepsi pepsico | пепси | 百事
nestle nestlé | нестле | 雀巢
danone | данон | 达能
procter |  | 宝洁
loreal oreal | лореаль | 欧莱
ikea | икея | 宜家
walmart | уолмарт | 尔玛
carrefour | карфур | 家乐
auchan | ашан | 欧尚
hermes hermès | эрмес | 爱马
vuitton lvmh | вюиттон вуиттон | 路威 威登
gucci | гуччи | 古驰
chanel | шанель | 香奈
dior | диор | 迪奥
uniqlo | юникло | 优衣
nike | найк | 耐克
adidas | адидас | 阿迪
puma | пума | 彪马
reebok | рибок | 锐步
rolex | ролекс | 劳力
cartier | картье | 卡地
tiffany | тиффани | 蒂芙
burberry |  | 博柏 巴宝
exxon exxonmobil | эксон | 埃克
chevron | шеврон | 佛龙
totalenergies |  | 道达
aramco | арамко | 阿美
cnooc |  | 海油
siemens | сименс | 门子
bosch | бош | 博世
bayer | байер | 拜耳
thyssenkrupp |  | 蒂森
panasonic | панасоник | 松下
toshiba | тошиба | 东芝
canon |  | 佳能
nikon |  | 尼康
fujitsu |  | 士通
hitachi | хитачи | 日立
nintendo | нинтендо | 任天
softbank | софтбанк | 软银
lotte | лотте | 乐天
bhp |  | 必和
tinto | тинто | 力拓
glencore |  | 嘉能
arcelormittal |  | 米塔
tata | тата | 塔塔
goldman | голдман | 高盛
jpmorgan morgan | морган | 摩根
citigroup | ситигруп | 花旗
hsbc |  | 汇丰
ubs |  | 瑞银
suisse | сюис | 瑞信
deutsche | дойче | 德银
raiffeisen | райффайзен райффайзенбанк | 赖夫
unicredit | юникредит юникредита | 裕信
santander | сантандер | 桑坦
icbc |  | 工行
blackrock | блэкрок | 贝莱
blackstone |  | 黑石
moody |  | 穆迪
fitch |  | 惠誉
deloitte | делойт | 德勤
kpmg |  | 毕马
pwc |  | 普华
mckinsey | маккинзи | 麦肯
pfizer | пфайзер | 辉瑞
moderna | модерна | 莫德
astrazeneca | астразенека | 斯利
sinovac | синовак | 科兴
novartis | новартис | 诺华
roche |  | 罗氏
sanofi | санофи | 赛诺
glaxosmithkline gsk |  | 葛兰
merck |  | 默沙
nordisk | нордиск | 诺和
monsanto | монсанто | 孟山
syngenta |  | 先正
cargill |  | 嘉吉
budweiser | будвайзер | 百威
heineken | хайнекен | 喜力
carlsberg | карлсберг | 嘉士
maersk | мерск | 士基
dhl |  | 敦豪
fedex |  | 邦快
lufthansa | люфтганза | 汉莎
ryanair | райанэйр | 瑞安
qantas |  | 澳航
klm |  | 荷航
mh370 mh17 |  | 马航
vodafone |  | 沃达
verizon |  | 威瑞
vanke |  | 万科
wanda | ванда | 万达
fosun |  | 复星
hna |  | 海航
gree |  | 格力
haier | хайер | 海尔
hisense |  | 海信
dji |  | 大疆
hikvision |  | 海康
sensetime |  | 商汤
unitree |  | 宇树
moutai | маотай маотая | 茅台
mixue |  | 蜜雪
luckin |  | 瑞幸
harmonyos |  | 鸿蒙
android | андроид | 安卓
oreshnik | орешник | 榛树
iskander | искандер | 坎德
tomahawk | томагавк | 战斧
abrams | абрамс | 艾布
bayraktar | байрактар | 拜拉
shahed | шахед | 沙希
burevestnik | буревестник
poseidon | посейдон | 波塞
gripen | грипен | 鹰狮
harvard | гарвард гарвардский | 哈佛
stanford | стэнфорд | 坦福
oxford | оксфорд оксфордский | 牛津
cambridge | кембридж кембриджский | 剑桥
princeton | принстон принстонский | 普林
yale | йель йельский | 耶鲁
tsinghua | цинхуа | 清华
 | ганг | 恒河
bering | берингов берингова | 白令
taimyr | таймыр | 泰梅
chagos | чагос | 查戈
aukus | аукус | 奥库
irgc | ксир | 命卫
mi6 | ми6 | 情六
gru | гру | 鲁乌
opcw | озхо | 禁化
unrwa | бапор | 近东
aiib | абии | 亚投
wikileaks | викиликс | 基解
wikipedia | википедия | 基百
bellingcat | беллингкэт | 贝灵
pegasus | пегас | 飞马
brexit | брексит брексита | 脱欧
maidan euromaidan | майдан майданами евромайдан | 迈丹
omicron | омикрон | 奥密
zika | зика | 寨卡
titanic | титаник | 泰坦
concorde | конкорд
crocus | крокус | 番红
beslan | беслан | 别斯
srebrenica | сребреница | 雷布
auschwitz | освенцим освенцима аушвиц | 维辛
tiananmen | тяньаньмэнь | 天安
nuremberg | нюрнберг нюрнбергский | 纽伦
potsdam | потсдам потсдама | 波茨
alrosa | алроса | 埃罗
sechin | сечин | 谢钦
tinkoff | тинькофф тиньков тинькова | 廷科
potanin | потанин | 波塔
wildberries | вайлдберриз | 野莓
haley | хейли | 黑利
navarro | наварро | 瓦罗
lutnick | лютник | 卢特
bessent | бессент | 贝森
gabbard | габбард | 加巴
bondi | бонди | 邦迪
noem | ноэм | 诺姆
kellogg | келлог келлогг | 凯洛
leavitt | ливитт левитт | 莱维
tucker | такер | 塔克
kirk | кирк | 柯克
mcconnell | макконнелл | 麦康
schumer | шумер | 舒默
mccarthy | маккарти | 卡锡
graham | грэм | 雷厄
manafort | манафорт | 马纳
bhumibol | пхумипон | 普密
vajiralongkorn | вачиралонгкорн | 哇集
windsor | виндзор | 温莎
ishiguro | исигуро | 石黑
youyou | юю | 屠呦
muratov | муратов муратова | 穆拉
ressa | ресса | 雷萨
khashoggi | хашогги хашкаджи | 卡舒
`;
